// Numbers that belong to one person or one case and are used for another in another case.
import { rendered, sentence } from "../message/message.ts";
import { areTwoCountries } from "../model/countries.ts";
import type { NumberUsedTwice } from "../model/relations.ts";
import type { Caseload } from "./caseload.ts";
import { areForOthers, isFollowedBy } from "./copies.ts";
import type { CaseFacts, Located, PersonFacts } from "./facts.ts";
import { isOfPractice, keyOf } from "./keys.ts";
import { areLinked, areOfOneFamily, beneficiariesOf } from "./linked.ts";
import { areTwoPeople, isSameInAll, isSamePerson, ofTwoGenerations } from "./same-person.ts";

/** Every number of the case that another case has for another person; only the first such case for each number. */
export function numbersUsedTwice(facts: CaseFacts, caseload: Caseload): readonly NumberUsedTwice[] {
  return [
    ...facts.people.flatMap((person) => [
      ...aNumber(person, facts, caseload),
      ...passport(person, facts, caseload),
    ]),
    ...facts.receipts.flatMap((receipt) => receiptNumber(receipt, facts, caseload)),
    ...matterNumber(facts, caseload),
    ...calendarId(facts, caseload),
  ];
}

function aNumber(person: PersonFacts, facts: CaseFacts, caseload: Caseload): NumberUsedTwice[] {
  const own = person.aNumber;
  const key = own && keyOf.aNumber(own.value);
  if (!own || key === undefined) return [];
  for (const other of caseload.having(key, facts.key)) {
    for (const also of other.people) {
      if (!also.aNumber || keyOf.aNumber(also.aNumber.value) !== key) continue;
      if (!areTwoPeople(person, also)) continue;
      return [usedTwice("a-number", own, [person], also.aNumber, [also], other)];
    }
  }
  return [];
}

/** A child of a family in two cases may travel on a parent's passport. */
function passport(person: PersonFacts, facts: CaseFacts, caseload: Caseload): NumberUsedTwice[] {
  const own = person.passport;
  const key = own && keyOf.passport(own.value);
  if (!own || key === undefined) return [];
  for (const other of caseload.having(key, facts.key)) {
    for (const also of other.people) {
      if (!also.passport || keyOf.passport(also.passport.value) !== key) continue;
      if (areTwoCountries(own.country, also.passport.country) || !areTwoPeople(person, also)) continue;
      if (areLinked(facts, other)) continue;
      return [usedTwice("passport", own, [person], also.passport, [also], other)];
    }
  }
  return [];
}

function receiptNumber(
  receipt: CaseFacts["receipts"][number],
  facts: CaseFacts,
  caseload: Caseload,
): NumberUsedTwice[] {
  const key = keyOf.receipt(receipt.value);
  if (key === undefined) return [];
  const own = personsAt(facts, receipt.people);
  for (const other of caseload.having(key, facts.key)) {
    for (const also of other.receipts) {
      if (keyOf.receipt(also.value) !== key) continue;
      const others = personsAt(other, also.people);
      if (!areStrangers(own, others, areTwoPeople)) continue;
      return [usedTwice("receipt", receipt, own, also, others, other)];
    }
  }
  return [];
}

/** A family that is split over two linked cases may have one matter number. */
function matterNumber(facts: CaseFacts, caseload: Caseload): NumberUsedTwice[] {
  const own = facts.matter;
  const key = own && keyOf.matter(own.value);
  if (!own || key === undefined) return [];
  const persons = beneficiariesOf(facts);
  for (const other of caseload.having(key, facts.key)) {
    const others = beneficiariesOf(other);
    if (!other.matter || !isOfTwoMatters(facts, other)) continue;
    return [usedTwice("matter", own, persons, other.matter, others, other)];
  }
  return [];
}

function isOfTwoMatters(one: CaseFacts, other: CaseFacts): boolean {
  const [some, others] = [beneficiariesOf(one), beneficiariesOf(other)];
  if (areStrangers(some, others, areTwoForMatter)) return !areOfOneFamily(one, other);
  return haveOneAndOthers(one, other);
}

/**
 * Two people with the same name of whom one is a "Jr.", or who have two dates of birth, count as two for a matter
 * number: one of the files is wrong.
 */
function areTwoForMatter(one: PersonFacts, other: PersonFacts): boolean {
  if (isSamePerson(one, other) === false) return true;
  if (isSameInAll(one, other)) return false;
  const haveTwoBirths = one.born !== undefined && other.born !== undefined && one.born !== other.born;
  return haveTwoBirths || ofTwoGenerations(one, other) !== false;
}

/** A family, and one member of it in a separate case, with the same kind of request. */
function haveOneAndOthers(one: CaseFacts, other: CaseFacts): boolean {
  if (isFollowedBy(one, other) || !areForOthers(one, other)) return false;
  const numbers = (facts: CaseFacts) => facts.receipts.map(({ value }) => keyOf.receipt(value));
  const [some, others] = [numbers(one), numbers(other)];
  const areFiledApart =
    some.length > 0 && others.length > 0 && !some.some((number) => others.includes(number));
  const hasBoth = beneficiariesOf(one).some((person) =>
    beneficiariesOf(other).some((also) => isSameInAll(person, also)),
  );
  return hasBoth && !areFiledApart;
}

/** The id of the case in calendars belongs to one case, and no case of other people may have it. */
function calendarId(facts: CaseFacts, caseload: Caseload): NumberUsedTwice[] {
  const own = facts.calendarId;
  const key = own && keyOf.calendarId(own.value);
  if (!own || key === undefined) return [];
  for (const other of caseload.having(key, facts.key)) {
    if (!other.calendarId || !areForOthers(facts, other)) continue;
    const [persons, others] = [beneficiariesOf(facts), beneficiariesOf(other)];
    return [usedTwice("calendar-id", own, persons, other.calendarId, others, other)];
  }
  return [];
}

function personsAt({ people }: CaseFacts, positions: readonly number[]): readonly PersonFacts[] {
  return positions.flatMap((position) => people[position] ?? []);
}

/** Whether no person is, or may be, in both. */
export function areStrangers(
  some: readonly PersonFacts[],
  others: readonly PersonFacts[],
  areTwo = (one: PersonFacts, other: PersonFacts) => isSamePerson(one, other) === false,
): boolean {
  if (some.length === 0 || others.length === 0) return false;
  return some.every((one) => isOfPractice(one) || others.every((other) => areTwo(one, other)));
}

export function shownAll(people: readonly PersonFacts[]): string | undefined {
  const [first, second, ...more] = people.map(({ shown }) => shown);
  if (first === undefined || second === undefined) return first;
  return rendered(
    more.length === 0
      ? sentence("{first} and {second}", { first, second })
      : sentence("{first} and {others} others", { first, others: more.length + 1 }),
  );
}

function usedTwice(
  kind: NumberUsedTwice["kind"],
  own: Located,
  owners: readonly PersonFacts[],
  other: Located,
  otherOwners: readonly PersonFacts[],
  { key, uri, name }: CaseFacts,
): NumberUsedTwice {
  const [whose, others] = [shownAll(owners), shownAll(otherOwners)];
  const [born, otherBorn] = [owners[0]?.born, otherOwners[0]?.born];
  return {
    kind,
    path: own.path,
    number: own.value,
    whose,
    others,
    born: whose === others && born && otherBorn ? [born, otherBorn] : undefined,
    elsewhere: {
      in: { key, uri, name },
      range: other.range,
      message:
        others === undefined
          ? sentence("Another case in {name}", { name })
          : sentence("{others} in {name}", { others, name }),
    },
  };
}
