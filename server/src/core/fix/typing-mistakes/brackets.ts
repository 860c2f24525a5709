// What is missing between or after brackets: the closing one, a comma, or a line break between two keys; and extra
// commas, as JSON has them at the ends of lines.

import { sentence } from "../../message/message.ts";
import { insertion, replacement, type TextEdit } from "../../text/edits.ts";
import {
  beginsEntry,
  type CaseLine,
  caseLineAt,
  contentBelow,
  lineAbove,
  lineBelow,
  valueEnd,
} from "../case-line.ts";
import { spaces } from "../write.ts";
import type { Candidate, Mistake } from "./candidate.ts";

const closers: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** Closing brackets for the open ones: at the end of the lines that continue, or before another bracket. */
export function* closingBrackets({ text, at }: Mistake): Generator<Candidate> {
  const opened = text.charAt(at) in closers ? at : lastBracket(text, at);
  if (opened === undefined) return;
  const first = caseLineAt(text, opened);
  yield* numbersAfterQuotes(text, first);
  const from = Math.min(opened, Math.max(first.value, first.content));
  const end = endOfLines(text, first);
  const open = openBrackets(text, from, end);
  // A comment that contains the missing bracket is more than a comment.
  const isInComment = /[\]}]/.test(text.slice(end, caseLineAt(text, end).end));
  if (open.length > 0 && !isInComment) yield closed(open, end);
  const own = closers[text.charAt(opened)] ?? "";
  const inner = text.slice(opened + 1, first.end);
  for (const { index } of inner.matchAll(/[ \t]*(?:[\]}]|,(?=[ \t]*[a-z][a-z0-9_]*:(?:\s|$)))/g)) {
    const place = opened + 1 + index;
    yield { title: "Close the bracket", safe: false, edits: [insertion(place, gap(text, opened) + own)] };
  }
}

/** A number after a quoted value, such as `"410 Pecan Street" #12`, begins a comment that hides the closing bracket. */
function* numbersAfterQuotes(text: string, { content, end }: CaseLine): Generator<Candidate> {
  const quoted = /("(?:\\.|[^"\\])*"|'(?:''|[^'])*')([ \t]+#[^\s,[\]{}"'][^,[\]{}"']*)/g;
  for (const { 0: whole, 1: value = "", 2: rest = "", index } of text.slice(content, end).matchAll(quoted)) {
    const start = content + index;
    const written = value.slice(0, -1) + rest.trimEnd() + value.charAt(0);
    const length = whole.trimEnd().length;
    yield {
      title: "Put the whole value in quotation marks",
      safe: false,
      edits: [replacement(start, start + length, written)],
    };
  }
}

function lastBracket(text: string, at: number): number | undefined {
  const line = caseLineAt(text, at);
  const before = text.slice(0, Math.max(at, line.end));
  const place = Math.max(before.lastIndexOf("["), before.lastIndexOf("{"));
  return place < 0 ? undefined : place;
}

interface OpenBracket {
  readonly closer: string;
  readonly gap: string;
}

function closed(open: readonly OpenBracket[], end: number): Candidate {
  const written = open.map(({ closer, gap: before }) => before + closer).join("");
  const title = open.length === 1 ? "Close the bracket" : "Close the brackets";
  return { title, safe: false, edits: [insertion(end, written)] };
}

/** A space before the last brace if there is one after the first. */
function gap(text: string, opened: number): string {
  return text.charAt(opened + 1) === " " ? " " : "";
}

/**
 * The end of the last line that continues the one of the bracket: after a closing bracket, no line can be indented
 * more.
 */
export function endOfLines(text: string, first: CaseLine): number {
  let last = first;
  for (let below = contentBelow(text, first); below && below.column > first.column; ) {
    last = below;
    below = contentBelow(text, below);
  }
  return valueEnd(text, last.content, last.end);
}

/** The brackets that are open at the end, the innermost first. */
function openBrackets(text: string, from: number, end: number): OpenBracket[] {
  const open: OpenBracket[] = [];
  const tokens = /"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[[\]{}]/g;
  for (const { 0: token, index } of text.slice(from, end).matchAll(tokens)) {
    const closer = closers[token];
    if (closer !== undefined) open.unshift({ closer, gap: gap(text, from + index) });
    else if (token === open[0]?.closer) open.shift();
  }
  return open;
}

