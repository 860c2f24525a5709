// Small samples of long texts, to tell how much two of them have in common without keeping either.

/** Values of the pairs of neighboring words, the smallest of them, in order: the same pairs for the same words. */
export type Sketch = readonly number[];

const mostValues = 256;
const word = /[\p{L}\p{N}]+/gu;

/** A sample of the text's words; blanks, line ends and punctuation make no difference. */
export function sketchOf(text: string): Sketch {
  const values = new Set<number>();
  let before = "";
  for (const [letters] of text.matchAll(word)) {
    values.add(hashOf(`${before} ${letters}`));
    before = letters;
  }
  return [...values].toSorted((one, other) => one - other).slice(0, mostValues);
}

/** About which part of all pairs of words is in both: 1 for the same words, 0 where there are none. */
export function alikeness(one: Sketch, other: Sketch): number {
  const [some, others] = [new Set(one), new Set(other)];
  const least = [...new Set([...one, ...other])].toSorted((a, b) => a - b).slice(0, mostValues);
  const common = least.filter((value) => some.has(value) && others.has(value)).length;
  return least.length === 0 ? 0 : common / least.length;
}

/** Spread evenly, so that the smallest values are a fair sample. */
function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
