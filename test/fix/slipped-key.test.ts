// An unindented key is one finding, with the fix that indents it; nothing is reported missing meanwhile.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { noEdits, withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const person = (phone: string) =>
  `parole_case: 1\npetitioner:\n  id: rosa\n  name: { given: Rosa, family: Diaz }\n${phone}  address:\n    street: 1 Elm\n    city: Reno\n  relationship: aunt\nmatter: a\n`;
const patient = (line: string) =>
  `parole_case: 1\nbeneficiaries:\n  - id: ana\n    sex: female\n    medical:\n      home_country_unavailable: |\n        diagnosis: none there\n${line}      prognosis: poor\n      treatment_duration: 2 months\n    citizenship: Peru\nmatter: a\n`;

const texts: readonly (readonly [typed: string, right: string, message: string])[] = [
  [
    person("phone: 202-555-0143\n"),
    person("  phone: 202-555-0143\n"),
    '"phone" belongs under Petitioner. Indent it like the keys above.',
  ],
  [
    person("email: rosa@example.org\n"),
    person("  email: rosa@example.org\n"),
    '"email" belongs under Petitioner. Indent it like the keys above.',
  ],
  [
    patient("diagnosis: leukemia\n"),
    patient("      diagnosis: leukemia\n"),
    '"diagnosis" belongs under Medical details. Indent it like the keys above.',
  ],
  [
    patient("    diagnosis: leukemia\n"),
    patient("      diagnosis: leukemia\n"),
    '"diagnosis" belongs under Medical details. Indent it like the keys above.',
  ],
  [
    "parole_case: 1\nrequest:\n  kind: initial\nexplanation: Ana is ill.\nmatter: a\n",
    "parole_case: 1\nrequest:\n  kind: initial\n  explanation: Ana is ill.\nmatter: a\n",
    '"explanation" belongs under Request. Indent it like the keys above.',
  ],
];

describe("a key that lost indentation", () => {
  const isAboutText = ({ rule }: { readonly rule: string }) => /^(?:yaml|schema)\/(?!missing)/.test(rule);

  it("is one finding, whose fix indents it like the keys above", () => {
    for (const [typed, right, message] of texts.flatMap(([one, other, said]) => [
      [one, other, said] as const,
      [one.replaceAll("\n", "\r\n"), other.replaceAll("\n", "\r\n"), said] as const,
    ])) {
      const [found, ...others] = checkText(typed).findings.filter(isAboutText);
      assert.deepEqual(others, [], typed);
      assert.ok(found, typed);
      assert.equal(found.message, message);
      const fixes = offeredFixes(parseCaseText(typed), found);
      assert.match(fixes[0]?.fix.title ?? "", /^Indent [a-z]+ like the keys above$/);
      assert.equal(fixes.length, 1);
      assert.equal(withEdits(typed, fixes[0]?.edits ?? noEdits), right);
    }
  });

  it("does not report what the block lacks without it", () => {
    for (const [typed, right] of texts) {
      const rules = (text: string) => new Set(checkText(text).findings.map(({ rule }) => rule));
      const before = rules(right);
      const added = [...rules(typed)].filter((rule) => !before.has(rule));
      assert.deepEqual(added, ["schema/unknown-key"], typed);
    }
  });

  it("is not a key that the block already has, nor one that appears nowhere above", () => {
    for (const text of [
      "parole_case: 1\npetitioner:\n  phone: 1\nphone: 2\nmatter: a\n",
      "parole_case: 1\npetitioner:\n  id: rosa\ndiagnosis: leukemia\nmatter: a\n",
    ]) {
      const found = checkText(text).findings.find(({ rule }) => rule === "schema/unknown-key");
      assert.ok(
        found?.fixes.every(({ title }) => !title.startsWith("Indent")),
        text,
      );
    }
  });
});
