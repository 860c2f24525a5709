// What can be put in at an offset of a case: keys, values, entries, rules, or a whole case.

import type { CheckedCase } from "../engine/check.ts";
import type { Span } from "../engine/finding.ts";
import { lineEnd, lineStart, styleOf } from "../fix/layout.ts";
import { editionInForce } from "../law/editions.ts";
import type { Language } from "../message/language.ts";
import { titled } from "../message/title.ts";
import { nearest } from "../read/nearest.ts";
import { placeholder } from "../read/placeholder.ts";
import { deletion, toEdits } from "../text/edits.ts";
import { behindByteOrderMarks } from "../text/lines.ts";
import type { ParsedText } from "../text/parse.ts";
import { parsedAfter } from "../text/revision.ts";
import type { AskedCase } from "./asked.ts";
import type { Asked } from "./completion/asked-at.ts";
import { commentCompletions } from "./completion/comments.ts";
import type { Completion, ShownCompletion } from "./completion/completion.ts";
import { keyCompletions } from "./completion/keys.ts";
import { canBeNarrowed } from "./completion/narrowing.ts";
import { blanksBeforeDash } from "./completion/outdent.ts";
import { isDamagedAt, type KeyPlace, placeOf, type ValuePlace } from "./completion/place.ts";
import { starters, wholeCase } from "./completion/starters.ts";
import { valueCompletions } from "./completion/values.ts";
import type { Word } from "./completion/word.ts";
import { writingAt } from "./completion/writing.ts";

export interface Completions {
  /** What is replaced: on one line, with the offset in it. */
  readonly span: Span;
  /** The likeliest first. */
  readonly completions: readonly ShownCompletion[];
  /** Whether an editor need not ask again while a person types on: what further letters leave is among these. */
  readonly isWhole: boolean;
}

export interface CompletionContext {
  /** Another text checked as if it stood in the file. */
  readonly check: (text: ParsedText) => CheckedCase;
  /** What is known already of another text, which spares a check. */
  readonly remembered?: (text: string) => AskedCase | undefined;
  /** The character that was just typed, where that is why completion is asked for. */
  readonly typed?: string | undefined;
  /**
   * Whether the editor asks because somebody types, and not because they want to see what there is. Then only what goes
   * on from the letters typed is offered, so that Enter never puts something else in their place.
   */
  readonly isTyping?: boolean;
  /** Whether Enter begins a line in the editor where what is suggested is already there in full. */
  readonly skipsWhole?: boolean;
  /** Whether the editor puts in several lines as they are, whatever else changes before them. */
  readonly movesLines?: boolean;
}

const none: Found = { span: { start: 0, end: 0 }, completions: [], isWhole: true };

/** As many as a person looks through; what is typed further makes them fewer. */
const mostCompletions = 200;

/** Nothing in prose, and wherever else nothing can stand that has a name. Never throws. */
export function completionsAt(asked: AskedCase, offset: number, context: CompletionContext): Completions {
  const found = completionsHere(asked, offset, context);
  const blanks =
    context.movesLines && found === none ? blanksBeforeDash(asked.parsed.text, offset) : undefined;
  return inWords(
    blanks ? completionsWithout(blanks, asked, offset, context) : found,
    asked.checked.matter.language,
  );
}

/** Completions as they are found, before they are put into words. */
type Found = Omit<Completions, "completions"> & { readonly completions: readonly Completion[] };

function inWords(found: Found, language: Language | undefined): Completions {
  const completions = found.completions.map(
    ({ detail, ...one }): ShownCompletion =>
      detail === undefined ? one : { ...one, detail: titled(detail, language) },
  );
  return { ...found, completions };
}

/** What can stand at the offset once some blanks before it are gone; whatever is taken removes them. */
function completionsWithout(
  blanks: Span,
  { parsed }: AskedCase,
  offset: number,
  context: CompletionContext,
): Found {
  const count = blanks.end - blanks.start;
  const also = toEdits([deletion(blanks)]);
  const moved = parsedAfter(parsed, also);
  const found = completionsHere({ parsed: moved, checked: context.check(moved) }, offset - count, context);
  const { start, end } = found.span;
  return {
    ...found,
    span: { start: start + count, end: end + count },
    completions: found.completions.flatMap((one) => (one.also ? [] : [{ ...one, also }])),
  };
}

