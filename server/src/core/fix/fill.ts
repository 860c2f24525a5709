// A value put where a key or a dash waits for one, around the comments that stand there.
import type { PatchValue, Span } from "../engine/finding.ts";
import type { Shape } from "../read/shape.ts";
import { insertion, replacement, type TextEdit } from "../text/edits.ts";
import type { MapEntry, MapNode, TreeNode } from "../text/tree.ts";
import { afterColon, columnOf, lineEnd } from "./layout.ts";
import { behindKey, flow, inLine, isList, keys, type Style } from "./write.ts";

/** A text with its tree, and how it is laid out. */
export interface File {
  readonly text: string;
  readonly root: MapNode;
  readonly style: Style;
}

/** Gives a key its value where none, empty brackets, or a placeholder stand. */
export function fill(
  file: File,
  entry: MapEntry,
  value: PatchValue,
  isWithinFlow: boolean,
  shape?: Shape,
): TextEdit[] {
  const { text, style } = file;
  const { key, value: standing } = entry;
  const colon = afterColon(text, key.end);
  const isNothing = standing.start === standing.end;
  if (colon === undefined) return isWithinFlow && isNothing ? [insertion(key.end, `: ${flow(value)}`)] : [];
  const written = isWithinFlow
    ? ` ${flow(value)}`
    : behindKey(value, columnOf(text, key.start), style, shape);
  if (!isNothing && !text.slice(colon, standing.start).includes("#")) {
    return put(file, { start: colon, end: standing.end }, written);
  }
  if (!isNothing)
    return typeof value === "string" ? [{ span: standing, text: inLine(value, isWithinFlow) }] : [];
  return put(file, { start: colon, end: behindNothing(text, colon, isWithinFlow) }, written);
}

/** Gives an item of a list its value where a dash stands alone, or a placeholder behind it. */
export function fillItem(
  { text, style }: File,
  node: TreeNode,
  value: PatchValue,
  isWithinFlow: boolean,
  shape?: Shape,
): TextEdit[] {
  const isNothing = node.start === node.end;
  if (isWithinFlow) return isNothing ? [] : [{ span: node, text: flow(value) }];
  const lead = isNothing ? " " : "";
  const column = columnOf(text, node.start) + lead.length;
  const isBlock = typeof value !== "string" && !isList(value);
  return [{ span: node, text: lead + (isBlock ? keys(value, column, style, shape) : flow(value)) }];
}

/** How far blanks behind a colon are of no use once a value stands there. */
export function behindNothing(text: string, colon: number, isWithinFlow: boolean): number {
  const blanks = /^[ \t]*/.exec(text.slice(colon, lineEnd(text, colon)))?.[0].length ?? 0;
  const next = text.charAt(colon + blanks);
  return next === "" || next === "\n" || next === "\r" || (isWithinFlow && next === ",")
    ? colon + blanks
    : colon;
}

/** Puts text in the place of a span; what has several lines goes around a comment behind it. */
export function put({ text, style }: File, { start, end }: Span, written: string): TextEdit[] {
  const first = written.indexOf(style.eol);
  const stop = lineEnd(text, end);
  const span = { start, end };
  if (first < 0) return [{ span, text: written }];
  // Blanks behind it would become part of the last line.
  if (text.slice(end, stop).trim() === "") return [replacement(start, stop, written)];
  const below = insertion(stop, written.slice(first));
  return first === 0 && start === end ? [below] : [{ span, text: written.slice(0, first) }, below];
}
