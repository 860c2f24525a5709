import assert from "node:assert/strict";
import { test } from "node:test";
import { parseExpected } from "../support/case-folders.ts";

test("expected.txt: gives the edition and date, then line, rule, path, severity and reason of each finding", () => {
  const text =
    "uscis-2026, as of 2026-10-19\n" +
    "12 form/unsigned  forms.0.signed_by — warning: the attorney has not signed — nor dated it\n" +
    "3 yaml/tab  . — error: a tab\n";
  assert.deepEqual(parseExpected(text), {
    edition: "uscis-2026",
    asOf: "2026-10-19",
    findings: [
      {
        line: 12,
        rule: "form/unsigned",
        path: "forms.0.signed_by",
        severity: "warning",
        why: "the attorney has not signed — nor dated it",
      },
      { line: 3, rule: "yaml/tab", path: ".", severity: "error", why: "a tab" },
    ],
  });
});

test('expected.txt: says "no findings" for a case without findings', () => {
  const { findings } = parseExpected("uscis-2015-08-17, as of 2015-08-20\r\nno findings\r\n");
  assert.deepEqual(findings, []);
});

test("expected.txt: anything else is an error", () => {
  assert.throws(() => parseExpected(""), /Edition and day/);
  assert.throws(() => parseExpected("uscis-2026, as of 2026-10-19\n"), /no findings/);
  assert.throws(() => parseExpected("uscis-2026, as of 2026-10-19\n12 form/unsigned forms.0\n"), /LINE RULE/);
});
