// Names of people in running text: sequences of capitalized words, and whether they are the name of a person. One pass
// over the words, whatever the text.

export interface NameWord {
  /** In lowercase without accents. */
  readonly folded: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Whether a comma is before it. */
  readonly isAfterComma: boolean;
}

/** Capitalized words with only spaces, hyphens, and commas between them. */
export type Phrase = readonly NameWord[];

/** One form of a person's name, in folded words without particles such as "de la". */
export interface NameForm {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** What distinguishes a father from a son with the same name, such as "jr" or "ii". */
  readonly generation?: string | undefined;
}

/** A name in a phrase, as positions of its first and last word. */
export interface NameInPhrase {
  readonly first: number;
  readonly last: number;
}

const particles = new Set(
  "al el bin ibn bint ben da das de del della den der di dos du e la las le los ter ul ur van von y".split(
    " ",
  ),
);

const longestPhrase = 40;
/** How many given names, initials, and particles may be between a given name and a family name. */
const mostBetween = 4;
/** How many given or family names of one person are indexed. */
const mostParts = 5;

const word = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Equal for a name with and without accents and capital letters. */
export function foldedWord(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’ʼ]/g, "").toLowerCase();
}

/** The words of a name, folded. Particles are left out if another word remains. */
export function wordsOfName(text: string): readonly string[] {
  const words = [...text.matchAll(word)].map(([letters]) => foldedWord(letters));
  const main = words.filter((one) => !particles.has(one));
  return main.length > 0 ? main : words;
}

/** Words after a name that distinguish generations; those on one line are synonyms. */
const generations: ReadonlyMap<string, string> = new Map(
  [
    ["jr", "junior", "hijo", "filho"],
    ["sr", "senior"],
    ["ii"],
    ["iii"],
    ["iv"],
    ["neto"],
    ["sobrinho"],
  ].flatMap(([meaning = "", ...others]) => [meaning, ...others].map((one) => [one, meaning] as const)),
);

/** The form of a name, without a word for the generation at its end unless the name has no other word. */
export function nameForm(given: readonly string[], family: readonly string[]): NameForm {
  const names = { given: [...given], family: [...family] };
  for (const words of [names.family, names.given]) {
    const generation = words.length > 1 ? generations.get(words.at(-1) ?? "") : undefined;
    if (generation === undefined) continue;
    words.pop();
    return { ...names, generation };
  }
  return names;
}

/** The phrases of two or more words that may contain a name. */
export function phrasesOf(text: string): readonly Phrase[] {
  const found: NameWord[][] = [];
  let current: NameWord[] = [];
  let end = 0;
  const close = (): void => {
    if (current.length > 1) found.push(current);
    current = [];
  };
  for (const match of text.matchAll(word)) {
    const letters = match[0].replace(/['’ʼ]s$/u, "");
    const between = text.slice(end, match.index);
    const isCapital = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(letters);
    const isParticle = !isCapital && particles.has(letters);
    const previous = current.at(-1);
    if (previous && (!joins(between, previous) || current.length === longestPhrase)) close();
    end = match.index + match[0].length;
    if (isParticle) continue;
    if (!isCapital) {
      close();
      continue;
    }
    current.push({
      folded: foldedWord(letters),
      start: match.index,
      end: match.index + letters.length,
      isAfterComma: current.length > 0 && between.includes(","),
    });
  }
  close();
  return found;
}

/** A full stop ends a phrase unless it follows an initial. */
function joins(between: string, previous: NameWord): boolean {
  if (between.length > 8) return false;
  return /^[\s,\-‐]*$/.test(between) || (previous.end - previous.start === 1 && /^\.\s*$/.test(between));
}

/** The index keys of a name: each given name with each family name. */
export function pairsOfForm({ given, family }: NameForm): readonly string[] {
  const families = family.slice(0, mostParts);
  return given.slice(0, mostParts).flatMap((one) => families.map((other) => `${one} ${other}`));
}

/** Each pair of words of a phrase that may be a given name and a family name, with their positions. */
export function* pairsIn(phrase: readonly Pick<NameWord, "folded" | "isAfterComma">[]) {
  for (const [first, { folded }] of phrase.entries()) {
    for (let last = first + 1; last < phrase.length && last <= first + 1 + mostBetween; last++) {
      const other = phrase[last];
      if (!other) break;
      yield { pair: `${folded} ${other.folded}`, given: first, family: last };
      yield { pair: `${other.folded} ${folded}`, given: last, family: first };
    }
  }
}