function completionsHere(asked: AskedCase, offset: number, context: CompletionContext): Found {
  const { typed, isTyping = false, skipsWhole = false } = context;
  const asking: Asking = { offset, isTyping, skipsWhole, isStanding: false };
  const { parsed, checked } = asked;
  const isUnreadable = parsed.problems.some(
    ({ rule }) => rule === "yaml/too-large" || (rule === "yaml/encoding" && !parsed.root),
  );
  const writing = isUnreadable ? undefined : writingAt(parsed.text, offset);
  if (!writing) return none;
  if (writing.kind === "comment") {
    const here = { findings: checked.findings, matter: checked.matter };
    const found = commentCompletions(parsed, writing, offset, here);
    return found ? answer(found, found.completions, parsed, asking) : none;
  }
  if (isJustIndenting(parsed, writing, typed)) return none;
  const place = placeOf(parsed, writing);
  if (!place || (place.kind === "key" && isSentence(place.written))) return none;
  const here = askedAt(asked, place, context);
  const before = parsed.text.slice(writing.start, offset);
  if (place.kind === "value") {
    const completions = valueCompletions(place, here, before);
    return answer(place.span, completions, parsed, asking);
  }
  const cases = isEmpty(parsed, writing) ? casesFor(asked, writing) : [];
  const completions = [...cases, ...keyCompletions(place, here)];
  return answer(place.span, completions, parsed, { ...asking, isStanding: writing.hasColon });
}

/** Whether words in the place of a key are a text that has slipped there, and no key could take their place. */
function isSentence(written: string): boolean {
  const words = written.split(/\s+/);
  return words.length > longestKey || (words.length > 1 && /[^\p{L}\p{N}_ -]/u.test(written));
}

/** Words of a key of the format, as many as a person types for one: `home country unavailable`. */
const longestKey = 4;

/** Blanks at the beginning of a line are typed to indent it, and not to be asked what could stand there. */
function isJustIndenting({ text }: ParsedText, word: Word, typed: string | undefined): boolean {
  return typed === " " && word.role === "open" && (!word.isItem || text.charAt(word.start - 2) !== "-");
}

/**
 * What is found where a half-typed word stands, is found without the word: in the text as it was before, where that is
 * known, else in one that has a whole word there.
 */
function askedAt(
  { parsed, checked }: AskedCase,
  { kind, word, read }: KeyPlace | ValuePlace,
  { check, remembered }: CompletionContext,
): Asked {
  const { start, end } = word;
  const isHalfTyped = kind === "key" && start < end && !word.hasColon;
  if (read === parsed || !(isHalfTyped || isDamagedAt(parsed, start))) return checked;
  const before = isHalfTyped ? remembered?.(parsed.text.slice(0, start) + parsed.text.slice(end)) : undefined;
  return before && !isDamagedAt(before.parsed, start) ? before.checked : check(read);
}

/** Whether nothing but comments stands beside the word. */
function isEmpty({ text }: ParsedText, { start, end }: Word): boolean {
  return /^\uFEFF*(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n|$))*$/.test(text.slice(0, start) + text.slice(end));
}

function casesFor({ parsed, checked }: AskedCase, word: Word): readonly Completion[] {
  const { language, days } = checked.matter;
  const { today } = days;
  // A new case is of today's edition, whatever an empty file is checked against.
  const edition = editionInForce(today);
  const { eol } = styleOf(parsed);
  const cases = [wholeCase(edition, today, eol, language), ...starters(edition, eol, language)];
  const also = toEdits(blanksBeside(parsed.text, word).map(deletion));
  return also.length > 0 ? cases.map((one) => ({ ...one, also })) : cases;
}

