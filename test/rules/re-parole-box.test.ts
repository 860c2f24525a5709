// What no rule may report about a request for re-parole: that box 1.e is for a person outside the United States, and
// who the petitioner is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Finding } from "../../server/src/core/model/finding.ts";
import { caseFolder } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";

const plain = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, message, path }) => `${rule} ${severity} ${path.join(".")} ${message}`);

const { file, expected } = caseFolder("re-parole");
const { asOf } = expected;
const text = readFileSync(file, "utf8");

function without(text: string, lines: RegExp): string {
  const shorter = text.replaceAll(lines, "");
  assert.notEqual(shorter, text, "something was taken out");
  return shorter;
}

describe("box 1.e for re-parole", () => {
  it("mentions a person outside the United States, and is not reported for a person inside", () => {
    assert.match(text, /located_in: United States/);
    assert.match(text, /box: 1\.e/);
    assert.deepEqual(plain(checkText(text, { asOf }).findings), []);
    for (const place of ["Haiti", "USA", "Miami, Florida"]) {
      const moved = text.replace(/located_in: .*/, `located_in: ${place}`);
      assert.deepEqual(plain(checkText(moved, { asOf }).findings), [], place);
    }
    assert.deepEqual(plain(checkText(without(text, /^ *located_in: .*\n/gm), { asOf }).findings), []);
  });

  it("is the same box for any petitioner", () => {
    for (const petitioner of [
      "name: { family: Lafontant, given: Paul }",
      "name: { family: Lafontant, given: Paul }\n  citizenship: Haiti\n  relationship: none",
      "organization: Example Relief Fund\n  citizenship: none\n  relationship: they have never met",
    ]) {
      const other = text.replace("same_as: marie", petitioner);
      assert.notEqual(other, text);
      assert.deepEqual(plain(checkText(other, { asOf }).findings), [], petitioner);
    }
  });
});
