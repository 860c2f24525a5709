// What prevents a list or a block from being read: characters of a word processor, dashes without a space, a key
// without its colon, commas at the ends of lines.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { fixesOf, foundByReading } from "../reading/reading.ts";
import { checkText } from "../support/check.ts";

const head = "parole_case: 1\nrequest: { kind: initial }\n";

/** The text below the head of a case after Fix All. */
const fixed = (text: string): string =>
  withSafeFixes(
    parseCaseText(head + text),
    (parsed) => checkText(parsed.text, { like: parsed }).findings,
  ).slice(head.length);

describe("items of a list", () => {
  const item = (mark: string, label: string) => `  ${mark}label: ${label}\n    file: ${label}.pdf\n`;

  for (const mark of ["– ", "— ", "• ", "•\t", "▪ ", "− ", "·\u00a0", "–"]) {
    it(`start with a hyphen instead of ${JSON.stringify(mark)}`, () => {
      const right = `exhibits:\n${item("- ", "A")}${item("- ", "B")}`;
      for (const slipped of [
        `exhibits:\n${item(mark, "A")}${item(mark, "B")}`,
        `exhibits:\n${item("- ", "A")}${item(mark, "B")}`,
      ])
        assert.equal(fixed(slipped), right, slipped);
      assert.equal(fixed(`exhibits:\n  ${mark}label: A\n`), "exhibits:\n  - label: A\n");
    });
  }

  it("are named in the message, with the hyphen as the first fix", () => {
    const text = `${head}exhibits:\n  – label: A\n`;
    assert.deepEqual(
      foundByReading(text).map(({ rule, message }) => [rule, message]),
      [["schema/unknown-key", '"–" does not begin a list item. Type a hyphen and a space.']],
    );
    assert.deepEqual(fixesOf(text), ["Begin each item with a hyphen (safe)"]);
  });

  it("have a space after the dash before a bracket", () => {
    assert.equal(fixed("forms:\n  -{ form: I-131 }\n"), "forms:\n  - { form: I-131 }\n");
    assert.equal(
      fixed("forms:\r\n  - { form: I-131 }\r\n  -{ form: G-28 }\r\n"),
      "forms:\r\n  - { form: I-131 }\r\n  - { form: G-28 }\r\n",
    );
    assert.deepEqual(
      foundByReading(`${head}forms:\n  -{ form: I-131 }\n`).map(({ message }) => message),
      ["A space is missing after the dash. Type one."],
    );
  });

  it("are unchanged in a text", () => {
    const text = `${head.replace("kind: initial", "kind: initial, explanation: TODO")}`;
    assert.deepEqual(fixesOf(text), []);
    const block = "filing:\n  address: |\n    – USCIS\n    • Attn: HP\n    -{ x }\n";
    assert.equal(fixed(block), block);
  });
});

describe("a key at the left margin without its colon", () => {
  it("gets it where its block is below", () => {
    for (const [slipped, right] of [
      ["exhibits\n  - label: A\n", "exhibits:\n  - label: A\n"],
      ["exhibits\n- label: A\n", "exhibits:\n- label: A\n"],
      ["petitioner # the aunt\n  id: rosa\n", "petitioner: # the aunt\n  id: rosa\n"],
      ["petitioner\r\n\r\n  id: rosa\r\nforms: []\r\n", "petitioner:\r\n\r\n  id: rosa\r\nforms: []\r\n"],
    ] as const)
      assert.equal(fixed(slipped), right, slipped);
    assert.deepEqual(fixesOf(`${head}exhibits\n  - label: A\n`), ["Insert a colon after exhibits (safe)"]);
  });

  it("gets none where it has no block, or is not a key", () => {
    for (const text of ["exhibits\n", "exhibits\nforms: []\n", "sincerely\n  id: rosa\n"])
      assert.equal(fixed(text), text);
  });
});

describe("a comma at the end of a line, as JSON has it", () => {
  it("is removed after a quoted value, on all lines of the block", () => {
    for (const [slipped, right] of [
      [
        'petitioner:\n  "relationship": "aunt",\n  "phone": "202-555-0143"\n',
        'petitioner:\n  "relationship": "aunt"\n  "phone": "202-555-0143"\n',
      ],
      [
        "petitioner:\r\n  relationship: 'aunt' ,\r\n  phone: \"202-555-0143\",\r\n",
        "petitioner:\r\n  relationship: 'aunt' \r\n  phone: \"202-555-0143\"\r\n",
      ],
      ['exhibits:\n  - label: "A",\n    file: "a.pdf",\n', 'exhibits:\n  - label: "A"\n    file: "a.pdf"\n'],
      ["petitioner:\n  relationship: 'Ana''s aunt',\n", "petitioner:\n  relationship: 'Ana''s aunt'\n"],
      ['petitioner:\n  relationship: "an \\"aunt\\"",\n', 'petitioner:\n  relationship: "an \\"aunt\\""\n'],
      [
        'petitioner:\n  relationship: "aunt", # by marriage, since 2009\n',
        'petitioner:\n  relationship: "aunt" # by marriage, since 2009\n',
      ],
    ] as const)
      assert.equal(fixed(slipped), right, slipped);
  });

  it("does not include the quotation marks in the text before other punctuation", () => {
    for (const value of ["'Ana''s aunt';", '"The aunt".', '"The aunt",,']) {
      const text = `petitioner:\n  relationship: ${value}\n`;
      assert.equal(fixed(text), text);
      assert.deepEqual(fixesOf(head + text), ["Put the text in quotation marks"]);
    }
  });

  it("is unchanged within brackets", () => {
    const text = 'petitioner: {\n  "relationship": "aunt",\n  "phone": "202-555-0143",\n  }\n';
    assert.deepEqual(foundByReading(head + text), []);
  });
});
