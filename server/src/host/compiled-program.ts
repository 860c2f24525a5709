// Loads the files of the built program with V8's cache of compiled code, so that a start compiles nothing again. It
// works on every supported Node and in VS Code, in which Node's own compile cache is not available. scripts/build.ts
// puts it into the programs; from the sources, nothing is loaded by it.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { codeToKeep, folderOption } from "./keep-code.ts";

/** Evaluates a file of the program and returns its exports. */
export type Load = (file: string) => unknown;

/**
 * A function that loads files of the program, by their paths from its folder, each once. `build` identifies what was
 * built: compiled code of any other build is never used, and is removed when new code is kept.
 */
export function programLoader(folder: string, build: string): Load {
  const cache = cacheOf(folder, build);
  // Only at the end have all functions that a run needs been compiled.
  process.once("exit", () => keepCode(cache));
  // A thread is ended without an event.
  codeToKeep.subscribe(() => keepCode(cache));
  const loaded = new Map<string, { exports: unknown }>();
  const requireOther = createRequire(path.join(folder, "program.cjs"));
  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const script = compiled(path.join(folder, file), cache);
    const requireFrom = (id: string) =>
      id.startsWith(".") ? load(path.join(path.dirname(file), id)) : requireOther(id);
    script(
      module.exports,
      requireFrom,
      module,
      path.join(folder, file),
      path.dirname(path.join(folder, file)),
    );
    return module.exports;
  };
  return load;
}

interface CodeCache {
  readonly folder: string;
  /** The end of the names of its files, which says for what they are valid. */
  readonly suffix: string;
  /** Whether code is kept again when more has been compiled since: at the end of a server, no one waits for it. */
  readonly isRenewed: boolean;
  /** What is to be kept. */
  readonly unkept: Unkept[];
}

interface Unkept {
  readonly script: Script;
  readonly file: string;
  /** The size in bytes of the code that was used. */
  readonly used: number;
}

/**
 * Each kind of run has its own files, since what is compiled differs. V8 itself rejects code of another version, or of
 * other options.
 */
function cacheOf(folder: string, build: string): CodeCache {
  const given = process.argv.find((option) => option.startsWith(folderOption))?.slice(folderOption.length);
  const [, program = "", command = ""] = process.argv;
  const { name } = path.parse(program);
  const isServer = name === "server" || command === "lsp";
  const kind = isServer
    ? "server"
    : name.endsWith("-worker")
      ? name
      : ["check", "packet"].includes(command)
        ? command
        : "other";
  return {
    folder: given || path.join(folder, "compiled"),
    suffix: `.${build}.${kind}.${process.versions.v8}.${process.arch}`,
    isRenewed: isServer,
    unkept: [],
  };
}

type Wrapped = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

function compiled(file: string, cache: CodeCache): Wrapped {
  const cacheFile = path.join(cache.folder, `${path.basename(file)}${cache.suffix}`);
  const cachedData = keptCode(cacheFile);
  // The first line is the wrapper's own, so that frames have the positions of the file, as its source map has.
  const source = `(function(exports,require,module,__filename,__dirname){\n${readFileSync(file, "latin1")}\n})`;
  const script = new Script(source, { filename: file, lineOffset: -1, ...(cachedData && { cachedData }) });
  const isUsed = cachedData !== undefined && script.cachedDataRejected !== true;
  if (!isUsed || cache.isRenewed) {
    cache.unkept.push({ script, file: cacheFile, used: isUsed ? cachedData.length : 0 });
  }
  return script.runInThisContext() as Wrapped;
}

/**
 * The code in a file, which has it twice: V8 does not notice every kind of damage, and to compare takes a small part of
 * the time in which node:crypto is loaded.
 */
function keptCode(file: string): Buffer | undefined {
  try {
    const stored = readFileSync(file);
    const code = stored.subarray(0, stored.length / 2);
    return code.length > 0 && code.equals(stored.subarray(code.length)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** How much larger code must be to be kept in place of what was used. */
const growth = 1.05;

/** Writes each code as a whole or not at all. */
function keepCode(cache: CodeCache): void {
  for (const { script, file, used } of cache.unkept.splice(0)) {
    try {
      const code = script.createCachedData();
      if (code.length <= used * growth) continue;
      mkdirSync(cache.folder, { recursive: true });
      writeWhole(file, Buffer.concat([code, code]));
      if (used === 0) removeOtherBuilds(cache);
    } catch {
      // A folder that may not be written, or a full disk: the next start compiles again.
      return;
    }
  }
}

function writeWhole(file: string, bytes: Buffer): void {
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, bytes);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function removeOtherBuilds({ folder, suffix }: CodeCache): void {
  const [, build = ""] = suffix.split(".");
  for (const name of readdirSync(folder)) {
    if (/\.cjs\.[\da-f]{16}\./.test(name) && !name.includes(`.${build}.`)) {
      rmSync(path.join(folder, name), { force: true });
    }
  }
}
