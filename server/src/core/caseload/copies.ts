// Files with the same case twice: copies that file services create when two computers change one file, copied folders,
// and a case file that was saved again in the former location of its folder.

import { sentence } from "../message/message.ts";
import type { CopyOfCase } from "../model/relations.ts";
import { alikeness, plainKey } from "../text/comparison.ts";
import type { Caseload } from "./caseload.ts";
import type { CaseFacts } from "./facts.ts";
import { keyOf, pairsOf, placesByMark, placesOfOriginal } from "./keys.ts";
import { beneficiariesOf } from "./linked.ts";
import { isSameInAll, isSurelySame } from "./same-person.ts";

/** The other files of this case, the one with precedence first. */
export function copiesOf(facts: CaseFacts, caseload: Caseload): readonly CopyOfCase[] {
  const found = new Map<CaseFacts, CopyOfCase["why"]>();
  const find = (why: CopyOfCase["why"], key: string | undefined, isCopy: (other: CaseFacts) => boolean) => {
    for (const other of caseload.having(key, facts.key)) {
      if (!found.has(other) && isCopy(other)) found.set(other, why);
    }
  };
  if (facts.calendarId !== undefined) {
    find(
      "calendar-id",
      keyOf.calendarId(facts.calendarId.value),
      (other) => !isFollowedBy(facts, other) && !areForOthers(facts, other),
    );
  }
  if (facts.people.some(({ names }) => names.length > 0))
    find("same-text", keyOf.text(facts.text), () => true);
  if (facts.matter)
    find(
      "same-matter",
      keyOf.matter(facts.matter.value),
      (other) => isNearlySame(facts, other) && !areForOthers(facts, other),
    );
  for (const place of [facts.key, ...placesOfOriginal(facts.key)]) {
    find(
      "conflict-name",
      keyOf.place(place),
      (other) => isCopyByName(facts, other) && isNearlySame(facts, other),
    );
  }
  for (const pair of beneficiariesOf(facts).flatMap(pairsOf)) {
    find("nearly-same-text", keyOf.person(pair), (other) => isLeftOver(facts, other));
  }
  return [...found]
    .map(([other, why]) => copy(facts, other, why, caseload))
    .toSorted((one, other) => Number(other.isOther) - Number(one.isOther));
}

/**
 * Whether two cases are for different people, or one for more people than the other, such as a family and one member of
 * it. A number or an id in both was copied, or belongs to the client; each case has its own deadlines.
 */
export function areForOthers(one: CaseFacts, other: CaseFacts): boolean {
  const [some, others] = [beneficiariesOf(one), beneficiariesOf(other)].map((people) =>
    people.filter(({ names }) => names.length > 0),
  );
  if (!some || !others || some.length === 0 || others.length === 0) return false;
  const isWithout = (people: typeof some) => (person: (typeof some)[number]) =>
    !people.some((also) => isSameInAll(person, also));
  return some.some(isWithout(others)) || others.some(isWithout(some));
}

function copy(facts: CaseFacts, other: CaseFacts, why: CopyOfCase["why"], caseload: Caseload): CopyOfCase {
  const { key, uri, name, range, pending } = other;
  const isOther = !countsBefore(facts, other, caseload);
  const message = isOther
    ? sentence("The same matter: {name}", { name })
    : sentence("The same matter again: {name}", { name });
  return { why, isOther, pending, elsewhere: { in: { key, uri, name }, range, message } };
}

/** A request for re-parole, or a new request after a denial, that began as a copy of an earlier case. */
export function isFollowedBy(one: CaseFacts, other: CaseFacts): boolean {
  const areOfTwoKinds = one.kind !== undefined && other.kind !== undefined && one.kind !== other.kind;
  const continueTwo =
    one.continues !== undefined && other.continues !== undefined && one.continues !== other.continues;
  return areOfTwoKinds || continueTwo || one.isRefiling !== other.isRefiling;
}

/** The name of a computer may be an ordinary word, so that the text must be similar too. */
function isCopyByName(one: CaseFacts, other: CaseFacts): boolean {
  const isAt = (places: (place: string) => readonly string[]) =>
    places(one.key).includes(other.key) || places(other.key).includes(one.key);
  return isAt(placesByMark) || (isAt(placesOfOriginal) && isNearlySameText(one, other));
}

/** A file that was left in another folder: certainly the same people, and nearly the same text. */
function isLeftOver(one: CaseFacts, other: CaseFacts): boolean {
  const [some, others] = [beneficiariesOf(one), beneficiariesOf(other)];
  const areSame =
    some.length === others.length &&
    some.every((person) => others.some((also) => isSurelySame(person, also)));
  return areSame && isNearlySame(one, other) && isNearlySameText(one, other);
}

/** The share of word pairs that must be in both texts if one is a copy that was changed since. */
const leastAlike = 0.7;

function isNearlySameText(one: CaseFacts, other: CaseFacts): boolean {
  return alikeness(one.sketch, other.sketch) >= leastAlike;
}

/** The same people, the same kind of request, and nothing that belongs to two different requests. */
function isNearlySame(one: CaseFacts, other: CaseFacts): boolean {
  if (isFollowedBy(one, other)) return false;
  const [some, others] = [beneficiariesOf(one), beneficiariesOf(other)];
  if (some.length === 0 || others.length === 0) return false;
  const isIn = (people: typeof some) => (person: (typeof some)[number]) =>
    people.some((also) => isSameInAll(person, also));
  if (!some.every(isIn(others)) && !others.every(isIn(some))) return false;
  const hasTwoMatters =
    one.matter && other.matter && plainKey(one.matter.value) !== plainKey(other.matter.value);
  if (hasTwoMatters) return false;
  const numbers = (facts: CaseFacts) => facts.receipts.map(({ value }) => keyOf.receipt(value));
  const [receipts, otherReceipts] = [numbers(one), numbers(other)];
  const areTwoReceipts = receipts.length > 0 && otherReceipts.length > 0;
  return !areTwoReceipts || receipts.some((number) => otherReceipts.includes(number));
}

/**
 * Whether the first of two files of a case has precedence. This is a total order of all files, so that exactly one of
 * several copies has precedence.
 */
function countsBefore(one: CaseFacts, other: CaseFacts, caseload: Caseload): boolean {
  const [ours, theirs] = [weight(one, caseload), weight(other, caseload)];
  const differing = ours.findIndex((value, index) => value !== theirs[index]);
  return differing < 0 ? one.key < other.key : (ours[differing] ?? 0) < (theirs[differing] ?? 0);
}

/** A lower weight is more likely the original: by name, by the documents next to it, by the length of its path. */
function weight(facts: CaseFacts, caseload: Caseload): readonly number[] {
  const isCopy = placesOfOriginal(facts.key).some((place) => caseload.get(place) !== undefined);
  return [Number(isCopy), -facts.documents.length, facts.key.length];
}
