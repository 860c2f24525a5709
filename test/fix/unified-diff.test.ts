// The difference of a text and the same text with edits, as it is printed by `check --fix --dry-run`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { toEdits, withEdits } from "../../server/src/core/text/edits.ts";
import { unifiedDiff } from "../../server/src/core/text/unified-diff.ts";

/** Applies a diff as a program does: every line of a hunk must be found where the hunk says. */
function patched(text: string, diff: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  const body = diff.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  body.forEach((line, index) => {
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$/.exec(line);
    if (head) {
      const start = Number(head[1]) - (head[2] === "0" ? 0 : 1);
      while (at < start) result.push(lines[at++] ?? "");
      assert.equal(result.length, Number(head[3]) - (head[4] === "0" ? 0 : 1), "the place in the new text");
      return;
    }
    if (line.startsWith("\\")) return;
    const isLast = body[index + 1]?.startsWith("\\") === true;
    const content = isLast ? line.slice(1, -1) : line.slice(1);
    if (!line.startsWith("+")) assert.equal(lines[at++], content);
    if (!line.startsWith("-")) result.push(content);
  });
  return [...result, ...lines.slice(at)].join("");
}

describe("a unified diff", () => {
  it("shows a changed line between three lines before and after", () => {
    const text = "a\nb\nc\nd\ne\nf\ng\nh\n";
    const edits = toEdits([{ span: { start: 8, end: 9 }, text: "E" }]);
    assert.equal(unifiedDiff(text, edits), "@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n");
  });

  it("says where there is no line end at the end of the text", () => {
    const edits = toEdits([{ span: { start: 3, end: 3 }, text: "c" }]);
    assert.equal(
      unifiedDiff("a\nb", edits),
      "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+bc\n\\ No newline at end of file\n",
    );
    assert.equal(
      unifiedDiff("", toEdits([{ span: { start: 0, end: 0 }, text: "a\n" }])),
      "@@ -0,0 +1,1 @@\n+a\n",
    );
  });

  it("applied to the text gives the text with the edits, whatever they are", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "\n", "\n", "c: 1\n", "\r\n"), { maxLength: 40 })
      .map((parts) => parts.join(""));
    const cuts = fc.array(
      fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.constantFrom("", "x", "\n", "x\n", "y\nz")),
      {
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(text, cuts, (given, wanted) => {
        let from = 0;
        const edits = toEdits(
          wanted.flatMap(([start, length, put]) => {
            const begin = from + (start % 7);
            const end = begin + length;
            if (end > given.length) return [];
            from = end + 1;
            return [{ span: { start: begin, end }, text: put }];
          }),
        );
        assert.equal(patched(given, unifiedDiff(given, edits)), withEdits(given, edits));
      }),
      { numRuns: 2000 },
    );
  });
});
