// A verdict under the law as it was known on an earlier day.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { check } from "../../server/src/cli/check.ts";
import { readiness } from "../../server/src/cli/readiness.ts";
import { casesFolder } from "../support/case-folders.ts";

const program = fileURLToPath(new URL("../../server/src/programs/cli.ts", import.meta.url));

/** The output of the program itself. */
async function run(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words]);
  return stdout;
}

describe("--known-on", () => {
  const file = path.join(casesFolder, "2026-mother-needs-care", "2026-mother-needs-care.parole.yaml");
  const today = "2026-10-19";
  const about = "parole-fee/exception-unsupported";

  interface Report {
    readonly known_on?: string;
    readonly files: readonly {
      readonly findings: readonly { readonly rule: string }[];
      readonly not_judged: readonly string[];
    }[];
  }
  async function checked(knownOn?: string) {
    const options = { format: "json", failOn: "error", ...(knownOn !== undefined && { knownOn }) };
    const { output = "" } = await check([file], options, today);
    const report: Report = JSON.parse(output);
    const rules = report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    const said = report.files.flatMap(({ not_judged }) => not_judged).join("\n");
    return { rules, said, on: report.known_on };
  }
  const treated = "Facts of law that became known after September 29, 2026 were treated as unknown.";

  it("treats the parole fee as unknown until the day on which its amount was announced", async () => {
    const [before, since, now] = [await checked("2026-09-29"), await checked("2026-09-30"), await checked()];
    assert.deepEqual([before.on, since.on, now.on], ["2026-09-29", "2026-09-30", undefined]);
    assert.ok(!before.rules.includes(about));
    assert.ok(since.rules.includes(about));
    assert.deepEqual(since.rules, now.rules);
    assert.deepEqual(
      before.rules,
      now.rules.filter((rule) => rule !== about),
    );
    assert.ok(before.said.includes(treated));
    assert.ok(!now.said.includes("treated as unknown"));
  });

  it("is named in the text of a check and in the checklist", async () => {
    const options = { knownOn: "2026-09-29" };
    const text = await check([file], { format: "text", failOn: "error", ...options }, today);
    assert.ok(text.output?.includes(treated), text.output);
    const list = await readiness(file, options, today);
    assert.ok(list.output?.includes(treated), list.output);
  });

  it("requires a date", async () => {
    const wrong = { status: 2, trouble: ["--known-on requires a date in the form YYYY-MM-DD"] };
    const options = { format: "text", failOn: "error" };
    for (const knownOn of ["soon", "2026-02-30", ""]) {
      assert.deepEqual(await check([file], { ...options, knownOn }, today), wrong);
      assert.deepEqual(await readiness(file, { knownOn }, today), wrong);
    }
  });

  it("is an option of both commands", async () => {
    for (const command of ["check", "readiness"])
      assert.match(await run(command, "--help"), /--known-on <date>/);
  });
});
