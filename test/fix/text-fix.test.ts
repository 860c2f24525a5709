// Fixes of the text itself, which cannot be expressed in terms of the case: passed from the text to a finding, wherever
// their part is.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { sentence } from "../../server/src/core/message/message.ts";
import type { Fix } from "../../server/src/core/read/fix.ts";
import { insertion, toEdits, withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { shiftedProblem, type TextProblem } from "../../server/src/core/text/tree.ts";

describe("text fixes", () => {
  const fix = {
    title: "Put it in quotation marks",
    safe: false,
    edits: toEdits([insertion(8, '"'), insertion(12, '"')]),
  } satisfies Fix;

  it("are applied as given", () => {
    const parsed = parseCaseText("matter: 2015\n");
    assert.equal(withEdits(parsed.text, editsOfFix(parsed, fix)), 'matter: "2015"\n');
  });

  it("move with their problem", () => {
    const problem: TextProblem = {
      rule: "yaml/syntax",
      start: 8,
      end: 12,
      message: sentence(""),
      fixes: [fix],
    };
    const moved = shiftedProblem(problem, 10);
    assert.deepEqual([moved.start, moved.end], [18, 22]);
    assert.deepEqual(
      moved.fixes?.flatMap(({ edits }) => edits.map(({ span }) => span)),
      [
        { start: 18, end: 18 },
        { start: 22, end: 22 },
      ],
    );
  });

  it("are none where a problem has none", () => {
    const problem: TextProblem = { rule: "yaml/syntax", start: 0, end: 1, message: sentence("") };
    assert.deepEqual(shiftedProblem(problem, 3), { ...problem, start: 3, end: 4 });
  });
});
