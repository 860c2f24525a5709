// Every sample case is checked as the command line does, and the findings are compared with its expected.txt: all
// findings, with their lines, paths, and severities.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCase } from "../../server/src/core/engine/check.ts";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import { exampleEdition } from "../../server/src/core/rule/rule.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { lineStarts, positionAt } from "../../server/src/core/text/lines.ts";
import { largestText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkFile } from "../../server/src/host/check-file.ts";
import { readCaseText } from "../../server/src/host/find-cases.ts";
import { type CaseFolder, caseFolders } from "../support/case-folders.ts";
import { othersBeside } from "../support/others-beside.ts";
import { ofCase, thorough } from "../support/tiers.ts";

const fired = new Set<string>();
const cases = caseFolders();
const rulesOf = ({ expected }: CaseFolder) => expected.findings.map(({ rule }) => rule);

for (const one of cases) {
  test(`${one.name}: finds exactly what is listed in expected.txt`, ofCase(rulesOf(one)), async () => {
    const found = await findingsOf(one);
    for (const { rule } of found) fired.add(rule);
    const noted = one.expected.findings.map(({ line, rule, path, severity }) => ({
      line,
      rule,
      path,
      severity,
    }));
    assert.deepEqual(inOrder(found.map(({ message: _, ...rest }) => rest)), inOrder(noted), described(found));
  });
}

test("sample cases: together break every rule, and each edition has cases without findings", thorough, () => {
  // A file of four megabytes is generated here instead of stored.
  const tooLarge = checkCase({
    text: parseCaseText("parole_case: 1\n".padEnd(largestText + 1, "#")),
    edition: exampleEdition,
    today: "2015-08-20",
    files: new Map(),
    rules: allRules,
  });
  assert.deepEqual(
    tooLarge.findings.map(({ rule }) => rule),
    ["yaml/too-large"],
  );
  // Version control does not store modification times, which show that a document is newer; the examples of the rule
  // cover it.
  const notHere = ["yaml/too-large", "exhibit/newer-version"];
  const unbroken = allRules.map(({ id }) => id).filter((id) => !notHere.includes(id) && !fired.has(id));
  assert.deepEqual(unbroken, []);
  const clean = cases.filter(({ expected }) => expected.findings.length === 0);
  assert.deepEqual([...new Set(clean.map(({ expected }) => expected.edition))].sort(), [
    "uscis-2015-08-17",
    "uscis-2026",
  ]);
});

interface Found {
  readonly line: number;
  readonly rule: string;
  readonly path: string;
  readonly severity: string;
  readonly message: string;
}

async function findingsOf({ folder, file, expected }: CaseFolder): Promise<readonly Found[]> {
  const text = await readCaseText(file);
  const edition = isEditionId(expected.edition) ? expected.edition : exampleEdition;
  const others = await othersBeside(folder, { file, text }, expected.asOf);
  const checked = await checkFile(file, text, { edition, today: expected.asOf, ...(others && { others }) });
  assert.equal(checked.edition, expected.edition);
  const starts = lineStarts(text);
  return checked.findings.map(({ span, rule, path, severity, message }) => ({
    line: positionAt(starts, span.start).line,
    rule,
    path: path.join(".") || ".",
    severity,
    message,
  }));
}

function inOrder<T extends { line: number; rule: string; path: string }>(findings: readonly T[]): T[] {
  const key = ({ line, rule, path }: T) => `${String(line).padStart(6)} ${rule} ${path}`;
  return findings.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

function described(findings: readonly Found[]): string {
  return findings.map(({ line, rule, path, message }) => `${line} ${rule}  ${path}: ${message}`).join("\n");
}
