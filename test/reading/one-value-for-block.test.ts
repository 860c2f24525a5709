// One value where a block of keys belongs: the fix writes it under the keys that it stands for.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/fix/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { foundByReading } from "./reading.ts";

/** What is wrong with the values; the sections have not all the keys that a case needs. */
const foundInValues = (text: string) =>
  foundByReading(text).filter(({ rule }) => rule !== "schema/missing-key");

const about = (section: string, line: string) => `parole_case: 1\n${section}:\n  ${line}\n`;

/** The titles of the fixes of the one finding, each with the text that it makes. */
function offered(text: string) {
  const found = foundInValues(text);
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ["schema/wrong-type"],
  );
  return found.flatMap((one) =>
    offeredFixes(parseCaseText(text), one).map(({ fix, edits }) => [
      fix.title,
      fix.safe,
      withEdits(text, edits),
    ]),
  );
}

describe("a single value in place of a block", () => {
  for (const [section, typed, keys, right] of [
    ["request", "emergency: Ana is ill", "description", "emergency:\n    description: Ana is ill"],
    [
      "request",
      "visa: It was refused",
      "unavailable_because",
      "visa:\n    unavailable_because: It was refused",
    ],
    [
      "request",
      "stay: 2027-01-04 to 2027-09-30",
      "from and until",
      "stay:\n    from: 2027-01-04\n    until: 2027-09-30",
    ],
    [
      "request",
      "stay: six months",
      "from and until",
      "stay:\n    from: TODO YYYY-MM-DD\n    until: TODO YYYY-MM-DD (six months)",
    ],
    ["petitioner", "name: Rosa Lopez", "family and given", "name:\n    family: Lopez\n    given: Rosa"],
    ["petitioner", "name: Ana O'Brien", "family and given", "name:\n    family: O'Brien\n    given: Ana"],
    [
      "petitioner",
      "address: 12 Main St, Laredo, TX 78040",
      "street, city, state, and postal_code",
      "address:\n    street: 12 Main St\n    city: Laredo\n    state: TX\n    postal_code: 78040",
    ],
    [
      "petitioner",
      "address: 410 Pecan Street, Apt 4, Kendall, FL 33176-0001, USA",
      "street, unit, city, state, postal_code, and country",
      "address:\n    street: 410 Pecan Street\n    unit: Apt 4\n    city: Kendall\n    state: FL\n    postal_code: 33176-0001\n    country: USA",
    ],
    ["petitioner", "name: Sui, Esther", "family and given", "name:\n    family: Sui\n    given: Esther"],
    [
      "forms",
      "- { form: I-131, fee: $630 }",
      "amount and currency",
      "- { form: I-131, fee: { amount: 630, currency: USD } }",
    ],
    ["forms", "- { form: I-131, fee: 630 }", "amount", "- { form: I-131, fee: { amount: 630 } }"],
    [
      "exhibits",
      "- { label: A, translation: exhibits/a-en.pdf }",
      "file",
      "- { label: A, translation: { file: exhibits/a-en.pdf } }",
    ],
  ] as const) {
    it(`is written under ${keys}: ${typed}`, () => {
      const fixed = about(section, right);
      assert.deepEqual(offered(about(section, typed)), [[`Write it under ${keys}`, false, fixed]]);
      assert.deepEqual(foundInValues(fixed), []);
    });
  }

  it("has no fix where the keys are ambiguous", () => {
    for (const [section, typed] of [
      ["petitioner", "name: Rosa Maria Lopez"],
      ["petitioner", "name: Dr Lopez"],
      ["petitioner", "name: Catholic Charities"],
      ["petitioner", "name: rosa lopez"],
      ["petitioner", "name: Lopez, Rosa, Maria"],
      ["request", "stay: as long as needed"],
      ["request", "emergency: began:2015-08-20"],
      ["petitioner", "address: 410 Pecan Street, Kendall"],
      ["petitioner", "address: 410 Pecan Street, Kendall, XX 33176"],
      ["petitioner", "address: Calle 5, Zona 1, Guatemala"],
    ] as const) {
      assert.deepEqual(offered(about(section, typed)), []);
    }
  });
});
