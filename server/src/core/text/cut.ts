// Where the text of a case file may be cut: its one document, a stretch for each top-level key, and within a long list
// one for each item.
//
// In YAML a line at the left edge that begins with a key always begins a new entry, and a line at the column of a
// list's dashes a new item, so that the cut changes nothing in sound text.

import { sentence } from "../message/message.ts";
import { deletion, toEdits } from "./edits.ts";
import { behindByteOrderMarks } from "./lines.ts";
import type { Stretch } from "./stretch.ts";
import type { TextFix } from "./text-fix.ts";
import type { TextProblem } from "./tree.ts";

/** The first document that holds anything; what stands behind it is a finding. */
export interface OnlyDocument extends Stretch {
  readonly problems: readonly TextProblem[];
  /** What stands behind it is no other case: a line that was meant to divide the case, or a text, has ended it. */
  readonly isEndedEarly: boolean;
}

export function onlyDocument(text: string): OnlyDocument {
  let start = behindByteOrderMarks(text, 0);
  const directives: Stretch[] = [];
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

/** The key at the left edge of a line; two documents that have the same one are two cases. */
function keyOf(line: string): readonly string[] {
  return /^\uFEFF?["']?([a-z_]+)["']?[ \t]*:/.exec(line)?.slice(1) ?? [];
}

/** The text with no such line any more, so that all of it is one document. */
function withoutBoundaries(text: string, end: number): TextFix {
  const edits = [...text.slice(end).matchAll(boundary)].map(({ index }) => {
    const start = end + index;
    const behind = behindSpaces(text, start + 3);
    const isAlone = /^[\r\n]?$/.test(text.charAt(behind));
    // A text above may go on below the line.
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

/** Of lines that end with \n or \r alone: to the sign ^ of a pattern, a line separator such as U+2028 ends one too. */
const boundary = /(?<=^\uFEFF*|[\r\n])(?:---|\.\.\.)(?![^ \t\r\n])/g;

/** Where the document that holds the offset ends: before the next line with a mark of documents. */
export function documentEnd(text: string, from: number): number {
  boundary.lastIndex = from;
  return boundary.exec(text)?.index ?? text.length;
}

/** What programs write above a document; it says nothing of the case. */
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

/** Longer text is no key in YAML. */
const longestKey = 1024;

const topLevelKey =
  /^(?:(?:"([^"\r\n]*)"|'([^'\r\n]*)')[ \t]*|([^\s#"'\-[\]{}%&*!|>@`,?:][^\r\n:#]*)):(?=[ \t]|$)/;

/** A line at the left edge that was meant for a key: the colon, or the space behind it, is missing. */
const forgottenColon = /^([a-z_]+)(?:[ \t]*(?:#.*)?$|:[^ \t](?!.*:(?:[ \t]|$)))/;

/** The key at the beginning of a line at the left edge, and whether it has what makes it one. */
export function keyAtEdge(
  text: string,
  line: number,
): { readonly key: string; readonly end: number; readonly isSound: boolean } | undefined {
  // In a text as it was typed, a carriage return alone may end the line.
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
 * A stretch for each top-level key, or one alone where the text does not begin with a key. Indented lines above the first
 * key at the left edge are a stretch of their own, so that they do not make the rest unreadable.
 */
export function topLevelStretches(text: string, { start, end }: Stretch): Stretch[] {
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
    // Lines without a colon one below the other are one mistake: text that has lost its indentation.
    if (key && (key.isSound || !isBehindForgotten)) starts.push(line);
    else if (starts.length === 0) return [{ start, end }];
    isBehindForgotten = key ? !key.isSound : !/^[-[\]{}?:,]/.test(unit);
  }
  if (starts.length === 0) return [{ start, end }];
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}

/** Whether a line at the left edge begins with a key. */
function keyBelow(text: string, { start, end }: Stretch): boolean {
  for (let line = start; line < end; line = nextLine(text, line)) {
    if (keyAtEdge(text, line)?.isSound) return true;
  }
  return false;
}

/** Where each item of a block list begins, if the stretch is one key with such a list and nothing else. */
export function listItemStarts(text: string, stretch: Stretch): number[] {
  const headEnd = lineEnd(text, stretch.start);
  if (!/^[\w-]+:[ \t]*(?:#.*)?$/.test(text.slice(stretch.start, headEnd))) return [];
  const starts: number[] = [];
  let column = -1;
  for (let line = headEnd; line < stretch.end; line = nextLine(text, line)) {
    const content = indentation(text, line);
    const unit = text.charAt(content);
    if (content >= stretch.end || unit === "\n" || unit === "\r" || unit === "#" || unit === "") continue;
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

/** Where the next line begins; the end of the text behind the last one. */
function nextLine(text: string, from: number): number {
  const next = text.indexOf("\n", from);
  return next < 0 ? text.length : next + 1;
}

/** The end of the line that holds the offset, before its line break. */
export function lineEnd(text: string, from: number): number {
  const next = text.indexOf("\n", from);
  const end = next < 0 ? text.length : next;
  return text.charAt(end - 1) === "\r" ? end - 1 : end;
}

/** Behind the spaces with which a line begins. */
export function indentation(text: string, line: number): number {
  let at = line;
  while (text.charAt(at) === " ") at++;
  return at;
}
