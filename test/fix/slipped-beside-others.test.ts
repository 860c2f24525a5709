// Unindented lines next to text with fixes of its own: a key after a tab is a key, and the first line of a text is not
// quoted without its other lines.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { noEdits, toEdits, withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const isAboutText = ({ rule }: { readonly rule: string }) =>
  /^(?:yaml|schema)\/(?!missing)|cut-by/.test(rule);

/** For each finding about the text, the titles of its fixes and the text after the first. */
function offered(text: string): readonly { readonly titles: readonly string[]; readonly text: string }[] {
  return checkText(text)
    .findings.filter(isAboutText)
    .map((found) => {
      const fixes = offeredFixes(parseCaseText(text), found);
      return { titles: fixes.map(({ fix }) => fix.title), text: withEdits(text, fixes[0]?.edits ?? noEdits) };
    });
}

const fixedAll = (text: string) =>
  withSafeFixes(parseCaseText(text), (parsed) => checkText(parsed.text).findings);

describe("a key after a tab", () => {
  it("below a value is indented with spaces, and not merged into the value", () => {
    for (const [typed, right] of [
      [
        "parole_case: 1\npetitioner:\n  relationship: aunt\n\tphone: 202-555-0143\n",
        "parole_case: 1\npetitioner:\n  relationship: aunt\n  phone: 202-555-0143\n",
      ],
      [
        "parole_case: 1\nbeneficiaries:\n  - id: ana\n    country_of_birth: Peru\n\tcitizenship: Peru\n",
        "parole_case: 1\nbeneficiaries:\n  - id: ana\n    country_of_birth: Peru\n    citizenship: Peru\n",
      ],
      [
        "parole_case: 1\nbeneficiaries:\n  - id: ana\n    medical:\n      prognosis: poor\n\t\t\tdiagnosis: leukemia\n",
        "parole_case: 1\nbeneficiaries:\n  - id: ana\n    medical:\n      prognosis: poor\n      diagnosis: leukemia\n",
      ],
      [
        "parole_case: 1\r\nrequest:\r\n  explanation: Ana is ill\r\n\tkind: initial\r\n",
        "parole_case: 1\r\nrequest:\r\n  explanation: Ana is ill\r\n  kind: initial\r\n",
      ],
    ] as const) {
      assert.deepEqual(offered(typed), [{ titles: ["Indent with spaces"], text: right }]);
      assert.equal(fixedAll(typed), right);
    }
  });
  it("that does not belong there is text, like any other line", () => {
    const [first] = offered(
      "request:\n  kind: initial\n  explanation: Ana has:\n\t- note: no bed\nShe waits.\n",
    );
    assert.deepEqual(first, {
      titles: ["Move these lines into explanation"],
      text: "request:\n  kind: initial\n  explanation: |\n    Ana has:\n      - note: no bed\n    She waits.\n",
    });
  });
});

describe("the first line of a text whose other lines lost their indentation", () => {
  const around = (lines: string) =>
    `parole_case: 1\nrequest:\n  kind: initial\n  explanation: ${lines}\nmatter: a\n`;
  const texts: readonly (readonly [typed: string, right: string])[] = [
    [
      "Urgent: Ana has leukemia.\nThe ward has closed.",
      "|\n    Urgent: Ana has leukemia.\n    The ward has closed.",
    ],
    ["Ana has:\n- leukemia\n- relapse", "|\n    Ana has:\n    - leukemia\n    - relapse"],
    ["Cycle #2 is due.\nThe ward has closed.", "|\n    Cycle #2 is due.\n    The ward has closed."],
    ["@home she waits.\nNo bed is left.", "|\n    @home she waits.\n    No bed is left."],
  ];
  it("goes with them into a block, the only fix of each finding", () => {
    for (const [typed, right] of texts) {
      const found = offered(around(typed));
      assert.ok(found.length > 0, typed);
      for (const one of found) {
        assert.deepEqual(one, { titles: ["Move these lines into explanation"], text: around(right) });
      }
      assert.deepEqual(offered(around(right)), []);
    }
  });
  it("is unchanged by Fix All", () => {
    for (const [typed] of texts) assert.equal(fixedAll(around(typed)), around(typed));
  });
  it("loses its quotation marks", () => {
    for (const [typed, right] of [
      [
        '"Urgent: Ana has leukemia."\nThe ward has closed.',
        "|\n    Urgent: Ana has leukemia.\n    The ward has closed.",
      ],
      ['"Ana has:"\n- leukemia\n- relapse', "|\n    Ana has:\n    - leukemia\n    - relapse"],
      ["'Ana''s ward #2'\nhas closed.", "|\n    Ana's ward #2\n    has closed."],
    ] as const) {
      for (const { text, titles } of offered(around(typed))) {
        assert.equal(text, around(right));
        assert.equal(titles.length, 1);
      }
      assert.ok(offered(around(typed)).length > 0);
    }
  });
  it("keeps the quotation marks that are part of the text", () => {
    assert.equal(
      offered(around("“No bed,” he wrote: urgent\nShe waits."))[0]?.text,
      around("|\n    “No bed,” he wrote: urgent\n    She waits."),
    );
  });
});

describe("fixes with the same outcome", () => {
  it("are offered once", () => {
    const text = "request:\n  kind: initial\n  explanation: Urgent: Ana is ill.\nShe waits.\n";
    const parsed = parseCaseText(text);
    const edits = toEdits([{ span: { start: 10, end: 14 }, text: "edition" }]);
    const fixes = ["One", "Another"].map((title) => ({ title, safe: false, edits, isTried: true as const }));
    assert.deepEqual(
      offeredFixes(parsed, { fixes }).map(({ fix }) => fix.title),
      ["One"],
    );
    for (const { titles } of offered(text)) assert.deepEqual(titles, [...new Set(titles)]);
  });
});
