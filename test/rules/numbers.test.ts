// The numbers in titles, reasons and remedies are those of the dated facts, so that they do not contradict a message.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { facts } from "../../schemas/generated/editions.ts";
import { allRules } from "../../server/src/core/rules/index.ts";

/** Which fact of law the numbers of a rule's texts are from. */
const factOf: Readonly<Record<string, keyof typeof facts>> = {
  "receipt/missing": "receipt-wait",
  "departure/unplanned": "departure-planning",
  "response/overdue": "response-time",
  "response/inquiry-early": "response-time",
  "re-parole/request-due": "re-parole-notice",
  "re-parole/filed-late": "re-parole-notice",
  "guardian/consent-missing": "age-of-majority",
  "guardian/not-parent-or-guardian": "age-of-majority",
  "form/unsigned": "age-to-sign",
};

const inWords: Readonly<Record<string, string>> = { thirty: "30", ninety: "90" };

function numbersIn(text: string): string[] {
  const digits = text.toLowerCase().replaceAll(/\b(?:thirty|ninety)\b/g, (word) => inWords[word] ?? word);
  return [
    ...digits.matchAll(/(?<![\w-])(\d+)(?= (?:business )?(?:days?|years?|months?)\b| on\b)|(?<=under )\d+/g),
  ].map(([number]) => number);
}

describe("rules: numbers in titles, reasons and remedies", () => {
  for (const [id, fact] of Object.entries(factOf)) {
    it(`${id} has the number of the fact ${fact}`, () => {
      const rule = allRules.find((one) => one.id === id);
      assert.ok(rule);
      const known = JSON.stringify(facts[fact].values).matchAll(/"(?:count|years|business_?days)":(\d+)/gi);
      const numbers = numbersIn(`${rule.title}. ${rule.why} ${rule.remedy}`);
      assert.ok(numbers.length > 0);
      assert.deepEqual([...new Set(numbers)], [[...known].at(-1)?.[1]]);
    });
  }
});
