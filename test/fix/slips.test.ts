// What a person would do about text that YAML does not read as it was meant: the first fix of the finding does it, the
// text read back is the text that was typed, and everything else is read as before.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import type { Fix } from "../../server/src/core/read/fix.ts";
import { viewAt } from "../../server/src/core/read/node-at-offset.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { thorough } from "../support/tiers.ts";

const isAboutText = ({ rule }: Finding) => /^(?:yaml|schema)\//.test(rule);

/** What is wrong with the text, except what a text of one block lacks. */
function slipsIn(text: string): readonly Finding[] {
  return checkText(text).findings.filter(
    (found) => isAboutText(found) && found.rule !== "schema/missing-key",
  );
}

/** The text after the first fix of its first mistake. */
function fixedOnce(text: string): { readonly text: string; readonly fix: Fix } {
  const parsed = parseCaseText(text);
  const fix = slipsIn(text).flatMap(({ fixes }) => fixes.slice(0, 1))[0];
  assert.ok(fix, `a fix is offered:\n${text}`);
  return { text: withEdits(text, editsOfFix(parsed, fix)), fix };
}

function valueAt(text: string, path: readonly (string | number)[]): unknown {
  const view = viewAt(readCase(parseCaseText(text)).view, path);
  return view && "value" in view ? view.value : undefined;
}

const windows = (text: string) => text.replaceAll("\n", "\r\n");

/** The context of a text: the case around it, and the value next to it that must be read as before. */
interface Place {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly neighbors: readonly (readonly [path: readonly (string | number)[], value: string])[];
  readonly around: (value: string) => string;
}

const inBlocks: readonly Place[] = [
  {
    name: "two levels deep",
    path: ["request", "emergency", "description"],
    neighbors: [
      [["request", "kind"], "initial"],
      [["request", "emergency", "began"], "2015-11-01"],
      [["matter"], "2015-0417"],
    ],
    around: (value) =>
      `request:\n  kind: initial\n  emergency:\n    description: ${value}\n    began: 2015-11-01\nmatter: 2015-0417\n`,
  },
  {
    name: "one level deep, last in the file",
    path: ["request", "explanation"],
    neighbors: [[["request", "kind"], "initial"]],
    around: (value) => `request:\n  kind: initial\n  explanation: ${value}`,
  },
  {
    name: "in an item of a list, four spaces to a level",
    path: ["beneficiaries", 1, "medical", "prognosis"],
    neighbors: [
      [["beneficiaries", 0, "id"], "leo"],
      [["beneficiaries", 1, "id"], "ana"],
      [["beneficiaries", 1, "medical", "treatment_duration"], "2 months"],
      [["beneficiaries", 2, "id"], "luz"],
    ],
    around: (value) =>
      `beneficiaries:\n    - id: leo\n    - id: ana\n      medical:\n          prognosis: ${value}\n          treatment_duration: 2 months\n    - id: luz\n`,
  },
  {
    name: "directly behind the dash",
    path: ["exhibits", 0, "title"],
    neighbors: [
      [["exhibits", 0, "label"], "A"],
      [["exhibits", 1, "label"], "B"],
    ],
    around: (value) => `exhibits:\n- title: ${value}\n  label: A\n- label: B\n`,
  },
];

const inBrackets: readonly Place[] = [
  {
    name: "between braces",
    path: ["request", "emergency", "description"],
    neighbors: [
      [["request", "kind"], "initial"],
      [["request", "emergency", "began"], "2015-11-01"],
    ],
    around: (value) =>
      `request: { kind: initial, emergency: { description: ${value}, began: 2015-11-01 } }\nmatter: 2015-0417\n`,
  },
  {
    name: "last between braces, in an item of a list",
    path: ["exhibits", 0, "title"],
    neighbors: [
      [["exhibits", 0, "label"], "A"],
      [["exhibits", 1, "label"], "B"],
    ],
    around: (value) => `exhibits:\n  - { label: A, title: ${value} }\n  - { label: B, title: Passport }\n`,
  },
  {
    name: "between braces over several lines",
    path: ["request", "emergency", "description"],
    neighbors: [
      [["request", "kind"], "initial"],
      [["request", "emergency", "began"], "2015-11-01"],
    ],
    around: (value) =>
      `request: {\n    kind: initial,\n    emergency: { description: ${value},\n      began: 2015-11-01 }\n  }\n`,
  },
];

