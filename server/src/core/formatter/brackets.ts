// The blanks between brackets: one after a colon or a comma, one inside braces, none inside square brackets, as the
// fixes write them. What is on several lines stays on several lines.

import type { Span } from "../base/span.ts";
import { afterColon } from "../fix/style.ts";
import type { ListNode, MapEntry, MapNode, TreeNode } from "../text/tree.ts";
import { type Sheet, space } from "./sheet.ts";

/** Formats the blanks within brackets, at every level. */
export function spaceWithin(sheet: Sheet, node: TreeNode): void {
  if (node.kind !== "map" && node.kind !== "list") return;
  const parts = (node.kind === "map" ? node.entries : node.items).map(partOf);
  spaceEnds(sheet, node, parts);
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (next) spaceComma(sheet, part.end, next.start);
  }
  if (node.kind === "map") {
    for (const entry of node.entries) {
      spaceColon(sheet, entry);
      spaceWithin(sheet, entry.value);
    }
  } else {
    for (const item of node.items) spaceWithin(sheet, item);
  }
}

interface Part extends Span {
  /** Its last node; empty if nothing follows a colon or a comma. */
  readonly last: TreeNode;
}

function partOf(node: TreeNode | MapEntry): Part {
  if (!("key" in node)) return { start: node.start, end: node.end, last: node };
  const { key, value } = node;
  return { start: key.start, end: Math.max(key.end, value.end), last: value };
}

function spaceEnds(sheet: Sheet, { start, end }: MapNode | ListNode, parts: readonly Part[]): void {
  const { text } = sheet;
  const first = parts[0];
  const last = parts.at(-1);
  const wanted = text.charAt(start) === "{" ? " " : "";
  // A single pair in square brackets is a block without braces of its own.
  if (!first || !last || !/[[{]/.test(text.charAt(start))) return;
  space(sheet, start + 1, first.start, wanted);
  const isClosed = text.charAt(end - 1) === (wanted === " " ? "}" : "]");
  const isNothing = last.last.start === last.last.end;
  if (isClosed && !isNothing) space(sheet, last.end, end - 1, wanted);
}

function spaceComma(sheet: Sheet, from: number, to: number): void {
  const comma = /^([ \t]*),[ \t]*$/.exec(sheet.text.slice(from, to));
  if (comma) space(sheet, from + (comma[1]?.length ?? 0) + 1, to, " ");
}

/** One blank after the colon, none before it. */
export function spaceColon(sheet: Sheet, { key, value }: MapEntry): void {
  const colon = afterColon(sheet.text, key.end);
  if (colon === undefined) return;
  space(sheet, key.end, colon - 1, "");
  if (value.start < value.end) space(sheet, colon, value.start, " ");
}
