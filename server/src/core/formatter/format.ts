// Formats the layout of a case file: indentation, blanks, empty lines. Only blanks are ever changed, so every word and
// every comment stays, and values stay exactly the same.

import type { Span } from "../base/span.ts";
import { canonicalContent } from "../fix/kept.ts";
import { outdentedKeys } from "../fix/outdented-key.ts";
import { columnOf, dashColumn, styleOf } from "../fix/style.ts";
import { readCase } from "../read/read.ts";
import { documentEnd } from "../text/cut.ts";
import {
  deletion,
  type Edits,
  insertion,
  noEdits,
  replacement,
  type TextEdit,
  toEdits,
} from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { parsedAfter } from "../text/revision.ts";
import type { MapNode, TreeNode } from "../text/tree.ts";
import { spaceWithin } from "./brackets.ts";
import { layOutComments, layOutEntry } from "./columns.ts";
import { isBlankLine, type LayoutStyle, linesOf, type Sheet, type TextLines } from "./sheet.ts";

export interface LayoutWish {
  /** Columns by which a block should be indented under its key. */
  readonly unit: number;
  /** Only the top-level keys that this span touches, with everything under them; if left out, the whole file. */
  readonly touching?: Span;
}

/**
 * Small edits of blanks that format the layout. Top-level keys with a mistake in the text below them are left
 * unchanged; so is the whole file if anything would be read differently afterwards.
 */
export function layoutEdits(parsed: ParsedText, { unit, touching }: LayoutWish): Edits {
  const { text, root, isTorn } = parsed;
  if (!root || isTorn) return noEdits;
  const lines = linesOf(text);
  const style = { unit, dash: areListsIndented(text, root) ? unit : 0 };
  const sheet = newSheet(text, lines, style);
  const parts = partsOf(parsed, root, sheet);
  if (parts.some(({ isSound }) => !isSound) && columnOf(text, root.start) > 0) return noEdits;
  const meant = parts.filter((part) => part.isSound && (!touching || touches(part, touching, lines)));
  const soundLines = new Set(meant.flatMap(({ first, last }) => numbers(first, last)));
  layOutComments(sheet, (line) => soundLines.has(line));
  const lastInk = lines.all.findLastIndex((line) => !isBlankLine(line));
  const edits = toEdits([
    ...[...soundLines].flatMap((line) => (line <= lastInk ? lineEdits(sheet, line) : [])),
    ...sheet.gaps.filter(({ span }) => soundLines.has(lines.at(span.start))),
    ...(soundLines.has(lastInk) ? endEdits(sheet, lastInk, styleOf(parsed).eol) : []),
  ]);
  return edits.length > 0 && readsTheSame(parsed, edits) ? edits : noEdits;
}

/** Whether most lists are indented under their keys; true for a file without lists. */
function areListsIndented(text: string, root: MapNode): boolean {
  let balance = 0;
  const count = (node: TreeNode): void => {
    if (node.kind === "list") node.items.forEach(count);
    if (node.kind !== "map") return;
    for (const { key, value } of node.entries) {
      if (value.kind === "list" && !value.flow)
        balance += dashColumn(text, value) > columnOf(text, key.start) ? 1 : -1;
      count(value);
    }
  };
  count(root);
  return balance >= 0;
}

function newSheet(text: string, lines: TextLines, style: LayoutStyle): Sheet {
  return {
    text,
    lines,
    style,
    columns: new Map(),
    steps: [],
    gaps: [],
    within: new Set(),
    asIs: new Set(),
  };
}

