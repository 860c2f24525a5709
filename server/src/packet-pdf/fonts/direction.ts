// Which way text runs: Arabic and Hebrew from right to left, numbers and names between them from left to right.
import bidiFactory from "bidi-js";

/** A stretch of text that runs one way. */
export interface Run {
  /** In reading order; brackets and the like are turned round where the stretch runs from right to left. */
  readonly text: string;
  /** How deep it lies in text that runs the other way; odd where it runs from right to left. */
  readonly level: number;
}

/** Whether some of a text runs from right to left. */
export function turnsRound(text: string): boolean {
  return rightToLeft.test(text);
}

/**
 * The stretches of a text in reading order. What holds any letter that is read from left to right runs so as a whole,
 * since it stands in an English packet.
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

/** True for a stretch that runs from right to left without a letter that says so to whoever draws it. */
export function isSilent({ text, level }: Run): boolean {
  return level % 2 === 1 && !turnsRound(text);
}

/** What stands on one line, from left to right as it is seen. */
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
