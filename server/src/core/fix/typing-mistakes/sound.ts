// Whether an edit fixes a mistake and does nothing else: everything read before is still read, every character of the
// changed lines is read, and there is no finding about the text at that offset any more.

import { containingOffset, type Span } from "../../base/span.ts";
import { rendered } from "../../message/message.ts";
import { spanOf } from "../../read/field-ref.ts";
import { childSteps, type NodeStep, nodeAtOffset, rootStep } from "../../read/node-at-offset.ts";
import type { ReadProblem } from "../../read/problem.ts";
import { readCase } from "../../read/read.ts";
import { type Edits, mapOffset, toEdits } from "../../text/edits.ts";
import type { ParsedText } from "../../text/parse.ts";
import { parsedAfter } from "../../text/revision.ts";
import type { TextProblem, TreeNode } from "../../text/tree.ts";
import { beginsEntry, caseLineAt, contentBelow } from "../case-line.ts";
import type { Candidate, Mistake } from "./candidate.ts";

/** The text parsed with the edits; undefined if they do not fix the mistake, or do more than that. */
export function soundAfter(mistake: Mistake, candidate: Candidate): ParsedText | undefined {
  const { parsed } = mistake;
  const edits = toEdits(candidate.edits);
  const after = parsedAfter(parsed, edits);
  const moved = (offset: number) => mapOffset(edits, offset, "before");
  const lines = linesOf(mistake, edits);
  const linesAfter = lines.map(({ start, end }) => ({
    start: moved(start),
    end: mapOffset(edits, end, "behind"),
  }));
  return hasLessProblems(mistake, candidate, after, linesAfter, moved) &&
    hasOnlyFittingValues(mistake, candidate, after, linesAfter) &&
    readsOn(parsed, after, lines) &&
    takesInNothing(parsed, candidate, edits) &&
    readsLetters(mistake, candidate, edits, after, lines, linesAfter)
    ? after
    : undefined;
}

/** The lines that the edits change, and the one of the finding, each once. */
function linesOf({ text, line }: Mistake, edits: Edits): readonly Span[] {
  const changed = edits.map(({ span: { start, end } }) => ({
    start: caseLineAt(text, start).start,
    end: caseLineAt(text, end).end,
  }));
  const lines = new Map(changed.map((span) => [span.start, span]));
  const isChanged = changed.some(({ start, end }) => start <= line.start && line.start <= end);
  return isChanged ? [...lines.values()] : [...lines.values(), line];
}

function isWithin(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ start, end }) => start <= offset && offset <= end);
}

function hasLessProblems(
  { parsed, at, rule }: Mistake,
  { isLayout }: Candidate,
  after: ParsedText,
  lines: readonly Span[],
  moved: (offset: number) => number,
): boolean {
  const isNew = newProblems(parsed, after, moved);
  const found = after.problems.filter(isNew);
  if (after.problems.length > parsed.problems.length) return false;
  const mistaken = parsed.problems.filter((problem) => problem.start === at && problem.rule === rule);
  const isMistake = (problem: TextProblem) =>
    mistaken.some(
      ({ rule: same, message }) => same === problem.rule && rendered(message) === rendered(problem.message),
    );
  const first = Math.min(...lines.map(({ start }) => start));
  const last = Math.max(...lines.map(({ end }) => end));
  const stays = (problem: TextProblem) =>
    isMistake(problem)
      ? first <= problem.start && problem.start <= last
      : isWithin(lines, problem.start) && isLayout !== true;
  if (after.problems.some(stays)) return false;
  return found.every((problem) => {
    if (problem.rule === "yaml/duplicate-key") return false;
    if (isWithin(lines, problem.start)) return isLayout === true && isInValue(after.text, problem.start);
    return !isRestOf(after.text, lines, problem.start, isMistake(problem));
  });
}

function newProblems(
  before: ParsedText,
  after: ParsedText,
  moved: (offset: number) => number,
): (problem: TextProblem) => boolean {
  const known = new Set(before.problems.map(({ rule, start }) => `${moved(start)} ${rule}`));
  return ({ rule, start }) => after.problems.length > 0 && !known.has(`${start} ${rule}`);
}

