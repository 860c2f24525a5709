// Whether words of a phrase are the name of a person: the first given name and a family name, or any given name and all
// family names, in either order.
import type { NameForm, NameInPhrase, NameWord } from "./names.ts";

type Words = readonly Pick<NameWord, "folded" | "isAfterComma">[];
type Positions = { readonly given: number; readonly family: number };

/** The name in the phrase, given the positions of one of its given names and one of its family names. */
export function nameInPhraseAt(phrase: Words, form: NameForm, at: Positions): NameInPhrase | undefined {
  const found = at.given < at.family ? givenFirst(phrase, form, at) : familyFirst(phrase, form, at);
  return found && !isOfPlace(phrase, found) ? found : undefined;
}

/** How completely these words identify the person with the name; undefined if they do not. */
function completeness(words: readonly string[], { given, family }: NameForm): "whole" | "part" | undefined {
  if (family.every((part) => words.includes(part))) return "whole";
  return words.includes(given[0] ?? "") ? "part" : undefined;
}

function givenFirst(phrase: Words, form: NameForm, at: Positions): NameInPhrase | undefined {
  const { given, family } = form;
  const isPart = ({ folded }: { folded: string }) =>
    given.includes(folded) || family.includes(folded) || isInitial(folded, form);
  const others = phrase.slice(at.given + 1, at.family).filter((one) => !isPart(one));
  if (others.length > 0 && !mayBeMiddleName(others, phrase, form, at)) return undefined;
  const first = runStart(phrase, at.given, given);
  const last = runEnd(phrase, at.family, family);
  const found = phrase.slice(first, last + 1);
  if (found.slice(1).some(({ isAfterComma }) => isAfterComma)) return undefined;
  const words = found.map(({ folded }) => folded);
  const isWhole = completeness(words, form);
  if (isWhole === undefined) return undefined;
  // "Ana Morales Vega" is not Ana Morales Quispe.
  return isWhole === "part" && goesOn(phrase, last) ? undefined : { first, last };
}

/** "Ana Lucía Morales" may be the person whom the other case names without the middle name; the rest must agree. */
function mayBeMiddleName(others: Words, phrase: Words, { given, family }: NameForm, at: Positions): boolean {
  const [middle] = others;
  const isAlone = others.length === 1 && at.family === at.given + 2 && given.length === 1;
  if (!isAlone || !middle || middle.isAfterComma || middle.folded.length < 3) return false;
  const behind = phrase.slice(at.family, at.family + family.length).map(({ folded }) => folded);
  const isBegun =
    at.given > 0 && !phrase[at.given]?.isAfterComma && !titles.has(phrase[at.given - 1]?.folded ?? "");
  return (
    !isBegun &&
    family.every((part, index) => behind[index] === part) &&
    !goesOn(phrase, at.family + family.length - 1)
  );
}

/** Capitalized words before a name that are not part of a name. */
const titles: ReadonlySet<string> = new Set(
  "dr dra for he her his it miss mr mrs ms our patient client beneficiary petitioner she sr sra srta the their they we when".split(
    " ",
  ),
);

/** "Morales, Ana" and "MORALES Ana", if the words before and after cannot belong to another person's name. */
function familyFirst(phrase: Words, form: NameForm, at: Positions): NameInPhrase | undefined {
  const { given, family } = form;
  const first = runStart(phrase, at.family, family);
  if (runEnd(phrase, at.family, family) + 1 !== at.given) return undefined;
  let last = at.given;
  while (goesOn(phrase, last)) {
    const { folded = "" } = phrase[last + 1] ?? {};
    if (!given.includes(folded) && !isInitial(folded, form)) break;
    last++;
  }
  // Also "Morales, Ana Lucía".
  const isLastWord = goesOn(phrase, last) && !goesOn(phrase, last + 1);
  if (isLastWord && given.length === 1 && last === at.given && phrase[at.given]?.isAfterComma) last++;
  const words = phrase.slice(first, last + 1).map(({ folded }) => folded);
  const isWhole = completeness(words, form);
  if (isWhole === undefined || (isWhole === "part" && !phrase[at.given]?.isAfterComma)) return undefined;
  const isBegun = first > 0 && !phrase[first]?.isAfterComma && !titles.has(phrase[first - 1]?.folded ?? "");
  return isBegun || goesOn(phrase, last) ? undefined : { first, last };
}

/** The initial of a second given name or of a family name; of any name if the case has only one given name. */
function isInitial(letter: string, { given, family }: NameForm): boolean {
  if (letter.length !== 1) return false;
  return given.length === 1 || [...given.slice(1), ...family].some((part) => part.startsWith(letter));
}

/** The position where the run of name parts begins that includes the given position. */
function runStart(phrase: Words, at: number, parts: readonly string[]): number {
  let first = at;
  while (first > 0 && !phrase[first]?.isAfterComma && parts.includes(phrase[first - 1]?.folded ?? ""))
    first--;
  return first;
}

function runEnd(phrase: Words, at: number, parts: readonly string[]): number {
  let last = at;
  while (goesOn(phrase, last) && parts.includes(phrase[last + 1]?.folded ?? "")) last++;
  return last;
}

/** Whether a word follows without a comma. */
function goesOn(phrase: Words, last: number): boolean {
  return last + 1 < phrase.length && !phrase[last + 1]?.isAfterComma;
}

/** Words for what is named after people, such as a hospital, that follow the name. */
const afterName = new Set(
  "academy ave avenue blvd boulevard building center centre chapel church clinic college court drive foundation fund hall highway hospice hospital institute lane library llc llp inc orphanage park parish pharmacy plaza rd road school seminary shelter square st street university".split(
    " ",
  ),
);

/** The same for words that precede the name. */
const beforeName = new Set(
  "avenida ave barrio calle carretera centro clinica colegio clinic escola escuela fundacion fundacao hospital iglesia instituto parque parroquia plaza rua saint san sanatorio santa universidad universidade".split(
    " ",
  ),
);

/** How many words such as "Memorial" or "Regional Medical" may be before such a word. */
const mostBeforeKind = 3;

/** Whether the name is that of a hospital, a street, a school, or the like. */
function isOfPlace(phrase: Words, { first, last }: NameInPhrase): boolean {
  const isBefore =
    first > 0 && !phrase[first]?.isAfterComma && beforeName.has(phrase[first - 1]?.folded ?? "");
  if (isBefore) return true;
  for (let at = last; at < last + mostBeforeKind && goesOn(phrase, at); at++) {
    if (afterName.has(phrase[at + 1]?.folded ?? "")) return true;
  }
  return false;
}
