// The examples of the rules are their tests: each failing one is found at its marks and nowhere else, each passing one
// is not found at all.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { allRules } from "../../server/src/core/rules/index.ts";
import { checkExample } from "../support/check.ts";
import { unmarked } from "../support/marks.ts";

for (const rule of allRules) {
  describe(rule.id, () => {
    for (const [index, example] of rule.examples.fail.entries()) {
      it(`finds failing example ${index + 1}`, () => {
        const { text, spans } = unmarked(example.case);
        assert.ok(spans.length > 0, "a failing example marks what is found");
        const found = checkExample(example, text).findings.filter((finding) => finding.rule === rule.id);
        const shown = (list: readonly { start: number; end: number }[]) =>
          list.map(({ start, end }) => `${start}-${end} ${text.slice(start, end).slice(0, 60)}`);
        assert.deepEqual(shown(found.map((finding) => finding.span)), shown(spans));
      });
    }
    for (const [index, example] of rule.examples.pass.entries()) {
      it(`is silent on passing example ${index + 1}`, () => {
        const found = checkExample(example, example.case.replace(/^\n/, "")).findings;
        assert.deepEqual(
          found.filter((finding) => finding.rule === rule.id).map((finding) => finding.message),
          [],
        );
      });
    }
  });
}