/** A case begins at the left edge, and a tab on an empty line would be part of its last text. */
function blanksBeside(text: string, { start, end }: Word): readonly Span[] {
  const line = { start: behindByteOrderMarks(text, lineStart(text, start)), end: lineEnd(text, end) };
  const isAlone = text.slice(end, line.end).trim() === "";
  const beside = [{ start: line.start, end: start }, ...(isAlone ? [{ start: end, end: line.end }] : [])];
  const others = [...text.matchAll(/^[ \t]+$/gm)]
    .map(({ index, 0: blanks }) => ({ start: index, end: index + blanks.length }))
    .filter((blanks) => blanks.end < line.start || blanks.start > line.end);
  return [...beside, ...others].filter((span) => span.start < span.end);
}

interface Asking {
  readonly offset: number;
  readonly isTyping: boolean;
  readonly skipsWhole: boolean;
  /** Whether the word stood there before, with something behind it. */
  readonly isStanding: boolean;
}

/**
 * Editors show only what contains the letters that are typed. Where those are a word that stands there already, or one
 * that is in none of them, everything is shown all the same to somebody who asks, and the nearest first.
 */
function answer(
  { start, end }: Span,
  completions: readonly Completion[],
  { text }: ParsedText,
  { offset, isTyping, skipsWhole, isStanding }: Asking,
): Found {
  const span = { start, end };
  const typed = text.slice(start, offset);
  const whole = text.slice(start, end);
  const shown = (some: readonly Completion[]): Found => {
    const isWhole = isTyping && some.length <= mostCompletions && canBeNarrowed(some, skipsWhole);
    return { span, completions: some.slice(0, mostCompletions), isWhole: isWhole || some.length === 0 };
  };
  // An editor gives such a list no focus, and would give it none either when it has narrowed it down.
  if (typed === "") return { ...shown(completions), isWhole: completions.length === 0 };
  if (isTyping) return shown(goingOn(completions, typed, whole));
  const words = completions.map(({ label, filter = label }) => filter);
  const isComplete =
    isStanding || placeholder.test(whole) || completions.some(({ label }) => label === whole);
  if (!isComplete && words.some((word) => holds(word, typed))) {
    const isLong = completions.length > mostCompletions;
    return shown(isLong ? completions.filter((_, index) => holds(words[index] ?? "", typed)) : completions);
  }
  const near = nearest(whole, words, Math.max(2, Math.floor(whole.length / 2)));
  const sorted = completions.toSorted((a, b) => rank(a, near) - rank(b, near));
  return shown(sorted.map((one) => ({ ...one, filter: `${typed} ${one.filter ?? one.label}` })));
}

/** What somebody who types a word may be about to write; nothing within a placeholder, and once the word is whole. */
function goingOn(completions: readonly Completion[], typed: string, whole: string): readonly Completion[] {
  if (placeholder.test(whole)) return [];
  const fitting = completions.filter((one) => canGoOn(one, typed));
  const isWhole = fitting.some(({ insert, also }) => insert.text === whole && !also);
  const isOnly = !fitting.some(({ label }) => label.length > whole.length && label.startsWith(whole));
  return isWhole && isOnly ? [] : fitting;
}

/** Where only certain words can stand, some of their letters are enough; where any can, a word must begin so. */
function canGoOn({ kind, label, filter = label }: Completion, typed: string): boolean {
  switch (kind) {
    case "person":
    case "exhibit":
    case "day":
    case "value":
      return filter.toLowerCase().startsWith(typed.toLowerCase());
    case "file":
      return filter.toLowerCase().includes(typed.toLowerCase());
    case "key":
    case "block":
    case "choice":
    case "claim":
    case "rule":
    case "word":
    case "case":
      return holds(filter, typed);
  }
}

function rank({ label, filter = label }: Completion, near: string | undefined): number {
  return near !== undefined && filter === near ? 0 : 1;
}

/** Whether a word has all the letters, in their order. */
function holds(word: string, letters: string): boolean {
  const all = letters.toLowerCase();
  let at = 0;
  for (const unit of word.toLowerCase()) if (unit === all[at]) at++;
  return at >= all.length;
}
