// Exhibit labels as a sequence: A, B … Z, AA, AB …; or A … Z, AA, BB …; or 1, 2, 3 …. A suffix (`A-1`) belongs to
// its letter or number.

import { nearest } from "../read/nearest.ts";
import { severalIn } from "../read/several.ts";

export type Sequence = "letters" | "doubled-letters" | "numbers";

const sequences: readonly Sequence[] = ["letters", "doubled-letters", "numbers"];

/** The sequence that the labels follow the longest from the start; letters if nothing decides it. */
export function sequenceOf(written: readonly string[]): Sequence {
  const labels = written.map(bareLabel);
  const preferred: readonly Sequence[] =
    labels.length > 0 && labels.every((label) => /^\d/.test(label)) ? ["numbers"] : sequences;
  const inLine = (sequence: Sequence) => lengthInLine(labels, sequence);
  return preferred.reduce((best, other) => (inLine(other) > inLine(best) ? other : best));
}

/** How many labels from the start are in sequence: each at the position of the one before it, or at the next. */
export function lengthInLine(labels: readonly string[], sequence: Sequence): number {
  let before = 0;
  for (const [index, label] of labels.entries()) {
    const place = positionOfLabel(label, sequence);
    if (place === 0 || (place !== before && place !== before + 1)) return index;
    before = place;
  }
  return labels.length;
}

/** From 1; 0 for a text that is not a label of the sequence. */
export function positionOfLabel(label: string, sequence: Sequence): number {
  const stem = partsOf(label)?.stem;
  if (stem === undefined) return 0;
  if (sequence === "numbers") return /^\d/.test(stem) ? Number(stem) : 0;
  if (/^\d/.test(stem)) return 0;
  const unit = (letter: string) => letter.charCodeAt(0) - 64;
  if (sequence === "letters") return [...stem].reduce((sum, letter) => sum * 26 + unit(letter), 0);
  const isDoubled = [...stem].every((letter) => letter === stem[0]);
  return isDoubled ? (stem.length - 1) * 26 + unit(stem) : 0;
}

/** The label at a position, from 1. */
export function labelAt(place: number, sequence: Sequence): string {
  const letter = (unit: number) => String.fromCharCode(65 + unit);
  switch (sequence) {
    case "numbers":
      return String(place);
    case "doubled-letters":
      return letter((place - 1) % 26).repeat(Math.floor((place - 1) / 26) + 1);
    case "letters": {
      const last = letter((place - 1) % 26);
      return place > 26 ? labelAt(Math.floor((place - 1) / 26), sequence) + last : last;
    }
  }
}

/** The label after the last one, in the file's own sequence. */
export function labelAfter(labels: readonly string[]): string {
  const sequence = sequenceOf(labels);
  return labelAt(
    Math.max(0, ...labels.map((label) => positionOfLabel(bareLabel(label), sequence))) + 1,
    sequence,
  );
}

/** Labels in sequence for as many exhibits; one with a suffix stays with its letter or number. */
export function renumbered(labels: readonly (string | undefined)[]): string[] {
  const sequence = sequenceOf(labels.filter((label) => label !== undefined));
  const taken = new Set<string>();
  const stems = new Set<string>();
  let place = 0;
  let stem: string | undefined;
  return labels.map((label) => {
    const isOne = label !== undefined && positionOfLabel(label, sequence) > 0;
    const parts = isOne ? partsOf(label) : undefined;
    const beside = parts && parts.stem === stem ? labelAt(place, sequence) + parts.suffix : undefined;
    if (beside !== undefined && !taken.has(sameLabel(beside))) {
      taken.add(sameLabel(beside));
      return beside;
    }
    place += 1;
    stem = parts?.stem;
    const suffix = parts && !stems.has(parts.stem) ? parts.suffix : "";
    if (stem !== undefined) stems.add(stem);
    const fresh = labelAt(place, sequence) + suffix;
    taken.add(sameLabel(fresh));
    return fresh;
  });
}

/** A form that is equal for labels that differ only in case, or in a word such as Exhibit before the letter. */
export function sameLabel(label: string): string {
  return bareLabel(label).toUpperCase();
}

/** The letter or number of "Exhibit A", "Tab 4", "No. 2", "#4", "(E)", and "F."; any other label unchanged. */
export function bareLabel(label: string): string {
  const bare =
    /^(?:(?:exhibit|exh|ex|tab|attachment|annex|no)\b[.:]?\s*)?[#(]?([\p{L}\p{N}][^()]*?)[).:]?$/iu.exec(
      label,
    );
  const [, inner = ""] = bare ?? [];
  return partsOf(inner) ? inner : label;
}

interface LabelParts {
  /** Letters in capitals, or digits. */
  readonly stem: string;
  readonly suffix: string;
}

function partsOf(label: string): LabelParts | undefined {
  // "Tab 1" is not a label with the suffix " 1".
  if (/^(?:exh?|tab|no)(?:[.:]\s*|\s+)[\p{L}\p{N}]/iu.test(label)) return undefined;
  const match =
    /^([A-Z]{1,3})(\d.*|[^A-Z\d].*)?$/i.exec(label) ?? /^(\d{1,6})([A-Z].*|[^A-Z\d].*)?$/i.exec(label);
  const stem = match?.[1];
  return stem === undefined ? undefined : { stem: stem.toUpperCase(), suffix: match?.[2] ?? "" };
}

// Which exhibits are probably meant by a label that no exhibit has.

/** Labels that may be meant by one that no exhibit has. */
export interface PlausibleLabels {
  /** The same label in another spelling. */
  readonly alike: readonly string[];
  /** If there is none, those at the same position of the sequence or next to it: a guess. */
  readonly neighbors: readonly string[];
}

export function plausibleLabels(written: string, labels: readonly string[]): PlausibleLabels {
  // One of several labels is not a correction of all of them.
  if (severalIn(written, (label) => labels.find((other) => sameLabel(other) === sameLabel(label)))) {
    return { alike: [], neighbors: [] };
  }
  const one = alike(written, labels);
  return one === undefined
    ? { alike: [], neighbors: neighbors(written, labels) }
    : { alike: [one], neighbors: [] };
}

/** The same label in another spelling: in lowercase, or with a word such as Exhibit before it. */
function alike(written: string, labels: readonly string[]): string | undefined {
  return labels.find((label) => sameLabel(label) === sameLabel(written)) ?? nearest(written, labels, 2);
}

/** Whether it is this label, and no other one, in lowercase or after a word such as Exhibit. */
export function isWrittenOtherwise(written: string, label: string, labels: readonly string[]): boolean {
  const same = labels.filter((other) => sameLabel(other) === sameLabel(written));
  return same.length === 1 && same[0] === label;
}

function neighbors(written: string, labels: readonly string[]): readonly string[] {
  const sequence = sequenceOf(labels);
  const place = positionOfLabel(written, sequence);
  if (place === 0) return [];
  const away = (label: string) => Math.abs(positionOfLabel(label, sequence) - place);
  const near = labels.filter((label) => positionOfLabel(label, sequence) > 0 && away(label) <= 1);
  const same = near.filter((label) => away(label) === 0);
  return same.length > 0 ? same : near;
}
