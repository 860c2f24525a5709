// Sets a value at a key or dash that has none, around the comments there.

import type { Span } from "../base/span.ts";
import type { PatchValue } from "../read/fix.ts";
import type { Shape } from "../read/shape.ts";
import { insertion, replacement, type TextEdit } from "../text/edits.ts";
import type { MapEntry, MapNode, TreeNode } from "../text/tree.ts";
import { afterColon, columnOf, endOfLineAt } from "./style.ts";
import { inLine, isList, type Style, serializeAfterKey, serializeFlow, serializeKeys } from "./write.ts";

/** A text with its tree and layout style. */
export interface FileWithStyle {
  readonly text: string;
  readonly root: MapNode;
  readonly style: Style;
}

/** Sets the value of a key that has none, empty brackets, or a placeholder. */
export function setValue(
  file: FileWithStyle,
  entry: MapEntry,
  value: PatchValue,
  isWithinFlow: boolean,
  shape?: Shape,
): TextEdit[] {
  const { text, style } = file;
  const { key, value: standing } = entry;
  const colon = afterColon(text, key.end);
  const isNothing = standing.start === standing.end;
  if (colon === undefined)
    return isWithinFlow && isNothing ? [insertion(key.end, `: ${serializeFlow(value)}`)] : [];
  const written = isWithinFlow
    ? ` ${serializeFlow(value)}`
    : serializeAfterKey(value, columnOf(text, key.start), style, shape);
  if (!isNothing && !text.slice(colon, standing.start).includes("#")) {
    return replaceSpan(file, { start: colon, end: standing.end }, written);
  }
  if (!isNothing)
    return typeof value === "string" ? [{ span: standing, text: inLine(value, isWithinFlow) }] : [];
  return replaceSpan(file, { start: colon, end: behindNothing(text, colon, isWithinFlow) }, written);
}

/** Sets the value of an item of a list that is a lone dash, or a placeholder after it. */
export function setItem(
  { text, style }: FileWithStyle,
  node: TreeNode,
  value: PatchValue,
  isWithinFlow: boolean,
  shape?: Shape,
): TextEdit[] {
  const isNothing = node.start === node.end;
  if (isWithinFlow) return isNothing ? [] : [{ span: node, text: serializeFlow(value) }];
  const lead = isNothing ? " " : "";
  const column = columnOf(text, node.start) + lead.length;
  const isBlock = typeof value !== "string" && !isList(value);
  return [
    {
      span: node,
      text: lead + (isBlock ? serializeKeys(value, column, style, shape) : serializeFlow(value)),
    },
  ];
}

/** The end of the blanks after a colon that are not needed once there is a value. */
export function behindNothing(text: string, colon: number, isWithinFlow: boolean): number {
  const blanks = /^[ \t]*/.exec(text.slice(colon, endOfLineAt(text, colon)))?.[0].length ?? 0;
  const next = text.charAt(colon + blanks);
  return next === "" || next === "\n" || next === "\r" || (isWithinFlow && next === ",")
    ? colon + blanks
    : colon;
}

/** Replaces a span with text; text with several lines is placed around a comment after it. */
export function replaceSpan(
  { text, style }: FileWithStyle,
  { start, end }: Span,
  written: string,
): TextEdit[] {
  const first = written.indexOf(style.eol);
  const stop = endOfLineAt(text, end);
  const span = { start, end };
  if (first < 0) return [{ span, text: written }];
  // Blanks after it would become part of the last line.
  if (text.slice(end, stop).trim() === "") return [replacement(start, stop, written)];
  const below = insertion(stop, written.slice(first));
  return first === 0 && start === end ? [below] : [{ span, text: written.slice(0, first) }, below];
}