/** Commas between brackets with nothing before them, at or before the finding. */
export function* extraCommas({ text, at, line }: Mistake): Generator<Candidate> {
  for (const { index, 0: comma } of text.slice(line.content, line.end).matchAll(/(?<=[[{,])[ \t]{0,20},/g)) {
    const start = line.content + index;
    if (start > at) return;
    if (start + comma.length < at) continue;
    yield {
      title: "Remove the extra comma",
      safe: true,
      edits: [replacement(start, start + comma.length, "")],
    };
  }
}

/** Lines between brackets that are indented no more than the one that opens them: indented. */
export function* linesWithinBrackets({ text, at, style }: Mistake): Generator<Candidate> {
  const opened = text.charAt(at) in closers ? at : lastBracket(text, at);
  if (opened === undefined) return;
  const first = caseLineAt(text, opened);
  const column = first.keyColumn + style.unit;
  let open = openBrackets(text, opened, first.end);
  const edits: TextEdit[] = [];
  const ends: TextEdit[] = [];
  let last = first;
  let lines = 0;
  for (let below = contentBelow(text, first); below && open.length > 0; below = contentBelow(text, below)) {
    if (++lines > mostLines || below.isItem) return;
    if (below.column < column) edits.push(replacement(below.start, below.content, spaces(column)));
    const end = valueEnd(text, last.content, last.end);
    if (beginsEntry(below) && /[^,{[]/.test(text.charAt(end - 1))) ends.push(insertion(end, ","));
    open = openBrackets(text, opened, below.end);
    last = below;
  }
  if (open.length > 0 || last === first) return;
  if (ends.length > 0) {
    yield { title: "Insert the commas that are missing", safe: false, edits: [...edits, ...ends] };
  } else if (edits.length > 0)
    yield { title: "Indent like the lines around it", safe: false, edits, isLayout: true };
}

/** How many lines below a bracket are searched. */
const mostLines = 100;

/** Commas instead of all semicolons before keys within brackets. */
export function* semicolons({ text, line }: Mistake): Generator<Candidate> {
  const found = [...text.slice(line.content, line.end).matchAll(/;(?=[ \t]*[a-z][a-z0-9_]*:(?:[ \t]|$))/g)];
  if (found.length < 2 || !/[[{]/.test(text.slice(line.content, line.end))) return;
  yield {
    title: "Replace the semicolons with commas",
    safe: false,
    edits: found.map(({ index }) => replacement(line.content + index, line.content + index + 1, ",")),
  };
}

/** Keys on the same line as the value of another. */
const keyWithin = /[ \t]+(?=([a-z][a-z0-9_]*):(?:[ \t]|$))/g;

/** A comma before the next key, or a line break outside of brackets. */
export function* betweenKeys({ text, line, style, at }: Mistake): Generator<Candidate> {
  const rest = text.slice(Math.max(line.value, line.content), line.end);
  const from = line.end - rest.length;
  for (const { index, 0: blanks, 1: key } of rest.matchAll(keyWithin)) {
    const place = from + index;
    if (place < at) continue;
    if (/[[{]/.test(text.slice(line.content, place))) {
      if (text.charAt(place - 1) === ";") {
        const title = sentence("Replace ; with a comma before {key}", { key: key ?? "" });
        yield { title, safe: false, edits: [replacement(place - 1, place, ",")] };
      }
      yield {
        title: sentence("Insert a comma before {key}", { key: key ?? "" }),
        safe: false,
        edits: [insertion(place, ",")],
      };
    } else {
      const below = style.eol + spaces(line.keyColumn);
      const edits = [replacement(place, place + blanks.length, below)];
      yield { title: sentence("Put {key} on a separate line", { key: key ?? "" }), safe: false, edits };
    }
  }
}

/** A key and a value in quotation marks, followed by a comma and perhaps a comment. */
const withComma =
  /^((?:- +)*(?:"[a-z0-9_]+"|'[a-z0-9_]+'|[a-z0-9_]+)[ \t]*:[ \t]+(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')[ \t]*),[ \t]*(?:[ \t]#.*)?$/;

/** The line of the finding, and those above and below it with such a comma, without their commas. */
export function* lineCommas({ text, line }: Mistake): Generator<Candidate> {
  if (commaOf(text, line) === undefined) return;
  const lines = [...run(text, line, lineAbove)].toReversed();
  const commas = [...lines, line, ...run(text, line, lineBelow)].flatMap((one) => commaOf(text, one) ?? []);
  const title = commas.length === 1 ? "Remove the comma" : "Remove the commas at the ends of the lines";
  const edits = commas.map((comma) => replacement(comma, comma + 1, ""));
  yield { title, safe: true, edits, isCertain: true };
}

function commaOf(text: string, { content, end }: CaseLine): number | undefined {
  const before = withComma.exec(text.slice(content, end))?.[1];
  return before === undefined ? undefined : content + before.length;
}

function* run(
  text: string,
  line: CaseLine,
  next: (text: string, line: CaseLine) => CaseLine | undefined,
): Generator<CaseLine> {
  for (let one = next(text, line); one && commaOf(text, one) !== undefined; one = next(text, one)) yield one;
}
