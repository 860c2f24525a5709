// If lines at the left margin end a section early, the rest of its keys is below them: nothing is added that is already
// there, and the lines are moved back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const asOf = "2026-10-12";
const whole = readFileSync(
  new URL("../cases/2026-child-medical/2026-child-medical.parole.yaml", import.meta.url),
  "utf8",
);

/** The findings of a text, each with the titles of its fixes and the resulting texts. */
function found(text: string) {
  const parsed = parseCaseText(text);
  return checkText(text, { asOf }).findings.map((finding) => {
    const fixes = offeredFixes(parsed, finding);
    return {
      said: `${finding.rule}: ${finding.message}`,
      titles: fixes.map(({ fix }) => fix.title),
      texts: fixes.map(({ edits }) => withEdits(text, edits)),
    };
  });
}

const block = /( {2}explanation:).*\n(?: {4}.*\n)*/;
const unknown = (key: string) =>
  `schema/unknown-key: Unknown key "${key}" at the top level of the case file.`;
const notIndented = "yaml/syntax: This line is not indented like the lines it belongs to.";

describe("a section cut short by lines at the left margin", () => {
  it("has no findings until they are resolved", () => {
    assert.deepEqual(found(whole), []);
  });

  for (const [name, lines, findings, meant] of [
    [
      "with nothing beside the key",
      "\nMei Ling needs: a transplant.\nThe ward: closed.\n",
      [unknown("Mei Ling needs"), unknown("The ward"), notIndented],
      "Mei Ling needs: a transplant.\n    The ward: closed.\n",
    ],
    [
      "of which the last takes over the keys below",
      "\nMei Ling needs: a transplant.\nThe ward closes in:\n",
      [unknown("Mei Ling needs"), unknown("The ward closes in")],
      "Mei Ling needs: a transplant.\n    The ward closes in:\n",
    ],
    [
      "below the first line of a block",
      " |\n    Facts\n\nMei Ling needs: a transplant.\n",
      [unknown("Mei Ling needs"), notIndented],
      "Facts\n\n    Mei Ling needs: a transplant.\n",
    ],
  ] as const) {
    it(`lacks nothing that is below them, and one fix moves them: ${name}`, () => {
      const typed = whole.replace(block, (_, key: string) => key + lines);
      const right = whole.replace(block, (_, key: string) => `${key} |\n    ${meant}`);
      for (const [text, fixed] of [
        [typed, right],
        [typed.replaceAll("\n", "\r\n"), right.replaceAll("\n", "\r\n")],
      ] as const) {
        const all = found(text);
        assert.deepEqual(
          all.map(({ said }) => said),
          findings,
        );
        for (const { titles, texts } of all) {
          assert.deepEqual(titles, ["Move these lines into explanation"]);
          assert.deepEqual(texts, [fixed]);
        }
        assert.deepEqual(found(fixed), []);
      }
    });
  }

  it("lacks nothing where the lines have no fix either", () => {
    const typed = whole.replace(block, (_, key: string) => `${key} |\n    Facts\nneeds: a transplant.\n`);
    assert.deepEqual(
      found(typed).map(({ said, titles }) => [said, titles]),
      [
        [unknown("needs"), []],
        [notIndented, []],
      ],
    );
  });

  it("is the only one whose missing values are not reported", () => {
    const typed = whole
      .replace(block, (_, key: string) => `${key}\nMei Ling needs: a transplant.\n`)
      .replace(/ +diagnosis:.*\n/, "");
    const others = found(typed).filter(({ titles }) => titles[0] !== "Move these lines into explanation");
    const before = found(whole.replace(/ +diagnosis:.*\n/, ""));
    assert.ok(before.length > 0);
    assert.deepEqual(
      others.map(({ said }) => said),
      before.map(({ said }) => said),
    );
  });
});

describe("a line of a single tab", () => {
  it("is blank, and cuts no section short", () => {
    const text = (blank: string) =>
      `parole_case: 1\nrequest:\n  kind: initial\n  benefit_sought: x\n${blank}\npetitioner:\n  id: rosa\nforms:\n  - form: I-131\nz\n    box: 1.f\n`;
    const said = (blank: string) => found(text(blank)).map((one) => [one.said, one.titles]);
    for (const blank of ["\t", "  \t", "\u00a0\t"]) assert.deepEqual(said(blank), said(""));
  });
});

describe("a line of a block that is less far in than the first", () => {
  const around = (lines: string) =>
    `parole_case: 1\nrequest:\n  explanation: |\n${lines}  kind: initial\n  reasons: [medical]\n`;
  for (const [typed, right] of [
    [
      "    Ana is ill.\n   She waits.\n    No bed.\n      Not one.\n",
      "    Ana is ill.\n    She waits.\n    No bed.\n      Not one.\n",
    ],
    ["    Ana is ill.\n   Clinic: Houston.\n", "    Ana is ill.\n    Clinic: Houston.\n"],
    ["    Ana is ill.\n\n   - no bed\n    later\n", "    Ana is ill.\n\n    - no bed\n    later\n"],
    ["      Ana is ill.\n     note: no bed\n    later\n", "    Ana is ill.\n    note: no bed\n    later\n"],
  ] as const) {
    it(`is moved into the block, and the other lines are left: ${JSON.stringify(typed)}`, () => {
      const slipped = found(around(typed)).filter(({ said }) => said.startsWith("yaml/"));
      assert.deepEqual(
        slipped.map(({ said, titles, texts }) => [said, titles, texts]),
        [[notIndented, ["Move these lines into explanation"], [around(right)]]],
      );
      assert.ok(found(around(right)).every(({ said }) => !said.startsWith("yaml/")));
    });
  }

  it("is moved in an item of a list, and beside Windows line endings", () => {
    const typed =
      "parole_case: 1\r\nbeneficiaries:\r\n  - id: ana\r\n    medical:\r\n      prognosis: |\r\n        Good.\r\n       After: May.\r\n";
    const [slipped] = found(typed).filter(({ said }) => said.startsWith("yaml/"));
    assert.deepEqual(slipped?.texts, [typed.replace("       After", "        After")]);
  });
});
