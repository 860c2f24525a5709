// Text that YAML reads as something else: within quotation marks, it is read as it was typed.

import { asTyped, isReadableEscape, isWindowsPath } from "../../text/backslash.ts";
import { insertion, replacement } from "../../text/edits.ts";
import { withinCurlyMarks } from "../../text/lookalikes.ts";
import {
  beginsEntry,
  type CaseLine,
  caseLineAt,
  contentAbove,
  isBlankCaseLine,
  lineBelow,
  valueEnd,
} from "../case-line.ts";
import { isPlainScalar } from "../write.ts";
import { endOfLines } from "./brackets.ts";
import type { Candidate, Mistake } from "./candidate.ts";

const quoting = "Put the text in quotation marks";
const closing = "Close the quotation mark";
const straightening = "Use straight quotation marks";

/** The value of the line, or of the line above if the finding is below it, as text. */
export function* quotations(mistake: Mistake): Generator<Candidate> {
  const above = contentAbove(mistake.text, mistake.line);
  for (const line of above ? [mistake.line, above] : [mistake.line]) {
    if (line.value <= line.content || line.value >= line.end) continue;
    yield* inBlock(mistake, line);
  }
  yield* withinBrackets(mistake);
}

function* inBlock(mistake: Mistake, line: CaseLine): Generator<Candidate> {
  const { text } = mistake;
  const stop = valueEnd(text, line.value, line.end);
  if (stop <= line.value) return;
  // Within a quotation mark that is never closed, a comment may be meant as text.
  if (isOpenQuotation(text.slice(line.value, stop))) yield* closings(mistake, line, stop);
  yield* spellings(text, line.value, stop);
}

function* closings({ text }: Mistake, line: CaseLine, stop: number): Generator<Candidate> {
  const open = text.charAt(line.value);
  const whole = text.slice(line.value, line.end).trimEnd();
  yield spelled(text, line.value, line.value + whole.length, whole.slice(1), closing);
  if (line.value + whole.length !== stop) {
    yield spelled(text, line.value, stop, text.slice(line.value + 1, stop), closing);
  }
  let last = line;
  const words = [whole.slice(1)];
  for (
    let below = lineBelow(text, line);
    below && !isBlankCaseLine(below) && !beginsEntry(below);
    below = lineBelow(text, below)
  ) {
    last = below;
    words.push(text.slice(below.content, below.end).trimEnd());
  }
  const end = valueEnd(text, last.content, last.end);
  const said = words.join(" ");
  if (last === line || said.includes(open) || said.includes("\\")) return;
  yield { title: closing, safe: false, edits: [insertion(end, open)] };
}

function isOpenQuotation(written: string): boolean {
  const quote = written.charAt(0);
  return (quote === '"' || quote === "'") && !written.includes(quote, 1);
}

/** The possible words of a value, the likeliest first, each in quotation marks. */
function* spellings(text: string, start: number, end: number): Generator<Candidate> {
  const written = text.slice(start, end);
  const inner = written.slice(1, -1);
  const curled = withinCurlyMarks(written);
  if (curled !== undefined) yield spelled(text, start, end, curled, straightening);
  if (hasBackslash(written)) {
    yield withBackslashes(text, start, end, asTyped(inner));
    return;
  }
  if (isWrapped(written)) yield spelled(text, start, end, inner, quoting);
  yield spelled(text, start, end, written, quoting);
}

