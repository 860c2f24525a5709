// Whether two cases belong together intentionally: both have the same beneficiary, or their texts name the other's
// people or number, as in two requests of one family.

import { plainKey } from "../text/comparison.ts";
import type { Caseload } from "./caseload.ts";
import type { CaseFacts, PersonFacts } from "./facts.ts";
import { isOfPractice, keyOf, pairsOf, supportersOf } from "./keys.ts";
import { nameInPhraseAt } from "./name-at.ts";
import { pairsIn } from "./names.ts";
import { haveTwoNames, isSamePerson, isSurelySame } from "./same-person.ts";

/** Whether two cases belong together. */
export function areLinked(one: CaseFacts, other: CaseFacts): boolean {
  if (haveSameBeneficiary(one, other)) return true;
  return namesPeopleOf(one, other) && namesPeopleOf(other, one);
}

/**
 * Whether two cases are those of one family: they belong together, or their beneficiaries share a family name and their
 * petitioners or sponsors are the same, or one cites the other's matter number.
 */
export function areOfOneFamily(one: CaseFacts, other: CaseFacts): boolean {
  if (areLinked(one, other)) return true;
  const [cites, isCited] = [citesMatterOf(one, other), citesMatterOf(other, one)];
  if (cites && isCited) return true;
  return (cites || isCited || haveSameSupporter(one, other)) && haveOneFamilyName(one, other);
}

function haveSameSupporter(one: CaseFacts, other: CaseFacts): boolean {
  const isEqual = (some: string | undefined, also: string | undefined) => some !== undefined && some === also;
  return supportersOf(one).some((person) =>
    supportersOf(other).some(
      (also) =>
        isSamePerson(person, also) === true &&
        (isEqual(person.born, also.born) || isEqual(person.address, also.address)),
    ),
  );
}

function citesMatterOf(one: CaseFacts, other: CaseFacts): boolean {
  const number = other.matter && plainKey(other.matter.value);
  if (number === undefined || number === plainKey(one.matter?.value ?? "")) return false;
  return one.cited.includes(number);
}

function haveOneFamilyName(one: CaseFacts, other: CaseFacts): boolean {
  const families = (facts: CaseFacts) =>
    beneficiariesOf(facts).flatMap(({ names }) => names.flatMap(({ family }) => family));
  const names = new Set(families(one));
  return families(other).some((name) => names.has(name));
}

/** Whether the two cases have a beneficiary in common. */
export function haveSameBeneficiary(one: CaseFacts, other: CaseFacts): boolean {
  return beneficiariesOf(one).some((person) =>
    beneficiariesOf(other).some((also) => isSurelySame(person, also) || isOneWithoutBirth(person, also)),
  );
}

function isOneWithoutBirth(one: PersonFacts, other: PersonFacts): boolean {
  if (one.born !== undefined && other.born !== undefined) return false;
  return isSamePerson(one, other) === true && !haveTwoNames(one, other);
}

export function beneficiariesOf({ people }: CaseFacts): readonly PersonFacts[] {
  return people.filter(({ roles }) => roles.includes("beneficiary"));
}

/** Whether the texts of a case name a person who is in the other case and not in this one. */
export function namesPeopleOf(one: CaseFacts, other: CaseFacts): boolean {
  const strangers = other.people.filter(
    (person) => !isOfPractice(person) && !one.people.some((own) => isSamePerson(own, person) === true),
  );
  const pairs = new Map<string, PersonFacts[]>();
  for (const person of strangers) {
    for (const pair of pairsOf(person)) pairs.set(pair, [...(pairs.get(pair) ?? []), person]);
  }
  if (pairs.size === 0) return false;
  return one.phrases.some(({ words }) =>
    [...pairsIn(words)].some((at) =>
      pairs
        .get(at.pair)
        ?.some(({ names }) => names.some((form) => nameInPhraseAt(words, form, at) !== undefined)),
    ),
  );
}

/** The other cases with this same person, other than as a representative. */
export function casesWith(person: PersonFacts, but: CaseFacts, caseload: Caseload): readonly CaseFacts[] {
  const found = new Set(pairsOf(person).flatMap((pair) => caseload.having(keyOf.person(pair), but.key)));
  return [...found].filter(({ people }) => people.some((also) => isSamePerson(also, person) === true));
}
