// Small operations on bytes.

/** The text of some bytes, one character for each. */
export function textOfBytes(bytes: Uint8Array, from: number, until: number): string {
  let result = "";
  const end = Math.min(until, bytes.length);
  for (let at = Math.max(0, from); at < end; at += 8192) {
    result += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, end)));
  }
  return result;
}

/** One array of all bytes. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** The offset of the last occurrence of a word; -1 if there is none. */
export function lastIndexOf(bytes: Uint8Array, word: string): number {
  const last = word.charCodeAt(word.length - 1);
  for (let end = bytes.lastIndexOf(last); end >= word.length - 1; end = bytes.lastIndexOf(last, end - 1)) {
    if (isWordAt(bytes, end - word.length + 1, word)) return end - word.length + 1;
    if (end === 0) break;
  }
  return -1;
}

/** How often a word occurs. */
export function occurrences(bytes: Uint8Array, word: string): number {
  let count = 0;
  for (const _ of placesOf(bytes, word)) count += 1;
  return count;
}

/** The offset of each occurrence of a word. */
export function* placesOf(bytes: Uint8Array, word: string): Generator<number> {
  const last = word.charCodeAt(word.length - 1);
  for (let end = bytes.indexOf(last); end >= 0; end = bytes.indexOf(last, end + 1)) {
    const start = end - word.length + 1;
    if (isWordAt(bytes, start, word)) yield start;
  }
}

function isWordAt(bytes: Uint8Array, start: number, word: string): boolean {
  let matched = 0;
  while (matched < word.length && bytes[start + matched] === word.charCodeAt(matched)) matched += 1;
  return matched === word.length;
}
