// One mistake in a complete case is one finding, whatever else rests on the value: each row changes the example of the
// format in one place.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { type CheckOptions, checkText } from "../support/check.ts";

const example = readFileSync(
  fileURLToPath(new URL("../cases/format-example/format-example.parole.yaml", import.meta.url)),
  "utf8",
);

interface Mistake {
  readonly what: string;
  readonly changes: readonly (readonly [from: string, to: string])[];
  /** Rule and path of everything that is found. */
  readonly found: readonly string[];
  readonly options?: CheckOptions;
}

const secondAna = `  - id: ana
    name: { family: Morales, given: Luz }
    date_of_birth: 1959-08-20
    removal: { in_proceedings: no, previously_removed: no }
`;
const secondForms = `  - { form: I-131, for: ana, box: 1.f, signed_by: petitioner, fee: { amount: 360 }, file: forms/b.pdf }
  - { form: I-134, for: ana, by: sponsor, signed_by: sponsor, file: forms/c.pdf }
`;

const translation =
  "translation: { file: exhibits/a-passport-en.pdf, certified_by: J. Ortiz, certified_on: 2015-07-10 }";

const mistakes: readonly Mistake[] = [
  {
    what: "the petitioner's short name is a beneficiary's too",
    changes: [
      ["id: rosa", "id: ana"],
      ["same_as: rosa", "same_as: ana"],
    ],
    found: ["person/id-duplicate beneficiaries.0.id"],
  },
  {
    what: "two beneficiaries have one short name",
    changes: [
      ["\nsponsors:\n", `${secondAna}\nsponsors:\n`],
      ["  - { form: I-134", `${secondForms}  - { form: I-134`],
    ],
    found: ["person/id-duplicate beneficiaries.1.id"],
  },
  {
    what: "a translation has a key that means nothing",
    changes: [[translation, "translation: { unknownKey: x }"]],
    found: ["schema/unknown-key exhibits.0.translation.unknownKey"],
  },
  {
    what: "the days of the stay stand behind other words",
    changes: [
      ["from: 2015-11-01", "start: 2015-11-01"],
      ["until: 2016-06-30", "end: 2016-06-30"],
    ],
    found: ["schema/unknown-key request.stay.start", "schema/unknown-key request.stay.end"],
  },
  {
    what: "a key is offered that is too far to be read as it",
    changes: [["prognosis: Good", "prognosis_text: Good"]],
    found: ["schema/unknown-key beneficiaries.0.medical.prognosis_text"],
  },
];

describe("one mistake is one finding", () => {
  for (const { what, changes, found, options } of mistakes) {
    it(what, () => {
      const text = changes.reduce((before, [from, to]) => {
        assert.ok(before.includes(from), `the example holds ${from}`);
        return before.replace(from, to);
      }, example);
      const { findings } = checkText(text, options);
      assert.deepEqual(
        findings.map(({ rule, path }) => `${rule} ${path.join(".")}`),
        found,
      );
    });
  }
});
