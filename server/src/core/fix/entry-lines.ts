// Which lines belong to each key of a block: its value, what follows it, and the comments above it.
import type { MapEntry, MapNode } from "../text/tree.ts";
import { afterColon, columnOf, endOfLineAt, lineStart } from "./style.ts";

export interface EntryLines {
  readonly entry: MapEntry;
  /** Where the empty lines above it begin. */
  readonly blanks: number;
  /** Where its first line begins, which may be a comment above it; for a key after a dash, the key. */
  readonly start: number;
  /** Where the line of the key begins; for a key after a dash, the key. */
  readonly own: number;
  /** Before the break of its last line. */
  readonly end: number;
}

/**
 * The lines of each entry, one entry after the other; undefined if the keys are not on lines of their own. A comment at
 * the beginning of the file is its heading and belongs to no key, unless it suppresses a rule.
 */
export function entryLinesOf(text: string, block: MapNode): EntryLines[] | undefined {
  const found: EntryLines[] = [];
  for (const [index, entry] of block.entries.entries()) {
    const line = lineStart(text, entry.key.start);
    const lead = text.slice(line, entry.key.start);
    const isBehindDash = index === 0 && /^\uFEFF* *(?:- +)+$/.test(lead);
    const stop = stopOf(text, entry);
    if (stop === undefined || !(isBehindDash || /^\uFEFF* *$/.test(lead))) return undefined;
    const before = found.at(-1);
    const floor = before ? before.end + 1 : 0;
    const own = isBehindDash ? entry.key.start : line;
    const start = isBehindDash ? own : commentsAbove(text, line, columnOf(text, entry.key.start), floor);
    const blanks = before ? blanksAbove(text, start, floor) : start;
    if (before) found.splice(-1, 1, { ...before, end: withoutBreak(text, blanks) });
    found.push({ entry, blanks, start, own, end: stop });
  }
  const last = found.at(-1);
  const column = block.entries[0] ? columnOf(text, block.entries[0].key.start) : 0;
  return last && [...found.slice(0, -1), { ...last, end: withCommentsBelow(text, last.end, column) }];
}

/** The end of the last line of an entry; only a comment may follow it there. */
function stopOf(text: string, { key, value }: MapEntry): number | undefined {
  const colon = afterColon(text, key.end);
  if (colon === undefined) return undefined;
  const end = Math.max(colon, value.end);
  const stop = endOfLineAt(text, end);
  return /^[ \t]*(?:#.*)?$/.test(text.slice(end, stop)) ? stop : undefined;
}

/**
 * Where the first of the comments directly above a line begins, not before `floor`, and indented no more than `column`.
 */
export function commentsAbove(text: string, line: number, column: number, floor: number): number {
  let start = line;
  while (start > floor) {
    const above = lineStart(text, withoutBreak(text, start));
    const lead = /^\uFEFF*( *)#/.exec(text.slice(above, start))?.[1];
    if (above < floor || lead === undefined || lead.length > column) break;
    start = above;
  }
  const isHeading = start === 0 && !/^\uFEFF* *# *parole-ignore\b/m.test(text.slice(0, line));
  return isHeading ? line : start;
}

/** Where the empty lines above a line begin. */
export function blanksAbove(text: string, start: number, floor: number): number {
  let blanks = start;
  while (blanks > floor) {
    const above = lineStart(text, withoutBreak(text, blanks));
    if (above < floor || text.slice(above, blanks).trim() !== "") break;
    blanks = above;
  }
  return blanks;
}

/** Comments that are indented more than the keys belong to what is above them. */
export function withCommentsBelow(text: string, end: number, column: number): number {
  let kept = end;
  for (let at = end; at < text.length; ) {
    const next = endOfLineAt(text, behindBreak(text, at));
    const line = text.slice(behindBreak(text, at), next);
    const lead = /^( *)#/.exec(line)?.[1];
    if (lead !== undefined && lead.length > column) kept = next;
    else if (line.trim() !== "" || next <= at) break;
    at = next;
  }
  return kept;
}

/** Before the line break that ends at the offset. */
export function withoutBreak(text: string, offset: number): number {
  const broken = text.slice(Math.max(0, offset - 2), offset);
  return offset - (broken === "\r\n" ? 2 : /[\r\n]$/.test(broken) ? 1 : 0);
}

/** After the line break that begins at the offset. */
export function behindBreak(text: string, offset: number): number {
  return offset + (text.startsWith("\r\n", offset) ? 2 : offset < text.length ? 1 : 0);
}
