// Characters that people type around values from habit: bullets, dashes, and numbers before items, a comma after a
// value, brackets around one.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const start = "parole_case: 1\nbeneficiaries: [{ id: ana }, { id: luis }]\n";
const isOfValues = ({ rule }: { readonly rule: string }) =>
  /^(?:yaml|schema|value|exhibit\/claim|person)\b/.test(rule) &&
  rule !== "schema/missing-key" &&
  rule !== "person/id-missing";

function foundIn(text: string) {
  return checkText(start + text).findings.filter(isOfValues);
}

/** The text after the first fix, without the lines above it. */
function fixed(text: string): string {
  const [finding, ...more] = foundIn(text);
  assert.ok(finding, text);
  assert.deepEqual(
    more.map(({ message }) => message),
    [],
    text,
  );
  const [fix] = finding.fixes;
  assert.ok(fix, finding.message);
  const after = withEdits(start + text, editsOfFix(parseCaseText(start + text), fix)).slice(start.length);
  assert.deepEqual(foundIn(after), [], after);
  return after;
}

const supports = "exhibits:\n  - label: A\n    supports:";

describe("a list with bullets other than hyphens", () => {
  for (const [before, mark, after] of [
    [`${supports}\n      – ana\n      – luis\n`, "–", "[ana, luis]"],
    [`${supports}\n      — ana\n`, "—", "[ana]"],
    [`${supports}\n      • ana\n      • luis\n`, "•", "[ana, luis]"],
    [`${supports}\n      1. ana\n      2. luis\n`, "1.", "[ana, luis]"],
    [`${supports} [– ana, luis]\n`, "–", "[ana, luis]"],
    ["petitioner:\n  name:\n    aliases:\n      – Ana\n      – Ana Luisa\n", "–", "[Ana, Ana Luisa]"],
    [
      "petitioner:\n  name:\n    aliases:\n      ▪ Ana\n        Maria\n      ▪ Luisa\n",
      "▪",
      "[Ana Maria, Luisa]",
    ],
  ] as const) {
    it(`is one finding with the list as its fix: ${JSON.stringify(before)}`, () => {
      const [finding] = foundIn(before);
      assert.equal(finding?.rule, "schema/wrong-type");
      assert.equal(finding?.message, `"${mark}" does not begin a list item. Type a hyphen and a space.`);
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        [`Write [${after.slice(1, -1)}]`],
      );
      assert.ok(fixed(before).includes(after), fixed(before));
    });
  }

  it("is not one with a dash or number inside its items", () => {
    assert.deepEqual(
      foundIn("petitioner: { name: { aliases: [Ana – Luisa, Ana 1. Luisa, Ana-Luisa] } }\n"),
      [],
    );
  });
});

describe("a comma or semicolon after a value", () => {
  it("is reported, and the value is read without it", () => {
    const text =
      "petitioner:\n  id: rosa,\n  relationship: aunt;\n  phone: 202-555-0143,\nsponsors: [{ same_as: rosa }]\n";
    assert.deepEqual(
      foundIn(text).map(({ rule, message }) => [rule, message]),
      [
        ["value/trailing-comma", "The value ends with a comma. It is read without the comma. Remove it."],
        [
          "value/trailing-comma",
          "The value ends with a semicolon. It is read without the semicolon. Remove it.",
        ],
        ["value/trailing-comma", "The value ends with a comma. It is read without the comma. Remove it."],
      ],
    );
  });

  it("is removed by Fix All", () => {
    const text = `${start}petitioner:\n  organization: Lee & Co.\n  relationship: aunt,\n  address: { city: Kendall }\n`;
    const check = ({ text: now }: { readonly text: string }) => checkText(now).findings;
    assert.equal(withSafeFixes(parseCaseText(text), check), text.replace("aunt,", "aunt"));
  });

  it("stays where intended: in quotation marks, in a block, and within a value", () => {
    const text = `petitioner:
  organization: "Kendall, Lee,"
  address: { street: "410 Pecan Street, Unit 2" }
filing:
  address: |
    USCIS,
    PO Box 660865,
`;
    assert.deepEqual(foundIn(text), []);
  });
});

describe("a single value in brackets", () => {
  for (const [before, after] of [
    ["petitioner: { name: { family: [Ruiz] } }\n", "petitioner: { name: { family: Ruiz } }\n"],
    ["petitioner:\n  phone: [202-555-0143]\n", "petitioner:\n  phone: 202-555-0143\n"],
    ["request:\n  kind: [initial]\n", "request:\n  kind: initial\n"],
    ["petitioner: { date_of_birth: [1980-02-11] }\n", "petitioner: { date_of_birth: 1980-02-11 }\n"],
  ] as const) {
    it(`loses them with the fix: ${JSON.stringify(before)}`, () => {
      assert.equal(fixed(before), after);
    });
  }

  it("has no fix where there are two", () => {
    const [finding] = foundIn("petitioner: { name: { family: [Ruiz, Soto] } }\n");
    assert.equal(finding?.message, "Family name must be a single value, not a list.");
    assert.deepEqual(finding.fixes, []);
  });
});

describe("a name in curly quotation marks with a comma", () => {
  for (const [before, after] of [
    ["petitioner: { name: { aliases: [“B, C”] } }\n", 'petitioner: { name: { aliases: ["B, C"] } }\n'],
    [
      "petitioner: { name: { aliases: [Ana, «López, Ana, María»] } }\n",
      'petitioner: { name: { aliases: [Ana, "López, Ana, María"] } }\n',
    ],
    ["petitioner:\n  name:\n    aliases: [‘B, C’, D]\n", 'petitioner:\n  name:\n    aliases: ["B, C", D]\n'],
  ] as const) {
    it(`is one finding, and its fix keeps the name whole: ${JSON.stringify(before)}`, () => {
      assert.equal(foundIn(before)[0]?.rule, "value/quotation-marks");
      assert.equal(fixed(before), after);
    });
  }
});

describe("a blank line of whitespace other than spaces", () => {
  for (const blanks of ["\t", "  \t ", "\u00a0", " \u3000\t"]) {
    it(`is blank below a text block: ${JSON.stringify(blanks)}`, () => {
      assert.deepEqual(foundIn(`filing:\n  address: |\n    USCIS\n${blanks}\n  carrier: usps\n`), []);
    });
  }
});

describe("a key at the left margin", () => {
  const slid =
    "exhibits:\n  - label: A\n    title: Passport\nkind: identity-document\n    supports: [ana]\n  - label: B\n    supports: [luis]\n";

  it("is indented by Fix All where it is between two keys of the only block that has it", () => {
    const check = ({ text }: { readonly text: string }) => checkText(text).findings;
    const after = withSafeFixes(parseCaseText(start + slid), check);
    assert.equal(after, start + slid.replace("\nkind", "\n    kind"));
  });

  it("gets nothing inserted before it", () => {
    const text = start + slid.replace("    supports: [ana]\n", "").replace(/ {2}- label: B.*/s, "");
    const { findings } = checkText(text);
    const parsed = parseCaseText(text);
    const after = findings.flatMap(({ fixes }) =>
      fixes.map((fix) => withEdits(text, editsOfFix(parsed, fix))),
    );
    assert.ok(after.length > 5);
    for (const one of after) assert.match(one, /title: Passport\n {0,4}kind:/);
  });
});