/** What is typed, and what is meant if that is less. */
const prose: readonly (readonly [typed: string, meant?: string])[] = [
  ["Urgent: congenital heart defect"],
  ["Dr. Vega: surgery by May: no later"],
  ["diagnosis: the heart"],
  ["Mother's note: she can't travel"],
  ['He said: "now"'],
  ["@home since May"],
  ["`urgent` surgery"],
  ["%50 chance of recovery"],
  ["& son, both ill"],
  ["&son is ill"],
  ["* urgent"],
  ["*urgent surgery"],
  ["! urgent"],
  ["!urgent surgery"],
  ["[sic] the letter of May"],
  ["[sic the letter of May"],
  ["{x} marks the page"],
  ["{ the letter of May"],
  ["> 3 months of treatment"],
  [">3 months of treatment"],
  ["| surgery"],
  ["|surgery"],
  ["- surgery in May"],
  ["? surgery in May"],
  ["a : b"],
  ["Surgery:"],
  ['"Ana" is ill'],
  ["'Ana' is ill"],
  ['"Ana" and "Leo"'],
  ["'It's urgent'", "It's urgent"],
  ['"She said "now" to us"', 'She said "now" to us'],
  ['"Urgent surgery', "Urgent surgery"],
  ["'Urgent surgery", "Urgent surgery"],
  ["“Urgent: surgery”", "Urgent: surgery"],
  ["José’s heart: é, ñ, 手術"],
];

function expectFixed(typed: string, meant: string, place: Place): void {
  for (const text of [place.around(typed), windows(place.around(typed))]) {
    const rules = slipsIn(text).map(({ rule }) => rule);
    assert.equal(rules.length, 1, `one slip is one finding: ${rules.join()} in\n${text}`);
    const fixed = fixedOnce(text);
    assert.deepEqual(slipsIn(fixed.text), [], fixed.text);
    assert.equal(valueAt(fixed.text, place.path), meant, fixed.text);
    for (const [path, value] of place.neighbors) assert.equal(valueAt(fixed.text, path), value, fixed.text);
  }
}

describe("text that YAML takes for something else", () => {
  const [first] = inBlocks;
  for (const place of [...inBlocks, ...inBrackets]) {
    describe(place.name, place === first ? {} : thorough, () => {
      for (const [typed, meant = typed] of prose) {
        it(`${typed} is read as typed`, () => expectFixed(typed, meant, place));
      }
    });
  }
});

/** A mistake of line breaks or spaces, and the intended text. */
interface LayoutSlip {
  readonly name: string;
  readonly slipped: string;
  readonly meant: string;
  /** Whether only one text can be meant, so that it is part of Fix All. */
  readonly isSafe?: true;
  readonly title: string;
}

const whole = (lines: string) => `request:\n${lines}matter: 2015-0417\n`;

