// Text that an edit of the program writes into any text of the format is read as it was typed or pasted.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Path } from "../../server/src/core/base/path.ts";
import { newCaseText } from "../../server/src/core/casework/new-case.ts";
import { editsFor } from "../../server/src/core/fix/apply.ts";
import { pasteInto, withPaste } from "../../server/src/core/ide/paste/paste.ts";
import { pastedLines } from "../../server/src/core/ide/paste/request.ts";
import { viewAt } from "../../server/src/core/read/node-at-offset.ts";
import { placeholderSpans } from "../../server/src/core/read/placeholder-spans.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { caseShape, type Shape } from "../../server/src/core/read/shape.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { taken } from "../support/complete.ts";

/** Every field of the format for free text, by its path through first items of lists. */
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
  ...[
    "：",
    "，",
    "＃１",
    "「x」",
    "🙏",
    "👩‍⚕️",
    "مريضة",
    "חולה",
    "z̈",
    "\u00a0",
    "--- ",
    "... ",
    "<<: ",
    "=======",
    "~",
    "null",
  ],
);
const some = fc.array(words, { minLength: 1, maxLength: 12 }).map((all) => all.join(""));
/** Words that begin a line of YAML, of a conflict, or of a mail. */
const starts = fc.constantFrom(
  ..."So |--- |---|... |...|% |%YAML 1.2 |# |#1 |#|<<<<<<< HEAD |======= |>>>>>>> laptop |> > |- |* |• |&a |!b || |{{|[x] |\"|'|@|`|? |: |key: ".split(
    "|",
  ),
);
const longText = fc.constant(`So ${"it is so, and that: ".repeat(400)}`);
const line = fc
  .oneof(
    { weight: 3, arbitrary: some.map((all) => `So ${all} it is`) },
    { weight: 3, arbitrary: fc.tuple(starts, some).map(([start, all]) => `${start}${all} it is`) },
    { weight: 1, arbitrary: fc.tuple(longText, some).map(([so, all]) => `${so}${all} it is`) },
  )
  .map((said) => said.trim());
const paragraphs = fc
  .array(fc.oneof({ weight: 3, arbitrary: line }, fc.constant("")), { minLength: 1, maxLength: 5 })
  .map((all) => all.join("\n"));

/** The value at the path of a text without other mistakes. */
function readAt(text: string, path: Path): unknown {
  const parsed = parseCaseText(text);
  assert.deepEqual(parsed.problems, [], text);
  const view = viewAt(readCase(parsed).view, path);
  return view && "value" in view ? view.value : undefined;
}

/** A case with a placeholder in that field only, in lines or in braces. */
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

/** A list of names has no bullets before its items: such a bullet is a finding. */
const fitting = (path: Path, typed: string) =>
  typeof path.at(-1) === "number" ? typed.replace(/^(?:[-*•]\s+)+/, "").trim() || "So" : typed;

/** The seed is fixed; `PAROLE_FUZZ=all` takes another one each time, and more texts. */
const runs = (count: number) =>
  process.env.PAROLE_FUZZ === "all" ? { numRuns: 20 * count } : { numRuns: count, seed: 2015_08_17 };

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
        fc.constantFrom("\n", "\r\n"),
        ([path, kind], one, several, inBraces, eol) => {
          const text = withField(path, inBraces).replaceAll("\n", eol);
          const value = kind === "prose" ? several.trim() || one : fitting(path, one);
          const edits = editsFor(parseCaseText(text), [{ op: "replace", path, value }]);
          assert.notDeepEqual(edits, [], text);
          const after = withEdits(text, edits);
          assert.equal(unended(readAt(after, path)), value, after);
        },
      ),
      runs(800),
    );
  });

  it("reads back after it was pasted over a placeholder", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        line,
        paragraphs,
        fc.boolean(),
        fc.constantFrom("\n", "\r\n"),
        ([path, kind], one, several, inBraces, eol) => {
          const text = withField(path, inBraces).replaceAll("\n", eol);
          const pasted = kind === "prose" ? several.trim() || one : fitting(path, one);
          const [span] = placeholderSpans(text);
          assert.ok(span);
          const paste = pasteInto(parseCaseText(text), span, pasted);
          const after = paste
            ? withPaste(text, span, paste)
            : text.slice(0, span.start) + pasted + text.slice(span.end);
          assert.equal(unended(readAt(after, path)), pastedLines(pasted).join("\n"), after);
        },
      ),
      runs(800),
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

  it("reads back after New Case has written the answers", () => {
    const name = line.filter((said) => said.length < 200);
    fc.assert(
      fc.property(name, name, name, name, (given, family, organization, matter) => {
        const { text } = newCaseText(
          {
            edition: "uscis-2026",
            kind: "initial",
            reasons: ["medical"],
            beneficiary: { given, family, isChild: false },
            petitioner: { kind: "organization", organization },
            isRepresented: false,
            matter,
          },
          allRules,
          "2026-11-28",
        );
        assert.equal(readAt(text, ["beneficiaries", 0, "name", "given"]), given, text);
        assert.equal(readAt(text, ["beneficiaries", 0, "name", "family"]), family, text);
        assert.equal(readAt(text, ["petitioner", "organization"]), organization, text);
        assert.equal(readAt(text, ["matter"]), matter, text);
      }),
      runs(10),
    );
  });
});
