// The index keys of cases: everything that two of them may have in common, as short texts.

import { plainKey } from "../text/comparison.ts";
import { originalName, possibleOriginals } from "./copy-names.ts";
import type { CaseFacts, PersonFacts } from "./facts.ts";
import { pairsOfForm } from "./names.ts";
import { aNumberKey, numberKey } from "./same-person.ts";

export const keyOf = {
  aNumber: (written: string) => prefixed("a", aNumberKey(written)),
  passport: (written: string) => prefixed("p", numberKey(written)),
  receipt: (written: string) => prefixed("r", numberKey(written)),
  matter: (written: string) => prefixed("m", plainKey(written)),
  calendarId: (id: string) => prefixed("c", id.trim()),
  fingerprint: (fingerprint: string) => `d:${fingerprint}`,
  text: (fingerprint: string) => `t:${fingerprint}`,
  /** A pending deadline: a case with the same deadline is checked again when it is no longer pending. */
  pending: (mark: string) => `q:${mark}`,
  /** A matter number that a text cites. */
  cited: (number: string) => `k:${number}`,
  /** A petitioner or sponsor, by what identifies one person in two cases. */
  supporter: (shown: string) => `s:${shown}`,
  /** A beneficiary by the date of birth. */
  born: (day: string) => `b:${day}`,
  /** A document by its name without folders, regardless of its content. */
  fileName: (file: string) => `f:${nameOfFile(file)}`,
  /** Where a case file is, or where its original would be if its name is that of a copy. */
  place: (key: string) => `l:${key}`,
  /** A person outside the practice. */
  person: (pair: string) => `n:${pair}`,
  /** A representative, who belongs to the practice. */
  representative: (pair: string) => `o:${pair}`,
};

/** Whether a key is a number of a person, a receipt, or a matter, or a document by its content: few cases share one. */
export function isOfNumberOrDocument(key: string): boolean {
  return /^[aprmcd]:/.test(key);
}

/** The name of a file without its folders, in lowercase. */
export function nameOfFile(file: string): string {
  return file
    .slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1)
    .normalize("NFC")
    .toLowerCase();
}

function prefixed(prefix: string, value: string | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : `${prefix}:${value}`;
}

/** Cached, since a person is compared with those of each other case. */
const pairsByPerson = new WeakMap<PersonFacts, readonly string[]>();

/** Each given name with each family name, for each form of a person's name. */
export function pairsOf(person: PersonFacts): readonly string[] {
  const known = pairsByPerson.get(person);
  if (known) return known;
  const pairs = [...new Set(person.names.flatMap(pairsOfForm))];
  pairsByPerson.set(person, pairs);
  return pairs;
}

/** Every key under which a case is found. */
export function keysOf(facts: CaseFacts): ReadonlySet<string> {
  const { matter, calendarId, text, people, pending, receipts, documents } = facts;
  const keys = [
    matter && keyOf.matter(matter.value),
    calendarId && keyOf.calendarId(calendarId.value),
    keyOf.text(text),
    keyOf.place(facts.key),
    ...placesOfOriginal(facts.key).map(keyOf.place),
    ...people.flatMap((person) => [
      person.aNumber && keyOf.aNumber(person.aNumber.value),
      person.passport && keyOf.passport(person.passport.value),
      ...pairsOf(person).map(isOfPractice(person) ? keyOf.representative : keyOf.person),
      person.roles.includes("beneficiary") && person.born !== undefined ? keyOf.born(person.born) : undefined,
    ]),
    ...pending.map(keyOf.pending),
    ...facts.cited.map(keyOf.cited),
    ...supportersOf(facts).flatMap(({ born, address }) =>
      [born, address].flatMap((shown) => (shown === undefined ? [] : keyOf.supporter(shown))),
    ),
    ...receipts.map(({ value }) => keyOf.receipt(value)),
    ...documents.flatMap(({ fingerprint, file }) => [keyOf.fingerprint(fingerprint), keyOf.fileName(file)]),
  ];
  return new Set(keys.filter((key) => key !== undefined));
}

/** How many folders above a case file may have been copied as a whole. */
const mostFolders = 3;

/** Where the original of this file may be, judging by its name or that of a folder around it. */
export function placesOfOriginal(place: string): readonly string[] {
  return [...new Set([...placesByMark(place), ...placesByComputer(place)])];
}

/** Where the original would be if a name of the file or a folder has the mark of a copy. */
export function placesByMark(place: string): readonly string[] {
  const parts = place.split("/");
  const last = Array.from({ length: Math.min(1 + mostFolders, parts.length) }, (_, index) => -1 - index);
  return last.flatMap((index) => {
    const original = originalName(parts.at(index) ?? "");
    return original === undefined ? [] : parts.with(index, original).join("/");
  });
}

/** Where the original would be if a file service had appended the name of a computer. */
function placesByComputer(place: string): readonly string[] {
  const parts = place.split("/");
  return possibleOriginals(parts.at(-1) ?? "").map((original) => parts.with(-1, original).join("/"));
}

/** The petitioners and sponsors. */
export function supportersOf({ people }: CaseFacts): readonly PersonFacts[] {
  return people.filter(({ roles }) => roles.includes("petitioner") || roles.includes("sponsor"));
}

/** A person who is only a representative in the case. */
export function isOfPractice({ roles }: PersonFacts): boolean {
  return roles.every((role) => role === "representative");
}
