// Each case from practice is checked on the date of its memo: exactly the findings that the attorney expects, no fewer
// and no more.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { plainValue } from "../support/remove-exhibit.ts";
import { ofCase } from "../support/tiers.ts";
import { checkOn, described, isComplete, memos } from "./memos.ts";

const all = memos();
const rulesOf = (expected: readonly string[]) => expected.map((line) => line.split(/[ :]/)[1] ?? "");

describe("cases from practice", () => {
  for (const memo of all) {
    it(`${memo.name}: finds what the memo expects`, ofCase(rulesOf(memo.expected)), () => {
      const checked = checkOn(memo.asOf, memo.text);
      assert.equal(checked.edition, "uscis-2026");
      assert.deepEqual(
        described(memo.text, checked),
        memo.expected,
        checked.findings.map(({ rule, message }) => `${rule}: ${message}`).join("\n"),
      );
    });
  }

  it("are at least 60, half of them complete, and no memo is a copy", () => {
    const complete = all.filter(isComplete);
    assert.ok(all.length >= 60);
    assert.ok(complete.length >= 30 && all.length - complete.length >= 25);
    assert.equal(new Set(all.map(({ words }) => words)).size, all.length);
    for (const { name, words } of all)
      assert.ok(words.split(/\s+/).length > 25, `${name}.md says too little`);
  });

  it("have every reason, in complete and in incomplete requests", () => {
    for (const some of [all.filter(isComplete), all.filter((memo) => !isComplete(memo))]) {
      const reasons = some.flatMap(({ text }) => valuesOf(text, "reasons"));
      assert.deepEqual([...new Set(reasons)].sort(), [
        "caregiver",
        "end-of-life",
        "family",
        "funeral",
        "legal-proceedings",
        "medical",
        "organ-donor",
        "other",
        "protection",
        "return-of-child",
      ]);
    }
  });
});

function valuesOf(text: string, key: string): readonly unknown[] {
  const whole = plainValue(parseCaseText(text).root) as { request?: Record<string, unknown> };
  return [whole.request?.[key] ?? []].flat();
}
