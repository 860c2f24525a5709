// Beneficiaries of two cases who may be one person whose name is misspelled in one of them: the same date of birth, and
// names that differ only in the spelling. Twins share the date of birth and the family name, so that given names count
// as misspelled only in letters that are often confused.
import { sentence } from "../message/message.ts";
import type { SimilarPerson } from "../model/relations.ts";
import { distance } from "../read/nearest.ts";
import type { Caseload } from "./caseload.ts";
import type { CaseFacts, PersonFacts } from "./facts.ts";
import { keyOf } from "./keys.ts";
import { beneficiariesOf, namesPeopleOf } from "./linked.ts";
import type { NameForm } from "./names.ts";
import { aNumberKey, numberKey, ofTwoGenerations } from "./same-person.ts";

/** Each beneficiary with the first one of another case who may be the same person with another spelling. */
export function similarPeople(facts: CaseFacts, caseload: Caseload): readonly SimilarPerson[] {
  return beneficiariesOf(facts).flatMap((person): SimilarPerson[] => {
    const { born } = person;
    if (born === undefined || isOftenRegistered(born)) return [];
    for (const other of caseload.having(keyOf.born(born), facts.key)) {
      const also = beneficiariesOf(other).find((one) => mayBeMisspelled(person, one));
      if (!also || nameEachOther(facts, other)) continue;
      const { key, uri, name } = other;
      const message = sentence("{person} in {name}", { person: also.shown, name });
      const elsewhere = { in: { key, uri, name }, range: also.range, message };
      return [{ path: person.path, person: person.shown, other: also.shown, born, elsewhere }];
    }
    return [];
  });
}

/** Many who do not know their date of birth are registered as born on January 1. */
function isOftenRegistered(born: string): boolean {
  return born.endsWith("-01-01");
}

function nameEachOther(one: CaseFacts, other: CaseFacts): boolean {
  return namesPeopleOf(one, other) && namesPeopleOf(other, one);
}

function mayBeMisspelled(one: PersonFacts, other: PersonFacts): boolean {
  if (one.born !== other.born || differ(one.sex, other.sex) || ofTwoGenerations(one, other) === true)
    return false;
  // A number decides: an equal one has its own finding, and different ones mean two people.
  if (haveBoth(one, other, numberOf) || haveBoth(one, other, passportOf)) return false;
  const pairs = one.names.flatMap((form) => other.names.map((also) => [form, also] as const));
  const isWrittenAlike = pairs.some(([form, also]) => agree(form, also));
  return !isWrittenAlike && pairs.some(([form, also]) => areNearlyOne(form, also));
}

const numberOf = ({ aNumber }: PersonFacts) => aNumber && aNumberKey(aNumber.value);
const passportOf = ({ passport }: PersonFacts) => passport && numberKey(passport.value);

function haveBoth(
  one: PersonFacts,
  other: PersonFacts,
  of: (person: PersonFacts) => string | undefined,
): boolean {
  return of(one) !== undefined && of(other) !== undefined;
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function agree(one: NameForm, other: NameForm): boolean {
  return isWithin(one.given, other.given) && isWithin(one.family, other.family);
}

/** Whether all words of the shorter name are in the longer one, apart from the spelling. */
function areNearlyOne(one: NameForm, other: NameForm): boolean {
  return isWithin(one.given, other.given, isSpelledAlike) && isWithin(one.family, other.family, isMistyped);
}

function isWithin(
  one: readonly string[],
  other: readonly string[],
  isSame: (word: string, also: string) => boolean = () => false,
): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.length > 0 && few.every((word) => many.some((also) => word === also || isSame(word, also)));
}

/** Whether one or two letters of a family name differ while the given names are the same. */
function isMistyped(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length);
  if (shortest < 4) return false;
  const most = shortest < 8 ? 1 : 2;
  return distance(one, other, most + 1) <= most || areTransposed(one, other);
}

/** Whether two adjacent letters are swapped. */
function areTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

/** Whether two given names sound the same: Yohana and Johanna, Cristian and Christian, Mohammad and Mohammed. */
function isSpelledAlike(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4) return false;
  return asSpoken(one) === asSpoken(other) || areTransposed(one, other) || areVowelsConfused(one, other);
}

function asSpoken(name: string): string {
  return name
    .replace(/ph/g, "f")
    .replace(/h/g, "")
    .replace(/[jy]/g, "i")
    .replace(/v/g, "b")
    .replace(/z/g, "s")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/[cq]u?|k/g, "k")
    .replace(/(.)\1+/g, "$1");
}

/**
 * Whether one vowel inside a long name differs: the last letter, as in Daniel and Daniela or Mario and Maria, may
 * distinguish two names.
 */
function areVowelsConfused(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 7) return false;
  const places = [...one].flatMap((letter, index) => (letter === other[index] ? [] : [index]));
  const [at = 0] = places;
  const areVowels = /[aeiou]/.test(one[at] ?? "") && /[aeiou]/.test(other[at] ?? "");
  return places.length === 1 && areVowels && at > 0 && at < one.length - 1;
}
