// A word processor's quotation marks around a whole value.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { safelyFixed } from "../../server/src/core/fix/fix-all.ts";
import { rendered } from "../../server/src/core/message/message.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { foundByReading, seenAt } from "./reading.ts";

const head = "parole_case: 1\nrequest: { kind: initial }\n";
const fixedAll = (text: string) => safelyFixed(parseCaseText(text), (parsed) => foundByReading(parsed.text));
const rulesOf = (text: string) => foundByReading(text).map(({ rule }) => rule);

describe("curly quotation marks around a value", () => {
  for (const [typed, read] of [
    ["“Lucia”", "Lucia"],
    ["‘Lucia’", "Lucia"],
    ["„Lucia“", "Lucia"],
    ["„Lucia”", "Lucia"],
    ["«Lucia»", "Lucia"],
    ["« Lucia »", "Lucia"],
    ["»Lucia«", "Lucia"],
    ['“Lucia"', "Lucia"],
    ["‘O’Brien’", "O’Brien"],
    ["“Lucia ‘Lucy’ Ann”", "Lucia ‘Lucy’ Ann"],
  ] as const) {
    it(`are reported, are not read, and are removed by Fix All: ${typed}`, () => {
      for (const make of [
        (value: string) => `${head}petitioner:\n  name:\n    given: ${value}\n    family: Lee\n`,
        (value: string) => `${head}petitioner: { name: { given: ${value}, family: Lee } }\n`,
      ]) {
        const text = make(typed);
        assert.deepEqual(
          foundByReading(text).map(({ rule, message, path }) => [rule, message, path.join(".")]),
          [
            [
              "value/quotation-marks",
              `${typed} is enclosed in curly quotation marks. It is read without them. Remove them, or put straight ones around them to keep them.`,
              "petitioner.name.given",
            ],
          ],
        );
        assert.deepEqual(seenAt(text, "petitioner", "name", "given"), { state: "given", value: read });
        const fixed = fixedAll(text);
        assert.equal(fixed?.text, make(read));
        assert.equal(fixed && rendered(fixed.said), "Fixed 1 mistake in given name");
      }
    });
  }

  it("are found in texts, ids, claims, labels, files and lists, with no other finding for those values", () => {
    const text = `${head}beneficiaries:
  - id: “ana”
    medical: { prognosis: “She is ill.” }
sponsors: [{ same_as: “ana” }]
exhibits:
  - { label: “A”, title: “Letter”, file: “exhibits/a.pdf”, supports: [“ana.medical”] }
`;
    const rules = rulesOf(text);
    assert.deepEqual(new Set(rules), new Set(["value/quotation-marks"]));
    assert.equal(rules.length, 7);
    assert.equal(fixedAll(text)?.text, text.replaceAll(/[“”]/g, ""));
  });

  it("are not affected by a comma or # within them", () => {
    const comma = `${head}petitioner: { organization: “Smith, Lee & Co” }\n`;
    assert.deepEqual(
      foundByReading(comma)[0]?.fixes.map(({ operations }) => operations),
      [[{ op: "replace", path: ["petitioner", "organization"], value: "Smith, Lee & Co" }]],
    );
    const number = `${head}matter: “Clinic #1 of Kendall”\n`;
    assert.equal(fixedAll(number)?.text, `${head}matter: "Clinic #1 of Kendall"\n`);
  });

  it("around a placeholder do not make it a value", () => {
    assert.deepEqual(rulesOf(`${head}matter: “TODO”\n`), ["value/unfinished"]);
  });
});

describe("quotation marks that belong to a value", () => {
  for (const typed of [
    "She said “help me”",
    "“Help me” is what she said",
    "“A” and “B”",
    "“She is ill.” He said “help”",
    "‘Tis the season",
    "the boys’",
    "“Unclosed",
    "Unopened”",
    "'“Hope for Lucia”'",
    '"“Hope for Lucia”"',
    "|\n    “Hope for Lucia”",
    ">\n    “Hope for Lucia”",
  ]) {
    it(`are not reported: ${typed}`, () => {
      assert.deepEqual(rulesOf(`${head}petitioner:\n  organization: ${typed}\n`), []);
    });
  }
});
