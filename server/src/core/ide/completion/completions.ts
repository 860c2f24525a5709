// The completions at an offset of a case: keys, values, entries, rules, or a whole case.

import type { Span } from "../../base/span.ts";
import type { CheckedCase } from "../../engine/check.ts";
import { endOfLineAt, lineStart, styleOf } from "../../fix/style.ts";
import { editionInForce } from "../../law/editions.ts";
import type { Language } from "../../message/language.ts";
import { titled } from "../../message/title.ts";
import { nearest } from "../../read/nearest.ts";
import { placeholder } from "../../read/placeholder.ts";
import { deletion, toEdits } from "../../text/edits.ts";
import { behindByteOrderMarks } from "../../text/lines.ts";
import type { ParsedText } from "../../text/parse.ts";
import { parsedAfter } from "../../text/revision.ts";
import type { CaseInEditor } from "../case-in-editor.ts";
import { commentCompletions } from "./comments.ts";
import { type Completion, canBeNarrowed, type ShownCompletion } from "./completion.ts";
import { cursorContext, isDamagedAt, type KeyPlace, type ValuePlace } from "./cursor-context.ts";
import { keyCompletions } from "./keys.ts";
import { blanksBeforeDash } from "./outdent.ts";
import type { CompletionRequest } from "./request.ts";
import { starters, wholeCaseCompletion } from "./starters.ts";
import { valueCompletions } from "./values.ts";
import type { Word } from "./word.ts";
import { writingAt } from "./writing.ts";

export interface Completions {
  /** The replaced span: on one line, around the offset. */
  readonly span: Span;
  /** The most likely first. */
  readonly completions: readonly ShownCompletion[];
  /**
   * Whether an editor does not have to ask again while the user types: the completions for more letters are all
   * included.
   */
  readonly isWhole: boolean;
}

export interface CompletionContext {
  /** Checks another text as if it were the content of the file. */
  readonly check: (text: ParsedText) => CheckedCase;
  /** A known result for another text, which saves a check. */
  readonly remembered?: (text: string) => CaseInEditor | undefined;
  /** The character just typed, if it triggered completion. */
  readonly typed?: string | undefined;
  /**
   * Whether the user is typing and did not request the list. In this case only completions that continue the typed
   * letters are offered, so that Enter never replaces them with something else.
   */
  readonly isTyping?: boolean;
  /** Whether Enter begins a new line in the editor if the suggestion is already completely typed. */
  readonly skipsWhole?: boolean;
  /** Whether the editor inserts several lines unchanged, whatever else changes before them. */
  readonly movesLines?: boolean;
}

const none: Found = { span: { start: 0, end: 0 }, completions: [], isWhole: true };

/** As many as a user looks through; further typing reduces them. */
const mostCompletions = 200;

/** Empty in prose, and wherever nothing with a name can be written. Never throws. */
export function completionsAt(asked: CaseInEditor, offset: number, context: CompletionContext): Completions {
  const found = completionsHere(asked, offset, context);
  const blanks =
    context.movesLines && found === none ? blanksBeforeDash(asked.parsed.text, offset) : undefined;
  return inWords(blanks ? completionsWithout(blanks, asked, offset, context) : found, asked.checked.language);
}

/** Completions before their texts are rendered. */
type Found = Omit<Completions, "completions"> & { readonly completions: readonly Completion[] };

function inWords(found: Found, language: Language | undefined): Completions {
  const completions = found.completions.map(
    ({ detail, ...one }): ShownCompletion =>
      detail === undefined ? one : { ...one, detail: titled(detail, language) },
  );
  return { ...found, completions };
}

