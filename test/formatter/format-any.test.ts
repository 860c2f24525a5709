// The sample cases with random changes of layout: formatted again, they have the same content.
//
// The seed is fixed, so that all runs are equal; `PAROLE_FUZZ=all` takes another seed each time and a hundred
// times as many cases.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { canonicalContent } from "../../server/src/core/fix/kept.ts";
import { layoutEdits } from "../../server/src/core/formatter/format.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TreeNode } from "../../server/src/core/text/tree.ts";
import { readsInTurn } from "../fix/applied.ts";
import { caseFolders } from "../support/case-folders.ts";

const runs = (count: number) =>
  process.env.PAROLE_FUZZ === "all" ? { numRuns: 100 * count } : { numRuns: count, seed: 2015_08_17 };

const read = readsInTurn();

const samples = caseFolders().map(({ file }) => readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
const sound = samples.filter((text) => parseCaseText(text).problems.length === 0);
const written = `
# a comment above
parole_case: 1
request:
  explanation: 'Ana''s ward
    has

    closed'   # behind it
  benefit_sought: none
    at all
  grounds: [urgent-humanitarian-reasons, "significant,
    public"]
  # below
beneficiaries:
  -
    id: ana
    # alone
    name: { family: "Morales, Ruiz", given: Ana,
            aliases: [a, b] } # aligned
  - - nested
    - twice
  # last
filing:
  address: >2-
      USCIS

    PO Box
  # at the end
`.slice(1);
assert.ok(sound.length > 45, "most samples are sound");

/** The lines within a block scalar (`|` or `>`), with the column of its key's block. */
function blockTexts(text: string): Map<number, number> {
  const found = new Map<number, number>();
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length - 1;
  const look = (node: TreeNode): void => {
    if (node.kind === "list") node.items.forEach(look);
    if (node.kind === "map") for (const { value } of node.entries) look(value);
    if (node.kind !== "text" || node.style !== "block") return;
    const header = lineOf(node.start);
    const line = text.split("\n")[header] ?? "";
    const column = /^[ -]*/.exec(line)?.[0].length ?? 0;
    for (let at = header + 1; at <= lineOf(node.end); at++) found.set(at, column);
  };
  const { root } = read(text);
  if (root) look(root);
  return found;
}

/** Every column is multiplied by `times`, and meaningless spaces are added. */
function spoiled(text: string, times: number, blanks: readonly number[]): string {
  const texts = blockTexts(text);
  const lines = text.split("\n");
  const blank = (index: number) => " ".repeat(blanks[index % blanks.length] ?? 0);
  const isQuoted = (index: number) =>
    /['"]|^ *has$/.test(lines[index] ?? "") || /^ *has$/.test(lines[index - 1] ?? "");
  const isEmpty = (line: string | undefined) => line?.trim() === "";
  return lines
    .map((line, index) => {
      const column = texts.get(index);
      const lead = /^ */.exec(line)?.[0].length ?? 0;
      if (column !== undefined) return isEmpty(line) ? line : " ".repeat((times - 1) * column) + line;
      if (isEmpty(line) && texts.has(index - 1)) return line;
      const dashes = line
        .slice(lead)
        .replace(/^(?:- )+/, (all) => `-${" ".repeat(2 * times - 1)}`.repeat(all.length / 2));
      const spaced = dashes.replace(
        /^(\S*[a-z_]+)(:) (?=\S)/,
        (_, key, colon) => `${key}${colon} ${blank(index)}`,
      );
      const trailing = isQuoted(index) ? "" : blank(index + 1);
      return (
        " ".repeat(times * lead) + spaced + (isEmpty(line) && index === lines.length - 1 ? "" : trailing)
      );
    })
    .join("\n");
}

const formatted = (text: string, unit = 2) => {
  const parsed = read(text);
  const edits = layoutEdits(parsed, { unit });
  for (const { span, text: put } of edits) {
    assert.match(text.slice(span.start, span.end) + put, /^\s*$/, "only blanks are changed");
  }
  return withEdits(text, edits);
};

const said = (text: string) => {
  const { root, problems } = read(text);
  return { values: canonicalContent(root, "in order"), problems: problems.map(({ rule }) => rule) };
};

const comments = (text: string) => [...text.matchAll(/(?<=^|\s)#.*\S/gm)].map(([comment]) => comment);

const anyText = fc.constantFrom(...sound, written, written);

test("formatting: restores a layout that was disturbed", () => {
  const noise = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 1, max: 4 }),
      noise,
      fc.boolean(),
      (text, times, blanks, isWindows) => {
        const ends = (one: string) => (isWindows ? one.replaceAll("\n", "\r\n") : one);
        const before = ends(spoiled(formatted(text), times, blanks));
        assert.deepEqual(said(before), said(text), "the noise says nothing");
        const after = formatted(before);
        assert.deepEqual(said(after), said(text));
        assert.deepEqual(comments(after), comments(ends(text)));
        assert.equal(formatted(after), after, "a second time");
        // Lines within brackets keep their distance from the line that opens them.
        const loose = (one: string) => one.replaceAll(/^ +(?=aliases|fee: \{|public"\])/gm, "");
        assert.equal(loose(after), loose(ends(formatted(text))));
      },
    ),
    runs(60),
  );
});

test("formatting: any indentation is changed once, not twice, and can be changed back", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 8 }), (text, unit) => {
      const after = formatted(text, unit);
      assert.deepEqual(said(after), said(text));
      assert.equal(formatted(after, unit), after, "a second time");
    }),
    runs(60),
  );
});

test("formatting: text with errors reads the same afterwards", () => {
  const cut = fc.tuple(fc.constantFrom(...samples, written), fc.double({ min: 0, max: 1, noNaN: true }));
  const typed = fc.constantFrom("", '"', "[", "{", "  x", "\t", "- ", ": ", "|\n", "#", "&a ", "\r");
  fc.assert(
    fc.property(cut, typed, fc.boolean(), ([text, share], put, isCutOff) => {
      const at = Math.floor(text.length * share);
      const broken = text.slice(0, at) + put + (isCutOff ? "" : text.slice(at));
      const after = formatted(broken);
      assert.deepEqual(said(after), said(broken));
      assert.equal(formatted(after), after, "a second time");
    }),
    runs(60),
  );
});
