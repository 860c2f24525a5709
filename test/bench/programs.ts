// The language servers that are measured, each as an editor starts it, and the versions of Node that run them.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface Program {
  /** Its name in the table. */
  readonly name: string;
  /** How the table describes the delivery of its findings. */
  readonly how: string;
  /** The arguments of Node: its own options, the program, and the options of the program. */
  readonly command: readonly string[];
  readonly languageId: string;
  /** Whether the driver pulls findings or waits for pushes. */
  readonly isPulled: boolean;
  /** The answer to the server's request for its settings, by section. */
  readonly settings: (caseFile: string) => Readonly<Record<string, unknown>>;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const ourServer = path.join(root, "dist", "server.cjs");
/** The command line, as it ships. */
export const ourCommandLine = path.join(root, "dist", "cli.cjs");
const theirFolder = path.join(root, "node_modules", "yaml-language-server");
const schema = path.join(root, "schemas", "generated", "case.schema.json");

const ours = {
  name: "Parole Case",
  // The same limit as in client/src/shared/server.ts.
  command: ["--max-semi-space-size=4", ourServer, "--stdio"],
  languageId: "parole-case",
  settings: () => ({ "parole-case": { edition: "uscis-2015-08-17" } }),
} as const;

export const theirs: Program = {
  name: `yaml-language-server ${versionOf(theirFolder)}`,
  how: "pushed",
  command: [path.join(theirFolder, "bin", "yaml-language-server"), "--stdio"],
  languageId: "yaml",
  isPulled: false,
  settings: (caseFile) => ({
    yaml: {
      validate: true,
      completion: true,
      hover: true,
      schemaStore: { enable: false },
      schemas: { [pathToFileURL(schema).href]: [path.basename(caseFile)] },
    },
  }),
};

/** Our server as VS Code runs it. */
export const ourPushed: Program = { ...ours, how: "pushed", isPulled: false };

/** Our server with both ways of delivering findings. */
export const ourPrograms: readonly Program[] = [{ ...ours, how: "pulled", isPulled: true }, ourPushed];

/** The least that a language server takes: one that finds nothing. */
export const bareServer: Program = {
  name: "bare language server",
  how: "pushed",
  command: [path.join(import.meta.dirname, "bare-server.cjs"), "--stdio"],
  languageId: "parole-case",
  isPulled: false,
  settings: () => ({}),
};

export interface Runtime {
  /** Such as "Node 24". */
  readonly name: string;
  readonly version: string;
  /** The path of the program. */
  readonly node: string;
}

/** This Node and those of other major versions on the path, the oldest first. */
export function runtimes(): readonly Runtime[] {
  const program = process.platform === "win32" ? "node.exe" : "node";
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, program))
    .filter((file) => existsSync(file));
  const found = new Map<string, Runtime>();
  for (const node of [process.execPath, ...onPath]) {
    const version = execFileSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }).trim();
    const name = `Node ${version.split(".")[0]}`;
    if (!found.has(name)) found.set(name, { name, version, node });
  }
  return [...found.values()].toSorted((one, other) => one.version.localeCompare(other.version));
}

/** Whether the built server is older than its sources. */
export function isBuildStale(): boolean {
  const built = statSync(ourServer, { throwIfNoEntry: false });
  if (!built) return true;
  const sources = ["server", "schemas", "scripts/build.ts", "package-lock.json"];
  return sources.some((source) => newest(path.join(root, source)) > built.mtimeMs);
}

/** Builds like `npm run build`. */
export const buildScript = path.join(root, "scripts", "build.ts");

function newest(place: string): number {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(place).reduce((latest, entry) => Math.max(latest, newest(path.join(place, entry))), 0);
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return version;
}
