// Fixes for text that cannot be read as it was meant. Each candidate is tried on the text, and offered only if the text
// is read with it and nothing that was typed is lost.

import { memoize } from "../../base/memoize.ts";
import type { Span } from "../../base/span.ts";
import { titled } from "../../message/title.ts";
import { readCase } from "../../read/read.ts";
import { keyAtEdge } from "../../text/cut.ts";
import { mapOffset, toEdits } from "../../text/edits.ts";
import { type ParsedText, parseCaseText } from "../../text/parse.ts";
import { parsedAfter } from "../../text/revision.ts";
import { shiftedFix, type TextFix } from "../../text/tree.ts";
import { type CaseLine, caseLineAt, lineAbove, lineBelow } from "../case-line.ts";
import { canonicalContent } from "../kept.ts";
import { styleOf } from "../style.ts";
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
import type { Candidate, Mistake } from "./candidate.ts";
import { bracesAroundKeys, itemsInBraces } from "./in-braces.ts";
import { neighboringColumns, valueBehindKey } from "./indentation.ts";
import { dashesMissing, listMarks } from "./list-marks.ts";
import { beginsWithName, withoutDash, withoutQuotationMarks } from "./marks.ts";
import { quotations, quotedLines } from "./quotation.ts";
import { soundAfter } from "./sound.ts";

/** Rules whose findings have such fixes. */
const mistakeRules: ReadonlySet<string> = new Set([
  "yaml/syntax",
  "yaml/tab",
  "yaml/anchor",
  "yaml/alias",
  "yaml/tag",
  "schema/wrong-type",
  "schema/unknown-key",
]);

/** How many times a part is read to find the fixes of one finding. */
const mostTries = 32;
const mostFixes = 2;
/** Tries for a second fix once there is a first. */
const mostOthers = 6;
/** Limit on the characters read for the fixes of one text, for a text with many mistakes. */
const mostRead = 2_000_000;
/** In a longer line a text is fixed as a whole, and nothing is searched for between its words. */
const longLine = 5_000;
/** No person has typed a longer part. */
const longestPart = 200_000;

/**
 * Returns the fixes of findings about a text, the likeliest first for each. They depend on the text only, so they are
 * cached for a text that is checked again, on another day or beside other cases.
 */
export const mistakeFixer = memoize(
  (parsed: ParsedText): ((rule: string, at: Span) => readonly TextFix[]) => {
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

function finder(parsed: ParsedText): (rule: string, at: Span) => readonly TextFix[] {
  let left = mostRead;
  return (rule, { start }) => {
    if (!mistakeRules.has(rule) || left <= 0) return [];
    const part = partAround(parsed.text, start);
    if (part.end - part.start > longestPart) return [];
    const mistake = mistakeIn(part, parsed, rule, start);
    if (!mistake) return [];
    const read = (candidate: Candidate) => {
      left -= part.end - part.start;
      return left > 0 ? soundAfter(mistake, candidate) : undefined;
    };
    return fixesOf(mistake, read)
      .map((fix) => shiftedFix(fix, part.start))
      .filter((fix) => fitsIn(parsed, fix, rule));
  };
}

/** From the last line above that begins a top-level key to the next one below. */
function partAround(text: string, at: number): Span {
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

/** The mistake in its part, read separately; undefined if its cause is outside of the part. */
function mistakeIn(part: Span, parsed: ParsedText, rule: string, start: number): Mistake | undefined {
  const text = parsed.text.slice(part.start, part.end);
  const at = start - part.start;
  const alone = parseCaseText(text, parsed);
  const problems = readCase(alone).problems;
  const isFound = alone.problems.some((problem) => problem.rule === rule && problem.start === at);
  if (rule.startsWith("yaml/") && !isFound) return undefined;
  return { parsed: alone, problems, text, style: styleOf(parsed), at, line: caseLineAt(text, at), rule };
}

/** Whether the text as a whole has no more problems with the edits, and none of the same kind at their position. */
function fitsIn(parsed: ParsedText, { edits }: TextFix, rule: string): boolean {
  const after = parsedAfter(parsed, edits);
  if (after.problems.length > parsed.problems.length) return false;
  // The changed quotation mark may have closed an open one above.
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

function fixesOf(
  mistake: Mistake,
  read: (candidate: Candidate) => ParsedText | undefined,
): readonly TextFix[] {
  const found: { readonly fix: TextFix; readonly after: ParsedText }[] = [];
  let tries = 0;
  let isClear = true;
  for (const candidate of candidates(mistake)) {
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

/** A whole value in quotation marks with only punctuation after it: the marks are hardly part of the text. */
const endedTwice = /^(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')[ \t]*[,.;]+$/;

function* candidates(mistake: Mistake): Generator<Candidate> {
  yield* indentations(mistake);
  yield* listMarks(mistake);
  yield* separators(mistake);
  if (mistake.rule === "schema/unknown-key") {
    yield* quotedLines(mistake);
    yield* bracesAroundKeys(mistake);
    return;
  }
  const isLong = mistake.line.end - mistake.line.start > longLine;
  if (mistake.rule !== "schema/wrong-type" && !isLong) {
    const commas = [...extraCommas(mistake)];
    yield* commas;
    if (commas.length > 0) return;
    yield* lineCommas(mistake);
    yield* linesWithinBrackets(mistake);
    yield* neighboringColumns(mistake);
    yield* semicolons(mistake);
    yield* betweenKeys(mistake);
    yield* itemsInBraces(mistake);
    yield* closingBrackets(mistake);
    yield* quotedLines(mistake);
    yield* dashesMissing(mistake);
    yield* valueBehindKey(mistake);
  }
  yield* bracesAroundKeys(mistake);
  yield* withoutDash(mistake);
  for (const quotation of quotations(mistake)) {
    // Brackets may be meant, and so may the name of an anchor or tag, which would become part of a value that is read
    // without it.
    const reads = quotation.reads ?? "";
    const mayBeMeant = /^\s*["']?[[{]|^[&!]\S+[ \t]/.test(reads) || endedTwice.test(reads);
    const isNaming = beginsWithName(mistake.text, quotation.edits[0]?.span.start ?? 0);
    yield mayBeMeant || isNaming || mistake.rule === "schema/wrong-type"
      ? { ...quotation, safe: false }
      : quotation;
  }
  yield* withoutQuotationMarks(mistake);
  yield* textBlocks(mistake);
}

function fixOf({ title, safe, edits }: Candidate): TextFix {
  return { title, safe, edits: toEdits(edits), isTried: true };
}

function saysTheSame(one: ParsedText, other: ParsedText): boolean {
  return canonicalContent(one.root, "in order") === canonicalContent(other.root, "in order");
}