/** Whether the offset is after the key of its line, or after the dash. */
function isInValue(text: string, offset: number): boolean {
  const line = caseLineAt(text, offset);
  return offset >= line.value && line.value > line.content;
}

/**
 * Whether a problem is in the line below the changed ones or in a comment between, and is the same one, or one of text
 * that continues theirs.
 */
function isRestOf(text: string, lines: readonly Span[], offset: number, isSame: boolean): boolean {
  return lines.some(({ end }) => {
    const below = contentBelow(text, caseLineAt(text, end));
    return below && end < offset && offset <= below.end && (isSame || !beginsEntry(below));
  });
}

/** Problems of the format that mean that the text has moved to the wrong field, or has the wrong form. */
const misplacing: ReadonlySet<string> = new Set(["schema/unknown-key", "schema/wrong-type"]);

function hasOnlyFittingValues(
  { problems, at, rule }: Mistake,
  { reads, isLayout }: Candidate,
  after: ParsedText,
  lines: readonly Span[],
): boolean {
  const isFixed = (problem: ReadProblem) => problem.rule === rule && startOf(problem) === at;
  const mistaken = problems.find(isFixed);
  const now = readCase(after).problems;
  if (mistaken && countOf(mistaken, now) >= countOf(mistaken, problems)) return false;
  const known = new Set(problems.filter((one) => !isFixed(one)).map(wordsOf));
  const starts = lines.map(({ start }) => start);
  const around = [{ start: Math.min(...starts), end: Math.max(...lines.map(({ end }) => end)) }];
  return now.every((problem) => {
    if (!isWithin(lines, startOf(problem))) {
      const isNew = misplacing.has(problem.rule) && !known.has(wordsOf(problem));
      return !isNew || !isWithin(around, startOf(problem));
    }
    // Another key of the line may have the same mistake.
    const mayStay = reads !== undefined || isLayout || rule === "schema/unknown-key";
    if (mayStay && known.has(wordsOf(problem))) return true;
    // A misspelled key before a text is a mistake of its own.
    if (reads !== undefined && problem.rule === "schema/unknown-key") return problem.fixes.length > 0;
    return reads === undefined ? !misplacing.has(problem.rule) : !problem.rule.startsWith("schema/");
  });
}

function countOf(problem: ReadProblem, problems: readonly ReadProblem[]): number {
  return problems.filter((other) => wordsOf(other) === wordsOf(problem)).length;
}

function startOf({ at, span }: ReadProblem): number {
  return (span ?? spanOf(at)).start;
}

function wordsOf({ message }: ReadProblem): string {
  return JSON.stringify(message);
}

/**
 * Whether every value that was read, except those on the changed lines, is still read with the same content. An item of
 * a list may have another position, if a line that belongs to the one before was taken for an item.
 */
function readsOn(before: ParsedText, after: ParsedText, lines: readonly Span[]): boolean {
  const left = new Map<string, number>();
  const sayingOf = ({ path, text }: Value) => `${path}\n\n${text}`;
  for (const value of valuesOf(after)) left.set(sayingOf(value), (left.get(sayingOf(value)) ?? 0) + 1);
  return valuesOf(before).every((value) => {
    if (value.text.trim() === "" || isWithin(lines, value.start)) return true;
    const count = left.get(sayingOf(value)) ?? 0;
    left.set(sayingOf(value), count - 1);
    return count > 0;
  });
}

/**
 * Whether no text that is enclosed in quotation marks contains another value, read with a key or as an item of its own.
 */
