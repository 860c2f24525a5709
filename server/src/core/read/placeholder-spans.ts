// Where a text has placeholders, found from its characters alone, without the tree, so that an editor's client can call
// this at every keystroke, whatever else of the text cannot be read.

import { behindByteOrderMarks } from "../text/lines.ts";
import { placeholder } from "./placeholder.ts";

/** In UTF-16 code units of the text; `end` is exclusive. */
export interface PlaceholderSpan {
  readonly start: number;
  readonly end: number;
}

/** The placeholders of a text in order, each from the word TODO to the end of its value, without quotation marks. */
export function placeholderSpans(text: string): readonly PlaceholderSpan[] {
  const found: PlaceholderSpan[] = [];
  let state: LineState = { isValueOpen: false, column: 0 };
  for (let at = behindByteOrderMarks(text, 0); at < text.length; ) {
    const read = readLine(text, at, state, found);
    state = read;
    at = nextLine(text, read.end);
  }
  return found;
}

/** The placeholder that contains or touches an offset. */
export function placeholderAt(
  spans: readonly PlaceholderSpan[],
  offset: number,
): PlaceholderSpan | undefined {
  return spans.find(({ start, end }) => start <= offset && offset <= end);
}

interface LineState {
  /** Whether a key or dash above still lacks its value. */
  readonly isValueOpen: boolean;
  /** The column of that key or dash; its value is indented more. */
  readonly column: number;
}

const head = /[ \t]*((?:-(?:[ \t]+|(?=[\r\n]|$)))*)/y;
const keyAndColon =
  /((?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|[^\s#"'[\]{}&*!|>%@`,?:-])[^\r\n]*?):(?=[ \t\r\n]|$)/y;

function readLine(
  text: string,
  line: number,
  state: LineState,
  found: PlaceholderSpan[],
): LineState & { readonly end: number } {
  const end = lineEnd(text, line);
  head.lastIndex = line;
  const [blanks = "", dashes = ""] = head.exec(text) ?? [];
  const content = line + blanks.length;
  if (content === end && dashes === "") return { ...state, end };
  if (text.charAt(content) === "#")
    return { isValueOpen: dashes !== "" || state.isValueOpen, column: state.column, end };
  keyAndColon.lastIndex = content;
  const [withColon = "", key = ""] = keyAndColon.exec(text) ?? [];
  const isKey = key !== "" && !/\s#/.test(key);
  const column = (isKey || dashes === "" ? content : content - dashes.length) - line;
  const hasPlace = isKey || dashes !== "" || state.isValueOpen;
  if (!hasPlace) return { isValueOpen: false, column, end };
  const value = skipBlanks(text, content + (isKey ? withColon.length : 0));
  if (value === end || text.charAt(value) === "#") return { isValueOpen: true, column, end };
  const owner = isKey || dashes !== "" ? column : state.column;
  return { isValueOpen: false, column, end: readValue(text, value, owner, found) };
}

/** Reads a value and returns an offset in its last line. */
function readValue(text: string, start: number, column: number, found: PlaceholderSpan[]): number {
  const end = lineEnd(text, start);
  const first = text.charAt(start);
  if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(text.slice(start, end))) {
    const last = deeperEnd(text, end, column);
    add(text, end, last, found);
    return last;
  }
  if (first === '"' || first === "'") {
    const close = closingQuote(text, start);
    add(text, start + 1, close, found);
    return lineEnd(text, close);
  }
  if (first === "[" || first === "{") return readBrackets(text, start, found);
  if (!placeholder.test(text.slice(start, end))) return end;
  const comment = /[ \t]#/.exec(text.slice(start, end));
  const last = comment ? start + comment.index : continuedEnd(text, end, column);
  add(text, start, last, found);
  return lineEnd(text, last);
}

/** Reads what is between brackets, over several lines if they are not closed before. */
function readBrackets(text: string, start: number, found: PlaceholderSpan[]): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const unit = text.charAt(at);
    if (unit === "[" || unit === "{") depth++;
    if (unit === "]" || unit === "}") depth--;
    if (depth === 0) return lineEnd(text, at);
    // A key at the left margin is outside of every bracket, even of one that is never closed.
    if (unit === "\n" && /^[a-z_]+:(?:\s|$)/.test(text.slice(at + 1, at + 80))) return at;
    if (/[\s,:[\]{}]/.test(unit)) {
      at++;
      continue;
    }
    if (unit === "#") {
      at = lineEnd(text, at);
      continue;
    }
    const isQuoted = unit === '"' || unit === "'";
    const last = isQuoted ? closingQuote(text, at) : plainEnd(text, at);
    add(text, isQuoted ? at + 1 : at, last, found);
    at = isQuoted ? last + 1 : last;
  }
  return text.length;
}

function plainEnd(text: string, start: number): number {
  const stop = /[,[\]{}\r\n]|:(?=[ \t\r\n])|[ \t]#/g;
  stop.lastIndex = start;
  return Math.max(start + 1, stop.exec(text)?.index ?? text.length);
}

function add(text: string, start: number, end: number, found: PlaceholderSpan[]): void {
  const value = text.slice(start, end);
  if (!placeholder.test(value)) return;
  const from = start + value.search(/\S/);
  found.push({ start: from, end: from + text.slice(from, end).trimEnd().length });
}

function closingQuote(text: string, open: number): number {
  const quote = text.charAt(open);
  for (let at = open + 1; at < text.length; at++) {
    if (text.charAt(at) === "\\" && quote === '"') at++;
    else if (text.charAt(at) === quote) {
      if (quote === '"' || text.charAt(at + 1) !== quote) return at;
      at++;
    }
  }
  // One that is never closed: to a person it ends with its line.
  return lineEnd(text, open);
}

/** The end of the last line below that is indented more than the column. */
function deeperEnd(text: string, end: number, column: number): number {
  let last = end;
  for (let line = nextLine(text, end); line < text.length; ) {
    const stop = lineEnd(text, line);
    const content = skipBlanks(text, line);
    if (content < stop && content - line <= column) break;
    if (content < stop) last = stop;
    line = nextLine(text, stop);
  }
  return last;
}

/** The same for a value that continues on the next lines; it ends before a comment, a key, or an item. */
function continuedEnd(text: string, end: number, column: number): number {
  let last = end;
  for (let line = nextLine(text, end); line < text.length; ) {
    const stop = lineEnd(text, line);
    const content = skipBlanks(text, line);
    const rest = text.slice(content, stop);
    if (content - line <= column || rest === "" || /^(?:#|- )|^[^\s"']*:(?:\s|$)/.test(rest)) break;
    last = stop;
    line = nextLine(text, stop);
  }
  return last;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === " " || text.charAt(at) === "\t") at++;
  return at;
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charAt(at) !== "\n" && text.charAt(at) !== "\r") at++;
  return at;
}

function nextLine(text: string, end: number): number {
  return end + (text.startsWith("\r\n", end) ? 2 : 1);
}
