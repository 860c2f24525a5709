// Text direction: Arabic and Hebrew run from right to left, numbers and names between them from left to right.
import bidiFactory from "bidi-js";

/** A run of text in one direction. */
export interface Run {
  /** In reading order; brackets and similar characters are mirrored if the run is from right to left. */
  readonly text: string;
  /** The embedding level of the bidirectional algorithm; odd for right to left. */
  readonly level: number;
}

/** Whether a part of the text runs from right to left. */
export function turnsRound(text: string): boolean {
  return rightToLeft.test(text);
}

/** Whether its letters run from right to left; digits run from left to right in every script. */
export function isFromRight(text: string): boolean {
  return letterFromRight.test(text);
}

/**
 * The runs of a text in reading order. A text with any left-to-right letter has left to right as its base direction,
 * since the packet is in English.
 */
export function runsOf(text: string): readonly Run[] {
  if (!turnsRound(text)) return text === "" ? [] : [{ text, level: 0 }];
  const { levels } = bidi.getEmbeddingLevels(text, leftToRight.test(text) ? "ltr" : "rtl");
  const runs: { text: string; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    const seen = level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const last = runs.at(-1);
    if (last && last.level === level) last.text += seen;
    else runs.push({ text: seen, level });
    at += character.length;
  }
  return runs;
}

/** True for a right-to-left run without a letter that would show that direction to the drawing library. */
export function isSilent({ text, level }: Run): boolean {
  return level % 2 === 1 && !turnsRound(text);
}

/** The items of a line in visual order, from left to right. */
export function inVisualOrder<Item extends { readonly level: number }>(
  items: readonly Item[],
): readonly Item[] {
  const ordered = [...items];
  const deepest = Math.max(0, ...items.map(({ level }) => level));
  for (let level = deepest; level > 0; level--) {
    let start = 0;
    while (start < ordered.length) {
      let end = start;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end += 1;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end + 1;
    }
  }
  return ordered;
}

const bidi = bidiFactory();
const leftToRight = /(?!\p{Script=Arabic}|\p{Script=Hebrew})\p{L}/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const letterFromRight = new RegExp(`(?!\\p{N})${rightToLeft.source}`, "u");
