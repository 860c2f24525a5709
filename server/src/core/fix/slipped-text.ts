// Text that has slipped to the left: pasted below a key by an editor that does not indent, its lines begin at the left
// edge and are read as keys, or not at all. They go into the block of the key above, as they are to each other.

import { reservedWords } from "../../../../schemas/case/field.ts";
import { onceFor } from "../matter/once.ts";
import { sentence } from "../message/message.ts";
import { nearest } from "../read/nearest.ts";
import { caseShape, formatKeys, type Shape } from "../read/shape.ts";
import { replacement, toEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { parsedAfter } from "../text/revision.ts";
import type { Stretch } from "../text/stretch.ts";
import type { TextFix } from "../text/text-fix.ts";
import { lineEnd, styleOf } from "./layout.ts";
import { wordsInQuotes } from "./slips/quotation.ts";
import { spaces } from "./write.ts";

export interface SlippedText extends Stretch {
  readonly fix: TextFix;
}

/** Stretches of text that has slipped to the left, with the key above them, each with the fix that moves it there. */
export const slippedTexts = onceFor((parsed: ParsedText): readonly SlippedText[] => {
  const lines = linesOf(parsed.text);
  const found: SlippedText[] = [];
  let around: readonly Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const owner = lines[index];
    if (!owner || !isEntry(owner)) continue;
    around = [...around.filter(({ column }) => column < owner.column), owner];
    if (!isOwner(owner, around)) continue;
    const last = lastOfText(lines, index, keysAround(around));
    const below = lines.slice(index + 1, last + 1);
    const column = textColumn(owner, below);
    const first = below.find((line) => isSlipped(line, owner, column));
    if (!first) continue;
    const slipped = moved(parsed, owner, below, first.start, column);
    if (slipped) found.push(slipped);
    index = last;
  }
  return found;
});

interface Line {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** Of what is behind the blanks and dashes. */
  readonly column: number;
  readonly content: string;
  readonly key: string | undefined;
  readonly isItem: boolean;
  /** What is behind the key. */
  readonly value: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = lineEnd(text, start);
    lines.push(lineOf(text.slice(start, end), start));
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return lines;
}

/** Blanks that only look like a space indent a line as the person sees it. */
function lineOf(written: string, start: number): Line {
  const [head = "", dashes = ""] =
    /^[ \u00a0\u2000-\u200a\u202f\u3000]*((?:-[ \u00a0\u2000-\u200a\u202f\u3000]+)*)/.exec(written) ?? [];
  // A line of a tab alone is blank.
  const content = written.trim() === "" ? "" : written.slice(head.length);
  const [withColon = "", key] =
    /^[\u200b-\u200d\u2060\ufeff]*([a-z][a-z0-9_]*):(?:[ \t]+|$)/.exec(content) ?? [];
  return {
    start,
    end: start + written.length,
    written,
    column: head.length,
    content,
    key,
    isItem: dashes !== "" || content === "-",
    value: content.slice(withColon.length),
  };
}

