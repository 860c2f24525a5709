// What a person would do about text that cannot be read as it was meant. Each way is tried on the text, and offered only
// where the text is read with it and nothing that was typed is lost.

import { onceFor } from "../../matter/once.ts";
import { titled } from "../../message/title.ts";
import { readCase } from "../../read/read.ts";
import { keyAtEdge } from "../../text/cut.ts";
import { mapOffset, toEdits } from "../../text/edits.ts";
import { type ParsedText, parseCaseText } from "../../text/parse.ts";
import { parsedAfter } from "../../text/revision.ts";
import type { Stretch } from "../../text/stretch.ts";
import { shiftedFix, type TextFix } from "../../text/text-fix.ts";
import { saidBy } from "../kept.ts";
import { styleOf } from "../layout.ts";
import { indentations, separators } from "./blanks.ts";
import { textBlocks } from "./block-text.ts";
import {
  betweenKeys,
  closingBrackets,
  extraCommas,
  lineCommas,
  linesWithinBrackets,
  semicolons,
} from "./brackets.ts";
import type { Candidate, Slip } from "./candidate.ts";
import { type CaseLine, caseLineAt, lineAbove, lineBelow } from "./case-line.ts";
import { bracesAroundKeys, itemsInBraces } from "./in-braces.ts";
import { neighboringColumns, valueBehindKey } from "./indentation.ts";
import { dashesMissing, listMarks } from "./list-marks.ts";
import { namesOf, withoutDash, withoutMarks } from "./marks.ts";
import { quotations, quotedLines } from "./quotation.ts";
import { soundAfter } from "./sound.ts";

/** Rules whose findings such fixes are for. */
const slipRules: ReadonlySet<string> = new Set([
  "yaml/syntax",
  "yaml/tab",
  "yaml/anchor",
  "yaml/alias",
  "yaml/tag",
  "schema/wrong-type",
  "schema/unknown-key",
]);

/** Readings of a part to find the fixes of one finding. */
const mostTries = 32;
const mostFixes = 2;
/** Tries for a second fix once there is a first. */
const mostOthers = 6;
/** Characters read for the fixes of one text, for a text with many slips. */
const mostRead = 2_000_000;
/** In a longer line a text is put right as a whole, and nothing is looked for between its words. */
const longLine = 5_000;
/** Longer parts are not what a person has typed. */
const longestPart = 200_000;

/**
 * Gives the fixes of findings about a text, for each the one first that a person would make. They follow from the text
 * alone, so that a text that is checked again, on another day or beside other cases, has them already.
 */
export const slipFixer = onceFor(
  (parsed: ParsedText): ((rule: string, at: Stretch) => readonly TextFix[]) => {
    const known = new Map<string, readonly TextFix[]>();
    const find = finder(parsed);
    return (rule, at) => {
      const key = `${rule} ${at.start}`;
      const fixes = known.get(key) ?? find(rule, at);
      known.set(key, fixes);
      return fixes;
    };
  },
);

function finder(parsed: ParsedText): (rule: string, at: Stretch) => readonly TextFix[] {
  let left = mostRead;
  return (rule, { start }) => {
    if (!slipRules.has(rule) || left <= 0) return [];
    const part = partAround(parsed.text, start);
    if (part.end - part.start > longestPart) return [];
    const slip = slipIn(part, parsed, rule, start);
    if (!slip) return [];
    const read = (candidate: Candidate) => {
      left -= part.end - part.start;
      return left > 0 ? soundAfter(slip, candidate) : undefined;
    };
    return fixesOf(slip, read)
      .map((fix) => shiftedFix(fix, part.start))
      .filter((fix) => fitsIn(parsed, fix, rule));
  };
}

/** From the last line above that begins a top-level key to the next one below. */
function partAround(text: string, at: number): Stretch {
  const isSound = (line: CaseLine) => keyAtEdge(text, line.start)?.isSound === true;
  const line = caseLineAt(text, at);
  let first = line;
  for (let above: CaseLine | undefined = line; above; above = lineAbove(text, above)) {
    first = above;
    if (isSound(above)) break;
  }
  let below = lineBelow(text, line);
  while (below && !isSound(below)) below = lineBelow(text, below);
  return { start: first.start, end: below?.start ?? text.length };
}

