// Turns the ES modules into which esbuild splits the server and the command line into CommonJS files, which can be
// started with a cache of compiled code (server/src/host/compiled-program.ts):
//
// - `program.cjs` has all that both programs import without waiting. Its modules run when they are first needed.
// - `parts/NAME.cjs` are loaded when code in `program.cjs` imports them dynamically. What they share with
//   `program.cjs`, they get from there, so that no module exists twice.
// - `server.cjs` and `cli.cjs` begin, and load `program.cjs`. `server.mjs` and `cli.mjs`, the names by which editors and
//   scripts have started them so far, load these.
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from "esbuild";

type Outputs = Metafile["outputs"];
type Part = "start" | "program" | "part";

/** Replaces the outputs of a build that splits, which are not written, by CommonJS files. `common` are its options. */
export function asCommonJs(common: BuildOptions): Plugin {
  return {
    name: "as-common-js",
    setup({ initialOptions, onEnd }) {
      // The second pass minifies what the first has put together.
      Object.assign(initialOptions, { write: false, minify: false, sourcemap: "inline" });
      onEnd(async (result) => {
        if (result.errors.length > 0 || !result.metafile) return;
        result.metafile.outputs = await secondPass(common, result.metafile.outputs, result.outputFiles ?? []);
      });
    },
  };
}

async function secondPass(
  common: BuildOptions,
  modules: Outputs,
  files: readonly OutputFile[],
): Promise<Outputs> {
  const root = common.absWorkingDir ?? "";
  const texts = new Map(
    files.map(({ path: file, text }) => [path.relative(root, file).replaceAll(path.sep, "/"), text]),
  );
  const parts = partsOf(modules);
  const names = [...parts].flatMap(([file, part]) => (part === "program" ? [] : [file]));
  const { metafile, outputFiles } = await build({
    ...common,
    entryPoints: Object.fromEntries([
      ["program", programEntry],
      ...names.map((file) => [file.replace(/^dist\/|\.js$/g, ""), `module:${file}`]),
    ]),
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    // The notices have the licenses.
    legalComments: "none",
    write: false,
    metafile: true,
    // The first pass has warned.
    logLevel: "error",
    // Dynamic imports become calls of `require`, which the loader provides.
    supported: { "dynamic-import": false },
    define: {
      BUILD: JSON.stringify(unknownBuild),
      "import.meta.dirname": "__dirname",
      "import.meta.url": "__filename",
    },
    plugins: [modulesOf(texts, parts, path.join(root, loader))],
  });
  const id = buildId(outputFiles);
  for (const { path: file, text } of outputFiles) {
    if (file.endsWith(".cjs") && /[^\0-\x7F]/.test(text)) throw new Error(`${file} is not ASCII`);
    mkdirSync(path.dirname(file), { recursive: true });
    const isMap = file.endsWith(".map");
    writeFileSync(file, isMap ? fromFolderOf(file, root, text) : text.replace(unknownBuild, id));
    if (path.basename(file) === "cli.cjs") chmodSync(file, 0o755);
  }
  return withSources(metafile.outputs, modules);
}

const loader = "server/src/host/compiled-program.ts";
const programEntry = "program:";

/** What each module of the first pass is a part of. */
function partsOf(modules: Outputs): ReadonlyMap<string, Part> {
  const starts = Object.keys(modules).filter((file) => /^dist\/(?:server|cli)\.js$/.test(file));
  const threads = Object.keys(modules).filter((file) => /^dist\/parts\/[a-z-]+-worker\.js$/.test(file));
  const imported = (file: string, kind: string) =>
    modules[file]?.imports.flatMap((one) => (one.kind === kind && !one.external ? [one.path] : [])) ?? [];
  const program = new Set<string>();
  const add = (file: string): void => {
    if (program.has(file)) return;
    program.add(file);
    imported(file, "import-statement").forEach(add);
  };
  for (const start of starts) imported(start, "dynamic-import").forEach(add);
  return new Map(
    Object.keys(modules)
      .filter((file) => file.endsWith(".js"))
      .map((file) => [
        file,
        starts.includes(file) || threads.includes(file) ? "start" : program.has(file) ? "program" : "part",
      ]),
  );
}

