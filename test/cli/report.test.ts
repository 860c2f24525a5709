// The output of a check for programs.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jsonFormat } from "../../server/src/cli/formats/json.ts";
import { wholeReport } from "../../server/src/cli/formats/report.ts";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

function fixesInJson(text: string): readonly (readonly string[])[] {
  const { findings } = checkText(text);
  const report: { files: { findings: { fixes: string[] }[] }[] } = JSON.parse(
    wholeReport(
      [
        {
          path: "ana.parole.yaml",
          text: parseCaseText(text),
          edition: "uscis-2026",
          isEditionByDate: false,
          findings,
          overrides: undefined,
        },
      ],
      jsonFormat(undefined),
    ),
  );
  return report.files.flatMap((file) => file.findings.map(({ fixes }) => fixes));
}

describe("fixes in the JSON report", () => {
  it("are listed where they can be applied", () => {
    assert.ok(fixesInJson("parole_case: 1\n").flat().includes("Add request"));
  });

  it("are left out where damaged text leaves no safe place for them, as in the editor", () => {
    const text = `receipts:
<<<<<<< HEAD
  - { number: XXX150000, date: 2015-08-24 }
=======
  - { number: XXX1500000001, medical}
>>>>>>> laptop
`;
    const conflict = checkText(text).findings.find(({ rule }) => rule === "yaml/conflict");
    assert.ok(conflict);
    assert.ok(conflict.fixes.some(({ title }) => title === "Keep Theirs"));
    const parsed = parseCaseText(text);
    const offered = offeredFixes(parsed, conflict).map(({ fix }) => fix.title);
    assert.ok(!offered.includes("Keep Theirs"));
    assert.ok(fixesInJson(text).some((titles) => titles.join() === offered.join()));
    assert.ok(!fixesInJson(text).flat().includes("Keep Theirs"));
  });
});
