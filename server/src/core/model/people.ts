// The people of a case, and which entries are the same person in another role.

import { memoize, memoizePair } from "../base/memoize.ts";
import type { Language, MessageValue } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Beneficiary, CaseView, Leaf, List, Petitioner, Representative, Sponsor } from "../read/view.ts";

export type Person = Petitioner | Beneficiary | Sponsor | Representative;
export type Role = "petitioner" | "beneficiary" | "sponsor" | "representative";

export interface InRole {
  readonly role: Role;
  readonly person: Person;
}

export interface People {
  /** Every person in the file, in the format's order. */
  readonly all: readonly InRole[];
  /** The first person with each id. */
  readonly byId: ReadonlyMap<string, InRole>;
  /** Every person with each id: one, unless an id was given twice by mistake. */
  readonly named: ReadonlyMap<string, readonly InRole[]>;
  /** The entry of each person. */
  readonly byPerson: ReadonlyMap<Person, InRole>;
  /** The entries whose `same_as` is this id. */
  readonly sameAs: ReadonlyMap<string, readonly InRole[]>;
  readonly beneficiaries: readonly Beneficiary[];
}

/** The people in the file. */
export function peopleOf(view: CaseView, beneficiaries: readonly Beneficiary[]): People {
  const inRole = (role: Role, persons: readonly Person[]): InRole[] =>
    persons.filter((person) => !isMissing(person.ref)).map((person) => ({ role, person }));
  const all = [
    ...inRole("petitioner", [view.petitioner]),
    ...inRole("beneficiary", beneficiaries),
    ...inRole("sponsor", view.sponsors.items),
    ...inRole("representative", [view.representative]),
  ];
  const byId = new Map<string, InRole>();
  const named = new Map<string, InRole[]>();
  const sameAs = new Map<string, InRole[]>();
  for (const entry of all) {
    const { id, same_as } = entry.person;
    if (id.value !== undefined && !byId.has(id.value)) byId.set(id.value, entry);
    addTo(named, id.value, entry);
    addTo(sameAs, same_as.value, entry);
  }
  const byPerson = new Map(all.map((entry) => [entry.person, entry]));
  return { all, byId, named, byPerson, sameAs, beneficiaries };
}

function addTo(entries: Map<string, InRole[]>, name: string | undefined, entry: InRole): void {
  if (name === undefined) return;
  const others = entries.get(name);
  if (others) others.push(entry);
  else entries.set(name, [entry]);
}

/** No person has as many entries in one case; a longer chain of references is a mistake. */
const mostEntries = 20;

/** Every entry of the same human being as this one, itself first. */
export const sameHuman = memoizePair((people: People, person: Person): readonly InRole[] => {
  const found: InRole[] = [];
  const waiting: Person[] = [person];
  while (waiting.length > 0 && found.length < mostEntries) {
    const next = waiting.shift();
    const entry = next && people.byPerson.get(next);
    if (!entry || found.includes(entry)) continue;
    found.push(entry);
    const points = entry.person.same_as.value;
    const target = points === undefined ? undefined : people.byId.get(points);
    if (target) waiting.push(target.person);
    // Entries that name the same person of the practice are one person, too.
    else if (points !== undefined) waiting.push(...personsSameAs(people, points));
    const id = entry.person.id.value;
    if (id === undefined || people.byId.get(id)?.person !== entry.person) continue;
    waiting.push(...personsSameAs(people, id));
  }
  return found;
});

function personsSameAs({ sameAs }: People, id: string): readonly Person[] {
  return (sameAs.get(id) ?? []).slice(0, mostEntries).map(({ person }) => person);
}

/** Whether the two entries are one human being. */
export function isSameHuman(people: People, a: Person, b: Person): boolean {
  if (a === b) return true;
  return sameHuman(people, a).some((entry) => entry.person === b);
}

/**
 * The field of a person, or of another entry of the same human being if this one does not give it. If none gives it,
 * the field of this entry.
 */
export function personal<V extends Leaf<unknown>>(
  people: People,
  person: Person,
  field: (person: Person) => V,
): V {
  const own = field(person);
  if (!isMissing(own.ref)) return own;
  for (const entry of sameHuman(people, person)) {
    const other = field(entry.person);
    if (other.ref.state === "given") return other;
  }
  return own;
}

/** The name of a person in a message: given and family name, otherwise the organization, otherwise the id. */
export const nameOfPerson = memoizePair((people: People, person: Person): string => {
  const written = writtenNameOf(people, person) ?? person.id.value;
  if (written !== undefined) return written;
  const index = people.beneficiaries.indexOf(person as Beneficiary);
  return index >= 0 ? `beneficiary ${index + 1}` : "this person";
});

/** The same for a message: the name as written, or words for a person without one. */
export function whoIs(people: People, person: Person): MessageValue {
  const written = writtenNameOf(people, person) ?? person.id.value;
  if (written !== undefined) return written;
  const index = people.beneficiaries.indexOf(person as Beneficiary);
  return index >= 0 ? sentence("beneficiary {number}", { number: index + 1 }) : sentence("this person");
}

/** The same in words, for lists and headings that an editor shows. */
export function shownName({ people, language }: ShowsNames, person: Person): string {
  return rendered(sentence("{name}", { name: whoIs(people, person) }), language);
}

interface ShowsNames {
  readonly people: People;
  readonly language?: Language;
}

/** Given and family name, otherwise the organization, from any entry of this human being. */
export function writtenNameOf(people: People, person: Person): string | undefined {
  for (const entry of sameHuman(people, person)) {
    const { given, family } = entry.person.name;
    const name = [given.value, family.value].filter((part) => part !== undefined).join(" ");
    if (name !== "") return name;
    if (entry.person.organization.value !== undefined) return entry.person.organization.value;
  }
  return undefined;
}

/** The beneficiaries that an entry is for: those it names, or all of them if it names none. */
export function beneficiariesFor(people: People, names: List<Leaf<string>>): readonly Beneficiary[] {
  if (isMissing(names.ref)) return people.beneficiaries;
  return names.items
    .map((name) => beneficiaryNamed(people, name.value))
    .filter((person) => person !== undefined);
}

/** The beneficiary with this id, or who is the same human being as a person with it. */
function beneficiaryNamed(people: People, id: string | undefined): Beneficiary | undefined {
  if (id === undefined) return undefined;
  const own = beneficiariesById(people).get(id);
  if (own) return own;
  const entry = people.byId.get(id);
  if (!entry) return undefined;
  return people.beneficiaries.find((person) => isSameHuman(people, person, entry.person));
}

/** The first beneficiary with each id. */
const beneficiariesById = memoize((people: People): ReadonlyMap<string, Beneficiary> => {
  const byId = new Map<string, Beneficiary>();
  for (const person of people.beneficiaries) {
    const id = person.id.value;
    if (id !== undefined && !byId.has(id)) byId.set(id, person);
  }
  return byId;
});
