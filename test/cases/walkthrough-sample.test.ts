// The sample case that the walkthrough opens is a case of today: it is checked under the edition that is in effect, and
// its findings are those that the walkthrough shows, in each place that it points to.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { sampleFolder, sampleText } from "../../scripts/shipped-sample.ts";
import { checkCase } from "../../server/src/core/engine/check.ts";
import { byDate } from "../../server/src/core/law/editions.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolder } from "../support/case-folders.ts";

const text = sampleText();
const check = (today: string, of = text) =>
  checkCase({
    text: parseCaseText(of),
    edition: byDate,
    today,
    files: new Map(),
    rules: allRules,
    practice: undefined,
  });

test("the walkthrough's sample: says that it is one, and has a mailing date", () => {
  assert.match(text, /^# A sample to practice with.*\n# It is checked against the requirements of 2026/);
  assert.match(text, / {2}date: 2026-12-14\n$/);
  assert.equal(text.split("\n").length, 148, "its lines are those of the sample case");
});

test("the walkthrough's sample: is checked under the edition of its mailing date, and names no other", () => {
  const named = check("2026-11-30");
  const unnamed = check("2026-11-30", text.replace(/^edition: .*\n/m, ""));
  assert.equal(named.edition, "uscis-2026");
  assert.equal(unnamed.edition, named.edition);
  assert.ok(!named.findings.some(({ rule }) => rule.startsWith("edition/")));
});

test("the walkthrough's sample: has the same findings, apart from notes, on each date before and after mailing", () => {
  const grave = (today: string) =>
    check(today)
      .findings.filter(({ severity }) => severity !== "information")
      .map(({ rule }) => rule);
  const before = grave("2026-11-30");
  assert.ok(before.includes("guardian/consent-missing") && before.includes("schema/unknown-key"));
  assert.deepEqual(grave("2026-12-14"), before);
  assert.deepEqual(grave("2028-06-01"), before);
});

test("the walkthrough's sample: has the files that it names but the one that is missing on purpose", () => {
  const { expected } = caseFolder(path.basename(sampleFolder));
  const missing = expected.findings.filter(({ rule }) => rule === "exhibit/file-missing");
  const named = [...text.matchAll(/ file: (\S+)/g)].map(([, file = ""]) => file);
  const absent = named.filter((file) => !existsSync(path.join(sampleFolder, file)));
  assert.equal(named.length, 7);
  assert.equal(absent.length, missing.length);
});