/** Provides the modules of the first pass, and connects those of different files. */
function modulesOf(
  texts: ReadonlyMap<string, string>,
  parts: ReadonlyMap<string, Part>,
  loaderFile: string,
): Plugin {
  return {
    name: "modules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^program:$/ }, () => ({ path: "all", namespace: "program" }));
      onResolve({ filter: /^module:/ }, ({ path: id }) => ({ path: id.slice(7), namespace: "module" }));
      onResolve({ filter: /^\.\.?\//, namespace: "module" }, ({ path: to, importer, kind }) => {
        const file = path.posix.join(path.posix.dirname(importer), to);
        const [from, part] = [parts.get(importer), parts.get(file)];
        // What a start and the program both import is small, and is in both.
        if (from === "start" && kind === "import-statement") return { path: file, namespace: "module" };
        if (from === "start") return { path: file, namespace: "loaded", pluginData: importer };
        if (part === "part") {
          const place = path.posix.relative(from === "part" ? "dist/parts" : "dist", file);
          return { path: `./${place.replace(/\.js$/, ".cjs")}`, external: true };
        }
        return { path: file, namespace: from === "program" ? "module" : "shared" };
      });
      onResolve({ filter: /^\.\.\/program\.cjs$/, namespace: "shared" }, ({ path: id }) => ({
        path: id,
        external: true,
      }));
      onResolve({ filter: /^(?:node:)?(?:child_process|crypto)$/ }, ({ path: id, namespace }) =>
        namespace === "later" ? undefined : { path: id.replace("node:", ""), namespace: "later" },
      );
      onLoad({ filter: /^/, namespace: "later" }, ({ path: id }) => ({ contents: requiredLater(id) }));
      onLoad({ filter: /^/, namespace: "program" }, () => {
        const inside = [...parts].flatMap(([file, part]) => (part === "program" ? [file] : []));
        const entries = inside.map((file) => `${JSON.stringify(file)}: () => require("module:${file}")`);
        return { contents: `module.exports = { ${entries.join(", ")} };` };
      });
      onLoad({ filter: /^/, namespace: "module" }, ({ path: file }) => ({
        contents: inAscii(withoutCopies(withRequire(texts.get(file) ?? ""))),
      }));
      onLoad({ filter: /^/, namespace: "shared" }, ({ path: file }) => ({
        contents: `module.exports = require("../program.cjs")[${JSON.stringify(file)}]();`,
      }));
      onLoad({ filter: /^/, namespace: "loaded" }, ({ path: file, pluginData: start }) => ({
        contents: `
          const { programLoader } = require(${JSON.stringify(loaderFile)});
          const load = programLoader(${path.posix.dirname(String(start)) === "dist" ? "__dirname" : `__dirname + "/.."`}, BUILD);
          module.exports = ${loadedBy(file, parts)};
        `,
        resolveDir: path.dirname(loaderFile),
      }));
    },
  };
}

/**
 * A module of Node that is loaded when it is first used. The protocol's library requires these two for connections that
 * no editor uses with us, and they take longer to load than the library.
 */
function requiredLater(id: string): string {
  const names = Object.keys(createRequire(import.meta.url)(id));
  return `
    for (const name of ${JSON.stringify(names)}) {
      Object.defineProperty(exports, name, { enumerable: true, get: () => require("node:${id}")[name] });
    }
  `;
}

/** How a start has a module loaded: a thread has a part of its own, and any other start the program. */
function loadedBy(file: string, parts: ReadonlyMap<string, Part>): string {
  const place = path.posix.relative("dist", file).replace(/\.js$/, ".cjs");
  return parts.get(file) === "part"
    ? `load(${JSON.stringify(place)})`
    : `load("program.cjs")[${JSON.stringify(file)}]()`;
}

/** The map with sources relative to its own folder: esbuild keeps them as they were in the first pass. */
function fromFolderOf(file: string, root: string, text: string): string {
  const map: { sources: readonly string[] } = JSON.parse(text);
  const up = "../".repeat(path.relative(root, path.dirname(file)).split(path.sep).length);
  return JSON.stringify({ ...map, sources: map.sources.map((source) => source.replace(/^(?:\.\.\/)+/, up)) });
}

/** In ES modules, esbuild wraps the `require` of CommonJS libraries, and would not see what they require. */
function withRequire(text: string): string {
  return text.replaceAll(/\b__require\d*\((?="[\w:/]+"\))/g, "require(");
}

/**
 * Each file that imports a CommonJS library has a copy of its exports, hundreds of properties, for the sake of `default`.
 * Where no default is imported, the exports themselves are used.
 */
function withoutCopies(text: string): string {
  return text.replaceAll(
    /\b(\w+) = __toESM\((require_\w+\(\))(?:, 1)?\)/g,
    (whole, name: string, library: string) =>
      new RegExp(`\\b${name}\\.default\\b`).test(text) ? whole : `${name} = ${library}`,
  );
}

/**
 * The loader reads the files as ASCII, which is faster, and V8 holds them in half of the memory. esbuild escapes all
 * characters but those of regular expressions, in which an escape of four digits means the same.
 */
function inAscii(text: string): string {
  return text.replaceAll(
    /[^\0-\x7F]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** In the place of the id until it is known; nothing else in the programs has these letters. */
const unknownBuild = "unknown-build-id";

/** As many hexadecimal digits, which differ whenever a program differs. Source maps have paths of this computer. */
function buildId(files: readonly OutputFile[]): string {
  const hash = createHash("sha256");
  for (const { path: file, contents } of files) if (!file.endsWith(".map")) hash.update(contents);
  return hash.digest("hex").slice(0, unknownBuild.length);
}

/** The outputs of the second pass, with the source files of the modules that are in them. */
function withSources(outputs: Outputs, modules: Outputs): Outputs {
  return Object.fromEntries(
    Object.entries(outputs).map(([file, output]) => {
      const sources = Object.keys(output.inputs).flatMap((input) =>
        Object.entries(modules[input.replace(/^module:/, "")]?.inputs ?? {}),
      );
      return [file, { ...output, inputs: { ...output.inputs, ...Object.fromEntries(sources) } }];
    }),
  );
}
