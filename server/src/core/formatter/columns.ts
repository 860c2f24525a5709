// The column at which each line of a case should begin: a walk through its blocks and lists.

import { afterColon } from "../fix/style.ts";
import type { ListNode, MapEntry, MapNode, TextNode, TreeNode } from "../text/tree.ts";
import { spaceColon, spaceWithin } from "./brackets.ts";
import { columnAt, isBlankLine, type Sheet, type Step, space } from "./sheet.ts";

/**
 * Lays out one top-level entry, its key at the left margin. False if it contains something that this walk does not
 * understand; in that case nothing of the sheet may be used.
 */
export function layOutEntry(sheet: Sheet, entry: MapEntry): boolean {
  return layOutKey(sheet, entry, 0, true);
}

function layOutBlock(sheet: Sheet, block: MapNode, column: number, isBehindDash: boolean): boolean {
  return block.entries.every((entry, index) =>
    layOutKey(sheet, entry, column, !(isBehindDash && index === 0)),
  );
}

function layOutKey(sheet: Sheet, entry: MapEntry, column: number, beginsLine: boolean): boolean {
  const { key, value } = entry;
  const colon = afterColon(sheet.text, key.end);
  if (colon === undefined || !stepAt(sheet, key.start, column, beginsLine)) return false;
  spaceColon(sheet, entry);
  return layOutValue(sheet, value, {
    behind: colon,
    column,
    from: columnAt(sheet, key.start),
    isItem: false,
  });
}

function layOutList(sheet: Sheet, list: ListNode, column: number, isBehindDash: boolean): boolean {
  let from = list.start;
  return list.items.every((item, index) => {
    const dash = dashFrom(sheet, from, item.start);
    if (dash === undefined || !stepAt(sheet, dash, column, !(isBehindDash && index === 0))) return false;
    from = item.end;
    if (item.start < item.end) space(sheet, dash + 1, item.start, " ");
    const old = columnAt(sheet, dash);
    return layOutValue(sheet, item, { behind: dash + 1, column, from: old, isItem: true });
  });
}

