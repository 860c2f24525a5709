// Installs the VS Code that the editor tests and `npm start` use if no desktop VS Code is available: the package
// code-server, which contains VS Code's own server and workbench. It is in the user's cache folder, not in this
// project, so that the next clone finds it.
import { spawn } from "node:child_process";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { installSystemPackages } from "./provision-debian.ts";

export const codeServerVersion = "4.139.1";

export interface ServedVsCode {
  /** The Node that runs VS Code's server. */
  readonly node: string;
  /** VS Code's `server-main.js`. */
  readonly serverMain: string;
}

/**
 * The served VS Code, installed first if it is not in the cache: about three minutes and 600 MB, once. An installation
 * gets its final name only when it is complete.
 */
export async function provisionVsCode(say: (line: string) => void): Promise<ServedVsCode> {
  if (process.platform === "win32") {
    throw new Error(
      "The served VS Code runs on Linux and macOS only: install VS Code from https://code.visualstudio.com/",
    );
  }
  const node = requireNode24();
  const cache = cacheFolder();
  const home = path.join(cache, `code-server-${codeServerVersion}`);
  const serverMain = path.join(home, "node_modules/code-server/lib/vscode/out/server-main.js");
  if (existsSync(serverMain)) {
    return { node, serverMain };
  }
  await installSystemPackages(["build tools", "kerberos headers"], say);
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const unfinished = path.join(cache, `installing-${process.pid}`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  await writeFile(path.join(unfinished, "package.json"), '{ "private": true }\n');
  say(
    `Installing VS Code for the tests (code-server ${codeServerVersion}) in ${home}; this takes about three minutes`,
  );
  await npmInstall(unfinished, `code-server@${codeServerVersion}`, path.join(cache, "install.log"));
  try {
    await rename(unfinished, home);
  } catch (error) {
    // Another process installed it at the same time and finished first; its installation is equivalent.
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(serverMain)) {
      throw error;
    }
  }
  return { node, serverMain };
}

/** The folder of the served VS Code; `PAROLE_CASE_VSCODE_CACHE` overrides it. */
export function cacheFolder(): string {
  const chosen = process.env.PAROLE_CASE_VSCODE_CACHE;
  if (chosen) {
    return path.resolve(chosen);
  }
  const base =
    process.platform === "darwin"
      ? path.join(os.homedir(), "Library", "Caches")
      : (process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"));
  return path.join(base, "parole-case-tests");
}

function requireNode24(): string {
  if (!process.versions.node.startsWith("24.")) {
    throw new Error(
      "The served VS Code needs Node 24: start this by `npm run`, which puts the project's own first",
    );
  }
  return process.execPath;
}

async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const owner = /^installing-(\d+)$/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) {
      await rm(path.join(cache, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function npmInstall(folder: string, what: string, logFile: string): Promise<void> {
  // Inside `npm run`, npm passes on the location of this project and of its own Node; neither applies to this
  // installation, whose scripts rely on them.
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_(?!config_)|npm_config_(local_prefix|user_agent)|INIT_CWD)/i.test(name),
    ),
  );
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const log = createWriteStream(logFile);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, "install", "--no-audit", "--no-fund", what], {
      cwd: folder,
      env: {
        ...environment,
        PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ""}`,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on("error", reject);
    child.on("close", (code) => {
      log.end();
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`npm could not install ${what}; what it said is in ${logFile}`));
      }
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { serverMain } = await provisionVsCode((line) => console.log(line));
  console.log(serverMain);
}
