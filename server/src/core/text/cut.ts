// Where the text of a case file may be cut: its one document, a span for each top-level key, and one for each item of a
// long list.
//
// In YAML a line at the left margin that begins with a key always begins a new entry, and a line at the column of a
// list's dashes a new item, so that cutting changes nothing in a text without mistakes.

import type { Span } from "../base/span.ts";
import { sentence } from "../message/message.ts";
import { deletion, toEdits } from "./edits.ts";
import { behindByteOrderMarks } from "./lines.ts";
import type { TextFix, TextProblem } from "./tree.ts";

/** The first document that is not empty; what follows it is a finding. */
export interface OnlyDocument extends Span {
  readonly problems: readonly TextProblem[];
  /** What follows it is not another case: a line that was meant to divide the case, or a text, has ended it. */
  readonly isEndedEarly: boolean;
}

export function onlyDocument(text: string): OnlyDocument {
  let start = behindByteOrderMarks(text, 0);
  const directives: Span[] = [];
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const end = lineEnd(text, line);
    if (text.charAt(line) === "%") {
      directives.push({ start: line, end });
      start = Math.min(end + 1, text.length);
    } else if (isDocumentStart(text, line)) {
      const others = directives.filter((one) => !ofPrograms.test(text.slice(one.start, one.end)));
      directives.splice(0, directives.length, ...others);
      start = behindSpaces(text, line + 3);
      if (!isBlankOrComment(text, start)) break;
    } else if (!isBlankOrComment(text, line)) break;
  }
  const problems = directives.map(
    (directive): TextProblem => ({
      rule: "yaml/syntax",
      ...directive,
      message: sentence(
        "A line that begins with % is a YAML directive. Case files do not use directives. Remove the line.",
      ),
    }),
  );
  const end = documentEnd(text, start);
  const behind = text
    .slice(end)
    .replaceAll(boundary, "")
    .split(/[\r\n]/);
  const hasMore = behind.some((line) => /^\s*[^\s#]/.test(line));
  const before = new Set(
    text
      .slice(start, end)
      .split(/[\r\n]/)
      .flatMap(keyOf),
  );
  const isEndedEarly =
    hasMore && !behind.flatMap(keyOf).some((key) => key === "parole_case" || before.has(key));
  if (hasMore) {
    problems.push({
      rule: "yaml/second-document",
      start: end,
      end: end + 3,
      message: sentence("A second document begins here and was not read. Keep each case in a separate file."),
      fixes: isEndedEarly ? [withoutBoundaries(text, end)] : [],
    });
  }
  return { start, end, problems, isEndedEarly };
}

/** The key at the left margin of a line; two documents that have the same one are two cases. */
function keyOf(line: string): readonly string[] {
  return /^\uFEFF?["']?([a-z_]+)["']?[ \t]*:/.exec(line)?.slice(1) ?? [];
}

/** The text without any such line, so that all of it is one document. */
function withoutBoundaries(text: string, end: number): TextFix {
  const edits = [...text.slice(end).matchAll(boundary)].map(({ index }) => {
    const start = end + index;
    const behind = behindSpaces(text, start + 3);
    const isAlone = /^[\r\n]?$/.test(text.charAt(behind));
    // A text above may continue below the line.
    const before = text.slice(Math.max(0, start - 2), start).replace(/\r?\n$/, "");
    return deletion({ start: isAlone ? Math.max(0, start - 2) + before.length : start, end: behind });
  });
  const mark = text.slice(end, end + 3);
  const title =
    edits.length === 1
      ? sentence('Remove the line "{mark}"', { mark })
      : sentence("Remove the {count} lines that divide the case", { count: edits.length });
  return { title, safe: false, edits: toEdits(edits) };
}

/** For lines that end with \n or \r only: `^` in a pattern also matches after a line separator such as U+2028. */
const boundary = /(?<=^\uFEFF*|[\r\n])(?:---|\.\.\.)(?![^ \t\r\n])/g;

/** Where the document that contains the offset ends: before the next line with a document marker. */
export function documentEnd(text: string, from: number): number {
  boundary.lastIndex = from;
  return boundary.exec(text)?.index ?? text.length;
}

/** Directives that programs write above a document; they mean nothing for the case. */
const ofPrograms = /^%YAML[ \t]+\d+\.\d+[ \t]*(?:#.*)?$/;

function isDocumentStart(text: string, line: number): boolean {
  return text.startsWith("---", line) && /^\s?$/.test(text.charAt(line + 3));
}

function isBlankOrComment(text: string, from: number): boolean {
  const unit = text.charAt(behindSpaces(text, from));
  return unit === "" || unit === "\n" || unit === "\r" || unit === "#";
}

function behindSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === " " || text.charAt(at) === "\t") at++;
  return at;
}

/** YAML reads no longer text as a key. */
const longestKey = 1024;

const topLevelKey =
  /^(?:(?:"([^"\r\n]*)"|'([^'\r\n]*)')[ \t]*|([^\s#"'\-[\]{}%&*!|>@`,?:][^\r\n:#]*)):(?=[ \t]|$)/;

/** A line at the left margin that was meant as a key: the colon, or the space after it, is missing. */
const forgottenColon = /^([a-z_]+)(?:[ \t]*(?:#.*)?$|:[^ \t](?!.*:(?:[ \t]|$)))/;

/** The key at the beginning of a line at the left margin, and whether it has its colon and space. */
export function keyAtEdge(
  text: string,
  line: number,
): { readonly key: string; readonly end: number; readonly isSound: boolean } | undefined {
  // In a text as typed, a carriage return alone may end the line.
  const [start = ""] = text.slice(line, line + longestKey + 2).split(/[\r\n]/, 1);
  const sound = topLevelKey.exec(start);
  if (sound) {
    const quoted = sound[1] ?? sound[2];
    const key = quoted ?? (sound[3] ?? "").trimEnd();
    return { key, end: line + key.length + (quoted === undefined ? 0 : 2), isSound: true };
  }
  const key = forgottenColon.exec(start)?.[1];
  return key === undefined ? undefined : { key, end: line + key.length, isSound: false };
}

/**
 * A span for each top-level key, or only one if the text does not begin with a key. Indented lines above the first key
 * at the left margin are a span of their own, so that they do not make the rest unreadable.
 */
export function topLevelSpans(text: string, { start, end }: Span): Span[] {
  const starts: number[] = [];
  let isBehindForgotten = false;
  for (let line = start; line < end; line = nextLine(text, line)) {
    const unit = text.charAt(line);
    if (unit === " " || /^[\s#]?$/.test(unit)) {
      if (starts.length > 0 || isBlankOrComment(text, line)) continue;
      const isKey = keyAtEdge(text, behindSpaces(text, line))?.isSound;
      if (!isKey || !keyBelow(text, { start: line, end })) return [{ start, end }];
      starts.push(line);
      continue;
    }
    const key = keyAtEdge(text, line);
    // Consecutive lines without a colon are one mistake: text that has lost its indentation.
    if (key && (key.isSound || !isBehindForgotten)) starts.push(line);
    else if (starts.length === 0) return [{ start, end }];
    isBehindForgotten = key ? !key.isSound : !/^[-[\]{}?:,]/.test(unit);
  }
  if (starts.length === 0) return [{ start, end }];
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}

/** Whether a line at the left margin begins with a key. */
function keyBelow(text: string, { start, end }: Span): boolean {
  for (let line = start; line < end; line = nextLine(text, line)) {
    if (keyAtEdge(text, line)?.isSound) return true;
  }
  return false;
}

/** Where each item of a block list begins, if the span is one key with such a list and nothing else. */
export function listItemStarts(text: string, span: Span): number[] {
  const headEnd = lineEnd(text, span.start);
  if (!/^[\w-]+:[ \t]*(?:#.*)?$/.test(text.slice(span.start, headEnd))) return [];
  const starts: number[] = [];
  let column = -1;
  for (let line = headEnd; line < span.end; line = nextLine(text, line)) {
    const content = indentation(text, line);
    const unit = text.charAt(content);
    if (content >= span.end || unit === "\n" || unit === "\r" || unit === "#" || unit === "") continue;
    if (unit === "\t") return [];
    const isItem = unit === "-" && /^-(?:[ \t\r\n]|$)/.test(text.slice(content, content + 2));
    if (column < 0) {
      if (!isItem) return [];
      column = content - line;
    }
    if (content - line < column) return [];
    if (content - line === column) {
      if (!isItem) return [];
      starts.push(line);
    }
  }
  return starts;
}

/** Where the next line begins; the end of the text after the last one. */
function nextLine(text: string, from: number): number {
  const next = text.indexOf("\n", from);
  return next < 0 ? text.length : next + 1;
}

/** The end of the line that contains the offset, before its line break. */
export function lineEnd(text: string, from: number): number {
  const next = text.indexOf("\n", from);
  const end = next < 0 ? text.length : next;
  return text.charAt(end - 1) === "\r" ? end - 1 : end;
}

/** The offset after the spaces at the beginning of a line. */
export function indentation(text: string, line: number): number {
  let at = line;
  while (text.charAt(at) === " ") at++;
  return at;
}
