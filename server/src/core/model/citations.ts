// Exhibits that a text cites by their labels: "Exhibit C", "Exh. C", "Exhibits C and D", "Exhibits A-C". Exhibits of
// another document ("Exhibit A to the complaint", "the Government's Exhibit 4") do not count.
//
// "Tab C", "Attachment C", and "Annex C" may be parts of another document. They count as exhibits if an exhibit has
// that label; an unknown label after such a word counts only in a case that uses the word for its exhibits.
import { sameLabel } from "./labels.ts";

/** One cited label, with its span in the text, counted from 0. */
export interface Cited {
  readonly start: number;
  readonly end: number;
  /** In "B-2", if B is the exhibit and no label has that form, the B. */
  readonly label: string;
  /** The word before it, if it is not a form of Exhibit. */
  readonly word?: OtherWord;
}

/** Words that some practices use for an exhibit. */
export type OtherWord = "Tab" | "Attachment" | "Annex";

export type CitedItem =
  | { readonly kind: "one"; readonly cited: Cited }
  /** All from one label to the other. `between` is the text between the two. */
  | { readonly kind: "range"; readonly from: Cited; readonly to: Cited; readonly between: string };

/**
 * Every label that the text cites, in order. `known` has the labels of the exhibits, as `sameLabel` writes them, and
 * `words` the other words that the case uses for its exhibits.
 */
export function citedIn(
  text: string,
  known: ReadonlySet<string>,
  words: ReadonlySet<OtherWord> = new Set(),
): readonly CitedItem[] {
  if (!/ex|tab|attach/i.test(text)) return [];
  const found: CitedItem[] = [];
  for (const match of text.matchAll(lead)) {
    const [whole, word = "", gap = ""] = match;
    if (gap === "" && !word.endsWith(".")) continue;
    const reading: Reading = { text, known, ...leadOf(word, words) };
    const list = listAt(reading, match.index + whole.length);
    if (!list || isOfAnother(text, match.index, list.end, reading)) continue;
    found.push(...list.items);
  }
  return found;
}

