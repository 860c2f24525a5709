// An error in the program, as the command line reports it: its location in the program, and no text of a case.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { failureLines, troubleLines } from "../../server/src/cli/terms.ts";
import { errorReport } from "../../server/src/core/engine/error-report.ts";
import { version } from "../../server/src/host/program.ts";

const canary = "A098765432";

describe("an error in the program", () => {
  it("ends the command line with 2, and is printed by its class and functions alone", async () => {
    const program = fileURLToPath(new URL("../../server/src/programs/cli.ts", import.meta.url));
    const sabotage = `data:text/javascript,process.stdout.write=()=>{throw new RangeError("cannot print ${canary}")}`;
    const run = promisify(execFile)(process.execPath, [
      "--import",
      sabotage,
      program,
      "explain",
      "visa/issued",
    ]);
    const { code, stderr } = await run.then(
      () => ({ code: 0, stderr: "" }),
      (error: { code: number; stderr: string }) => error,
    );
    assert.equal(code, 2, stderr);
    assert.match(
      stderr,
      new RegExp(`^parole-case: RangeError \\(Parole Case ${version}\\)\n {4}at unknown:1:\\d+\n`),
    );
    assert.match(stderr, /^ {4}at end \(server\/src\/programs\/shared-options\.ts:\d+:\d+\)$/m);
    assert.ok(!stderr.includes(canary), stderr);
  });

  it("in one sentence if Node is too old, with the version that is needed, and nothing else is loaded", async () => {
    const program = fileURLToPath(new URL("../../server/src/programs/cli.ts", import.meta.url));
    const old = `data:text/javascript,Object.defineProperty(process.versions, "node", { value: "18.20.8" })`;
    const run = promisify(execFile)(process.execPath, ["--import", old, program, "check", "."]);
    const { code, stdout, stderr } = await run.then(
      () => ({ code: 0, stdout: "", stderr: "" }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(
      stderr,
      /^Parole Case requires Node \d+\.\d+ or later\. This is Node 18\.20\.8\. Install a newer Node from nodejs\.org\n$/,
    );
  });

  it("at one case is reported with the case, and by its class and functions", () => {
    const [line, entry, ...more] = troubleLines("ana.parole.yaml", new TypeError(canary));
    assert.equal(line, "ana.parole.yaml: failed (TypeError)");
    assert.match(
      entry ?? "",
      new RegExp(`^parole-case: TypeError \\(Parole Case ${version}\\)\n {4}at program-errors\\.test\\.ts:`),
    );
    assert.deepEqual(more, []);
    assert.ok(!entry?.includes(canary));
  });

  it("in a rule is reported with the rule's id", () => {
    const error = { ...errorReport(new TypeError(canary)), frames: [] };
    assert.deepEqual(failureLines([{ rule: "medical/prognosis-missing", error }]), [
      `rule medical/prognosis-missing: TypeError (Parole Case ${version})`,
    ]);
  });
});

describe("a file that cannot be opened", () => {
  it("is reported in words alone", () => {
    const error = Object.assign(new Error("ENOENT"), { code: "ENOENT" });
    assert.deepEqual(troubleLines("ana.parole.yaml", error), ["ana.parole.yaml: file or folder not found"]);
  });
});