/** The completions at the offset once some spaces before it are removed; every item includes this edit. */
function completionsWithout(
  blanks: Span,
  { parsed }: CaseInEditor,
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

function completionsHere(asked: CaseInEditor, offset: number, context: CompletionContext): Found {
  const { typed, isTyping = false, skipsWhole = false } = context;
  const asking: Asking = { offset, isTyping, skipsWhole, isStanding: false };
  const { parsed, checked } = asked;
  const isUnreadable = parsed.problems.some(
    ({ rule }) => rule === "yaml/too-large" || (rule === "yaml/encoding" && !parsed.root),
  );
  const writing = isUnreadable ? undefined : writingAt(parsed.text, offset);
  if (!writing) return none;
  if (writing.kind === "comment") {
    const here = { findings: checked.findings, context: checked.context };
    const found = commentCompletions(parsed, writing, offset, here);
    return found ? answer(found, found.completions, parsed, asking) : none;
  }
  if (isJustIndenting(parsed, writing, typed)) return none;
  const place = cursorContext(parsed, writing);
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

/** Whether words in place of a key are a text that has lost its indentation, which no key can replace. */
function isSentence(written: string): boolean {
  const words = written.split(/\s+/);
  return words.length > longestKey || (words.length > 1 && /[^\p{L}\p{N}_ -]/u.test(written));
}

/** How many words a user types for one key of the format: `home country unavailable`. */
const longestKey = 4;

/** Spaces at the beginning of a line are typed to indent it, and do not request completions. */
function isJustIndenting({ text }: ParsedText, word: Word, typed: string | undefined): boolean {
  return typed === " " && word.role === "open" && (!word.isItem || text.charAt(word.start - 2) !== "-");
}

/**
 * The findings at a half-typed word come from the text without the word: from the previous text if it is known,
 * otherwise from a text with a whole word there.
 */
function askedAt(
  { parsed, checked }: CaseInEditor,
  { kind, word, read }: KeyPlace | ValuePlace,
  { check, remembered }: CompletionContext,
): CompletionRequest {
  const { start, end } = word;
  const isHalfTyped = kind === "key" && start < end && !word.hasColon;
  if (read === parsed || !(isHalfTyped || isDamagedAt(parsed, start))) return checked;
  const before = isHalfTyped ? remembered?.(parsed.text.slice(0, start) + parsed.text.slice(end)) : undefined;
  return before && !isDamagedAt(before.parsed, start) ? before.checked : check(read);
}

/** Whether there is nothing but comments besides the word. */
function isEmpty({ text }: ParsedText, { start, end }: Word): boolean {
  return /^\uFEFF*(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n|$))*$/.test(text.slice(0, start) + text.slice(end));
}

function casesFor({ parsed, checked }: CaseInEditor, word: Word): readonly Completion[] {
  const { language, days } = checked.context;
  const { today } = days;
  // A new case gets today's edition, whatever edition an empty file is checked against.
  const edition = editionInForce(today);
  const { eol } = styleOf(parsed);
  const cases = [wholeCaseCompletion(edition, today, eol, language), ...starters(edition, eol, language)];
  const also = toEdits(blanksBeside(parsed.text, word).map(deletion));
  return also.length > 0 ? cases.map((one) => ({ ...one, also })) : cases;
}

/** A case begins at the left margin, and a tab on an empty line would be part of its last text. */
function blanksBeside(text: string, { start, end }: Word): readonly Span[] {
  const line = { start: behindByteOrderMarks(text, lineStart(text, start)), end: endOfLineAt(text, end) };
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
  /** Whether the word was already there, with something after it. */
  readonly isStanding: boolean;
}

/**
 * Editors show only what contains the typed letters. If these are an existing word, or a word that no completion
 * contains, everything is shown to a user who requested the list, the nearest first.
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
  // An editor does not focus such a list, even after filtering it.
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

/** What a user who types a word may be about to write; empty within a placeholder, and once the word is complete. */
function goingOn(completions: readonly Completion[], typed: string, whole: string): readonly Completion[] {
  if (placeholder.test(whole)) return [];
  const fitting = completions.filter((one) => canGoOn(one, typed));
  const isWhole = fitting.some(({ insert, also }) => insert.text === whole && !also);
  const isOnly = !fitting.some(({ label }) => label.length > whole.length && label.startsWith(whole));
  return isWhole && isOnly ? [] : fitting;
}

/**
 * If only certain words are possible, some of their letters are enough; if any word is, it must begin with the letters.
 */
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

/** Whether a word contains all the letters, in their order. */
function holds(word: string, letters: string): boolean {
  const all = letters.toLowerCase();
  let at = 0;
  for (const unit of word.toLowerCase()) if (unit === all[at]) at++;
  return at >= all.length;
}
