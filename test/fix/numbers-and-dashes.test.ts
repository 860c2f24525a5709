// Numbers and dashes that people type before keys and values of lists.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { noEdits, withEdits } from "../../server/src/core/text/edits.ts";
import { askedCase } from "../support/ask.ts";

/** The first fix of the first mistake, with the resulting text. */
function firstFix(text: string) {
  const { parsed, checked } = askedCase(text);
  const found = checked.findings.find(
    ({ rule }) => /^(?:yaml|schema)\//.test(rule) && rule !== "schema/missing-key",
  );
  assert.ok(found, text);
  const [first] = offeredFixes(parsed, found);
  return [first?.fix.title, first?.fix.safe, withEdits(text, first?.edits ?? noEdits)];
}

describe("an item with a number in place of its dash", () => {
  const fixed = "parole_case: 1\nexhibits:\n  - label: A\n    title: Passport\n";

  for (const [name, typed, right] of [
    [
      "in the column of the keys",
      "    2. label: B\n    title: Letter\n",
      "  - label: B\n    title: Letter\n",
    ],
    ["in the column of the dashes", "  2. label: B\n", "  -  label: B\n"],
    ["in parentheses", "  (2) label: B\n", "  -   label: B\n"],
  ] as const) {
    it(`gets a dash, ${name}`, () => {
      assert.deepEqual(firstFix(fixed + typed), ["Begin each item with a hyphen", false, fixed + right]);
    });
  }

  it("gets one together with the others", () => {
    assert.deepEqual(
      firstFix("parole_case: 1\nexhibits:\n  1. label: A\n     title: a\n  2. label: B\n     title: b\n"),
      [
        "Begin each item with a hyphen",
        false,
        "parole_case: 1\nexhibits:\n  -  label: A\n     title: a\n  -  label: B\n     title: b\n",
      ],
    );
  });
});

describe("a dash followed by a no-break space", () => {
  it("gets a space in all items at the left margin, and is not a line of the text above", () => {
    for (const [typed, right] of [
      ["-\u00a0label: A\n-\u00a0label: B\n", "- label: A\n- label: B\n"],
      [
        "- label: A\n  title: a\n-\u00a0label: B\n  title: b\n",
        "- label: A\n  title: a\n- label: B\n  title: b\n",
      ],
    ]) {
      assert.deepEqual(firstFix(`parole_case: 1\nexhibits:\n${typed}matter: 2\n`), [
        "Indent with spaces",
        true,
        `parole_case: 1\nexhibits:\n${right}matter: 2\n`,
      ]);
    }
  });
});

describe("a dash within brackets", () => {
  const head = "parole_case: 1\nrequest: { kind: initial }\n";

  it("is removed before an id or label, and never quoted by Fix All", () => {
    for (const [typed, right] of [
      ["beneficiaries: [{ id: - ana }]\n", "beneficiaries: [{ id: ana }]\n"],
      ["exhibits: [{ label: - A, supports: [- ana] }]\n", "exhibits: [{ label: A, supports: [ana] }]\n"],
      ["forms: [{ form: I-131, for: - ana }]\n", "forms: [{ form: I-131, for: ana }]\n"],
    ] as const) {
      assert.deepEqual(firstFix(head + typed), ["Remove the dash", false, head + right]);
      const { parsed } = askedCase(head + typed);
      const all = withSafeFixes(parsed, (text) => askedCase(text.text, { like: text }).checked.findings);
      assert.equal(all, head + typed);
    }
  });

  it("is removed before a key", () => {
    for (const [typed, right] of [
      [
        "forms: [{ form: I-131, -fee: { amount: 630 } }]\n",
        "forms: [{ form: I-131, fee: { amount: 630 } }]\n",
      ],
      ["petitioner: { -phone: 202-555-0143 }\n", "petitioner: { phone: 202-555-0143 }\n"],
      ["exhibits: [{-label: A}]\n", "exhibits: [{label: A}]\n"],
    ] as const) {
      assert.deepEqual(firstFix(head + typed), ["Remove the dash", false, head + right]);
    }
  });
});
