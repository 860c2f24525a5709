// Serves VS Code's own workbench to a browser on this machine: for the editor tests, and for `npm start`
// where there is no desktop VS Code. Each server has its own data folder and leaves the user's alone.
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import type { ServedVsCode } from "./provision.ts";

export interface ServeOptions {
  /** Everything that this VS Code writes lies here, its logs under `server/data/logs`. */
  readonly dataFolder: string;
  /** Settings of the user, beside the ones that keep it quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** 0, and left out: any free port. */
  readonly port?: number;
  /** Further arguments of VS Code's server. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workbench {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Where the browser finds this folder open. */
  folderUrl(folder: string): string;
  /** Ends the server and all that it started. */
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

/** Resolves once the server takes connections. */
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
    // A group of its own, so that what the server starts ends with it.
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

/** A folder's path as VS Code's addresses want it. */
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

/** Without what npm, a test runner, or a VS Code around this one hands down. */
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

/** Asks the group to end, and after five seconds ends it. */
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
    // Nothing of the group is left.
  }
}
