// One value instead of a block of keys: the fix writes it under the keys that it is for.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { foundByReading } from "./reading.ts";

/** What is wrong with the values; the sections do not have all the keys that a case needs. */
const foundInValues = (text: string) =>
  foundByReading(text).filter(({ rule }) => rule !== "schema/missing-key");

const about = (section: string, line: string) => `parole_case: 1\n${section}:\n  ${line}\n`;

/** The titles of the fixes of the one finding, each with the resulting text. */
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

const fixedAll = (text: string) =>
  withSafeFixes(parseCaseText(text), ({ text: now }) => checkText(now).findings);

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

  for (const [section, typed, title, safe, right] of [
    ["forms", "- I-131", "form", true, "- form: I-131"],
    ["forms", "- form i-134 # signed", "form", true, "- form: I-134 # signed"],
    ["exhibits", "- A", "label", true, "- label: A"],
    ["exhibits", "- Exhibit B", "label", true, "- label: B"],
    ["exhibits", "- 3.", "label", true, "- label: 3"],
    ["exhibits", "- A. Passport of Ana", "label and title", false, "- label: A\n    title: Passport of Ana"],
    [
      "exhibits",
      "- Exhibit B - exhibits/b.pdf",
      "label and file",
      false,
      "- label: B\n    file: exhibits/b.pdf",
    ],
    ["exhibits", "- Letter of Dr. Paz", "title", false, "- title: Letter of Dr. Paz"],
    ["beneficiaries", "- Ana Morales", "name", false, "- name:\n      family: Morales\n      given: Ana"],
  ] as const) {
    it(`is written under ${title} in a list: ${typed}`, () => {
      const fixed = about(section, right);
      assert.deepEqual(offered(about(section, typed)), [[`Write it under ${title}`, safe, fixed]]);
      assert.deepEqual(foundInValues(fixed), []);
    });
  }

  it("is fixed for each of several in brackets, and Fix All fixes them all", () => {
    for (const [typed, fixed] of [
      ["forms: [I-131, I-134]", "forms: [{ form: I-131 }, { form: I-134 }]"],
      ["exhibits: [A, B]", "exhibits: [{ label: A }, { label: B }]"],
      ["exhibits:\n  - A\n  - B", "exhibits:\n  - label: A\n  - label: B"],
    ] as const) {
      const text = `parole_case: 1\n${typed}\n`;
      assert.equal(foundInValues(text).length, 2);
      assert.equal(fixedAll(text), `parole_case: 1\n${fixed}\n`);
    }
  });

  it("may be several forms, labels or names on one line", () => {
    for (const [typed, key, fixed] of [
      [
        "beneficiaries: Ana Morales, Luz Morales",
        "name",
        "beneficiaries:\n  - name:\n      family: Morales\n      given: Ana\n  - name:\n      family: Morales\n      given: Luz",
      ],
      ["forms: I-131, I-134 and G-28", "form", "forms:\n  - form: I-131\n  - form: I-134\n  - form: G-28"],
      ["exhibits: A; B", "label", "exhibits:\n  - label: A\n  - label: B"],
    ] as const) {
      assert.deepEqual(offered(`parole_case: 1\n${typed}\n`), [
        [`Write each one under ${key}`, false, `parole_case: 1\n${fixed}\n`],
      ]);
    }
    assert.deepEqual(offered("parole_case: 1\nbeneficiaries: Ana Morales, her mother\n"), []);
  });

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

describe("a block in place of a list", () => {
  const message = (list: string, key: string, name: string) =>
    `"${list}" must be a list. Begin each entry with a dash: - ${key}: ${name}.`;

  for (const [typed, list, key, name, fixed] of [
    ["exhibits: { A: Passport }", "exhibits", "label", "A", "exhibits: [ { label: A, title: Passport } ]"],
    [
      "exhibits: {A: passport.pdf, B: 'Letter, Paz'}",
      "exhibits",
      "label",
      "A",
      "exhibits: [{ label: A, file: passport.pdf }, { label: B, title: 'Letter, Paz' }]",
    ],
    [
      "exhibits:\n  A: passport.pdf\n  Exhibit B: Letter # of Dr. Paz",
      "exhibits",
      "label",
      "A",
      "exhibits:\n  - label: A\n    file: passport.pdf\n  - label: B\n    title: Letter # of Dr. Paz",
    ],
    [
      "exhibits:\n    1: # one\n        title: |\n          a\n\n          b\n    # two\n    2:\n     title: c",
      "exhibits",
      "label",
      "1",
      "exhibits:\n    - label: 1 # one\n      title: |\n        a\n\n        b\n    # two\n    - label: 2\n      title: c",
    ],
    [
      "beneficiaries:\n  ana:\n    name: { given: Ana, family: Morales }\n  luz: { name: { given: Luz, family: Morales } }",
      "beneficiaries",
      "id",
      "ana",
      "beneficiaries:\n  - id: ana\n    name: { given: Ana, family: Morales }\n  - { id: luz, name: { given: Luz, family: Morales } }",
    ],
    [
      "forms: { I-131: forms/i-131.pdf, Form G-28: { file: forms/g-28.pdf } }",
      "forms",
      "form",
      "I-131",
      "forms: [ { form: I-131, file: forms/i-131.pdf }, { form: G-28, file: forms/g-28.pdf } ]",
    ],
  ] as const) {
    it(`becomes a list: ${typed}`, () => {
      for (const eol of ["\n", "\r\n"]) {
        const lines = (text: string) => `parole_case: 1\n${text}\n`.replaceAll("\n", eol);
        assert.deepEqual(
          foundInValues(lines(typed)).map((one) => one.message),
          [message(list, key, name)],
        );
        assert.deepEqual(offered(lines(typed)), [["Make it a list", false, lines(fixed)]]);
        assert.deepEqual(foundInValues(lines(fixed)), []);
      }
    });
  }

  it("is one entry with unknown keys where the keys are no labels, ids or forms", () => {
    for (const typed of [
      "exhibits: { titel: Passport }",
      "exhibits: { A: }",
      "exhibits: { a: x, title: y }",
      "beneficiaries: { child: { given: Ana } }",
      "forms: { I-999: forms/x.pdf }",
    ]) {
      const found = foundInValues(`parole_case: 1\n${typed}\n`);
      assert.ok(
        found.every(({ rule }) => rule === "schema/unknown-key"),
        typed,
      );
    }
  });
});
