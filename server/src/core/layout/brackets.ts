// The blanks between brackets: one behind a colon or a comma, one inside of braces, none inside of square brackets, as
// the fixes write them. What stands on several lines stays on several lines.
import { afterColon } from "../fix/layout.ts";
import type { Stretch } from "../text/stretch.ts";
import type { ListNode, MapEntry, MapNode, TreeNode } from "../text/tree.ts";
import { type Sheet, space } from "./sheet.ts";

/** Puts the blanks in order inside of what stands between brackets, and in all that it holds. */
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

interface Part extends Stretch {
  /** What it ends with; empty where nothing stands behind a colon or a comma. */
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
  // A pair alone in square brackets is a block without braces of its own.
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

/** One blank behind the colon, none before it. */
export function spaceColon(sheet: Sheet, { key, value }: MapEntry): void {
  const colon = afterColon(sheet.text, key.end);
  if (colon === undefined) return;
  space(sheet, key.end, colon - 1, "");
  if (value.start < value.end) space(sheet, colon, value.start, " ");
}
