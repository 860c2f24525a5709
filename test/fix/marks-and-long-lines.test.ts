// YAML indicators before a value that is not text, and texts on very long lines.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const head = "parole_case: 1\nrequest: { kind: initial }\n";

function aboutText(text: string) {
  return checkText(text).findings.filter(
    ({ rule }) => /^(?:yaml|schema)\//.test(rule) && rule !== "schema/missing-key",
  );
}

/** The fixes of the one finding, as titles, and the text after the first. */
function fixed(text: string) {
  const [finding, ...others] = aboutText(text);
  assert.deepEqual(others, []);
  const [fix] = finding?.fixes ?? [];
  assert.ok(finding && fix);
  const after = withEdits(text, editsOfFix(parseCaseText(text), fix));
  assert.deepEqual(aboutText(after), []);
  return { titles: finding.fixes.map(({ title, safe }) => (safe ? `${title} (safe)` : title)), after };
}

describe("a YAML indicator before a choice, a date or yes and no", () => {
  for (const [typed, title, written] of [
    ["carrier: &c usps", "Remove &c", "carrier: usps"],
    ["carrier: !x usps", "Remove !x", "carrier: usps"],
    ["carrier: *usps", "Remove * (safe)", "carrier: usps"],
    ["carrier: &usps", "Remove & (safe)", "carrier: usps"],
    ["date: !d 2026-01-01", "Remove !d", "date: 2026-01-01"],
    ["mailed: &m yes", "Remove &m", "mailed: yes"],
  ] as const) {
    it(`is removed, in a block and in braces: ${typed}`, () => {
      for (const make of [
        (line: string) => `${head}filing:\n  ${line}\n  tracking_number: x\n`,
        (line: string) => `${head}filing: { ${line}, tracking_number: x }\n`,
      ]) {
        assert.deepEqual(fixed(make(typed)), { titles: [title], after: make(written) });
      }
    });
  }

  it("is quoted before a text that it may be part of, only on request", () => {
    assert.deepEqual(fixed(`${head}petitioner: { organization: &Co Clinic }\n`), {
      titles: ["Put the text in quotation marks"],
      after: `${head}petitioner: { organization: "&Co Clinic" }\n`,
    });
  });

  it("is one finding, and a value that is not a choice another", () => {
    const found = aboutText(`${head}filing: { carrier: &c pigeon }\n`);
    assert.deepEqual(
      found.map(({ rule, fixes }) => [rule, fixes.map(({ title }) => title)]),
      [
        ["yaml/anchor", ["Remove &c"]],
        ["schema/not-a-choice", []],
      ],
    );
  });
});

describe("a text on a line of more than 5,000 characters", () => {
  for (const [name, typed, title] of [
    ["a colon", (words: string) => `Urgent: ${words}`, "Put the text in quotation marks (safe)"],
    ["an at sign", (words: string) => `@${words}`, "Put the text in quotation marks (safe)"],
    ["an asterisk", (words: string) => `* ${words}`, "Put the text in quotation marks (safe)"],
  ] as const) {
    it(`has the fix of a short one: ${name}`, () => {
      const text = typed("word ".repeat(4000).trimEnd());
      const make = (value: string) => `${head}matter: x\npetitioner:\n  organization: ${value}\n  phone: x\n`;
      const { titles, after } = fixed(make(text));
      assert.equal(titles[0], title);
      assert.equal(after, make(`"${text}"`));
    });
  }

  it("may have a quotation mark that is never closed", () => {
    const words = "word ".repeat(4000).trimEnd();
    const { titles, after } = fixed(`${head}petitioner:\n  organization: "${words}\n  phone: x\n`);
    assert.equal(titles[0], "Close the quotation mark");
    assert.equal(after, `${head}petitioner:\n  organization: "${words}"\n  phone: x\n`);
  });
});

describe("a brace that is opened within braces and never closed", () => {
  it("is added to the text only on request", () => {
    const text = `${head}petitioner: { address: { street: {410 Pecan, city: Kendall } }\n`;
    const fixes = aboutText(text).flatMap((finding) => finding.fixes);
    assert.ok(fixes.length > 0);
    assert.ok(fixes.every(({ safe }) => !safe));
  });
});
