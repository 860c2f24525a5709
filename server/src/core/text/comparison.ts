// Texts compared without keeping them: by their words, by a short hash, and by a sample of their words.

/** The words of a country or a matter number, for comparison without case, accents, and punctuation. */
export function plainKey(written: string): string {
  return written
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

// Short hashes of long texts, to detect a change without keeping the text.

/** Equal for equal texts, and different for different texts except for rare collisions. Not cryptographic. */
export function fingerprint(text: string): string {
  let one = 0x2545f491;
  let other = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other + code, 0x85ebca6b) ^ (other >>> 15);
  }
  return `${text.length}.${one >>> 0}.${other >>> 0}`;
}

// Small samples of long texts, to estimate how much two of them have in common without keeping either.

/** The smallest hashes of the pairs of neighboring words, sorted: equal for the same words. */
export type Sketch = readonly number[];

const mostValues = 256;
const word = /[\p{L}\p{N}]+/gu;

/** A sample of the text's words; blanks, line endings, and punctuation make no difference. */
export function sketchOf(text: string): Sketch {
  const values = new Set<number>();
  let before = "";
  for (const [letters] of text.matchAll(word)) {
    values.add(hashOf(`${before} ${letters}`));
    before = letters;
  }
  return [...values].toSorted((one, other) => one - other).slice(0, mostValues);
}

/** Estimated share of word pairs that are in both: 1 for the same words, 0 if there are none. */
export function alikeness(one: Sketch, other: Sketch): number {
  const [some, others] = [new Set(one), new Set(other)];
  const least = [...new Set([...one, ...other])].toSorted((a, b) => a - b).slice(0, mostValues);
  const common = least.filter((value) => some.has(value) && others.has(value)).length;
  return least.length === 0 ? 0 : common / least.length;
}

/** Evenly distributed, so that the smallest values are a fair sample. */
function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
