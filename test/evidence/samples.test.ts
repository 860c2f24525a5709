// The exhibits of the sample cases, read as the command line reads them: what is in their text is found with its page,
// and a digit that is changed in the case is reported, and nothing else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { claimedValues } from "../../server/src/core/evidence/claimed-values.ts";
import { absentValues } from "../../server/src/core/evidence/not-in-document.ts";
import { citationsFor, lookups } from "../../server/src/core/evidence/where-found.ts";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import type { CaseContext } from "../../server/src/core/model/case-context.ts";
import { exampleEdition } from "../../server/src/core/rule/rule.ts";
import { checkFile } from "../../server/src/host/check-file.ts";
import { readCaseText } from "../../server/src/host/find-cases.ts";
import { type CaseFolder, caseFolder, caseFolders } from "../support/case-folders.ts";

async function checkedAs({ file, expected }: CaseFolder, text: string) {
  const edition = isEditionId(expected.edition) ? expected.edition : exampleEdition;
  return await checkFile(file, text, { edition, today: expected.asOf });
}

/** The values that are in a document, and that a changed digit would make disappear from it. */
function foundIn(context: CaseContext) {
  return claimedValues(context).filter(
    (value) =>
      value.by.some(({ isExact }) => isExact) &&
      // Another length of time may be in the document too, and a name has no digits.
      value.sought.kind !== "name" &&
      value.sought.kind !== "duration" &&
      value.at.path.at(-1) !== "income" &&
      value.at.path.at(-1) !== "assets" &&
      !value.at.path.includes("sources") &&
      lookups(context, value).some(({ pages }) => pages.length > 0),
  );
}

/** The text with the last digit that is not zero replaced by another one, within a value. */
function withSlip(text: string, start: number, end: number): string {
  const value = text.slice(start, end);
  const slipped = value.replace(/[1-9](?=[^1-9]*$)/, (digit) => String((Number(digit) % 8) + 1));
  return text.slice(0, start) + slipped + text.slice(end);
}

const expectedSilent = caseFolders().filter(
  ({ expected }) => !expected.findings.some(({ rule }) => rule === "evidence/not-in-document"),
);

test("evidence: no value of the sample cases is reported without a reason in expected.txt", async () => {
  for (const one of expectedSilent) {
    const { context } = await checkedAs(one, await readCaseText(one.file));
    assert.deepEqual(
      absentValues(context).map(({ value }) => value.at.path.join(".")),
      [],
      one.name,
    );
  }
});

test("evidence: after one digit of a value in the case is changed, exactly that value is reported", async () => {
  let count = 0;
  for (const one of expectedSilent) {
    const text = await readCaseText(one.file);
    const { context } = await checkedAs(one, text);
    for (const { at } of foundIn(context)) {
      const node = at.node;
      assert.ok(node?.kind === "text");
      const { findings } = await checkedAs(one, withSlip(text, node.start, node.end));
      const reported = findings.filter(({ rule }) => rule === "evidence/not-in-document");
      assert.deepEqual(
        reported.map(({ path, severity }) => [path.join("."), severity]),
        [[at.path.join("."), "information"]],
        `${one.name}: ${at.path.join(".")}`,
      );
      count += 1;
    }
  }
  assert.ok(count >= 5, String(count));
});

test("evidence: a letter gets the page of each exhibit, from its text or from what it supports", async () => {
  const one = caseFolder("child-medical");
  const text = readFileSync(one.file, "utf8");
  const { context } = await checkedAs(one, text);
  const [tomas] = context.beneficiaries;
  assert.ok(tomas);
  const cited = (fields: readonly string[], given = context) =>
    citationsFor(given, tomas, fields).map(({ exhibit, pages }) => [exhibit.label.value, pages]);
  assert.deepEqual(cited(["medical", "cost"]), [["D", [1]]]);
  assert.deepEqual(cited(["medical", "prognosis"]), [["C", []]]);
  const paged = text.replace("- tomas.medical.prognosis", "- tomas.medical.prognosis p. 2");
  assert.notEqual(paged, text);
  const { context: withPage } = await checkedAs(one, paged);
  const [again] = withPage.beneficiaries;
  assert.ok(again);
  assert.deepEqual(
    citationsFor(withPage, again, ["medical", "prognosis"]).map(({ pages }) => pages),
    [[2]],
  );
});
