// Serves VS Code's own workbench to a browser on this machine: for the editor tests, and for `npm start` if there is no
// desktop VS Code. Each server has its own data folder and does not touch the user's.
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import type { ServedVsCode } from "./provision.ts";

export interface ServeOptions {
  /** The folder for everything that this VS Code writes; its logs are under `server/data/logs`. */
  readonly dataFolder: string;
  /** User settings, in addition to the ones that keep it quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** If 0 or omitted, any free port. */
  readonly port?: number;
  /** Additional arguments for VS Code's server. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workbench {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** The URL that opens this folder in the browser. */
  folderUrl(folder: string): string;
  /** Ends the server and all its child processes. */
  stop(): Promise<void>;
}

const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
};

/** Resolves once the server accepts connections. */
export async function serveVsCode(vscode: ServedVsCode, options: ServeOptions): Promise<Workbench> {
  const { dataFolder, settings = {}, port = 0, args = [], env = {} } = options;
  const userFolder = path.join(dataFolder, "user", "User");
  await mkdir(userFolder, { recursive: true });
  const allSettings = { ...quietSettings, ...settings };
  await writeFile(path.join(userFolder, "settings.json"), JSON.stringify(allSettings, null, 2));
  const child = spawn(
    vscode.node,
    [
      vscode.serverMain,
      ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"],
      ...["--accept-server-license-terms", "--disable-telemetry"],
      ...folderArguments(dataFolder),
      ...args,
    ],
    // A process group of its own, so that child processes of the server end with it.
    { env: { ...ownEnvironment(), ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  const log = createWriteStream(path.join(dataFolder, "server-output.log"));
  child.stderr.pipe(log, { end: false });
  const stopAtExit = () => signalGroup(child, "SIGKILL");
  process.once("exit", stopAtExit);
  const stop = async () => {
    process.removeListener("exit", stopAtExit);
    await endGroup(child);
    log.end();
  };
  try {
    const url = `http://127.0.0.1:${await portOf(child, (line) => log.write(`${line}\n`))}`;
    return { url, folderUrl: (folder) => `${url}/?folder=${urlPath(folder)}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a packed extension for the server that will use this data folder. */
export async function installExtension(
  vscode: ServedVsCode,
  vsix: string,
  dataFolder: string,
): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  const child = spawn(
    vscode.node,
    [vscode.serverMain, "--install-extension", vsix, "--force", ...folderArguments(dataFolder)],
    { env: ownEnvironment(), stdio: ["ignore", "pipe", "pipe"] },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => said.push(String(chunk)));
  }
  await new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`VS Code did not install ${vsix}: ${said.join("")}`)),
    );
  });
}

/** A folder's path in the form of VS Code's URLs. */
export function urlPath(folder: string): string {
  return pathToFileURL(folder).pathname;
}

function folderArguments(dataFolder: string): string[] {
  return [
    ...["--server-data-dir", path.join(dataFolder, "server")],
    ...["--user-data-dir", path.join(dataFolder, "user")],
    ...["--extensions-dir", path.join(dataFolder, "extensions")],
  ];
}

/** Without the variables that npm, a test runner, or an outer VS Code sets. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|INIT_CWD|NODE_(?!EXTRA)|VSCODE_|ELECTRON_)/i.test(name),
    ),
  );
}

function portOf(child: ChildProcess, write: (line: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) {
      throw new Error("VS Code's server has no output to read its port from");
    }
    let last = "";
    createInterface({ input: child.stdout }).on("line", (line) => {
      write(line);
      last = line || last;
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port) {
        resolve(Number(port));
      }
    });
    child.on("error", reject);
    child.on("close", (code) => reject(new Error(`VS Code's server ended at once (${code}): ${last}`)));
  });
}

/** Asks the group to end, and kills it after five seconds. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
    signalGroup(child, "SIGTERM");
    const force = setTimeout(() => signalGroup(child, "SIGKILL"), 5000);
    await closed;
    clearTimeout(force);
  }
  signalGroup(child, "SIGKILL");
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // No process of the group is left.
  }
}
