// Removes a key from a block with its value, and an entry from a list at the top; the list is removed with its last
// entry.

import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import { deletion, type Edits, noEdits, toEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { parsedAfter } from "../text/revision.ts";
import type { MapNode } from "../text/tree.ts";
import { type EntryLines, entryLinesOf } from "./entry-lines.ts";
import { itemRemoval } from "./item-lines.ts";
import { entryReadAs, resolvePath } from "./reach.ts";
import { lineStart } from "./style.ts";

/**
 * The edit that removes the key at the path with everything under it. Undefined if a comment belongs to it, which would
 * be lost, or if it is the only key of its block.
 */
export function removal({ text, root }: ParsedText, path: Path): Edits | undefined {
  if (!root) return undefined;
  const { node, depth, shape } = resolvePath(root, path.slice(0, -1));
  if (depth < path.length - 1 || node.kind !== "map" || node.entries.length < 2) return undefined;
  const entry = entryReadAs(node, `${path.at(-1)}`, shape);
  const index = entry ? node.entries.indexOf(entry) : -1;
  const span = index < 0 ? undefined : node.flow ? inBrackets(text, node, index) : ofLines(text, node, index);
  return span && toEdits([deletion(span)]);
}

/**
 * The edits that remove an entry of a list. None if the entry is not on lines of its own, or if its removal would add a
 * mistake to the text.
 */
export function removedItem(parsed: ParsedText, key: string, index: number): Edits {
  const { root, text } = parsed;
  if (!root) return noEdits;
  const { node, shape } = resolvePath(root, []);
  const entry = node.kind === "map" ? entryReadAs(node, key, shape) : undefined;
  if (!entry) return noEdits;
  const count = entry.value.kind === "list" ? entry.value.items.length : 1;
  const edits = count === 1 && index === 0 ? removal(parsed, [key]) : itemRemoval(text, entry, index);
  const isSound = edits && parsedAfter(parsed, edits).problems.length <= parsed.problems.length;
  return isSound ? edits : noEdits;
}

function inBrackets(text: string, { start, end, entries }: MapNode, index: number): Span | undefined {
  const entry = entries[index];
  const before = entries[index - 1];
  const next = entries[index + 1];
  if (!entry || /(?:^|\s)#/.test(text.slice(start, end))) return undefined;
  if (next) return { start: entry.key.start, end: next.key.start };
  return (
    before && {
      start: Math.max(before.key.end, before.value.end),
      end: Math.max(entry.key.end, entry.value.end),
    }
  );
}

function ofLines(text: string, block: MapNode, index: number): Span | undefined {
  const lines = entryLinesOf(text, block);
  const entry = lines?.[index];
  const next = lines?.[index + 1];
  if (!entry || /(?:^|\s)#/.test(text.slice(entry.start, entry.end))) return undefined;
  if (!isBehindDash(text, entry))
    return {
      start: entry.start - (index > 0 || entry.start > 0 ? breakBefore(text, entry.start) : 0),
      end: entry.end,
    };
  return next && next.start === next.own ? { start: entry.own, end: next.entry.key.start } : undefined;
}

function isBehindDash(text: string, { own }: EntryLines): boolean {
  return lineStart(text, own) !== own;
}

/** The length of the line break before the offset. */
function breakBefore(text: string, offset: number): number {
  return text.slice(0, offset).endsWith("\r\n") ? 2 : 1;
}
