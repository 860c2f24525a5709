// The layout of a case file: its columns and lines, and the style for inserted text.

import { memoize } from "../base/memoize.ts";
import { behindByteOrderMarks, lineBreakOf } from "../text/lines.ts";
import type { ParsedText } from "../text/parse.ts";
import type { ListNode, MapEntry, TreeNode } from "../text/tree.ts";
import type { Style } from "./write.ts";

/**
 * The style that a person would use in this file, taken from its first block and first list. Computed once per text.
 */
export const styleOf = memoize(({ text, root }: ParsedText): Style => {
  const eol = text.includes("\n") || !text.includes("\r") ? lineBreakOf(text) : "\r";
  const list = root && firstUnderKey(root, blockListOf);
  const dash = list && dashColumn(text, list.found) - columnOf(text, list.entry.key.start);
  const block = root && firstUnderKey(root, (node) => (node.kind === "map" && !node.flow ? node : undefined));
  const first = block?.found.entries[0];
  const unit =
    block && first ? columnOf(text, first.key.start) - columnOf(text, block.entry.key.start) : dash;
  const columns = unit !== undefined && unit > 0 ? unit : 2;
  return { eol, unit: columns, dash: dash !== undefined && dash >= 0 ? dash : columns };
});

function blockListOf(node: TreeNode): ListNode | undefined {
  return node.kind === "list" && !node.flow && node.items.length > 0 ? node : undefined;
}

/** The first value below its key, in text order, outermost first. */
function firstUnderKey<T>(
  node: TreeNode,
  find: (node: TreeNode) => T | undefined,
): { readonly entry: MapEntry; readonly found: T } | undefined {
  if (node.kind === "map" && !node.flow) {
    for (const entry of node.entries) {
      const found = find(entry.value);
      if (found !== undefined) return { entry, found };
    }
  }
  const children =
    node.kind === "map" ? node.entries.map(({ value }) => value) : node.kind === "list" ? node.items : [];
  for (const child of children) {
    const below = firstUnderKey(child, find);
    if (below) return below;
  }
  return undefined;
}

/** Where the line that contains the offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The end of the line that contains the offset, before its line break. */
export function endOfLineAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

/** The column of an offset, from 0; a byte-order mark takes up none. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - behindByteOrderMarks(text, start);
}

/** The column of a block list's dashes. */
export function dashColumn(text: string, list: ListNode): number {
  const start = list.items[0]?.start ?? list.start;
  const line = lineStart(text, start);
  const dash = text.lastIndexOf("-", start - 1);
  return dash >= line && /^[\s-]*$/.test(text.slice(dash, start)) ? dash - line : columnOf(text, list.start);
}

/** After the colon of a key that ends at the offset; undefined if none follows on the line. */
export function afterColon(text: string, keyEnd: number): number | undefined {
  const colon = /^[ \t]*:/.exec(text.slice(keyEnd, keyEnd + 200));
  return colon ? keyEnd + colon[0].length : undefined;
}
