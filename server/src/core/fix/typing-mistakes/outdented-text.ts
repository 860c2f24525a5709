// Text that has lost its indentation: pasted below a key by an editor that does not indent, its lines begin at the left
// margin and are read as keys, or not at all. The fix moves them into the block of the key above, with their
// indentation relative to each other.

import { reservedWords } from "../../../../../schemas/format/field-values.ts";
import { memoize } from "../../base/memoize.ts";
import type { Span } from "../../base/span.ts";
import { sentence } from "../../message/message.ts";
import { nearest } from "../../read/nearest.ts";
import { caseShape, formatKeys, type Shape } from "../../read/shape.ts";
import { replacement, toEdits } from "../../text/edits.ts";
import type { ParsedText } from "../../text/parse.ts";
import { parsedAfter } from "../../text/revision.ts";
import type { TextFix } from "../../text/tree.ts";
import { endOfLineAt, styleOf } from "../style.ts";
import { spaces } from "../write.ts";
import { wordsInQuotes } from "./quotation.ts";

export interface OutdentedText extends Span {
  readonly fix: TextFix;
}

/** Spans of text that has lost its indentation, with the key above them, each with the fix that moves it there. */
export const outdentedTexts = memoize((parsed: ParsedText): readonly OutdentedText[] => {
  const lines = linesOf(parsed.text);
  const found: OutdentedText[] = [];
  let around: readonly Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const owner = lines[index];
    if (!owner || !isEntry(owner)) continue;
    around = [...around.filter(({ column }) => column < owner.column), owner];
    if (!isOwner(owner, around)) continue;
    const last = lastOfText(lines, index, keysAround(around));
    const below = lines.slice(index + 1, last + 1);
    const column = textColumn(owner, below);
    const first = below.find((line) => isOutdented(line, owner, column));
    if (!first) continue;
    const outdented = moved(parsed, owner, below, first.start, column);
    if (outdented) found.push(outdented);
    index = last;
  }
  return found;
});

interface Line {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** Of what follows the blanks and dashes. */
  readonly column: number;
  readonly content: string;
  readonly key: string | undefined;
  readonly isItem: boolean;
  /** What follows the key. */
  readonly value: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = endOfLineAt(text, start);
    lines.push(lineOf(text.slice(start, end), start));
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return lines;
}

/** Blanks that only look like a space indent a line as the person sees it. */
function lineOf(written: string, start: number): Line {
  const [head = "", dashes = ""] =
    /^[ \u00a0\u2000-\u200a\u202f\u3000]*((?:-[ \u00a0\u2000-\u200a\u202f\u3000]+)*)/.exec(written) ?? [];
  // A line with only a tab is blank.
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

/**
 * Whether the line has a key for text whose value could continue below, and is not a list or block, nor an open
 * quotation.
 */
function isOwner({ value }: Line, around: readonly Line[]): boolean {
  const shape = shapeOf(around);
  if (shape === undefined || !isText(shape)) return false;
  return !/^["'[{&*!]/.test(value) || wordsInQuotes(value.trim()) !== undefined;
}

function shapeOf(around: readonly Line[]): Shape | undefined {
  return around.reduce<Shape | undefined>((above, { key }) => fieldOf(above, key), caseShape);
}

/** The keys that the format has in the same blocks as those of the lines. */
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

/** The last line that is not an entry of the case; blank lines and comments before an entry belong to that entry. */
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

/** A lowercase key is one of the case, known or misspelled; one with a capital or blanks only if it is close to one. */
function isEntry({ key, column, isItem, content }: Line): boolean {
  if (/^# parole-ignore /.test(content) || (isItem && /^[{[]/.test(content))) return true;
  if (key !== undefined || isKeyOfFormat(withoutBlank.exec(content)?.[1])) return true;
  // A number of a word processor instead of the dash.
  if (isKeyOfFormat(/^\(?\d{1,2}[.)][ \t]+([a-z][a-z0-9_]*):(?:\s|$)/.exec(content)?.[1])) return true;
  const words = /^([A-Za-z][^:]*?)[ \t]*:(?:\s|$)/.exec(content.slice(0, longestKeyLine))?.[1];
  const keys = [...(column === 0 && !isItem ? reservedWords : formatKeys)];
  // Several words, such as Exhibit A, do not mean a key of one word.
  const possible = words?.includes(" ") ? keys.filter((one) => one.includes("_")) : keys;
  return words !== undefined && nearest(words, possible, 2) !== undefined;
}

/** A line indented by a tab is an entry if its key belongs there; otherwise it is text. */
function isEntryBehindTab({ content }: Line, keys: ReadonlySet<string>): boolean {
  const key = /^\t[\t ]*(?:- +)*([a-z][a-z0-9_]*)[:\uff1a]/.exec(content)?.[1];
  return key !== undefined && keys.has(key);
}

/** A key whose colon has no blank after it, or is the full-width one of another keyboard. */
const withoutBlank = /^([a-z][a-z0-9_]*)[:\uff1a]/;

function isKeyOfFormat(key: string | undefined): boolean {
  return key !== undefined && formatKeys.has(key);
}

/** A line with a key and blanks before its colon; a longer text cannot be a key, and searching it would take long. */
const longestKeyLine = 100;

/** For a text below a `|`, the column of its first line; YAML ends the text at a line that is indented less. */
function textColumn({ value, column }: Line, below: readonly Line[]): number | undefined {
  if (!/^[|>][-+]*(?=\s|$)/.test(value)) return undefined;
  const first = below.find(({ content }) => content !== "");
  return first && indentationOf(first) > column ? indentationOf(first) : undefined;
}

function isOutdented(line: Line, owner: Line, column = owner.column + 1): boolean {
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
): OutdentedText | undefined {
  const { eol, unit } = styleOf(parsed);
  const last = below.at(-1);
  if (!last) return undefined;
  const header = blockHead.exec(owner.value)?.[0];
  const beside = owner.value.slice(header?.length ?? 0).trim();
  // After a block indicator there can only be a comment; text there is the first line of the block.
  const isComment = header !== undefined && beside.startsWith("#");
  const comment = isComment ? beside : "";
  const words = header === undefined ? (wordsInQuotes(beside) ?? beside) : beside;
  const first = isComment || words === "" ? [] : [words];
  const inPlace = below.filter((line) => line.start < start);
  const isWithin =
    column !== undefined && first.length === 0 && !below.some((line) => isOutdented(line, owner));
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

/** Slipped lines; if the text continues with its indentation after them, the lines there keep it. */
function between(
  lines: readonly Line[],
  inPlace: readonly Line[],
  column: number | undefined,
): readonly string[] {
  const last = lines.findLast(({ content }) => content !== "");
  if (column === undefined || inPlace.length === 0 || !last || indentationOf(last) < column)
    return dedented(lines);
  const outdented = dedented(lines.filter((line) => indentationOf(line) < column));
  let next = 0;
  return lines.map((line) =>
    indentationOf(line) < column ? (outdented[next++] ?? "") : line.written.trimEnd().slice(column),
  );
}

/**
 * The lines with their indentation relative to each other; the first is not indented more than another, or YAML could
 * not read them.
 */
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