/** Whether the line has a key for text whose value could go on below, and is no list or block, nor an open quotation. */
function isOwner({ value }: Line, around: readonly Line[]): boolean {
  const shape = shapeOf(around);
  if (shape === undefined || !isText(shape)) return false;
  return !/^["'[{&*!]/.test(value) || wordsInQuotes(value.trim()) !== undefined;
}

function shapeOf(around: readonly Line[]): Shape | undefined {
  return around.reduce<Shape | undefined>((above, { key }) => fieldOf(above, key), caseShape);
}

/** The keys that the format has beside those of the lines. */
function keysAround(around: readonly Line[]): ReadonlySet<string> {
  const blocks = around.map((_, index) => shapeOf(around.slice(0, index)));
  return new Set(blocks.flatMap((shape) => keysOf(shape)));
}

function keysOf(shape: Shape | undefined): readonly string[] {
  if (shape?.kind === "list") return keysOf(shape.item);
  return shape?.kind === "block" ? shape.keys : [];
}

function fieldOf(shape: Shape | undefined, key: string | undefined): Shape | undefined {
  if (shape?.kind === "list") return fieldOf(shape.item, key);
  return shape?.kind === "block" && key !== undefined ? shape.fields.get(key) : undefined;
}

/** The last line that is no entry of the case; blank lines and comments before an entry belong to that one. */
function lastOfText(lines: readonly Line[], index: number, keys: ReadonlySet<string>): number {
  const owner = lines[index];
  const isBlock = owner !== undefined && blockHead.test(owner.value);
  let last = index;
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const isInPlace = isBlock && indentationOf(line) > owner.column;
    if (!isInPlace && (isEntry(line) || isEntryBehindTab(line, keys))) break;
    if (line.content !== "" && !/^#(?:\s|$)/.test(line.content)) last = at;
  }
  return last;
}

const blockHead = /^[|>][-+\d]*(?=\s|$)/;

/** A key in small letters is one of the case, known or misspelled; with a capital or blanks in it, if it is near to one. */
function isEntry({ key, column, isItem, content }: Line): boolean {
  if (/^# parole-ignore /.test(content) || (isItem && /^[{[]/.test(content))) return true;
  if (key !== undefined || isKeyOfFormat(withoutBlank.exec(content)?.[1])) return true;
  // A number of a word processor in the place of the dash.
  if (isKeyOfFormat(/^\(?\d{1,2}[.)][ \t]+([a-z][a-z0-9_]*):(?:\s|$)/.exec(content)?.[1])) return true;
  const words = /^([A-Za-z][^:]*?)[ \t]*:(?:\s|$)/.exec(content.slice(0, longestKeyLine))?.[1];
  const keys = [...(column === 0 && !isItem ? reservedWords : formatKeys)];
  // Several words, such as Exhibit A, are no key of one word.
  const possible = words?.includes(" ") ? keys.filter((one) => one.includes("_")) : keys;
  return words !== undefined && nearest(words, possible, 2) !== undefined;
}

/** A line that a tab indents, with a key that belongs there, is an entry; with another, it is text. */
function isEntryBehindTab({ content }: Line, keys: ReadonlySet<string>): boolean {
  const key = /^\t[\t ]*(?:- +)*([a-z][a-z0-9_]*)[:\uff1a]/.exec(content)?.[1];
  return key !== undefined && keys.has(key);
}

/** A key whose colon has no blank behind it, or is the wide one of another keyboard. */
const withoutBlank = /^([a-z][a-z0-9_]*)[:\uff1a]/;

function isKeyOfFormat(key: string | undefined): boolean {
  return key !== undefined && formatKeys.has(key);
}

/** A line with a key and blanks before its colon; longer text cannot be a key, and looking through it would take long. */
const longestKeyLine = 100;

/** Of a text below a `|`, the column of its first line, at which YAML ends it with a line further to the left. */
function textColumn({ value, column }: Line, below: readonly Line[]): number | undefined {
  if (!/^[|>][-+]*(?=\s|$)/.test(value)) return undefined;
  const first = below.find(({ content }) => content !== "");
  return first && indentationOf(first) > column ? indentationOf(first) : undefined;
}

function isSlipped(line: Line, owner: Line, column = owner.column + 1): boolean {
  return line.content !== "" && indentationOf(line) < column;
}

function indentationOf({ written }: Line): number {
  return written.length - written.trimStart().length;
}

function moved(
  parsed: ParsedText,
  owner: Line,
  below: readonly Line[],
  start: number,
  column: number | undefined,
): SlippedText | undefined {
  const { eol, unit } = styleOf(parsed);
  const last = below.at(-1);
  if (!last) return undefined;
  const header = blockHead.exec(owner.value)?.[0];
  const beside = owner.value.slice(header?.length ?? 0).trim();
  // Behind the mark of a block there is nothing but a comment; text there is the first line of the block.
  const isComment = header !== undefined && beside.startsWith("#");
  const comment = isComment ? beside : "";
  const words = header === undefined ? (wordsInQuotes(beside) ?? beside) : beside;
  const first = isComment || words === "" ? [] : [words];
  const inPlace = below.filter((line) => line.start < start);
  const isWithin =
    column !== undefined && first.length === 0 && !below.some((line) => isSlipped(line, owner));
  const said = isWithin
    ? below.map((line) => line.written.trimEnd().slice(Math.min(column, indentationOf(line))))
    : [...first, ...dedented(inPlace), ...between(below.slice(inPlace.length), inPlace, column)];
  const lead = spaces(owner.column + unit);
  const head = comment === "" ? "|" : `| ${comment}`;
  const text = [head, ...said.map((line) => (line === "" ? "" : lead + line))].join(eol);
  const from = owner.end - owner.value.length;
  const gap = /\s$/.test(parsed.text.slice(0, from)) ? "" : " ";
  const edits = toEdits([replacement(from, last.end, gap + text)]);
  const after = parsedAfter(parsed, edits);
  const isPlaced = !after.problems.some((one) => one.start < from + text.length && one.end > owner.start);
  if (!isPlaced || after.problems.length > parsed.problems.length) return undefined;
  return {
    start: owner.start,
    end: last.end,
    fix: { title: sentence("Move these lines into {key}", { key: owner.key ?? "" }), safe: false, edits },
  };
}

/** Slipped lines; where the text goes on in its place behind them, the lines there keep that place. */
function between(
  lines: readonly Line[],
  inPlace: readonly Line[],
  column: number | undefined,
): readonly string[] {
  const last = lines.findLast(({ content }) => content !== "");
  if (column === undefined || inPlace.length === 0 || !last || indentationOf(last) < column)
    return dedented(lines);
  const slipped = dedented(lines.filter((line) => indentationOf(line) < column));
  let next = 0;
  return lines.map((line) =>
    indentationOf(line) < column ? (slipped[next++] ?? "") : line.written.trimEnd().slice(column),
  );
}

/** The lines as they are to each other; the first is not further in than another, or YAML could not read them. */
function dedented(lines: readonly Line[]): readonly string[] {
  const written = lines.map((line) =>
    line.written.trimEnd().replace(/^\t+/, (tabs) => "  ".repeat(tabs.length)),
  );
  const columns = written.filter((line) => line !== "").map((line) => line.length - line.trimStart().length);
  return written.map((line) => line.slice(Math.min(...columns)));
}

function isText(shape: Shape): boolean {
  return shape.kind === "leaf" && (shape.meta.kind === "prose" || shape.meta.kind === "text");
}
