// Whether people of two cases are the same person, as far as names, dates of birth, and numbers show it.

import { distance } from "../read/nearest.ts";
import type { CaseFacts, PersonFacts } from "./facts.ts";
import type { NameForm } from "./names.ts";

/**
 * Undefined if it cannot be determined. A different date of birth does not distinguish two people with the same name:
 * it may be a typo in one of the cases. A father and a son with the same name are two people: "Jr." and "Sr." differ,
 * and if only one of them has such a word, the date of birth decides.
 */
export function isSamePerson(one: PersonFacts, other: PersonFacts): boolean | undefined {
  const names = one.names.flatMap((form) => other.names.map((also) => [form, also] as const));
  if (names.length === 0) return undefined;
  const generations = ofTwoGenerations(one, other);
  if (generations === true) return false;
  if (generations === undefined && names.some(([form, also]) => agree(form, also))) {
    return one.born === undefined || other.born === undefined ? undefined : one.born === other.born;
  }
  if (names.some(([form, also]) => agree(form, also))) return true;
  const looksAlike = names.some(([form, also]) => isLike(form.given, also.given));
  const isOneFamily = names.some(([form, also]) => isLike(form.family, also.family));
  if (one.born !== undefined && other.born !== undefined && one.born !== other.born) return false;
  if (looksAlike && isOneFamily) return true;
  // The person may have married, or these are two people: many are registered as born on January 1.
  const hasOneGiven = names.some(([form, also]) => form.given[0] === also.given[0]);
  return one.born !== undefined && one.born === other.born && hasOneGiven ? undefined : false;
}

/**
 * Certainly the same: the same A-Number or the same date of birth, and a name whose given names agree too. Twins share
 * the date of birth, the family name, and often the first given name; a difference that is not only in the spelling
 * makes them two people.
 */
export function isSurelySame(one: PersonFacts, other: PersonFacts): boolean {
  const isSame = isSamePerson(one, other);
  if (isSame === false || haveTwoNames(one, other)) return false;
  if (haveOneNumber(one, other)) return true;
  if (isSame !== true || one.born === undefined || one.born !== other.born) return false;
  if (areTwo(one.sex, other.sex)) return false;
  // Many who do not know theirs are registered as born on January 1.
  const agrees = one.born.endsWith("-01-01") ? isWithin : isWithinButForSpelling;
  return one.names.some((form) =>
    other.names.some((also) => agrees(form.given, also.given) && agrees(form.family, also.family)),
  );
}

/** The same A-Number, or the same passport and date of birth. */
function haveOneNumber(one: PersonFacts, other: PersonFacts): boolean {
  const isOne = (some: string | undefined, also: string | undefined) => some !== undefined && some === also;
  const aNumber = (person: PersonFacts) => person.aNumber && aNumberKey(person.aNumber.value);
  const passport = (person: PersonFacts) => person.passport && numberKey(person.passport.value);
  return (
    isOne(aNumber(one), aNumber(other)) ||
    (isOne(passport(one), passport(other)) && isOne(one.born, other.born))
  );
}

/** Whether each has a given name that the other does not have, in all forms of their names. */
export function haveTwoNames(one: PersonFacts, other: PersonFacts): boolean {
  if (one.names.length === 0 || other.names.length === 0) return false;
  return one.names.every((form) => other.names.every((also) => haveOwnNames(form.given, also.given)));
}

/** Whether words such as "Jr." and "Sr." distinguish two people; undefined if only one of them has such a word. */
export function ofTwoGenerations(one: PersonFacts, other: PersonFacts): boolean | undefined {
  const [ours, theirs] = [one, other].map(({ names }) => names.flatMap(({ generation }) => generation ?? []));
  if (!ours || !theirs || (ours.length === 0 && theirs.length === 0)) return false;
  if (ours.length === 0 || theirs.length === 0) return undefined;
  return !ours.some((generation) => theirs.includes(generation));
}

/** The same date of birth or the same A-Number. */
function hasProof(one: PersonFacts, other: PersonFacts): boolean {
  const number = one.aNumber && aNumberKey(one.aNumber.value);
  const isNumbered = number !== undefined && other.aNumber && number === aNumberKey(other.aNumber.value);
  return isNumbered || (one.born !== undefined && one.born === other.born);
}