/** The slip in its part read alone; nothing where it is caused by what is outside of it. */
function slipIn(part: Stretch, parsed: ParsedText, rule: string, start: number): Slip | undefined {
  const text = parsed.text.slice(part.start, part.end);
  const at = start - part.start;
  const alone = parseCaseText(text, parsed);
  const problems = readCase(alone).problems;
  const isFound = alone.problems.some((problem) => problem.rule === rule && problem.start === at);
  if (rule.startsWith("yaml/") && !isFound) return undefined;
  return { parsed: alone, problems, text, style: styleOf(parsed), at, line: caseLineAt(text, at), rule };
}

/** Whether the text as a whole has no more problems with the edits, and none of the same kind where they are. */
function fitsIn(parsed: ParsedText, { edits }: TextFix, rule: string): boolean {
  const after = parsedAfter(parsed, edits);
  if (after.problems.length > parsed.problems.length) return false;
  // An open quotation mark above may have been closed by the one that is changed.
  if (damagedFrom(after) < damagedFrom(parsed)) return false;
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return true;
  const { start } = caseLineAt(after.text, first.span.start);
  const { end } = caseLineAt(after.text, mapOffset(edits, last.span.end, "behind"));
  return !after.problems.some(
    (problem) => problem.rule === rule && start <= problem.start && problem.start <= end,
  );
}

/** Where the first mistake of the text is. */
function damagedFrom({ problems }: ParsedText): number {
  return Math.min(...problems.map(({ start }) => start));
}

function fixesOf(slip: Slip, read: (candidate: Candidate) => ParsedText | undefined): readonly TextFix[] {
  const found: { readonly fix: TextFix; readonly after: ParsedText }[] = [];
  let tries = 0;
  let isClear = true;
  for (const candidate of candidates(slip)) {
    if (found.length === mostFixes || ++tries > mostTries) break;
    const after = read(candidate);
    if (!after || found.some((other) => saysTheSame(other.after, after))) continue;
    if (found.length === 0) tries = Math.max(tries, mostTries - mostOthers);
    // Of two ends of a text the nearer one is meant; of two indentations either may be.
    else if (candidate.isLayout && candidate.safe) isClear = false;
    if (found.every(({ fix }) => titled(fix.title) !== titled(candidate.title)))
      found.push({ fix: fixOf(candidate), after });
    if (candidate.isCertain) break;
  }
  return found.map(({ fix }) => ({ ...fix, safe: fix.safe && isClear && found.length === 1 }));
}

/** A whole value in quotation marks with nothing but punctuation behind it: the marks are hardly part of the text. */
const endedTwice = /^(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')[ \t]*[,.;]+$/;

function* candidates(slip: Slip): Generator<Candidate> {
  yield* indentations(slip);
  yield* listMarks(slip);
  yield* separators(slip);
  if (slip.rule === "schema/unknown-key") {
    yield* quotedLines(slip);
    yield* bracesAroundKeys(slip);
    return;
  }
  const isLong = slip.line.end - slip.line.start > longLine;
  if (slip.rule !== "schema/wrong-type" && !isLong) {
    const commas = [...extraCommas(slip)];
    yield* commas;
    if (commas.length > 0) return;
    yield* lineCommas(slip);
    yield* linesWithinBrackets(slip);
    yield* neighboringColumns(slip);
    yield* semicolons(slip);
    yield* betweenKeys(slip);
    yield* itemsInBraces(slip);
    yield* closingBrackets(slip);
    yield* quotedLines(slip);
    yield* dashesMissing(slip);
    yield* valueBehindKey(slip);
  }
  yield* bracesAroundKeys(slip);
  yield* withoutDash(slip);
  for (const quotation of quotations(slip)) {
    // Brackets may be meant, and so may the name of a mark, which would come into a value that is read without it.
    const reads = quotation.reads ?? "";
    const mayBeMeant = /^\s*["']?[[{]|^[&!]\S+[ \t]/.test(reads) || endedTwice.test(reads);
    const isNaming = namesOf(slip.text, quotation.edits[0]?.span.start ?? 0);
    yield mayBeMeant || isNaming || slip.rule === "schema/wrong-type"
      ? { ...quotation, safe: false }
      : quotation;
  }
  yield* withoutMarks(slip);
  yield* textBlocks(slip);
}

function fixOf({ title, safe, edits }: Candidate): TextFix {
  return { title, safe, edits: toEdits(edits), isTried: true };
}

function saysTheSame(one: ParsedText, other: ParsedText): boolean {
  return saidBy(one.root, "in order") === saidBy(other.root, "in order");
}
