// The tests inside the extension host, by the way every VS Code extension is tested. Without a network the
// served workbench stands in for the desktop VS Code; with PAROLE_CASE_VSCODE=download that is fetched.
import assert from "node:assert/strict";
import { createWriteStream } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { provisionVsCode } from "../../scripts/provision.ts";
import type { InsideResult } from "./inside/suite.ts";
import { projectRoot } from "./support/project.ts";

test("inside VS Code's extension host", { timeout: 1_800_000 }, async (t) => {
  if (process.env.PAROLE_CASE_VSCODE !== "download") {
    await provisionVsCode((line) => console.log(line));
  }
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), "parole-case-inside-")));
  const workspace = path.join(folder, "Fälle und Akten");
  await writeFiles(workspace, {
    "named.parole.yaml": "parole_case: 1\n",
    "named.parole.yml": "parole_case: 1\n",
    "by-first-line.yaml": "parole_case: 1\n",
    "by-first-line-2.yaml": "\uFEFFparole_case: 1\n",
    "by-first-line": "parole_case: 1\n",
    "not-a-case.yaml": "# parole_case: 1\n",
  });
  const samples = path.join(projectRoot, "test", "cases");
  await cp(path.join(samples, "child-half-written"), path.join(workspace, "half-written"), {
    recursive: true,
  });
  await cp(path.join(samples, "child-medical"), path.join(workspace, "complete"), { recursive: true });
  const suite = path.join(folder, "suite.cjs");
  await build({
    entryPoints: [path.join(projectRoot, "test/e2e/inside/suite.ts")],
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
  const served = process.env.PAROLE_CASE_VSCODE !== "download";
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
});

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