const lead =
  /(?<![\p{L}\p{N}_-])(exhibits?|exhs?\.?|exs?\.|exs?|anexos?|[Tt]abs?|TABS?|attachments?|annex(?:es)?)(\.?\s*(?:(?:nos?\.|numbers?|letters?)\s+)?[#"“'‘(]?)(?=[\p{L}\p{N}])/giu;

interface Reading {
  readonly text: string;
  readonly known: ReadonlySet<string>;
  readonly isPlural: boolean;
  readonly isCapital: boolean;
  readonly isAllCapitals: boolean;
  /** It can only mean an exhibit. */
  readonly isWhole: boolean;
  /** The word is written out. */
  readonly isNamed: boolean;
  /** A word that may mean something else: only labels of exhibits count after it. */
  readonly isLoose: boolean;
  readonly word: OtherWord | undefined;
}

function leadOf(word: string, words: ReadonlySet<OtherWord>): Omit<Reading, "text" | "known"> {
  const other = otherWords.find((one) => word.toLowerCase().startsWith(one.toLowerCase()));
  return {
    isPlural: /s\.?$/i.test(word),
    isCapital: /^\p{Lu}/u.test(word),
    isAllCapitals: word.length > 2 && word === word.toUpperCase(),
    isWhole: /^(?:exhibits?|exhs?\.?)$/i.test(word) || other !== undefined,
    isLoose: other === undefined ? /^(?:exs?|anexos?)$/i.test(word) : !words.has(other),
    isNamed: /^exhibits?$/i.test(word),
    word: other,
  };
}

const otherWords: readonly OtherWord[] = ["Tab", "Attachment", "Annex"];

interface FoundList {
  readonly items: readonly CitedItem[];
  readonly end: number;
}

/** "C", "C and D", "A, B, and D", "A-C and F"; after a comma another label counts only in a list. */
function listAt(reading: Reading, start: number): FoundList | undefined {
  const { text } = reading;
  const items: CitedItem[] = [];
  let end = start;
  let kept: FoundList | undefined;
  for (let at = start, isList = true, isBehindPage = false; ; ) {
    // "Exhibit C, pp. 4 and 7" names two pages.
    const item = isBehindPage && /\d/.test(text.charAt(at)) ? undefined : itemAt(reading, at, at === start);
    if (!item) break;
    if (item.item) items.push(item.item);
    end = item.end;
    if (isList || reading.isPlural) kept = { items: [...items], end };
    pageOf.lastIndex = end;
    const page = pageOf.exec(text)?.[0] ?? "";
    isBehindPage = page !== "";
    listGap.lastIndex = end + page.length;
    const gap = listGap.exec(text)?.[0];
    if (gap === undefined) break;
    at = end + page.length + gap.length;
    isList = !/^\s*,\s*$/.test(gap);
  }
  return kept && kept.items.length > 0 ? kept : undefined;
}

/** The page of an exhibit between two of a list: "Exhibit C, p. 4, D and E". */
const pageOf =
  /(?:\s*,)?\s*(?:at\s)?(?:\(?pp?\.|\(?pages?)\s?\d{1,4}(?:\s?[-\u2013]\s?\d{1,4})?\)?(?=[\s,&/])/iy;
const listGap = /(?:\s*,\s*|\s+)(?:and\/or|and|or|&|y|o|e)\s+|\s*[&/]\s*|\s*,\s*/iy;
const rangeGap = /["”'’]?(?:\s*[-\u2010-\u2015]\s*|\s+(?:through|thru|to|hasta|al|a)\s+)["“'‘]?/iy;
const placeholder = /TODO(?: \(formerly [^)]*\))?/y;

function itemAt(
  reading: Reading,
  start: number,
  isFirst: boolean,
): { readonly item: CitedItem | undefined; readonly end: number } | undefined {
  placeholder.lastIndex = start;
  const open = placeholder.exec(reading.text);
  if (open) return { item: undefined, end: start + open[0].length };
  const from = citedAt(reading, start, isFirst);
  if (!from) return undefined;
  rangeGap.lastIndex = from.end;
  const between = rangeGap.exec(reading.text)?.[0];
  const to = between === undefined ? undefined : citedAt(reading, from.end + between.length, false);
  if (between !== undefined && to && isLater(to.label, from.label)) {
    return { item: { kind: "range", from, to, between }, end: to.end };
  }
  return { item: { kind: "one", cited: from }, end: from.end };
}

/** Whether a label can be the end of a range that begins with the other. */
function isLater(to: string, from: string): boolean {
  const [last, first] = [sameLabel(to), sameLabel(from)];
  if (/^\d/.test(last) !== /^\d/.test(first)) return false;
  const [lastStem = "", firstStem = ""] = [last, first].map((label) => /^(?:\d+|\p{L}+)/u.exec(label)?.[0]);
  return lastStem.length - firstStem.length || last.length - first.length
    ? lastStem.length > firstStem.length || (lastStem === firstStem && last.length > first.length)
    : last > first;
}

const token = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy;

function citedAt(reading: Reading, start: number, isFirst: boolean): Cited | undefined {
  const { text, known } = reading;
  token.lastIndex = start;
  const whole = token.exec(text)?.[0];
  if (whole === undefined) return undefined;
  const parts = whole.split(/(?=[-.])/);
  for (let count = parts.length; count > 0; count--) {
    const label = parts.slice(0, count).join("");
    if (!known.has(sameLabel(label))) continue;
    const rest = whole.slice(label.length);
    if (!mayFollow(rest, known)) return undefined;
    const isPart = /^[-.]\d/.test(rest);
    if (isPart && hasSuffixes(label, known)) return unknownAt(reading, start, whole, isFirst);
    const cited = citedFrom(reading, start, label);
    return isLabelHere(reading, cited, true, isFirst, start + whole.length) ? cited : undefined;
  }
  return unknownAt(reading, start, whole, isFirst);
}

function citedFrom({ word }: Reading, start: number, label: string): Cited {
  return { start, end: start + label.length, label, ...(word && { word }) };
}

/** "A-rated" cites no exhibit; "A-2" and "A.Then" do, and "A-C" cites two. */
function mayFollow(rest: string, known: ReadonlySet<string>): boolean {
  if (rest === "" || rest.startsWith(".")) return true;
  const next = rest.slice(1);
  return (
    /^\d{1,3}\p{L}?(?:\.|$)/u.test(next) || /^[A-Z]{1,3}(?:\.|$)/.test(next) || known.has(sameLabel(next))
  );
}

function hasSuffixes(label: string, known: ReadonlySet<string>): boolean {
  const suffix = /^\d/.test(label) ? /^[-.]\d/ : /^[-.]?\d/;
  return [...known].some((other) => other !== sameLabel(label) && suffix.test(suffixOf(other, label)));
}

function suffixOf(label: string, stem: string): string {
  return label.startsWith(sameLabel(stem)) ? label.slice(stem.length) : "";
}

const shape = /^(?:(\p{L})\1{0,2}|[A-Z]{2}|\d{1,3})(?:[-.]?\d{1,2}|(?<=\d)[a-zA-Z])?$/u;

function unknownAt(reading: Reading, start: number, whole: string, isFirst: boolean): Cited | undefined {
  if (reading.isLoose) return undefined;
  const candidates = [whole, whole.split("-", 1)[0] ?? "", whole.split(".", 1)[0] ?? ""];
  const label = candidates.find((candidate) => shape.test(candidate));
  if (label === undefined) return undefined;
  const rest = whole.slice(label.length);
  if (/^-(?![A-Z]{1,3}(?:\.|$)|\d{1,3}$)/.test(rest)) return undefined;
  const cited = citedFrom(reading, start, label);
  return isLabelHere(reading, cited, false, isFirst, start + whole.length) ? cited : undefined;
}

const ends = /^(?:\s*$|["”’')\]]*[.,;:!?)\]"”’])/;
const goesOn =
  /^\s*[-\u2010-\u2015/&(]|^['’]s(?!\p{L})|^\s+(?:and|or|through|thru|to|y|o|is|are|was|were|shows?|proves?|contains?|confirms?|documents?|establish(?:es)?|includes?|states?|at|in|on|of|by|for|from|with|below|above|attached|enclosed|submitted|hereto|herein|p\.|pp\.|pages?)(?!\p{L})/iu;
const firstPerson =
  /^\s+(?:also |have |had )?(?:am|have|had|attach|enclos|submit|will|was|would|can|could|believ|sent|send|ask|give|gave|made|provid|do|did|want|need|obtain|receiv)/i;
const shortWords = new Set(
  "am an as at be by do go he if in is it me my no of on or pm so tb to uk un up us we".split(" "),
);

/**
 * Whether letters that can be a label are one here, and not a word of the sentence. `behind` is the offset after their
 * word.
 */
function isLabelHere(
  { text, known, isCapital, isAllCapitals, isPlural, isWhole, word }: Reading,
  { label }: Cited,
  isKnown: boolean,
  isFirst: boolean,
  behind: number,
): boolean {
  const after = text.slice(behind, behind + 40);
  const isAtEnd = ends.test(after);
  const isClosed = isAtEnd || goesOn.test(after);
  // "Patients exhibit 12 symptoms", "exhibits t and b cell loss": only a single exhibit is cited by its label alone.
  const isNoun = isFirst ? isWhole && !isPlural : true;
  // "Take 1 tab 3 times a day", "attachment a or b": such a word counts only if it is capitalized.
  if (word && !isCapital && (/^\d/.test(label) || label === label.toLowerCase())) return false;
  if (/^\d/.test(label)) {
    if (word && (!isClosed || !hasNumbers(known))) return false;
    if (isCapital && (isFirst || isPlural)) return true;
    return isClosed && (isKnown || (isNoun && !/^\s+of\s/.test(after) && hasNumbers(known)));
  }
  if (word && !isKnown && hasNumbers(known)) return false;
  if (label.length === 1) {
    if (/[aiyeou]/.test(label)) return isKnown && isClosed;
    if (label === "I") return isFirst && isCapital ? !firstPerson.test(after) : isAtEnd;
    return label !== label.toLowerCase() || isKnown || isAtEnd || (isNoun && isClosed);
  }
  if (/\d/.test(label)) return isKnown || label !== label.toLowerCase();
  const isWord = shortWords.has(label.toLowerCase());
  if (label === label.toLowerCase()) return isKnown && !isWord;
  if (isKnown) return !(isAllCapitals && isWord && !isClosed);
  return isWhole && !isAllCapitals && !isWord && label === label.toUpperCase();
}

function hasNumbers(known: ReadonlySet<string>): boolean {
  return [...known].some((label) => /^\d/.test(label));
}

const documents =
  "affidavit|affirmation|agreement|answer|appeal|brief|complaint|contract|declaration|decree|deposition|form|indictment|" +
  "judgment|lawsuit|lease|letter|matter of|motion|order|petition|policy|report|statement|suit|transcript|trust|" +
  "[ign]-\\d{2,4}[a-z]?|ds-\\d+|eoir|acuerdo|contrato|demanda|denuncia|querella|sentencia";
const ours =
  "request|packet|filing|submission|cover letter|application|exhibits?|exhibit list|index|list|bundle|parole|case file|" +
  "file|record|evidence|(?:form\\s+)?i-131";
const determiners = "the|an?|his|her|their|its|that|those|another|each|el|la|los|las|su|una?";
const ofAnother = new RegExp(
  "^[\"”’')\\]]*,?\\s+(?:(?:attached|annexed|appended|filed|submitted|included|which is attached)\\s+)?(?:" +
    `(?:to|of|de|del|al)\\s+(?:(?:${determiners})\\s+(?!(?:[\\p{L}-]+\\s+)?(?:${ours})(?!\\p{L}))|(?!(?:this|these|our|my)\\s|form\\s+i-131|i-131)(?:[\\p{L}.'’-]+\\s+){0,2}(?:${documents})(?![\\p{L}-]))` +
    `|(?:in|from|with|en)\\s+(?:(?:${determiners})\\s+)?(?:[\\p{L}'’.-]+\\s+)?(?:${documents})(?![\\p{L}-])` +
    ")",
  "iu",
);
const byAnother = new RegExp(
  "(?:^|[^\\p{L}])(?:" +
    "(?!(?:applicant|beneficiary|client|petitioner|requestor|requester|sponsor)['’])[\\p{L}.-]+(?:['’]s|s['’])" +
    "|plaintiffs?|defendants?|respondents?|government|govt\\.?|dhs|ice|uscis|eoir|court|trial|hearing|state|people|joint|prior|previous|" +
    "earlier|former|old|another|other|his|her|their|its|(?:form\\s+)?[ign]-\\d{2,4}[a-z]?" +
    `|complaint|motion|affidavit)\\s+$`,
  "iu",
);
const shortCite = /(?:complaint|motion|petition|brief|affidavit|declaration|[ign]-\d{2,4}[a-z]?),\s+$/i;

/** Whether the exhibit belongs to another document. */
function isOfAnother(text: string, start: number, end: number, { isNamed }: Reading): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (byAnother.test(before) || (!isNamed && shortCite.test(before))) return true;
  return ofAnother.test(text.slice(end, end + 100));
}
