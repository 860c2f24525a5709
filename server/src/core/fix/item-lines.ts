// Which lines belong to each item of a list: its dash, its value, what follows it, and the comments above it.
import type { Span } from "../base/span.ts";
import { deletion, type Edits, toEdits } from "../text/edits.ts";
import type { ListNode, MapEntry, TreeNode } from "../text/tree.ts";
import { behindBreak, blanksAbove, commentsAbove, withCommentsBelow, withoutBreak } from "./entry-lines.ts";
import { afterColon, endOfLineAt } from "./style.ts";

export interface ItemLines {
  readonly item: TreeNode;
  /** Where the empty lines above it begin. */
  readonly blanks: number;
  /** Where its first line begins, which may be a comment above it. */
  readonly start: number;
  /** Where the line of its dash begins. */
  readonly own: number;
  /** Before the break of its last line. */
  readonly end: number;
}

/**
 * The lines of each item, in text order; undefined if the items are in brackets or the dashes are not on lines of their
 * own.
 */
export function itemLinesOf(text: string, { key, value }: MapEntry): ItemLines[] | undefined {
  if (value.kind !== "list" || value.flow) return undefined;
  const found: ItemLines[] = [];
  let floor = behindBreak(text, endOfLineAt(text, key.end));
  for (const item of value.items) {
    const dash = /^( *)-(?=\s|$)/m.exec(text.slice(floor, Math.max(floor, item.start)));
    const stop = endOfLineAt(text, item.end);
    if (!dash || !/^[ \t]*(?:#.*)?$/.test(text.slice(item.end, stop))) return undefined;
    const column = dash[1]?.length ?? 0;
    const own = floor + dash.index;
    const start = commentsAbove(text, own, column, floor);
    const end = withCommentsBelow(text, stop, column);
    found.push({ item, blanks: blanksAbove(text, start, floor), start, own, end });
    floor = behindBreak(text, end);
  }
  return found;
}

/** The position in a key's list of the item that an offset touches, including the comments above it. */
export function itemAt(text: string, entry: MapEntry, offset: number): number | undefined {
  const { value } = entry;
  const spans: readonly Span[] = itemLinesOf(text, entry) ?? (value.kind === "list" ? value.items : [value]);
  const index = spans.findIndex(({ start, end }) => start <= offset && offset <= end);
  return index < 0 ? undefined : index;
}

/**
 * The edit that removes an item from a key's list, with the comments above it. A single value instead of a list is
 * removed as a whole. Undefined if the item is not there or is not on lines of its own.
 */
export function itemRemoval(text: string, entry: MapEntry, index: number): Edits | undefined {
  const { value } = entry;
  const span =
    value.kind !== "list"
      ? ofOnlyValue(text, entry, index)
      : value.flow
        ? inBrackets(text, value, index)
        : ofLines(text, entry, index);
  return span && toEdits([deletion(span)]);
}

function ofOnlyValue(text: string, { key, value }: MapEntry, index: number): Span | undefined {
  const colon = afterColon(text, key.end);
  return index === 0 && colon !== undefined && value.end > colon
    ? { start: colon, end: value.end }
    : undefined;
}

function inBrackets(text: string, { items }: ListNode, index: number): Span | undefined {
  const item = items[index];
  const before = items[index - 1];
  const next = items[index + 1];
  if (!item || item.end <= item.start) return undefined;
  if (next) return { start: item.start, end: next.start };
  // A comment after the item before it stays.
  const gap = before ? text.slice(before.end, item.start) : "#";
  return { start: before && !gap.includes("#") ? before.end : item.start, end: item.end };
}

function ofLines(text: string, entry: MapEntry, index: number): Span | undefined {
  const lines = itemLinesOf(text, entry);
  const item = lines?.[index];
  if (!item) return undefined;
  if (index > 0) return { start: withoutBreak(text, item.blanks), end: item.end };
  const next = lines?.[1];
  if (next) {
    const below = behindBreak(text, item.end);
    const empty = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(below, next.start))?.[0].length ?? 0;
    return { start: item.start, end: below + empty };
  }
  return { start: withoutBreak(text, item.start), end: item.end };
}
