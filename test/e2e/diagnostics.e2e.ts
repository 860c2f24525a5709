// The diagnostics that a person copies when something does not work: with a server that runs, and with one that does
// not restart. And an error of the packed command line, whose frames the source maps next to the package resolve to
// source lines.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { packageExtension } from "../../scripts/package.ts";
import { resolveFrames } from "../../scripts/resolve-frames.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import { killServer } from "./support/server-process.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);
const canary = "A098765432";
const name = `morales-${canary}.parole.yaml`;

/** Runs the command and reads the clipboard. */
async function copied({ page, runCommand, message, dismissMessages }: WorkbenchPage): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate('navigator.clipboard.writeText("")');
  await runCommand("Parole Case: Copy Diagnostics");
  await message("The diagnostics were copied to the clipboard. They contain no case text.").waitFor();
  await dismissMessages();
  return eventually(
    async () => String(await page.evaluate("navigator.clipboard.readText()")),
    (text) => text !== "",
    "the diagnostics on the clipboard",
  );
}

test("Copy Diagnostics", { timeout: 900_000 }, async () => {
  const prepare = async (folder: string) => {
    await writeFile(
      path.join(folder, name),
      `parole_case: 1\nmatter: ${canary}\nrequest: { kind: maybe }\nbeneficiaries:\n  - { id: x, a_number: ${canary} }\n`,
    );
  };
  await asPerson({ name: "diagnostics", vsix, prepare }, async ({ workbench, extension }) => {
    await workbench.openFile(name);
    await workbench.waitForProblems((problems) => problems.length > 0, "findings of the case");
    const running = await copied(workbench);
    assert.match(running, /^Server: running, version \d+\.\d+\.\d+, Node \d/m);
    assert.match(running, /^ {2}parole-case\.edition: by-date$/m);
    assert.match(running, /^ {2}Open cases: 1$/m);
    assert.match(running, /^ {4}schema\/not-a-choice: 1$/m);
    assert.match(running, /^Last errors of the server, the latest first: none$/m);
    assert.ok(!running.includes(canary) && !/morales|Akten/i.test(running), running);

    const program = path.join(extension, "dist", "server.cjs");
    await rename(program, `${program}.away`);
    killServer(program);
    await workbench.page.locator(".statusbar-item", { hasText: "Cases not being checked" }).waitFor();
    await workbench.dismissMessages();
    const stopped = await copied(workbench);
    assert.match(stopped, /^Server: stopped$/m);
    assert.match(stopped, /^The server did not answer, so that there are no counts/m);
    assert.match(stopped, /^ {2}The server did not start: \w+$/m);
    assert.ok(!stopped.includes(canary) && !/morales|Akten/i.test(stopped), stopped);

    const cli = path.join(extension, "dist", "cli.cjs");
    const sabotage = `data:text/javascript,process.stdout.write=()=>{throw new RangeError("${canary}")}`;
    const run = promisify(execFile)(process.execPath, ["--import", sabotage, cli, "explain", "visa/issued"]);
    const { stderr } = await run.then(
      () => ({ stderr: "" }),
      (error: { stderr: string }) => error,
    );
    const [, line = ""] =
      /^ {4}at \S+ \(dist\/\S+:\d+:\d+ = server\/src\/programs\/terminal\.ts:(\d+):\d+\)$/m.exec(
        resolveFrames(stderr, vsix.replace(/\.vsix$/, ".maps")),
      ) ?? [];
    const source = await readFile(path.join(projectRoot, "server/src/programs/terminal.ts"), "utf8");
    assert.match(source.split("\n")[Number(line) - 1] ?? "", /process\.stdout\.write/, stderr);
  });
});
