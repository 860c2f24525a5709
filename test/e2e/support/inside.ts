// Runs tests in the extension host, like every VS Code extension does. Without a network the served workbench replaces
// the desktop VS Code; with PAROLE_CASE_VSCODE=download that is downloaded.
import assert from "node:assert/strict";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { provisionVsCode } from "../../../scripts/provision.ts";
import type { InsideResult } from "../inside/run-all.ts";
import { projectRoot } from "./project.ts";

export interface InsideRun {
  /** The file in `inside/` that VS Code calls. */
  readonly suite: string;
  /** Fills the folder before it is opened. */
  readonly prepare: (workspace: string) => Promise<void>;
}

/** Opens the folder in VS Code, runs the tests there, and reports each as a separate test. */
export async function runInside(t: TestContext, { suite: entry, prepare }: InsideRun): Promise<void> {
  const served = process.env.PAROLE_CASE_VSCODE !== "download";
  if (served) {
    await provisionVsCode((line) => console.log(line));
  }
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), "parole-case-inside-")));
  const workspace = path.join(folder, "Fälle und Akten");
  await mkdir(workspace);
  await prepare(workspace);
  const suite = path.join(folder, "suite.cjs");
  await build({
    entryPoints: [path.join(projectRoot, "test/e2e/inside", entry)],
    outfile: suite,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode"],
  });
  const results = path.join(folder, "results.json");
  const logFile = path.join(projectRoot, "out", "logs", "inside.log");
  await mkdir(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const run = runTests({
    stdout: log,
    stderr: log,
    ...(served ? { vscodeExecutablePath: process.execPath } : {}),
    launchArgs: [
      ...(served ? [path.join(projectRoot, "test/e2e/support/served-code.ts")] : []),
      workspace,
      `--user-data-dir=${path.join(folder, "vscode")}`,
      `--extensions-dir=${path.join(folder, "vscode", "extensions")}`,
    ],
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: suite,
    extensionTestsEnv: { PAROLE_CASE_TEST_RESULTS: results },
  });
  await run.catch((error) => {
    throw new Error(`VS Code did not run the tests to their end; what it said is in ${logFile}`, {
      cause: error,
    });
  });
  const outcomes: readonly InsideResult[] = JSON.parse(await readFile(results, "utf8"));
  assert.ok(outcomes.length > 0, "no test ran inside VS Code");
  for (const { name, error } of outcomes) {
    await t.test(name, () => assert.equal(error, undefined));
  }
  await rm(folder, { recursive: true, force: true });
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