function takesInNothing(before: ParsedText, { reads }: Candidate, edits: Edits): boolean {
  const [first, last] = [edits[0], edits.at(-1)];
  if (reads === undefined || !first || !last) return true;
  const [from, to] = [first.span.start, last.span.end];
  return valuesOf(before).every(({ text, start }) => {
    if (text.trim() === "" || start <= from || start >= to) return true;
    return !/[,[{]|:\s/.test(before.text.slice(from, start));
  });
}

interface Value {
  /** Keys, and a dash for an item of a list. */
  readonly path: string;
  readonly text: string;
  readonly start: number;
}

/** The values that fit the format; a misplaced or malformed value is left out. */
function valuesOf(parsed: ParsedText): readonly Value[] {
  const isLost = containingOffset(parsed.lost);
  const values: Value[] = [];
  const walk = (step: NodeStep): void => {
    const { path, shape, entry, node } = step;
    if (shape === undefined || isLost(node.start) || (entry && isLost(entry.key.start))) return;
    if (node.kind === "text" && shape.kind === "leaf") {
      const steps = path.map((step) => (typeof step === "number" ? "-" : step));
      values.push({ path: steps.join("\n"), text: node.text, start: node.start });
    } else for (const below of childSteps(step)) walk(below);
  };
  const top = rootStep(parsed);
  if (top) walk(top);
  return values;
}

function readsLetters(
  mistake: Mistake,
  { reads, isNumbered }: Candidate,
  edits: Edits,
  after: ParsedText,
  lines: readonly Span[],
  linesAfter: readonly Span[],
): boolean {
  const isLost = containingOffset(after.lost);
  const texts = textsWithin(after.root, linesAfter).filter(({ start }) => !isLost(start));
  if (reads !== undefined) {
    const [first] = edits;
    const start = first && mapOffset(edits, first.span.start, "before");
    const found = texts.find((node) => start !== undefined && isBlankBetween(after.text, start, node.start));
    return (
      found !== undefined &&
      withoutEnd(found.text) === withoutEnd(reads) &&
      takes(mistake, reads, after, found.start)
    );
  }
  const read = lettersOf(texts.map(({ text }) => text).join(" "));
  const left = new Map(read);
  const number = isNumbered ? /^[ \t]*\(?\d{1,2}[.)]/ : /^/;
  const written = lines
    .map(({ start, end }) => withoutComments(mistake.text.slice(start, end).replace(number, "")))
    .join("\n");
  return [...lettersOf(written)].every(([letter, count]) => (left.get(letter) ?? 0) >= count);
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  return from <= to && text.slice(from, to).trim() === "";
}

function withoutEnd(text: string): string {
  return text.replace(/\n+$/, "");
}

function withoutComments(text: string): string {
  return text.replaceAll(/(^|[ \t\r\n])#(?=[ \t]|$).*/gm, "$1");
}

/** How often each letter and digit occurs. */
function lettersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function textsWithin(
  node: TreeNode | undefined,
  lines: readonly Span[],
): { readonly text: string; readonly start: number }[] {
  if (!node) return [];
  switch (node.kind) {
    case "text":
      return lines.some(({ start, end }) => node.start <= end && node.end >= start) ? [node] : [];
    case "list":
      return node.items.flatMap((item) => textsWithin(item, lines));
    case "map":
      return node.entries.flatMap(({ key, value }) => [
        ...textsWithin(key, lines),
        ...textsWithin(value, lines),
      ]);
    case "unreadable":
      return [];
  }
}

/** Whether the format has a single value at the offset, and not a list of which it would be the only item. */
function takes({ rule }: Mistake, words: string, parsed: ParsedText, offset: number): boolean {
  const step = nodeAtOffset(parsed, offset);
  const above = step?.ancestors.at(-2);
  if (step?.part !== "value" || step.shape?.kind !== "leaf" || above?.node === step.node) return false;
  const { kind } = step.shape.meta;
  // A list instead of a name is not a text, unless it has words that no list of names has.
  if (rule === "schema/wrong-type") return kind === "prose" || (kind === "text" && isOnlyText(words));
  return kind === "prose" || kind === "text" || !words.includes("\n");
}

/**
 * Whether brackets around the words were typed as part of a text: they contain a single item in braces, or a sentence.
 */
function isOnlyText(words: string): boolean {
  return /^\{[^,:{}]*\}$/.test(words) || /^\[(?=[^\]]*\s[a-z]+\s).*\]$/u.test(words);
}
