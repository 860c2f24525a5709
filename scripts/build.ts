// Bundles the programs that ship: the extension, the server, and the command line. The server and the command line
// are one file and further parts, such as the code that draws a packet, which are loaded when needed: see
// common-js.ts. `--watch` bundles again after each change until it is stopped, and reports errors one per line as
// `file:line:column: error: text`, which .vscode/tasks.json reads.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, context, type Message, type Metafile, type Plugin } from "esbuild";
import { browserPrograms, browserServer } from "./browser-programs.ts";
import { asCommonJs } from "./common-js.ts";
import { lazyLibraries } from "./lazy-libraries.ts";
import { sbomFile, sbomText } from "./sbom.ts";
import { sampleFolder, sampleText } from "./shipped-sample.ts";
import { bundledLibraries, thirdPartyNotices } from "./third-party.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.join(root, "dist");

const common: BuildOptions = {
  absWorkingDir: root,
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20",
  // The source maps of what ships are kept outside of the package: see package.ts.
  sourcemap: process.argv.includes("--ship") ? "external" : "linked",
  metafile: true,
  // The frames of a logged error have short names; the source maps resolve their positions.
  minify: true,
  plugins: [versionAlone()],
  logLevel: "warning",
};

/** A bundle, and its size limit in kilobytes, with some room to grow. */
interface Bundle {
  readonly name: string;
  readonly ceiling: number;
  readonly options: BuildOptions;
}

/** The extension, the script of its webviews, and the programs without an editor. */
const bundles: readonly Bundle[] = [
  bundle("extension", 1000, {
    entryPoints: { extension: "client/src/extension.ts", client: "client/src/node.ts" },
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    external: ["vscode"],
    supported: { "dynamic-import": false },
    plugins: [versionAlone(), clientApart()],
  }),
  bundle("script of the webviews", 8, {
    entryPoints: { page: "client/webview/page.ts" },
    platform: "browser",
    format: "iife",
    target: "es2023",
  }),
  bundle("extension in a browser", 1000, {
    entryPoints: { "web/extension": "client/src/extension.ts" },
    outExtension: { ".js": ".cjs" },
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
    plugins: [versionAlone(), browserPrograms(root)],
  }),
  bundle("server in a browser", 6500, browserServer(root, [versionAlone()])),
  bundle("server and command line", 8500, {
    entryPoints: {
      server: "server/src/host/server.ts",
      cli: "server/src/programs/cli.ts",
      // Threads of their own, which share the other parts.
      "parts/inspect-worker": "server/src/host/inspect-worker.ts",
      "parts/fill-worker": "server/src/host/fill-worker.ts",
      "parts/draw-worker": "server/src/host/draw-worker.ts",
      "parts/check-worker": "server/src/programs/check-worker.ts",
    },
    chunkNames: "parts/[name]-[hash]",
    format: "esm",
    splitting: true,
    plugins: [versionAlone(), lazyLibraries(), asCommonJs(common)],
  }),
];

/** The programs know their version, and the Node that they need, from package.json, of which nothing else is bundled. */
function versionAlone(): Plugin {
  return {
    name: "version-alone",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]package\.json$/ }, ({ path: file }) => {
        if (file !== path.join(root, "package.json")) return undefined;
        const { version, engines } = JSON.parse(readFileSync(file, "utf8"));
        return { contents: JSON.stringify({ version, engines: { node: engines.node } }), loader: "json" };
      });
    },
  };
}

/** What VS Code loads first requires the rest of the extension when it is needed. */
function clientApart(): Plugin {
  return {
    name: "client-apart",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/node\.ts$/ }, ({ kind }) =>
        kind === "dynamic-import" ? { path: "./client.cjs", external: true } : undefined,
      );
    },
  };
}

function bundle(name: string, ceiling: number, options: BuildOptions): Bundle {
  return { name, ceiling, options: { ...common, ...options } };
}

/** The packages of the packet's typefaces, and the names of their files. */
const typefaces = [
  ["tinos", "Tinos"],
  ["noto-naskh-arabic", "NotoNaskhArabic"],
] as const;

if (process.argv.includes("--watch")) await watchBundles();
else await buildOnce();

