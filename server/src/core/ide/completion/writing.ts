// What a user is writing at an offset: a key, a value, a comment, or prose. Determined from the text alone, line by
// line, since a half-typed word can change the meaning of the YAML around it.

import type { Span } from "../../base/span.ts";
import { endOfLineAt, lineStart } from "../../fix/style.ts";
import { keyAtEdge } from "../../text/cut.ts";
import { closingQuote, type FlowText, flowTokens } from "./flow-tokens.ts";
import { type BlockText, type Comment, type Word, wordInFlow } from "./word.ts";

/** Undefined in prose, between complete things, and wherever nothing with a name can be written. */
export function writingAt(text: string, offset: number): Word | Comment | undefined {
  const written = writingOrTextAt(text, offset);
  return written?.kind === "block-text" ? undefined : written;
}

/** The same, with the prose below a | or >. */
export function writingOrTextAt(text: string, offset: number): Written | undefined {
  for (let line = entryStart(text, offset); ; ) {
    const read = readLine(text, line, offset);
    if (read.next === undefined) return read.found;
    line = read.next;
  }
}

type Written = Word | Comment | BlockText;

/** What a line has at the offset, or where to continue reading. */
type LineRead =
  | { readonly found: Written | undefined; readonly next?: undefined }
  | { readonly next: number };

const nothing: LineRead = { found: undefined };

