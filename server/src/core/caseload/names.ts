// Names of people in running text: the words that begin with a capital letter and follow one another, and whether they
// are the name of a person. One pass over the words, whatever the text.

export interface NameWord {
  /** Without accents and in small letters. */
  readonly folded: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** A comma is before it. */
  readonly isAfterComma: boolean;
}

/** Capitalized words with nothing but blanks, hyphens and commas between them. */
export type Phrase = readonly NameWord[];

/** One way to write a person's name, in folded words without particles such as "de la". */
export interface NameForm {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** A name that is found in a phrase, as positions of its first and last word. */
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
/** Given names, initials and particles that may be between the first given name and the family name. */
const mostBetween = 4;

const word = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** The same for a name with and without accents and capital letters. */
export function foldedWord(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’ʼ]/g, "").toLowerCase();
}

/** The words of a name, folded. Particles are left out where something else remains. */
export function nameWords(text: string): readonly string[] {
  const words = [...text.matchAll(word)].map(([letters]) => foldedWord(letters));
  const main = words.filter((one) => !particles.has(one));
  return main.length > 0 ? main : words;
}

/** The phrases of two and more words that may hold a name. */
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

/** A full stop ends a phrase but for that of an initial. */
function joins(between: string, previous: NameWord): boolean {
  if (between.length > 8) return false;
  return /^[\s,\-‐]*$/.test(between) || (previous.end - previous.start === 1 && /^\.\s*$/.test(between));
}

/** What is looked up first: the first given name and the first family name. */
export function pairOf({ given: [given], family: [family] }: NameForm): string | undefined {
  return given === undefined || family === undefined ? undefined : `${given} ${family}`;
}

/** Each pair of words of a phrase that may be a first given name and a family name, with their positions. */
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

/** Where the name is in the phrase, given that its first given name and family name are at these positions. */
export function nameAt(
  phrase: readonly Pick<NameWord, "folded" | "isAfterComma">[],
  { given, family }: NameForm,
  at: { readonly given: number; readonly family: number },
): NameInPhrase | undefined {
  return at.given < at.family
    ? givenFirst(phrase, given, family, at)
    : familyFirst(phrase, given, family, at);
}

function givenFirst(
  phrase: readonly Pick<NameWord, "folded" | "isAfterComma">[],
  given: readonly string[],
  family: readonly string[],
  at: { readonly given: number; readonly family: number },
): NameInPhrase | undefined {
  const between = phrase.slice(at.given + 1, at.family);
  const isPart = ({ folded }: { folded: string }) =>
    given.includes(folded, 1) || particles.has(folded) || folded.length === 1;
  if (!between.every(isPart)) return undefined;
  const rest = family.slice(1);
  const isWhole = rest.every((part, index) => phrase[at.family + 1 + index]?.folded === part);
  const isEveryGiven = given.slice(1).every((part) => between.some(({ folded }) => folded === part));
  if (!isWhole && !(given.length > 1 && isEveryGiven)) return undefined;
  const last = at.family + (isWhole ? rest.length : 0);
  return phrase.slice(at.given + 1, last + 1).some(({ isAfterComma }) => isAfterComma)
    ? undefined
    : { first: at.given, last };
}

/** "Morales, Ana" and "MORALES Ana", where nothing before or after them may belong to the name of someone else. */
function familyFirst(
  phrase: readonly Pick<NameWord, "folded" | "isAfterComma">[],
  given: readonly string[],
  family: readonly string[],
  at: { readonly given: number; readonly family: number },
): NameInPhrase | undefined {
  const isFamily = family.every((part, index) => phrase[at.family + index]?.folded === part);
  if (!isFamily || at.given !== at.family + family.length) return undefined;
  let last = at.given;
  while (given.includes(phrase[last + 1]?.folded ?? "", 1) && !phrase[last + 1]?.isAfterComma) last++;
  const isBegun = at.family > 0 && !phrase[at.family]?.isAfterComma;
  const goesOn = last + 1 < phrase.length && !phrase[last + 1]?.isAfterComma;
  return isBegun || goesOn ? undefined : { first: at.family, last };
}
