// Edit distance between words, for misspelled keys, choices, ids, and labels.

/**
 * Letters to add, drop, or change to turn one word into the other; swapping two neighbors counts once. If it takes more
 * than `most`, some number above that.
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const [one, other] = withoutCommonEnds(a, b);
  if (Math.abs(one.length - other.length) > most) return Math.abs(one.length - other.length);
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches back over one row, at a cost of one.
    if (least > most + 1) return least;
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

function withoutCommonEnds(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/**
 * The nearest word, if it is at most `most` letters away and not an entirely different word; the first among equals.
 * Case and the difference between space, hyphen, and underscore are ignored.
 */
export function nearest(word: string, words: Iterable<string>, most: number): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of words) {
    const other = fold(candidate);
    const away = distance(folded, other, least - 1);
    if (away < least && away < Math.min(folded.length, other.length)) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/**
 * The word that is probably meant by another: one that is a letter away, else the only one that begins with what is
 * written, of which half a word is enough, else the nearest.
 */
export function likeliest(word: string, words: readonly string[], most: number): string | undefined {
  return nearest(word, words, Math.min(most, 1)) ?? onlyOneBegun(word, words) ?? nearest(word, words, most);
}

/**
 * The choice that is probably meant by other words: the one all of whose words are in them, such as `fedex` in "FedEx
 * Express", else the likeliest. None that has another word in place of one of theirs: a death certificate is not a
 * `birth-certificate`; and none if another choice is named too, which would be lost.
 */
export function likeliestChoice(written: string, choices: readonly string[]): string | undefined {
  const words = wordsOf(written);
  const [named] = choices
    .filter((choice) => wordsOf(choice).every((word) => words.includes(word)))
    .toSorted((a, b) => wordsOf(b).length - wordsOf(a).length);
  if (named !== undefined) return namesAnother(words, named, choices) ? undefined : named;
  const near = likeliest(written, choices, Math.max(2, Math.floor(written.length / 2)));
  return near !== undefined && wordsOf(near).length === words.length && hasAnother(words, wordsOf(near))
    ? undefined
    : near;
}

/** Whether the words include a choice that shares nothing with the named one, spelled correctly or not. */
function namesAnother(words: readonly string[], named: string, choices: readonly string[]): boolean {
  const own = wordsOf(named);
  const others = words.filter((word) => !own.includes(word));
  const isAmong = (other: string) => wordsOf(other).every((word) => others.includes(word));
  return (
    choices.some((other) => other !== named && isAmong(other)) ||
    others.some((word) =>
      choices.some((other) => other !== named && isOnlySpelledWrong(word, other, choices)),
    )
  );
}

/** Whether one of the words is entirely different from the one at its position. */
function hasAnother(words: readonly string[], others: readonly string[]): boolean {
  return words.some((word, index) => {
    const other = others[index] ?? "";
    return !other.startsWith(word) && distance(word, other) > Math.max(word.length, other.length) / 2;
  });
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Whether two words differ only in case, or in space, hyphen, and underscore. */
export function isSameWord(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/**
 * Whether a word is a choice in other case or with a typo of two letters at most, and no other choice is nearly as
 * close.
 */
export function isOnlySpelledWrong(word: string, choice: string, choices: readonly string[]): boolean {
  const away = (other: string) => distance(fold(word), fold(other), mostAway);
  const off = away(choice);
  if (off > Math.min(2, Math.floor(fold(choice).length / 3))) return false;
  return off === 0 || choices.every((other) => other === choice || away(other) >= off + 2);
}

/** With two letters more than a typo has, another choice is not close. */
const mostAway = 4;

/** The only word with the same letters and digits, regardless of spaces, hyphens, and case. */
export function inOtherLetters(word: string, words: readonly string[]): string | undefined {
  const letters = lettersAlone(word);
  const [only, ...others] = words.filter((other) => lettersAlone(other) === letters);
  return letters !== "" && others.length === 0 ? only : undefined;
}

function lettersAlone(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** With fewer letters, too many words match. */
const fewestLetters = 3;

function onlyOneBegun(word: string, words: readonly string[]): string | undefined {
  const letters = fold(word);
  if (letters.length < fewestLetters) return undefined;
  const [only, ...others] = words.filter((other) => fold(other).startsWith(letters));
  return others.length === 0 ? only : undefined;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, "_");
}
