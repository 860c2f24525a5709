// Starts VS Code for a simulated person: the packed extension installed, a folder open, and nothing shared with any
// other VS Code. If a test fails, screenshots and logs are kept.
import { cp, mkdir, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { provisionVsCode } from "../../../scripts/provision.ts";
import { installExtension, serveVsCode } from "../../../scripts/served-vscode.ts";
import { launchBrowser } from "./browser.ts";
import { projectRoot } from "./project.ts";
import { openWorkbench, type WorkbenchPage } from "./workbench.ts";

export interface Situation {
  readonly workbench: WorkbenchPage;
  /** The open folder. */
  readonly folder: string;
  /** Where the extension is installed. */
  readonly extension: string;
}

export interface Setting {
  /** Used in the names of saved files; letters and hyphens. */
  readonly name: string;
  /** The packed extension. */
  readonly vsix: string;
  /** Fills the folder before it is opened. */
  readonly prepare: (folder: string) => Promise<void>;
  /** Changes the installed extension before VS Code starts. */
  readonly tamper?: (extension: string) => Promise<void>;
  /** If omitted, the folder is trusted. */
  readonly untrusted?: boolean;
  /** Whether the extension runs in the browser, as in VS Code for the Web, and not in Node. */
  readonly inBrowser?: boolean;
  /** Called with the page before the workbench is loaded. */
  readonly watch?: (page: Page) => void;
}

/** Screenshots of the last run, including those of failures. */
export const screenshots = path.join(projectRoot, "out", "screenshots");

export async function asPerson(
  setting: Setting,
  use: (situation: Situation) => Promise<void>,
): Promise<void> {
  const vscode = await provisionVsCode((line) => console.log(line));
  const home = await realpath(await mkdtemp(path.join(os.tmpdir(), "parole-case-")));
  const dataFolder = path.join(home, "vscode");
  const folder = path.join(home, "Fälle und Akten");
  await mkdir(folder);
  await mkdir(screenshots, { recursive: true });
  await setting.prepare(folder);
  await installExtension(vscode, setting.vsix, dataFolder);
  const extension = await installedIn(path.join(dataFolder, "extensions"));
  await setting.tamper?.(extension);
  const server = await serveVsCode(vscode, {
    dataFolder,
    args: setting.untrusted ? [] : ["--disable-workspace-trust"],
    settings: {
      "git.enabled": false,
      // As in the desktop VS Code; in a browser VS Code auto-saves.
      "files.autoSave": "off",
      "files.simpleDialog.enable": true,
      ...(setting.inBrowser && { "remote.extensionKind": { "parole-case.parole-case": ["web"] } }),
      // So that a long Problems view is read with few turns of the wheel.
      "workbench.list.mouseWheelScrollSensitivity": 3,
    },
  });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, locale: "en-US" });
      try {
        setting.watch?.(page);
        const workbench = await openWorkbench(page, server.folderUrl(folder), screenshots);
        await use({ workbench, folder, extension });
      } catch (error) {
        const picture = path.join(screenshots, `failed-${setting.name}.png`);
        await page.screenshot({ path: picture });
        const logs = path.join(projectRoot, "out", "logs", setting.name);
        await rm(logs, { recursive: true, force: true });
        await cp(path.join(dataFolder, "user", "logs"), logs, { recursive: true });
        const kept = `The screen is in ${picture}, the logs are in ${logs}`;
        throw new Error(`${error instanceof Error ? error.message : error}\n${kept}`, { cause: error });
      }
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function installedIn(extensions: string): Promise<string> {
  const name = (await readdir(extensions)).find((each) => each.startsWith("parole-case."));
  if (!name) {
    throw new Error(`The extension is not installed in ${extensions}`);
  }
  return path.join(extensions, name);
}
