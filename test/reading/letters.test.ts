// The offsets of a value's letters in the text, in every style of YAML.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { lettersOf } from "../../server/src/core/text/characters-in-file.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TextNode } from "../../server/src/core/text/tree.ts";

function valueIn(text: string): TextNode {
  const node = parseCaseText(text).root?.entries[0]?.value;
  assert.ok(node?.kind === "text", text);
  return node;
}

describe("the letters of a value", () => {
  it("are found in the text, whatever is between and around them", () => {
    for (const text of [
      "matter: See Exhibit C and D\n",
      "matter: See\n  Exhibit\n  C and D # note\n",
      "matter: 'It''s in Exhibit C, and D'\n",
      'matter: "Say \\"no\\": Exhibit\\n\\tC \\u0061nd D"\n',
      'matter: "See Exhibit \\\n    C and D"\n',
      'matter: "\\x45xhibit\\_C \\U0001F600 and D"\n',
      "matter: |\n  See Exhibit\n    C and D\n",
      "matter: >-\n  See Exhibit\n  C\n\n  and D\n",
      "matter: | # C\r\n  See Exhibit\r\n  C and D\r\n",
      "matter: |2\n   See Exhibit C and D\n",
    ]) {
      const node = valueIn(text);
      const spanOf = lettersOf(text, node);
      assert.ok(spanOf, text);
      for (const label of ["C", "D"]) {
        const at = node.text.search(new RegExp(`\\b${label}\\b`));
        const span = spanOf(at, at + 1);
        assert.ok(span, text);
        assert.equal(text.slice(span.start, span.end), label, text);
        assert.ok(span.start >= node.start && span.end <= node.end, text);
      }
    }
  });

  it("are found in any text that the program writes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (words) => {
        const text = `matter: ${JSON.stringify(words)}\n`;
        const parsed = parseCaseText(text);
        const node = parsed.root?.entries[0]?.value;
        if (parsed.problems.length > 0 || node?.kind !== "text") return;
        const spanOf = lettersOf(text, node);
        assert.ok(spanOf, text);
        for (const { index, 0: letter } of node.text.matchAll(/[A-Za-z0-9]/g)) {
          const span = spanOf(index, index + 1);
          assert.equal(span && text.slice(span.start, span.end), letter, text);
        }
      }),
      { seed: 20150817, numRuns: 300 },
    );
  });
});
