// Small edits between two texts with mostly equal lines.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { editsBetween } from "../../server/src/core/text/line-edits.ts";

describe("edits between two texts", () => {
  it("are one per difference, as short as possible", () => {
    assert.deepEqual(editsBetween("a\nb\nc\nd\ne\n", "a\nbb\nc\ne\nf\n"), [
      { span: { start: 3, end: 3 }, text: "b" },
      { span: { start: 6, end: 8 }, text: "" },
      { span: { start: 10, end: 10 }, text: "f\n" },
    ]);
    assert.deepEqual(editsBetween("a\r\n", "a\r\n"), []);
    assert.deepEqual(editsBetween("", "a"), [{ span: { start: 0, end: 0 }, text: "a" }]);
  });

  it("turn one text into the other, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c: d", "", "🌡️", "\r\n", "\n", "\r"), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = one.join("");
        const after = other.join("");
        const edits = editsBetween(before, after);
        assert.equal(withEdits(before, edits), after);
        assert.ok(edits.every(({ span }, index) => span.start > (edits[index - 1]?.span.end ?? -1)));
      }),
      { numRuns: 500, seed: 2015_08_17 },
    );
  });

  it("are a single edit where hardly any line is the same", () => {
    const lines = (first: number) =>
      Array.from({ length: 2000 }, (_, index) => `${first + index}\n`).join("");
    const edits = editsBetween(lines(0), lines(5000));
    assert.equal(edits.length, 1);
    assert.equal(withEdits(lines(0), edits), lines(5000));
  });
});