/** The line of the top-level key above an offset, where reading has to begin to determine the context of the offset. */
function entryStart(text: string, offset: number): number {
  for (let line = lineStart(text, offset); line > 0; ) {
    line = lineStart(text, line - 1);
    if (!/[\s#\-{}[\]]/.test(text.charAt(line)) && keyAtEdge(text, line)?.isSound) return line;
  }
  return 0;
}

/** The relevant parts of a line: what it begins with, and where its value begins. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** After the indentation and dashes. */
  readonly content: number;
  readonly isItem: boolean;
  readonly key: Span | undefined;
  /** After the colon, or where the content begins. */
  readonly value: number;
  /** The column beyond which a following line belongs to this one. */
  readonly column: number;
}

const indentationAndDashes = /\uFEFF*[ \t]*((?:-(?:[ \t]+|(?=[\r\n]|$)))*)/y;
const keyAndColon =
  /((?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|[^\s#"'[\]{}&*!|>%@`,?:-])[^\r\n]*?):(?=[ \t\r\n]|$)/y;

function lineAt(text: string, start: number): Line {
  const end = endOfLineAt(text, start);
  indentationAndDashes.lastIndex = start;
  const [head = "", dashes = ""] = indentationAndDashes.exec(text) ?? [];
  const content = start + head.length;
  keyAndColon.lastIndex = content;
  const [withColon = "", key = ""] = keyAndColon.exec(text) ?? [];
  const isKey = key !== "" && !/\s#/.test(key);
  const dash = content - dashes.length;
  return {
    start,
    end,
    content,
    isItem: dashes !== "",
    key: isKey ? { start: content, end: content + key.trimEnd().length } : undefined,
    value: content + (isKey ? withColon.length : 0),
    column: (isKey || dashes === "" ? content : dash) - start,
  };
}

function readLine(text: string, start: number, offset: number): LineRead {
  const line = lineAt(text, start);
  const { end, content, key } = line;
  const isHere = offset <= end;
  if (text.charAt(content) === "#" && !key) {
    if (!isHere) return { next: nextLine(text, end) };
    return offset > content ? { found: { kind: "comment", start: content, isAlone: !line.isItem } } : nothing;
  }
  if (isHere && offset < content) {
    const isBehindDashes = !text.slice(offset, content).includes("-");
    return content === end && isBehindDashes ? wordAt(line, offset) : nothing;
  }
  if (isHere && key && offset <= key.end) {
    const isQuoted = /["']/.test(text.charAt(key.start));
    return isQuoted ? nothing : { found: { ...plainWord(line), ...key, role: "key", hasColon: true } };
  }
  if (isHere && offset < line.value) return nothing;
  return readValue(text, line, offset);
}

function readValue(text: string, line: Line, offset: number): LineRead {
  const { end } = line;
  const isHere = offset <= end;
  const begin = behindBlanks(text, line.value);
  const rest = text.slice(begin, end);
  const comment = commentIn(text, line.value, end);
  if (begin === end || comment === begin) {
    if (!isHere) return { next: nextLine(text, end) };
    if (comment === undefined || offset < comment) return wordAt(line, offset);
    return offset > comment ? { found: { kind: "comment", start: comment, isAlone: false } } : nothing;
  }
  if (isHere && offset < begin) return nothing;
  if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(rest)) return isHere ? nothing : behindScalar(text, line, offset);
  if (/^[{[]/.test(rest)) return readFlow(text, line, flowTokens(text, begin, line.column), offset);
  if (/^["']/.test(rest)) return readQuoted(text, line, begin, offset);
  if (!isHere) return { next: nextLine(text, end) };
  // Text that looks like a key, and is not one in YAML, is not a word that can be replaced by another.
  if (!line.key && /:(?:[ \t]|$)/.test(text.slice(begin, comment ?? end))) return nothing;
  const valueEnd = begin + text.slice(begin, comment ?? end).trimEnd().length;
  if (offset <= valueEnd) return { found: { ...plainWord(line), start: begin, end: valueEnd } };
  return comment !== undefined && offset > comment
    ? { found: { kind: "comment", start: comment, isAlone: false } }
    : nothing;
}

/** Where the text below a | or > ends. */
function behindScalar(text: string, { end, column }: Line, offset: number): LineRead {
  for (let line = nextLine(text, end); line < text.length || offset >= line; ) {
    const stop = endOfLineAt(text, line);
    const content = behindBlanks(text, line);
    const isBlank = content === stop;
    const isHere = offset >= line && offset <= stop;
    if (!isBlank && content - line <= column) return { next: line };
    if (isHere && isBlank && offset - line <= column) return { next: line };
    if (isHere) return { found: { kind: "block-text", headEnd: end, column } };
    line = nextLine(text, stop);
  }
  return nothing;
}

function readQuoted(text: string, line: Line, begin: number, offset: number): LineRead {
  const quote = text.charAt(begin) === '"' ? '"' : "'";
  const close = closingQuote(text, begin, deeperEnd(text, line));
  if (close !== undefined && close > line.end) {
    const stop = endOfLineAt(text, close);
    return offset <= stop ? nothing : { next: nextLine(text, stop) };
  }
  if (offset > line.end) return { next: nextLine(text, line.end) };
  if (offset <= begin || (close !== undefined && offset > close)) return nothing;
  const isQuoteClosed = close !== undefined;
  return { found: { ...plainWord(line), start: begin + 1, end: close ?? line.end, quote, isQuoteClosed } };
}

/** The end of the last of the following lines that are indented further than the line. */
function deeperEnd(text: string, { end, column }: Line): number {
  let last = end;
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, last)) {
    const stop = endOfLineAt(text, line);
    const content = behindBlanks(text, line);
    if (content < stop && content - line <= column) break;
    last = stop;
  }
  return last;
}

function readFlow(text: string, line: Line, flow: FlowText, offset: number): LineRead {
  const isWithin = flow.closers === "" ? offset < flow.end : offset <= flow.end;
  if (isWithin) return { found: wordInFlow(plainWord(line), flow, offset) };
  const end = endOfLineAt(text, flow.end);
  if (offset > end) return { next: nextLine(text, end) };
  const comment = commentIn(text, flow.end, end);
  return comment !== undefined && offset > comment
    ? { found: { kind: "comment", start: comment, isAlone: false } }
    : nothing;
}

function wordAt(line: Line, offset: number): LineRead {
  return { found: { ...plainWord(line), start: offset, end: offset } };
}

function plainWord(line: Line): Omit<Word, "start" | "end"> {
  return {
    kind: "word",
    role: line.key ? "value" : "open",
    hasColon: false,
    isItem: line.isItem,
    quote: "",
    isQuoteClosed: false,
    flow: undefined,
  };
}

function behindBlanks(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === " " || text.charAt(at) === "\t") at++;
  return at;
}

function commentIn(text: string, start: number, end: number): number | undefined {
  const found = /(?:^|[ \t])#/.exec(text.slice(start, end));
  return found ? start + found.index + found[0].length - 1 : undefined;
}

function nextLine(text: string, end: number): number {
  return end + (text.startsWith("\r\n", end) ? 2 : 1);
}
