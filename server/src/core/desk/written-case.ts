// The text of a case that is written anew, in the look that cases have.
import type { PatchValue } from "../engine/finding.ts";
import { columnOf } from "../fix/layout.ts";
import { keys, type Style, spaces } from "../fix/write.ts";
import { readCase } from "../read/read.ts";
import { type TextEdit, toEdits, withEdits } from "../text/edits.ts";
import { parseCaseText } from "../text/parse.ts";

const style: Style = { eol: "\n", unit: 2, dash: 2 };

/** The keys of a case, in the order in which they are given. */
export function writtenKeys(value: { readonly [key: string]: PatchValue }): string {
  return `${keys(value, 0, style)}\n`;
}

/** With long texts on lines of their own, and blank lines between the keys at the left edge. */
export function laidOut(text: string): string {
  return apart(withLongTexts(text));
}

/** Texts of any length begin on a line of their own, so that paragraphs, colons and # can be typed as they are. */
function withLongTexts(text: string): string {
  const parsed = parseCaseText(text);
  const edits = readCase(parsed).unfinished.flatMap(({ shape, node, key }): TextEdit[] => {
    const isLong = shape.kind === "leaf" && shape.meta.kind === "prose";
    if (!isLong || node?.kind !== "text" || node.style === "block" || !key) return [];
    const column = columnOf(text, key.start) + style.unit;
    return [{ span: node, text: `|${style.eol}${spaces(column)}${node.text.trim()}` }];
  });
  return withEdits(text, toEdits(edits));
}

/** A blank line between what stands at the left edge, for the eye. */
function apart(text: string): string {
  return text.replaceAll(/\n(?=(?!edition|matter)[a-z_]+:)/g, "\n\n").replaceAll(/\n{3,}/g, "\n\n");
}