async function buildOnce(): Promise<void> {
  const outputs: Metafile["outputs"] = {};
  for (const { name, ceiling, options } of bundles) {
    const { metafile } = await build(options);
    const files = Object.entries(metafile?.outputs ?? {});
    Object.assign(outputs, metafile?.outputs);
    const programs = files.filter(([file]) => !file.endsWith(".map"));
    const size = programs.reduce((sum, [, { bytes }]) => sum + bytes, 0) / 1000;
    console.log(`${name}: ${Math.ceil(size)} kB of at most ${ceiling} kB`);
    if (size > ceiling) throw new Error(`The ${name} has become too large; see scripts/build.ts`);
  }
  removeLeftovers(Object.keys(outputs));
  const libraries = bundledLibraries(outputs);
  writeFileSync(path.join(dist, "THIRD-PARTY-NOTICES.txt"), thirdPartyNotices(root, libraries));
  writeFileSync(path.join(dist, sbomFile), sbomText(root, libraries, typefaces.map(typefacePackage)));
  writeEarlierNames();
  copyFonts();
  copySample();
}

/** The files of an earlier build stay until the next `npm run build`: a debugger may still show them. */
async function watchBundles(): Promise<void> {
  writeEarlierNames();
  copyFonts();
  copySample();
  const plugin = reportBuilds(new Set(bundles.map((_, index) => index)));
  const contexts = bundles.map(({ options }, index) =>
    context({ ...options, logLevel: "silent", plugins: [...(options.plugins ?? []), plugin(index)] }),
  );
  for (const watched of await Promise.all(contexts)) await watched.watch();
}

/** Reports when the first bundle begins to build and when the last one is done, with the errors. */
function reportBuilds(unfinished: Set<number>): (bundle: number) => Plugin {
  console.log("[watch] build started");
  return (bundle) => ({
    name: "report-builds",
    setup({ onStart, onEnd }) {
      onStart(() => {
        if (unfinished.size === 0) console.log("[watch] build started");
        unfinished.add(bundle);
      });
      onEnd(({ errors, warnings }) => {
        for (const error of errors) console.log(problemLine(error, "error"));
        for (const warning of warnings) console.log(problemLine(warning, "warning"));
        unfinished.delete(bundle);
        if (unfinished.size === 0) console.log("[watch] build finished");
      });
    },
  });
}

/** `client/src/node.ts:12:4: error: text`, the line and the column from 1. */
function problemLine({ location, text }: Message, severity: "error" | "warning"): string {
  if (!location) return `${severity}: ${text}`;
  return `${location.file}:${location.line}:${location.column + 1}: ${severity}: ${text}`;
}

/** Removes parts of an earlier build that this one no longer has, and compiled code. */
function removeLeftovers(outputs: readonly string[]): void {
  const written = new Set(outputs.map((file) => path.join(root, file)));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (/\.[cm]js(?:\.map)?$/.test(entry.name) && !written.has(file)) rmSync(file, { force: true });
  }
  rmSync(path.join(dist, "compiled"), { recursive: true, force: true });
}

/** The names by which scripts and settings of editors have started the programs so far. */
function writeEarlierNames(): void {
  mkdirSync(dist, { recursive: true });
  for (const name of ["server", "cli"]) {
    writeFileSync(path.join(dist, `${name}.mjs`), `import "./${name}.cjs";\n`);
  }
}

function typefacePackage([typeface]: readonly [string, ...string[]]): string {
  return `node_modules/@expo-google-fonts/${typeface}`;
}

/** The packet's typefaces, with their licenses. */
function copyFonts(): void {
  rmSync(path.join(dist, "fonts"), { recursive: true, force: true });
  for (const [typeface, name] of typefaces) {
    for (const file of [
      path.join("400Regular", `${name}_400Regular.ttf`),
      path.join("700Bold", `${name}_700Bold.ttf`),
      "LICENSE_FONT",
    ]) {
      const from = path.join(root, typefacePackage([typeface]), file);
      cpSync(from, path.join(dist, "fonts", typeface, file));
    }
  }
}

/** The sample case of the walkthrough. */
function copySample(): void {
  const shipped = path.join(dist, "sample");
  rmSync(shipped, { recursive: true, force: true });
  for (const folder of ["exhibits", "forms"]) {
    cpSync(path.join(sampleFolder, folder), path.join(shipped, folder), { recursive: true });
  }
  writeFileSync(path.join(shipped, "sample.parole.yaml"), sampleText());
}
