// Who is who in a case, and who is whom in a second role.
import type { Language } from "../message/language.ts";
import { rendered, sentence, type Value } from "../message/message.ts";
import { isMissing } from "../read/place.ts";
import type { Beneficiary, CaseView, Leaf, List, Petitioner, Representative, Sponsor } from "../read/view.ts";
import { onceFor, onceForEach } from "./once.ts";

export type Person = Petitioner | Beneficiary | Sponsor | Representative;
export type Role = "petitioner" | "beneficiary" | "sponsor" | "representative";

export interface InRole {
  readonly role: Role;
  readonly person: Person;
}

export interface People {
  /** Everybody in the file, in the format's order. */
  readonly all: readonly InRole[];
  /** The first person with each short name. */
  readonly byId: ReadonlyMap<string, InRole>;
  /** Everybody with each short name: one person, but for a short name that was given twice by mistake. */
  readonly named: ReadonlyMap<string, readonly InRole[]>;
  /** The entry of each person. */
  readonly byPerson: ReadonlyMap<Person, InRole>;
  /** The entries that name a short name as that of the same person. */
  readonly sameAs: ReadonlyMap<string, readonly InRole[]>;
  readonly beneficiaries: readonly Beneficiary[];
}

/** Everybody in the file. */
export function peopleOf(view: CaseView, beneficiaries: readonly Beneficiary[]): People {
  const inRole = (role: Role, persons: readonly Person[]): InRole[] =>
    persons.filter((person) => !isMissing(person.$)).map((person) => ({ role, person }));
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

/** Nobody has as many entries in one case; a chain of more that name one another is a mistake. */
const mostEntries = 20;

/** Every entry that is the same human being as this one, itself first. */
export const sameHuman = onceForEach((people: People, person: Person): readonly InRole[] => {
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
    // Everyone who is the same person of the practice is one another, too.
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
 * The field of a person, or of the same human's other entry where this one does not give it. Where none gives it, the
 * field of this entry.
 */
export function personal<V extends Leaf<unknown>>(
  people: People,
  person: Person,
  field: (person: Person) => V,
): V {
  const own = field(person);
  if (!isMissing(own.$)) return own;
  for (const entry of sameHuman(people, person)) {
    const other = field(entry.person);
    if (other.$.state === "given") return other;
  }
  return own;
}

/** How a message speaks of a person: given and family name, else the organization, else the short name. */
export const nameOf = onceForEach((people: People, person: Person): string => {
  const written = writtenNameOf(people, person) ?? person.id.value;
  if (written !== undefined) return written;
  const index = people.beneficiaries.indexOf(person as Beneficiary);
  return index >= 0 ? `beneficiary ${index + 1}` : "this person";
});

/** The same for a message: the name as it is written, or words for a person without one. */
export function whoIs(people: People, person: Person): Value {
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

/** Given and family name, else the organization, as some entry of this human being has them. */
export function writtenNameOf(people: People, person: Person): string | undefined {
  for (const entry of sameHuman(people, person)) {
    const { given, family } = entry.person.name;
    const name = [given.value, family.value].filter((part) => part !== undefined).join(" ");
    if (name !== "") return name;
    if (entry.person.organization.value !== undefined) return entry.person.organization.value;
  }
  return undefined;
}

/** The beneficiaries that an entry is for: those it names, or all of them where it names none. */
export function beneficiariesFor(people: People, names: List<Leaf<string>>): readonly Beneficiary[] {
  if (isMissing(names.$)) return people.beneficiaries;
  return names.items
    .map((name) => beneficiaryNamed(people, name.value))
    .filter((person) => person !== undefined);
}

/** The beneficiary with this short name, or who is the same human as somebody with it. */
function beneficiaryNamed(people: People, id: string | undefined): Beneficiary | undefined {
  if (id === undefined) return undefined;
  const own = beneficiariesById(people).get(id);
  if (own) return own;
  const entry = people.byId.get(id);
  if (!entry) return undefined;
  return people.beneficiaries.find((person) => isSameHuman(people, person, entry.person));
}

/** The first beneficiary with each short name. */
const beneficiariesById = onceFor((people: People): ReadonlyMap<string, Beneficiary> => {
  const byId = new Map<string, Beneficiary>();
  for (const person of people.beneficiaries) {
    const id = person.id.value;
    if (id !== undefined && !byId.has(id)) byId.set(id, person);
  }
  return byId;
});
