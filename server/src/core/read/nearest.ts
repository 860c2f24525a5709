// How far one word is from another, for misspelt keys, choices, ids and labels.

/** Letters to add, drop or change to make one word of the other; two neighbours swapped count once. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The word that is nearest, if it is at most `most` letters away and not a wholly different word; the first among
 * equals. Case and the difference between space, hyphen and underscore count for nothing.
 */
export function nearest(word: string, words: Iterable<string>, most: number): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of words) {
    const other = fold(candidate);
    if (Math.abs(other.length - folded.length) >= least) continue;
    const away = distance(folded, other);
    if (away < least && away < Math.min(folded.length, other.length)) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, "_");
}