/** The dash of an item that begins at an offset; only blanks and comments may precede it. */
function dashFrom({ text }: Sheet, from: number, to: number): number | undefined {
  const lead = /^(?:\s|(?<=\s)#[^\r\n]*)*/.exec(text.slice(from, to))?.[0].length ?? 0;
  return text.charAt(from + lead) === "-" ? from + lead : undefined;
}

/** Records the column of a key or a dash; false if it follows something on its line. */
function stepAt(sheet: Sheet, offset: number, column: number, beginsLine: boolean): boolean {
  const line = sheet.lines.at(offset);
  const isFirst = sheet.lines.all[line]?.ink === offset;
  if (isFirst !== beginsLine) return false;
  if (isFirst) sheet.columns.set(line, column);
  sheet.steps.push({ line, from: columnAt(sheet, offset), to: column });
  return true;
}

/** What a value belongs to: a key or a dash. */
interface Above {
  /** The offset after its colon, or after the dash. */
  readonly behind: number;
  /** The column at which it should be. */
  readonly column: number;
  /** The column at which it is. */
  readonly from: number;
  readonly isItem: boolean;
}

function layOutValue(sheet: Sheet, node: TreeNode, above: Above): boolean {
  if (node.start === node.end) return true;
  const { text, lines, style } = sheet;
  // YAML indicators may precede a value; they are reported separately.
  if (!/^(?:\s|(?<=\s)#[^\r\n]*)*$/.test(text.slice(above.behind, node.start))) return false;
  const isBehind = lines.at(above.behind) === lines.at(node.start);
  const inner = above.column + (above.isItem ? 2 : style.unit);
  if (node.kind === "unreadable") return false;
  if (node.kind === "text") {
    if (node.style === "block") return isBehind && layOutBlockText(sheet, node, above, inner);
    return layOutText(sheet, node, inner, isBehind);
  }
  if (node.flow) return layOutBrackets(sheet, node, above.column, inner, isBehind);
  if (node.kind === "list") {
    if (!above.isItem && isBehind) return false;
    return layOutList(sheet, node, above.isItem ? inner : above.column + style.dash, isBehind);
  }
  if (isBehind && !above.isItem) return false;
  return layOutBlock(sheet, node, isBehind ? inner : above.column + style.unit, isBehind);
}

/** Text that continues over several lines is indented more than its key. */
function layOutText(sheet: Sheet, node: TextNode, column: number, isBehind: boolean): boolean {
  const { lines, columns, within, asIs } = sheet;
  const first = lines.at(node.start);
  const last = lines.at(node.end);
  for (let line = isBehind ? first + 1 : first; line <= last; line++) {
    if (!isBlankLine(lines.all[line])) columns.set(line, column);
    if (line > first) within.add(line);
  }
  for (let line = first; line < last && node.style !== "plain"; line++) asIs.add(line);
  return true;
}

/** Text between brackets keeps its lines, moved by as much as its first line. */
function layOutBrackets(
  sheet: Sheet,
  node: MapNode | ListNode,
  above: number,
  column: number,
  isBehind: boolean,
): boolean {
  const { lines, columns, within, asIs } = sheet;
  const first = lines.at(node.start);
  const last = lines.at(node.end);
  if (!isBehind) columns.set(first, column);
  const indentation = (line: number) => (lines.all[line]?.ink ?? 0) - (lines.all[line]?.start ?? 0);
  const by = (columns.get(first) ?? indentation(first)) - indentation(first);
  for (let line = first + 1; line <= last; line++) {
    if (!isBlankLine(lines.all[line])) columns.set(line, Math.max(above + 1, indentation(line) + by));
  }
  for (const { start, end } of quotedIn(node)) {
    for (let line = lines.at(start); line < lines.at(end); line++) {
      asIs.add(line);
      within.add(line + 1);
    }
  }
  spaceWithin(sheet, node);
  return true;
}

/** The texts between brackets; a line break in one of them is part of it. */
function quotedIn(node: TreeNode): readonly TextNode[] {
  switch (node.kind) {
    case "text":
      return [node];
    case "list":
      return node.items.flatMap(quotedIn);
    case "map":
      return node.entries.flatMap(({ key, value }) => [key, ...quotedIn(value)]);
    case "unreadable":
      return [];
  }
}

/** A text below `|` or `>` is moved as a whole. */
function layOutBlockText(sheet: Sheet, node: TextNode, above: Above, column: number): boolean {
  const { text, lines, columns, within, asIs } = sheet;
  const first = lines.at(node.start) + 1;
  const last = lines.at(node.end);
  const header = /^[|>]([^\s#]*)/.exec(text.slice(node.start))?.[1] ?? "";
  // If empty lines after the text belong to it, they stay unchanged.
  if (header.includes("+")) return false;
  const digit = /\d/.exec(header)?.[0];
  const contentOf = (line: number) => text.slice(lines.all[line]?.start ?? 0, lines.all[line]?.end ?? 0);
  const lead = (line: number) => /^ */.exec(contentOf(line))?.[0].length ?? 0;
  const isBlank = (line: number) => lead(line) === contentOf(line).length;
  let begun = first;
  while (begun < last && isBlank(begun)) begun++;
  const old = digit === undefined ? lead(begun) : above.from + Number(digit);
  const by = digit === undefined ? column - old : above.column - above.from;
  for (let line = first; line <= last; line++) {
    const indentation = lead(line);
    columns.set(line, isBlank(line) && indentation <= old ? 0 : indentation + by);
    within.add(line);
    asIs.add(line);
  }
  // A line after the last word with more blanks than the indentation of the text would be part of it.
  for (let line = last + 1; line < lines.all.length && isBlank(line); line++) {
    if (lead(line) > old && first <= last) return false;
  }
  return true;
}

// The columns of comments on lines of their own: aligned with the key that they were aligned with.

/** Finds the columns of the comments on the lines that `isSound` accepts; everything else has its column already. */
export function layOutComments(sheet: Sheet, isSound: (line: number) => boolean): void {
  const { text, lines, columns, within, steps, style } = sheet;
  let open: Step[] = [];
  let taken = 0;
  for (const [number, line] of lines.all.entries()) {
    for (let step = steps[taken]; step && step.line <= number; step = steps[++taken]) {
      const { from, to } = step;
      open = [...open.filter((above) => above.from <= from && above.to <= to), step];
    }
    const isComment = !isBlankLine(line) && text.charAt(line.ink) === "#";
    if (!isComment || columns.has(number) || within.has(number) || !isSound(number)) continue;
    columns.set(number, columnFor(line.ink - line.start, open, steps[taken], style.unit));
  }
}

/** `open` are the keys and dashes above with which the comment may be aligned, outermost first. */
function columnFor(column: number, open: readonly Step[], next: Step | undefined, unit: number): number {
  if (next?.from === column) return next.to;
  const beside = open.find(({ from }) => from === column);
  if (beside) return beside.to;
  const last = open.at(-1);
  if (last && column >= last.from + 2) return last.to + unit;
  const candidates = [...(next ? [next] : []), ...open];
  const away = ({ from }: Step) => Math.abs(from - column);
  const [nearest] = candidates.toSorted((one, other) => away(one) - away(other));
  return nearest?.to ?? 0;
}
