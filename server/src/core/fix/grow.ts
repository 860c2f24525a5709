// Inserts a key into a block, and an item into a list, in the format's order and in the style of those that are there.
import type { PatchValue } from "../read/fix.ts";
import { matchKeys } from "../read/keys.ts";
import type { Shape } from "../read/shape.ts";
import { keyAtEdge } from "../text/cut.ts";
import { insertion, type TextEdit } from "../text/edits.ts";
import type { ListNode, MapEntry, MapNode, TextNode, TreeNode } from "../text/tree.ts";
import { behindBreak } from "./entry-lines.ts";
import { behindNothing, type FileWithStyle, replaceSpan } from "./fill.ts";
import { isBlank } from "./reach.ts";
import { afterColon, columnOf, dashColumn, endOfLineAt, lineStart } from "./style.ts";
import { isPlainScalar, listItem, serializeAfterKey, serializeFlow, spaces } from "./write.ts";

/** Inserts a key that a block does not have after the one that precedes it in the format. */
export function insertKey(
  { text, style }: FileWithStyle,
  map: MapNode,
  shape: Shape | undefined,
  key: string,
  value: PatchValue,
): TextEdit[] {
  const anchor = entryBefore(map, shape, key);
  const first = map.entries[0];
  if (map.flow) {
    const written = `${key}: ${serializeFlow(value)}`;
    if (anchor) {
      const end = entryEnd(text, anchor);
      const isNothing = anchor.value.start === anchor.value.end && text.charAt(end - 1) === ":";
      const behind = isNothing ? behindNothing(text, end, true) : end;
      return [insertion(behind, `${isNothing && behind === end ? " , " : ", "}${written}`)];
    }
    if (first) return [insertion(first.key.start, `${written}, `)];
    return [{ span: map, text: `{ ${written} }` }];
  }
  const column = first ? columnOf(text, first.key.start) : 0;
  const field = shape?.kind === "block" ? shape.fields.get(key) : undefined;
  const written = `${key}:${serializeAfterKey(value, column, style, field)}`;
  if (anchor) {
    const end = behindStray(text, endOfLineAt(text, entryEnd(text, anchor)), column);
    return [insertion(end, style.eol + spaces(column) + written)];
  }
  return [insertion(first?.key.start ?? map.start, written + style.eol + spaces(column))];
}

/**
 * After the lines below an entry that begin no key: indented more than the keys or, at the left margin, anything else.
 * In a text without mistakes these are only comments; if a mistake has cut them off, a key inserted above would absorb
 * them.
 */
function behindStray(text: string, end: number, column: number): number {
  let stop = end;
  for (let at = end; at < text.length; ) {
    const start = behindBreak(text, at);
    at = endOfLineAt(text, start);
    const line = text.slice(start, at);
    const isFurtherIn = (/^[ \t]*/.exec(line)?.[0].length ?? 0) > column;
    if (/^[ \t]*(?:#|$)/.test(line)) {
      // A block inserted above such a comment would take it as its last line.
      if (isFurtherIn && /#/.test(line)) stop = at;
      if (at >= text.length) break;
      continue;
    }
    const isOther = column === 0 && !keyAtEdge(text, start) && !/^(?:---|\.\.\.)(?:\s|$)/.test(line);
    if (!isFurtherIn && !isOther) break;
    stop = at;
  }
  return stop;
}

/** The entry after which the format's order places the key; undefined if it comes first. */
function entryBefore(map: MapNode, shape: Shape | undefined, key: string): MapEntry | undefined {
  if (shape?.kind !== "block") return map.entries.at(-1);
  const order = shape.keys.indexOf(key);
  let nearest: MapEntry | undefined;
  let most = -1;
  for (const { entry, field } of matchKeys(shape, map.entries)) {
    const place = field === undefined ? -1 : shape.keys.indexOf(field);
    if (place > most && place < order) [nearest, most] = [entry, place];
  }
  return nearest;
}

/** Appends an item to a list; `entry` is the key whose value the list is. */
export function appendItem(
  file: FileWithStyle,
  list: ListNode,
  value: PatchValue,
  entry: MapEntry | undefined,
  shape?: Shape,
): TextEdit[] {
  const { text, style } = file;
  const last = list.items.at(-1);
  if (list.flow) {
    if (last) return [insertion(last.end, `, ${serializeFlow(value)}`)];
    const isAlone = entry !== undefined && text.slice(entry.key.end, list.start).trim() === ":";
    const colon = entry && afterColon(text, entry.key.end);
    if (isAlone && colon !== undefined && typeof value !== "string") {
      const written = serializeAfterKey([value], columnOf(text, entry.key.start), style, shape);
      return replaceSpan(file, { start: colon, end: list.end }, written);
    }
    return [{ span: list, text: `[${serializeFlow(value)}]` }];
  }
  if (!last) return [];
  const dash = dashColumn(text, list);
  const gap = Math.max(1, columnOf(text, list.items[0]?.start ?? 0) - dash - 1);
  const isAllFlow = list.items.every((item) => item.kind === "map" && item.flow);
  const written = isAllFlow
    ? `-${spaces(gap)}${serializeFlow(value)}`
    : listItem(value, dash, style, gap, shape?.kind === "list" ? shape.item : shape);
  return [insertion(endOfLineAt(text, last.end), style.eol + spaces(dash) + written)];
}

/** A single value instead of a list becomes a list of two. */
export function becomeList({ text, style }: FileWithStyle, node: TreeNode, item: PatchValue): TextEdit[] {
  if (node.kind === "text") {
    if (typeof item !== "string") return [];
    const old = fitsInBrackets(text, node) ? text.slice(node.start, node.end) : serializeFlow(node.text);
    return [{ span: node, text: `[${old}, ${serializeFlow(item)}]` }];
  }
  if (node.kind !== "map") return [];
  if (node.flow) return [insertion(node.start, "["), insertion(node.end, `, ${serializeFlow(item)}]`)];
  const column = columnOf(text, node.start);
  const below: TextEdit[] = [];
  for (let at = endOfLineAt(text, node.start); at < node.end; at = endOfLineAt(text, at + 1)) {
    const isLine = lineStart(text, at + 1) === at + 1 && endOfLineAt(text, at + 1) > at + 1;
    if (isLine && at + 1 < node.end) below.push(insertion(at + 1, "  "));
  }
  const second = style.eol + spaces(column) + listItem(item, column, style);
  return [insertion(node.start, "- "), ...below, insertion(endOfLineAt(text, node.end), second)];
}

/** Whether the text may be within brackets as written. */
function fitsInBrackets(text: string, { start, end, style, text: value }: TextNode): boolean {
  return style === "plain"
    ? isPlainScalar(value, true) && text.slice(start, end) === value
    : style !== "block";
}

function entryEnd(text: string, { key, value }: MapEntry): number {
  const isNothing = isBlank(value) && value.start === value.end;
  return isNothing ? (afterColon(text, key.end) ?? key.end) : Math.max(key.end, value.end);
}