/**
 * Whether nothing distinguishes the two: a name that agrees in each word that both have, and no date of birth,
 * A-Number, or passport number that differs. Twins, and a father and son with the same name, are two people. If the
 * given name and the family name are swapped, or only one of the two is a "Jr.", the date of birth or the A-Number must
 * be the same.
 */
export function isSameInAll(one: PersonFacts, other: PersonFacts): boolean {
  const isIn = (test: (form: NameForm, also: NameForm) => boolean) =>
    one.names.some((form) => other.names.some((also) => test(form, also)));
  const isSwapped = !isIn(agree) && isIn((form, also) => agree(form, swapped(also)));
  const generations = ofTwoGenerations(one, other);
  if (generations === true || !(isIn(agree) || isSwapped)) return false;
  if ((isSwapped || generations === undefined) && !hasProof(one, other)) return false;
  if (areTwo(one.born, other.born)) return false;
  const numbers = ({ aNumber }: PersonFacts) => aNumber && aNumberKey(aNumber.value);
  if (areTwo(numbers(one), numbers(other))) return false;
  const passports = ({ passport }: PersonFacts) => passport && numberKey(passport.value);
  return !areTwo(passports(one), passports(other));
}

/**
 * Whether two people with the same number are two people: another name, date of birth, or sex, or, as is frequent with
 * twins, first names that are equal or similar and second ones that are not.
 */
export function areTwoPeople(one: PersonFacts, other: PersonFacts): boolean {
  const isSame = isSamePerson(one, other);
  if (isSame === undefined) return false;
  if (!isSame || areTwo(one.born, other.born) || areTwo(one.sex, other.sex)) return true;
  return haveTwoNames(one, other);
}

/** Whether each has a given name that is similar to none of the other's. */
function haveOwnNames(one: readonly string[], other: readonly string[]): boolean {
  const hasOwn = (some: readonly string[], others: readonly string[]) =>
    some.some(
      (word) => word.length > 1 && !others.some((also) => isLike([word], [also]) || also === word[0]),
    );
  return hasOwn(one, other) && hasOwn(other, one);
}

function areTwo(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** The people of the other case who are, or may be, this person. */
export function samePeople(person: PersonFacts, { people }: CaseFacts): readonly PersonFacts[] {
  return people.filter((other) => isSamePerson(person, other) !== false);
}

/** Whether all words of the shorter name are in the longer one, given names among given names. */
function agree(one: NameForm, other: NameForm): boolean {
  return isWithin(one.given, other.given) && isWithin(one.family, other.family);
}

function swapped({ given, family, ...others }: NameForm): NameForm {
  return { ...others, given: family, family: given };
}

function isWithin(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.every((word) => many.includes(word));
}

/** Like `isWithin`, but also accepts initials and two spellings of longer words, such as Mohammad and Mohammed. */
function isWithinButForSpelling(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.every((word) =>
    many.some((also) => word === also || isInitialOf(word, also) || isSpelling(word, also)),
  );
}

function isInitialOf(one: string, other: string): boolean {
  return one[0] === other[0] && (one.length === 1 || other.length === 1);
}

/** Shorter words, and words with different endings such as Daniel and Daniela, may be the names of two people. */
function isSpelling(one: string, other: string): boolean {
  return (
    Math.min(one.length, other.length) >= 6 && one.at(-1) === other.at(-1) && distance(one, other, 2) <= 1
  );
}

/** Whether the first words differ only in the spelling. */
function isLike([one = ""]: readonly string[], [other = ""]: readonly string[]): boolean {
  const most = Math.min(one.length, other.length) < 5 ? 1 : 2;
  return one !== "" && other !== "" && distance(one, other, most + 1) <= most;
}

/** The digits of an A-Number; undefined if it is not one. */
export function aNumberKey(written: string): string | undefined {
  const digits = written.replace(/\D/g, "").padStart(9, "0");
  return digits.length === 9 && !/^0+$/.test(digits) ? digits : undefined;
}

/** Letters and digits of a passport or receipt number; undefined for a dummy such as X0000000. */
export function numberKey(written: string): string | undefined {
  const number = written.replace(/^\s*(?:(?:passport|receipt)\s+)?(?:(?:no|nr)[.:]|number:?|#)\s*/i, "");
  const letters = number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  return letters.length >= 3 && /[1-9]/.test(letters) ? letters : undefined;
}