/** Whether the whole is one value in double quotation marks with a backslash escape that YAML does not know. */
function hasBackslash(written: string): boolean {
  return /^"(?:\\"|[^"])*"$/.test(written) && !isReadableEscape(written.slice(1, -1));
}

/** A value in double quotation marks with its backslashes as typed; the path of an exhibit has slashes. */
function withBackslashes(text: string, start: number, end: number, typed: string): Candidate {
  const isFile = /\bfile:[ \t]+$/.test(text.slice(Math.max(0, start - 200), start));
  if (isFile) {
    const path = typed.replaceAll("\\", "/");
    return {
      title: "Use forward slashes",
      safe: true,
      edits: [replacement(start, end, `"${path}"`)],
      reads: path,
    };
  }
  return {
    title: "Use single quotation marks",
    // One of them may have meant a line break.
    safe: isWindowsPath(typed) || !/\\[nt]/.test(typed),
    edits: [replacement(start, end, `'${typed.replaceAll("'", "''")}'`)],
    reads: typed,
  };
}

/** Whether quotation marks are around the whole, of which one within has ended it too early. */
function isWrapped(written: string): boolean {
  const quote = written.charAt(0);
  if (written.length < 3 || (quote !== '"' && quote !== "'") || !written.endsWith(quote)) return false;
  const next = written.indexOf(quote, 1);
  // After a word and before a blank, it closes a quotation that is part of the text.
  return /\w/.test(written.charAt(next + 1)) || !/\S/.test(written.charAt(next - 1));
}

/** Replaces what is written with the words in quotation marks, changing as little as possible. */
function spelled(text: string, start: number, end: number, words: string, title: string): Candidate {
  const isSimple = !/["\\]/.test(words) && isPrintable(words);
  const isAsWritten = text.slice(start, end) === words;
  const edits =
    isSimple && isAsWritten
      ? [insertion(start, '"'), insertion(end, '"')]
      : [replacement(start, end, inQuotationMarks(words))];
  return { title, safe: title === quoting, edits, reads: words };
}

function isPrintable(words: string): boolean {
  // A tab is allowed within quotation marks.
  const plain = words.replaceAll("\t", " ");
  return JSON.stringify(plain).slice(1, -1).replaceAll('\\"', '"').replaceAll("\\\\", "\\") === plain;
}

export function inQuotationMarks(words: string): string {
  if (!isPrintable(words)) return JSON.stringify(words);
  return /["\\]/.test(words) ? `'${words.replaceAll("'", "''")}'` : `"${words}"`;
}

/** How many characters are searched for a value between brackets. */
const reach = 2000;
const mostStarts = 5;
const mostEnds = 5;

/** Values between brackets: the nearest beginnings before the finding, each with the nearest ends. */
function* withinBrackets({ text, at: found, line, rule }: Mistake): Generator<Candidate> {
  // A finding about the form of a value is at its key, and one about brackets within brackets at the outer one.
  const at = rule.startsWith("schema/") ? behindKey(text, found) : innermost(text, found);
  const from = Math.max(0, at - reach);
  const before = text.slice(from, Math.max(at, line.content));
  if (!/[[{]/.test(before + text.slice(at, line.end))) return;
  for (const start of beginnings(text, from, at)) {
    const isItem = /[[,]\s*$/.test(text.slice(from, start));
    for (const end of ends(text, start, isItem)) {
      const written = text.slice(start, end);
      if (isOpenQuotation(written)) yield spelled(text, start, end, folded(written.slice(1)), closing);
      for (const candidate of spellings(text, start, end)) yield foldedIn(candidate);
      if (hasBackslash(written)) return;
    }
  }
}

/** If the offset is at a bracket, the most deeply nested bracket within it; of several the last. */
function innermost(text: string, offset: number): number {
  if (!/[[{]/.test(text.charAt(offset))) return offset;
  const rest = text.slice(offset, Math.min(offset + reach, endOfLines(text, caseLineAt(text, offset))));
  let [depth, most, found] = [0, 0, 0];
  for (const { 0: bracket, index } of rest.matchAll(/[[\]{}]/g)) {
    depth += /[[{]/.test(bracket) ? 1 : -1;
    if (depth >= most && /[[{]/.test(bracket)) [most, found] = [depth, index];
  }
  return offset + found;
}

function behindKey(text: string, offset: number): number {
  return offset + (/^[a-z][a-z0-9_]*[ \t]*:[ \t]+/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
}

/** Line breaks within brackets are read as a blank. Text with a comma or a bracket may mean several values. */
function foldedIn(candidate: Candidate): Candidate {
  const { reads = "", safe } = candidate;
  const isOne = !/[,[\]{}]/.test(reads);
  return { ...candidate, safe: safe && isOne, reads: /[\r\n]/.test(reads) ? folded(reads) : reads };
}

function folded(words: string): string {
  return words.replaceAll(/\s*[\r\n]\s*/g, " ");
}

/** Where values may begin, the nearest to the finding first. */
function beginnings(text: string, from: number, at: number): number[] {
  const found: number[] = [];
  const opening = /(?:[a-z][a-z0-9_]*:[ \t]+|[[{,][ \t]*)(?=[^\s,[\]{}]|[[{])/g;
  const before = text.slice(from, at + 1);
  for (let match = opening.exec(before); match; match = opening.exec(before)) {
    found.push(from + match.index + match[0].length);
    opening.lastIndex = match.index + match[0].trimEnd().length;
  }
  return found.toReversed().slice(0, mostStarts);
}

/** Where a value between brackets may end, the nearest first. */
function ends(text: string, start: number, isItem: boolean): number[] {
  const stop = /[\r\n]+[a-z][a-z0-9_]*:|$/g;
  stop.lastIndex = start;
  const limit = Math.min(stop.exec(text)?.index ?? text.length, start + reach);
  const rest = text.slice(start, limit);
  const ending = isItem ? /\s*(?:,|[\]}])/g : /\s*(?:,(?=\s*[a-z][a-z0-9_]*:(?:\s|$))|[\]}]|,?\s*$)/g;
  return [...rest.matchAll(ending)]
    .map(({ index }) => start + index)
    .filter((end) => end > start)
    .slice(0, mostEnds);
}

/** A line with its key and its value in one pair of quotation marks. */
const quotedLine = /^((?:- +)*)(["'\u201c\u2018])([a-z][a-z0-9_]*):[ \t]+(\S.*?)(["'\u201d\u2019])[ \t]*$/;
const closers: Readonly<Record<string, string>> = { "\u201c": "\u201d", "\u2018": "\u2019" };

/** The line without the quotation marks around it. */
export function* quotedLines({ text, line }: Mistake): Generator<Candidate> {
  const above = contentAbove(text, line);
  for (const one of above ? [line, above] : [line]) yield* withoutOuterMarks(text, one);
}

function* withoutOuterMarks(text: string, line: CaseLine): Generator<Candidate> {
  const [, dashes = "", open = "", key = "", words = "", close] =
    quotedLine.exec(text.slice(line.content, line.end)) ?? [];
  if (key === "" || close !== (closers[open] ?? open) || words.includes(open) || words.includes(close))
    return;
  const value = isPlainScalar(words, false) ? words : inQuotationMarks(words);
  const edits = [replacement(line.content + dashes.length, line.end, `${key}: ${value}`)];
  yield { title: "Remove the quotation marks around the line", safe: false, edits };
}

/**
 * The words of a single-line value that is in quotation marks as a whole; undefined if the value is not whole, or has
 * escapes that only YAML reads.
 */
export function wordsInQuotes(written: string): string | undefined {
  const inner = written.slice(1, -1);
  if (/^"[^"\\\r\n]*"$/.test(written)) return inner;
  return /^'(?:[^'\r\n]|'')*'$/.test(written) ? inner.replaceAll("''", "'") : undefined;
}
