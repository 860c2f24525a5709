// The ranges of an expanding selection.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { selectionsAt } from "../../server/src/core/ide/selection.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { sampleTexts } from "../fuzz/sane.ts";
import { withCursor } from "../support/cursor.ts";
import { thorough } from "../support/tiers.ts";

/** The spans that are selected one after the other, except the whole file. */
function grown(marked: string): string[] {
  const { text, offset } = withCursor(marked);
  const all = selectionsAt(parseCaseText(text), offset).map(({ start, end }) => text.slice(start, end));
  if (text !== "") assert.equal(all.pop(), text);
  return all;
}

describe("expand selection", () => {
  it("selects the word, the value, its entry, the item and the blocks around it", () => {
    const text = "beneficiaries:\n  - id: ana\n    sex: female 🌡️ he‸re\n  - id: luz\n";
    const first = "id: ana\n    sex: female 🌡️ here";
    assert.deepEqual(grown(text), [
      "here",
      "female 🌡️ here",
      "sex: female 🌡️ here",
      first,
      `- ${first}`,
      `- ${first}\n  - id: luz`,
      `beneficiaries:\n  - ${first}\n  - id: luz`,
    ]);
  });

  it("selects the word, the key and its entry", () => {
    assert.deepEqual(grown("request:\r\n  public_ben‸efit: good\r\n"), [
      "public_benefit",
      "public_benefit: good",
      "request:\r\n  public_benefit: good",
    ]);
  });

  it("selects the text within quotation marks before the marks, and a claim before its list", () => {
    assert.deepEqual(grown('matter: "on‸e two"\n'), ["one", "one two", '"one two"', 'matter: "one two"']);
    assert.deepEqual(grown("exhibits: [{ supports: [ana.medical.co‸st, luz] }]\n"), [
      "cost",
      "ana.medical.cost",
      "[ana.medical.cost, luz]",
      "supports: [ana.medical.cost, luz]",
      "{ supports: [ana.medical.cost, luz] }",
      "[{ supports: [ana.medical.cost, luz] }]",
      "exhibits: [{ supports: [ana.medical.cost, luz] }]",
    ]);
  });

  it("selects the line of a long value, then all its lines, then the indicator above them", () => {
    assert.deepEqual(grown("request:\n  explanation: |\n    One two.\n    Thr‸ee four.\n  kind: initial\n"), [
      "Three",
      "Three four.",
      "One two.\n    Three four.",
      "|\n    One two.\n    Three four.",
      "explanation: |\n    One two.\n    Three four.",
      "explanation: |\n    One two.\n    Three four.\n  kind: initial",
      "request:\n  explanation: |\n    One two.\n    Three four.\n  kind: initial",
    ]);
  });

  it("selects a comment, adjacent comments, and the block around it", () => {
    assert.deepEqual(grown("request:\r\n  # one\r\n  # tw‸o\r\n  # three\r\n  kind: initial # four\r\n"), [
      "two",
      "# two",
      "# one\r\n  # two\r\n  # three",
      "request:\r\n  # one\r\n  # two\r\n  # three\r\n  kind: initial # four",
    ]);
    assert.deepEqual(grown("matter: 1 # a fi‸le\n"), ["file", "# a file"]);
    assert.deepEqual(grown("# on‸e\n# two"), ["one", "# one"]);
  });

  it("selects the block around an empty line, and the file where there is nothing", () => {
    assert.deepEqual(grown("request:\n  kind: initial\n‸\n  stay: {}\n"), [
      "kind: initial\n\n  stay: {}",
      "request:\n  kind: initial\n\n  stay: {}",
    ]);
    assert.deepEqual(grown("‸"), []);
    assert.deepEqual(grown("matter: 1\n\n‸"), []);
  });

  it("selects what could be read next to an error", () => {
    assert.deepEqual(grown("matter: {\nrequest:\n  kind: ini‸tial\n"), [
      "initial",
      "kind: initial",
      "request:\n  kind: initial",
    ]);
  });

  it("contains the offset and grows from any start", thorough, () => {
    for (const [name, text] of sampleTexts) {
      const parsed = parseCaseText(text);
      for (let offset = 0; offset <= text.length; offset += 7) {
        let inner = { start: offset, end: offset };
        for (const span of selectionsAt(parsed, offset)) {
          const grows = span.end - span.start > inner.end - inner.start;
          assert.ok(grows && span.start <= inner.start && inner.end <= span.end, `${name} at ${offset}`);
          inner = span;
        }
        assert.deepEqual(inner, { start: 0, end: text.length }, name);
      }
    }
  });
});
