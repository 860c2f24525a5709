// Whatever is typed or pasted into any text of the format by an edit of the product is read as it was typed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { pasteInto, withPaste } from "../../server/src/core/ask/paste/paste.ts";
import { linesOf } from "../../server/src/core/ask/paste/request.ts";
import type { Path } from "../../server/src/core/engine/finding.ts";
import { editsFor } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/fix/edits.ts";
import { placeholderSpans } from "../../server/src/core/read/placeholder-spans.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { caseShape, type Shape } from "../../server/src/core/read/shape.ts";
import { viewAt } from "../../server/src/core/read/spot.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { taken } from "../support/complete.ts";

/** Every field of the format that holds words of a person's own, by its path through first items of lists. */
function textFields(shape: Shape, path: Path = []): readonly (readonly [Path, "prose" | "text"])[] {
  if (shape.kind === "list") return textFields(shape.item, [...path, 0]);
  if (shape.kind === "block")
    return [...shape.fields].flatMap(([key, field]) => textFields(field, [...path, key]));
  const { kind } = shape.meta;
  return kind === "prose" || kind === "text" ? [[path, kind]] : [];
}

const fields = textFields(caseShape);
const long = fields.filter(([, kind]) => kind === "prose");

const words = fc.constantFrom(
  ..."a|Ana|Dr. Pérez|: |:|#| #1|#12|- |“x”|'|\"|{|}|[|]|,|&|*|!|%|@|`|?|é|\t|  |•\t|1. |> |key: |C:\\new|\\t|\\".split(
    "|",
  ),
  "|",
);
const line = fc.array(words, { minLength: 1, maxLength: 12 }).map((all) => `So ${all.join("")} it is`);
const paragraphs = fc
  .array(fc.oneof(line, fc.constant("")), { minLength: 1, maxLength: 5 })
  .map((all) => all.join("\n"));

/** What is read at the path of a text that has no mistake of its own. */
function readAt(text: string, path: Path): unknown {
  const parsed = parseCaseText(text);
  assert.deepEqual(parsed.problems, [], text);
  const view = viewAt(readCase(parsed).view, path);
  return view && "value" in view ? view.value : undefined;
}

/** A case with a placeholder in that field alone, in lines or in braces. */
function withField(path: Path, isInBraces: boolean): string {
  const start = "parole_case: 1\n";
  if (!isInBraces) {
    const parsed = parseCaseText(start);
    return withEdits(start, editsFor(parsed, [{ op: "add", path, value: "TODO it" }]));
  }
  const [first, ...rest] = path;
  const inner = rest.reduceRight<string>(
    (value, step) => (typeof step === "number" ? `[${value}]` : `{ ${step}: ${value} }`),
    "TODO it",
  );
  return `${start}${first}: ${inner}\n`;
}

const unended = (value: unknown) => (typeof value === "string" ? value.replace(/\n+$/, "") : value);

describe("text written into any field by an edit", () => {
  it("covers every text field in the format", () => {
    assert.ok(fields.length > 80, `${fields.length} fields`);
    assert.ok(long.length > 20, `${long.length} long ones`);
    for (const [path] of fields)
      for (const inBraces of [false, true]) {
        const text = withField(path, inBraces);
        assert.equal(placeholderSpans(text).length, 1, text);
      }
  });

  it("reads back after an operation has written it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        line,
        paragraphs,
        fc.boolean(),
        ([path, kind], one, several, inBraces) => {
          const text = withField(path, inBraces);
          const value = kind === "prose" ? several.trim() || one : one;
          const edits = editsFor(parseCaseText(text), [{ op: "replace", path, value }]);
          assert.notDeepEqual(edits, [], text);
          const after = withEdits(text, edits);
          assert.equal(unended(readAt(after, path)), value, after);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("reads back after it was pasted over a placeholder", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        line,
        paragraphs,
        fc.boolean(),
        ([path, kind], one, several, inBraces) => {
          const text = withField(path, inBraces);
          const pasted = kind === "prose" ? several.trim() || one : one;
          const [span] = placeholderSpans(text);
          assert.ok(span);
          const paste = pasteInto(parseCaseText(text), span, pasted);
          const after = paste
            ? withPaste(text, span, paste)
            : text.slice(0, span.start) + pasted + text.slice(span.end);
          assert.equal(unended(readAt(after, path)), linesOf(pasted).join("\n"), after);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("reads back after its key was completed and it was typed after the key", () => {
    for (const [path] of long) {
      const key = path.at(-1);
      if (typeof key !== "string") continue;
      const text = withField(path, false);
      const at = text.lastIndexOf(`${key}:`);
      const marked = `${text.slice(0, at)}‸\n`;
      const written = taken(marked, key);
      const said = "Urgent: a #1 “case”";
      const lead = /\n( *)TODO[^\n]*\n?$/.exec(written)?.[1];
      assert.ok(lead !== undefined, written);
      const typed = `${said}\n\n- two & more`;
      const after = written.replace(
        /TODO[^\n]*/,
        typed.replaceAll("\n", `\n${lead}`).replace(/\n +\n/, "\n\n"),
      );
      assert.equal(unended(readAt(after, path)), typed, after);
    }
  });
});
