// The examples of the rules are their tests: in each failing one, the rule reports at its marks and nowhere else, with
// the sentences after them, and the other findings are those in test/rules/found; in each passing one the rule reports
// nothing. `npm run examples` writes the sentences and those files.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileOfTopic, foundInTopic, topics } from "../../scripts/examples.ts";
import { readMarks } from "../../server/src/core/explain/marks.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { checkExample } from "../support/check.ts";
import { examplesOf } from "../support/examples.ts";
import { ofRule, ofTopic } from "../support/tiers.ts";

for (const rule of allRules) {
  describe(rule.id, ofRule(rule.id), () => {
    for (const [index, example] of examplesOf(rule).fail.entries()) {
      it(`finds failing example ${index + 1}`, () => {
        const { text, marks } = readMarks(example.case);
        assert.ok(marks.length > 0, "a failing example marks what is found");
        const shown = (start: number, end: number, message: string) =>
          `${start}-${end} ${text.slice(start, end).slice(0, 60)} ${message}`;
        assert.deepEqual(
          checkExample(example, text)
            .findings.filter((finding) => finding.rule === rule.id)
            .map(({ span, message }) => shown(span.start, span.end, message)),
          marks.map(({ start, end, message }) => shown(start, end, message)),
          "npm run examples writes the sentences behind the marks",
        );
      });
    }
    for (const [index, example] of examplesOf(rule).pass.entries()) {
      it(`reports nothing on passing example ${index + 1}`, () => {
        const found = checkExample(example, example.case.replace(/^\n/, "")).findings;
        assert.deepEqual(
          found.filter((finding) => finding.rule === rule.id).map((finding) => finding.message),
          [],
        );
      });
    }
  });
}

describe("failing examples: everything that is found", () => {
  for (const topic of topics) {
    it(`matches test/rules/found/${topic}.txt (npm run examples)`, ofTopic(topic), () => {
      const expected = readFileSync(fileOfTopic(topic), "utf8").replaceAll("\r\n", "\n");
      assert.deepEqual(foundInTopic(topic).split("\n"), expected.split("\n"));
    });
  }
});