/** A top-level key with everything under it, by line numbers, or what is above the first key. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly isSound: boolean;
}

/** Lays out each part separately; the result of a part without mistakes is added to the sheet. */
function partsOf({ text, problems, damaged }: ParsedText, root: MapNode, sheet: Sheet): Part[] {
  const { lines, style } = sheet;
  const end = endOfDocument(text, root.end, lines);
  // A tab at the left margin, for example, hides what is wrong above it.
  const isSoundText = (first: number, last: number) =>
    problems.every(({ start }) => lines.at(start) < first || lines.at(start) > last) &&
    damaged.every(({ start, end }) => lines.at(end - 1) < first || lines.at(start) > last);
  if (root.flow) {
    const isSound = problems.length === 0;
    if (isSound) spaceWithin(sheet, root);
    return [{ first: 0, last: end, isSound }];
  }
  const firsts = root.entries.map(({ key }) => lines.at(key.start));
  const heading = { first: 0, last: (firsts[0] ?? 0) - 1 };
  const below = root.entries.map((entry, index): Part => {
    const first = firsts[index] ?? 0;
    const last = (firsts[index + 1] ?? end + 1) - 1;
    const own = newSheet(sheet.text, lines, style);
    const isInLine = columnOf(text, entry.key.start) === columnOf(text, root.start);
    const isSound = isInLine && isSoundText(first, last) && layOutEntry(own, entry);
    if (isSound) putTogether(sheet, own);
    return { first, last, isSound };
  });
  return [{ ...heading, isSound: isSoundText(0, heading.last) && below[0]?.isSound === true }, ...below];
}

/** The number of the last line of the case; another document may begin after it. */
function endOfDocument(text: string, from: number, lines: TextLines): number {
  const end = documentEnd(text, from);
  return end < text.length ? lines.at(end) - 1 : lines.all.length - 1;
}

function putTogether(sheet: Sheet, own: Sheet): void {
  for (const [line, column] of own.columns) sheet.columns.set(line, column);
  for (const line of own.within) sheet.within.add(line);
  for (const line of own.asIs) sheet.asIs.add(line);
  sheet.steps.push(...own.steps);
  sheet.gaps.push(...own.gaps);
}

function touches({ first, last }: Part, { start, end }: Span, lines: TextLines): boolean {
  return first <= lines.at(end) && last >= lines.at(start);
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Indentation and end of one line; the whole line if it is one empty line too many. */
function lineEdits({ text, lines, columns, within, asIs }: Sheet, number: number): TextEdit[] {
  const line = lines.all[number];
  if (!line) return [];
  const column = columns.get(number);
  if (isBlankLine(line) && column === undefined) {
    const isMany = number === 0 || (isBlankLine(lines.all[number - 1]) && !within.has(number - 1));
    const next = lines.all[number + 1];
    if (isMany && next && !within.has(number)) return [deletion({ start: line.start, end: next.start })];
    return line.start < line.end && !asIs.has(number) ? [deletion(line)] : [];
  }
  const isText = within.has(number) && asIs.has(number);
  const content = text.slice(line.start, line.end);
  const lead = (isText ? /^ */ : /^[ \t]*/).exec(content)?.[0] ?? "";
  const wanted = column === undefined ? lead : " ".repeat(column);
  const leading = wanted === lead ? [] : [replacement(line.start, line.start + lead.length, wanted)];
  const kept = content.trimEnd().length;
  const trails = !asIs.has(number) && kept > 0 && kept < content.length;
  return trails ? [...leading, deletion({ start: line.start + kept, end: line.end })] : leading;
}

/** One line break at the end of the file, and nothing after it. */
function endEdits({ text, lines }: Sheet, last: number, eol: string): TextEdit[] {
  const next = lines.all[last + 1];
  if (!next) return [insertion(text.length, eol)];
  return next.start < text.length ? [deletion({ start: next.start, end: text.length })] : [];
}

function readsTheSame(parsed: ParsedText, edits: Edits): boolean {
  const after = parsedAfter(parsed, edits);
  const rules = ({ problems }: ParsedText) => problems.map(({ rule }) => rule).join();
  return (
    canonicalContent(after.root, "in order") === canonicalContent(parsed.root, "in order") &&
    rules(after) === rules(parsed) &&
    mistakesOf(after) === mistakesOf(parsed)
  );
}

/** The findings about keys that depend on the columns of the lines around them. */
function mistakesOf(parsed: ParsedText): string {
  return JSON.stringify(outdentedKeys(parsed, readCase(parsed)).map(({ message }) => message));
}