const layoutSlips: readonly LayoutSlip[] = [
  {
    name: "no space behind a colon",
    slipped: whole("  kind:initial\n  reasons: [medical]\n"),
    meant: whole("  kind: initial\n  reasons: [medical]\n"),
    isSafe: true,
    title: "Insert a space after kind:",
  },
  {
    name: "no space behind the only colon of a block",
    slipped: "filing:\n  carrier:usps\n",
    meant: "filing:\n  carrier: usps\n",
    isSafe: true,
    title: "Insert a space after carrier:",
  },
  {
    name: "no space behind a colon, nor quotation marks around a second one",
    slipped: whole("  explanation:Urgent: heart surgery\n"),
    meant: whole('  explanation: "Urgent: heart surgery"\n'),
    isSafe: true,
    title: "Insert a space after explanation: and put the text in quotation marks",
  },
  {
    name: "no space behind a colon at the left margin",
    slipped: "matter:2015-0417\nrequest:\n  kind: initial\n",
    meant: "matter: 2015-0417\nrequest:\n  kind: initial\n",
    isSafe: true,
    title: "Insert a space after matter:",
  },
  {
    name: "no space behind a colon in an item of a list",
    slipped: "beneficiaries:\n  - id:ana\n    citizenship: Honduras\n",
    meant: "beneficiaries:\n  - id: ana\n    citizenship: Honduras\n",
    isSafe: true,
    title: "Insert a space after id:",
  },
  {
    name: "no space behind a dash or a colon",
    slipped: "beneficiaries:\n  -id:ana\n    citizenship: Honduras\n",
    meant: "beneficiaries:\n  - id: ana\n    citizenship: Honduras\n",
    isSafe: true,
    title: "Insert a space after id:",
  },
  {
    name: "a no-break space behind a colon",
    slipped: whole("  kind:\u00a0initial\n  reasons: [medical]\n"),
    meant: whole("  kind: initial\n  reasons: [medical]\n"),
    isSafe: true,
    title: "Insert a space after kind:",
  },
  {
    name: "a full-width colon",
    slipped: whole("  kind：initial\n  reasons: [medical]\n"),
    meant: whole("  kind: initial\n  reasons: [medical]\n"),
    isSafe: true,
    title: "Use a plain colon after kind",
  },
  {
    name: "a full-width colon and an ideographic space at the left margin",
    slipped: "matter：\u30002015-0417\nrequest:\n  kind: initial\n",
    meant: "matter: 2015-0417\nrequest:\n  kind: initial\n",
    isSafe: true,
    title: "Use a plain colon after matter",
  },
  {
    name: "an equals sign in the place of a colon, nor quotation marks around a colon",
    slipped: whole("  explanation = Urgent: heart surgery\n"),
    meant: whole('  explanation: "Urgent: heart surgery"\n'),
    title: "Replace = with : and put the text in quotation marks",
  },
  {
    name: "a semicolon in the place of a colon",
    slipped: whole("  kind; initial\n  reasons: [medical]\n"),
    meant: whole("  kind: initial\n  reasons: [medical]\n"),
    title: "Replace ; with :",
  },
  {
    name: "an equals sign in the place of a colon",
    slipped: "beneficiaries:\n  - id = ana\n    citizenship: Honduras\n",
    meant: "beneficiaries:\n  - id: ana\n    citizenship: Honduras\n",
    title: "Replace = with :",
  },
  {
    name: "an equals sign between braces",
    slipped: "petitioner: { id=rosa, relationship: mother }\n",
    meant: "petitioner: { id: rosa, relationship: mother }\n",
    title: "Replace = with :",
  },
  {
    name: "a bracket around several lines that is never closed",
    slipped: "request: {\n  kind: initial,\n  reasons: [medical]\nmatter: 2015-0417\n",
    meant: "request: {\n  kind: initial,\n  reasons: [medical]}\nmatter: 2015-0417\n",
    title: "Close the bracket",
  },
  {
    name: "an opening brace typed within braces",
    slipped: "petitioner:\n  name: { family: { Mora, given: Rosa }\n  relationship: mother\n",
    meant: 'petitioner:\n  name: { family: "{ Mora", given: Rosa }\n  relationship: mother\n',
    title: "Put the text in quotation marks",
  },
  {
    name: "equals signs on all lines of a block",
    slipped: "petitioner:\n  id = rosa\n  relationship = mother\n",
    meant: "petitioner:\n  id: rosa\n  relationship: mother\n",
    title: "Replace = with : on 2 lines",
  },
  {
    name: "equals signs on some lines, one before a block",
    slipped:
      "beneficiaries:\n  - id = ana\n    name =\n      given: Ana\n    located_in: Mexico\n    medical: { diagnosis: x = y }\n",
    meant:
      "beneficiaries:\n  - id: ana\n    name:\n      given: Ana\n    located_in: Mexico\n    medical: { diagnosis: x = y }\n",
    title: "Replace = with : on 2 lines",
  },
  {
    name: "a number after a quoted value between braces",
    slipped: 'petitioner:\n  address: { street: "410 Pecan Street" #12, city: Kendall }\n  id: rosa\n',
    meant: 'petitioner:\n  address: { street: "410 Pecan Street #12", city: Kendall }\n  id: rosa\n',
    title: "Put the whole value in quotation marks",
  },
  {
    name: "an arrow in the place of a colon",
    slipped: "petitioner:\n  relationship -> mother\n  id: rosa\n",
    meant: "petitioner:\n  relationship: mother\n  id: rosa\n",
    title: "Replace -> with :",
  },
  {
    name: "a dash in the place of a colon",
    slipped: "petitioner:\n  phone - 202-555-0101\n  id: rosa\n",
    meant: "petitioner:\n  phone: 202-555-0101\n  id: rosa\n",
    title: "Replace - with :",
  },
  {
    name: "different signs on several lines",
    slipped: "beneficiaries:\n  - id = rosa\n    phone – 202-555-0101\n    citizenship => Honduras\n",
    meant: "beneficiaries:\n  - id: rosa\n    phone: 202-555-0101\n    citizenship: Honduras\n",
    title: "Type : after the key on 3 lines",
  },
  {
    name: "equals signs before text with a colon or a number sign",
    slipped: whole("  kind = initial\n  explanation = Urgent: see #2\n"),
    meant: whole('  kind: initial\n  explanation: "Urgent: see #2"\n'),
    title: "Replace = with : on 2 lines",
  },
  {
    name: "no colon",
    slipped: "beneficiaries:\n  - id: ana\n    citizenship Honduras\n    located_in: Mexico\n",
    meant: "beneficiaries:\n  - id: ana\n    citizenship: Honduras\n    located_in: Mexico\n",
    title: "Insert a colon after citizenship",
  },
  {
    name: "tabs",
    slipped: whole("\tkind: initial\n\temergency:\n\t\tdescription: Surgery\n"),
    meant: whole("  kind: initial\n  emergency:\n    description: Surgery\n"),
    isSafe: true,
    title: "Indent with spaces",
  },
  {
    name: "a tab among spaces",
    slipped: "filing:\n    carrier: usps\n\tdate: 2015-08-20\n",
    meant: "filing:\n    carrier: usps\n    date: 2015-08-20\n",
    isSafe: true,
    title: "Indent with spaces",
  },
  {
    name: "a tab behind a dash",
    slipped: "exhibits:\n  -\tlabel: A\n\tkind: other\n  - label: B\n",
    meant: "exhibits:\n  - label: A\n    kind: other\n  - label: B\n",
    isSafe: true,
    title: "Indent with spaces",
  },
  {
    name: "tabs before the lines of a text",
    slipped: whole("  kind: initial\n  explanation: |\n\t\tSurgery in May.\n\t\tNo later.\n"),
    meant: whole("  kind: initial\n  explanation: |\n    Surgery in May.\n    No later.\n"),
    title: "Move these lines into explanation",
  },
  {
    name: "no-break spaces before one line",
    slipped: whole("\u00a0\u00a0kind: initial\n  reasons: [medical]\n"),
    meant: whole("  kind: initial\n  reasons: [medical]\n"),
    isSafe: true,
    title: "Indent with spaces",
  },
  {
    name: "no-break spaces before all lines",
    slipped: whole("\u00a0\u00a0kind: initial\n\u00a0\u00a0reasons: [medical]\n"),
    meant: whole("  kind: initial\n  reasons: [medical]\n"),
    isSafe: true,
    title: "Indent with spaces",
  },
  {
    name: "a line one space too far",
    slipped: whole("  kind: initial\n   reasons: [medical]\n  emergency: { description: Surgery }\n"),
    meant: whole("  kind: initial\n  reasons: [medical]\n  emergency: { description: Surgery }\n"),
    title: "Indent like the lines around it",
  },
  {
    name: "a line one space too little",
    slipped: whole("  kind: initial\n reasons: [medical]\n  emergency: { description: Surgery }\n"),
    meant: whole("  kind: initial\n  reasons: [medical]\n  emergency: { description: Surgery }\n"),
    title: "Indent like the lines around it",
  },
  {
    name: "a block with its lines one space too far",
    slipped: whole("  kind: initial\n   emergency:\n     description: Surgery\n  reasons: [medical]\n"),
    meant: whole("  kind: initial\n  emergency:\n    description: Surgery\n  reasons: [medical]\n"),
    title: "Indent like the lines around it",
  },
  {
    name: "a key of an item one space too little",
    slipped: "beneficiaries:\n  - id: ana\n    citizenship: Honduras\n   located_in: Mexico\n  - id: leo\n",
    meant: "beneficiaries:\n  - id: ana\n    citizenship: Honduras\n    located_in: Mexico\n  - id: leo\n",
    title: "Indent like the lines around it",
  },
  {
    name: "a key of an item one space too far",
    slipped: "beneficiaries:\n  - id: ana\n     citizenship: Honduras\n    located_in: Mexico\n",
    meant: "beneficiaries:\n  - id: ana\n    citizenship: Honduras\n    located_in: Mexico\n",
    title: "Indent like the lines around it",
  },
  {
    name: "an item one space too little",
    slipped: "beneficiaries:\n  - id: ana\n    citizenship: Honduras\n - id: leo\n",
    meant: "beneficiaries:\n  - id: ana\n    citizenship: Honduras\n  - id: leo\n",
    title: "Indent like the lines around it",
  },
  {
    name: "a bracket that is not closed",
    slipped: whole("  kind: initial\n  reasons: [medical, funeral\n  emergency: { description: Surgery }\n"),
    meant: whole("  kind: initial\n  reasons: [medical, funeral]\n  emergency: { description: Surgery }\n"),
    title: "Close the bracket",
  },
  {
    name: "a bracket that is not closed between braces",
    slipped: "request: { kind: initial, reasons: [medical, funeral }\nmatter: 2015-0417\n",
    meant: "request: { kind: initial, reasons: [medical, funeral] }\nmatter: 2015-0417\n",
    title: "Close the bracket",
  },
  {
    name: "a brace that is not closed, before a comment",
    slipped: whole(
      "  kind: initial\n  emergency: { description: Surgery # ask the clinic\n  reasons: [medical]\n",
    ),
    meant: whole(
      "  kind: initial\n  emergency: { description: Surgery } # ask the clinic\n  reasons: [medical]\n",
    ),
    title: "Close the bracket",
  },
  {
    name: "two braces that are not closed",
    slipped: "request: { kind: initial, emergency: { description: Surgery\nmatter: 2015-0417\n",
    meant: "request: { kind: initial, emergency: { description: Surgery } }\nmatter: 2015-0417\n",
    title: "Close the brackets",
  },
  {
    name: "no comma between braces",
    slipped: "request: { kind: initial reasons: [medical]}\nmatter: 2015-0417\n",
    meant: "request: { kind: initial, reasons: [medical]}\nmatter: 2015-0417\n",
    title: "Insert a comma before reasons",
  },
  {
    name: "two keys on one line",
    slipped: "beneficiaries:\n  - id: ana\n    citizenship: Honduras located_in: Mexico\n",
    meant: "beneficiaries:\n  - id: ana\n    citizenship: Honduras\n    located_in: Mexico\n",
    title: "Put located_in on a separate line",
  },
  {
    name: "a text that goes on at the column of its key",
    slipped: whole(
      "  explanation: Surgery in May.\n  The clinic: Houston.\n\n  - no later\n  kind: initial\n",
    ),
    meant: whole(
      "  explanation: |\n    Surgery in May.\n    The clinic: Houston.\n\n    - no later\n  kind: initial\n",
    ),
    title: "Move these lines into explanation",
  },
  {
    name: "a text that goes on deeper, with a colon in it",
    slipped: whole("  explanation: Surgery in May.\n    Clinic: Houston.\n  kind: initial\n"),
    meant: whole("  explanation: |\n    Surgery in May.\n    Clinic: Houston.\n  kind: initial\n"),
    title: "Write the text as a block",
  },
  {
    name: "a text below its key at the same column",
    slipped: whole("  explanation:\n  Surgery in May.\n  No later.\n  kind: initial\n"),
    meant: whole("  explanation: |\n    Surgery in May.\n    No later.\n  kind: initial\n"),
    title: "Move these lines into explanation",
  },
  {
    name: "the lines of a block at the column of its key",
    slipped: whole("  explanation: |\n  Surgery in May.\n  No later.\n  kind: initial\n"),
    meant: whole("  explanation: |\n    Surgery in May.\n    No later.\n  kind: initial\n"),
    title: "Move these lines into explanation",
  },
  {
    name: "a text between a column and the next",
    slipped:
      "beneficiaries:\n  - id: ana\n    medical:\n      prognosis: Good after\n     surgery in May\n  - id: leo\n",
    meant:
      "beneficiaries:\n  - id: ana\n    medical:\n      prognosis: |\n        Good after\n        surgery in May\n  - id: leo\n",
    title: "Move these lines into prognosis",
  },
  {
    name: "a quotation mark that is closed on no line",
    slipped: whole('  explanation: "Surgery in May.\n    No later.\n  kind: initial\n'),
    meant: whole('  explanation: "Surgery in May.\n    No later."\n  kind: initial\n'),
    title: "Close the quotation mark",
  },
];

describe("spaces, lines and brackets", () => {
  for (const { name, slipped, meant, isSafe = false, title } of layoutSlips) {
    it(`${name}: the first fix writes what was meant`, () => {
      for (const [text, expected] of [
        [slipped, meant],
        [windows(slipped), windows(meant)],
      ] as const) {
        const fixed = fixedOnce(text);
        assert.deepEqual([fixed.text, fixed.fix.title], [expected, title]);
        assert.equal(fixed.fix.safe, isSafe);
        assert.deepEqual(slipsIn(fixed.text), []);
      }
    });
  }
});
