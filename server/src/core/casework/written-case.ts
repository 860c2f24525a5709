// The text of a newly written case, in the usual layout of cases.

import { columnOf } from "../fix/style.ts";
import { type Style, serializeKeys, spaces } from "../fix/write.ts";
import type { PatchValue } from "../read/fix.ts";
import { readCase } from "../read/read.ts";
import { type TextEdit, toEdits, withEdits } from "../text/edits.ts";
import { parseCaseText } from "../text/parse.ts";

const style: Style = { eol: "\n", unit: 2, dash: 2 };

/** The keys of a case, in the given order. */
export function writtenKeys(value: { readonly [key: string]: PatchValue }): string {
  return `${serializeKeys(value, 0, style)}\n`;
}

/** With long texts on their own lines, and blank lines between the top-level keys. */
export function laidOut(text: string): string {
  return apart(withLongTexts(text));
}

/** Texts of any length begin on their own line, so that paragraphs, colons, and # can be typed unchanged. */
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

/** A blank line between top-level keys, for readability. */
function apart(text: string): string {
  return text.replaceAll(/\n(?=(?!edition|matter)[a-z_]+:)/g, "\n\n").replaceAll(/\n{3,}/g, "\n\n");
}
