// One human being said once: `same_as` where somebody is written out in two roles, and a short name for somebody who
// has none.

import { reservedWords } from "../../../../schemas/case/field.ts";
import { personFields } from "../../../../schemas/case/person.ts";
import { personAt } from "../ask/entry-names.ts";
import type { PatchOperation, Path } from "../engine/finding.ts";
import { daysOfBirth } from "../matter/births.ts";
import type { Matter } from "../matter/matter.ts";
import { type InRole, isSameHuman, type Person, whoIs, writtenNameOf } from "../matter/people.ts";
import { fieldsOf, nameless, strayNames } from "../matter/references.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import { isMissing } from "../read/place.ts";
import type { Leaf } from "../read/view.ts";
import { normalize } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { firstRevision, nextRevision } from "../text/revision.ts";
import type { TreeNode } from "../text/tree.ts";
import { editsFor, type Offer, offering } from "./apply.ts";
import { saidBy } from "./kept.ts";
import { removal } from "./remove.ts";

/** What can be done about the person whose entry holds the path. */
export function personOffersAt(parsed: ParsedText, matter: Matter, path: Path): Offer[] {
  const person = personAt(path, matter)?.person;
  const entry = person && matter.people.byPerson.get(person);
  if (!entry) return [];
  return [...givingShortName(parsed, matter, entry), ...sayingOnce(parsed, matter, entry)];
}

function givingShortName(parsed: ParsedText, matter: Matter, { person }: InRole): Offer[] {
  const name = writtenNameOf(matter.people, person);
  const id = name === undefined || !isMissing(person.same_as.$) ? undefined : shortNameFor(matter, person);
  if (name === undefined || id === undefined || !isMissing(person.id.$)) return [];
  return offering(parsed, sentence("Give {name} the id {id}", { name, id }), [shortNaming(person, id)]);
}

function shortNaming(person: Person, id: string): PatchOperation {
  return { op: "add", path: [...person.$.path, "id"], value: id };
}

/**
 * The name that the file uses already for somebody who has none, where that can only be this person; else one made of
 * the given name, and of the family name where somebody is called that.
 */
export function shortNameFor(matter: Matter, person: Person): string | undefined {
  const taken = new Set([
    ...reservedWords,
    ...fieldsOf(matter.view, "id").flatMap(({ value }) => value ?? []),
  ]);
  const { given, family } = person.name;
  const [first] = (given.value ?? "").trim().split(/\s+/);
  const both = [first, family.value].filter((part) => part !== undefined && part !== "").join(" ");
  const words = [onlyStrayName(matter, person), first, given.value, both, person.organization.value];
  const names = words.flatMap((word) => asShortName(word) ?? []);
  const free = names.find((name) => !taken.has(name));
  if (free !== undefined || names[0] === undefined) return free;
  for (let number = 2; ; number++) if (!taken.has(`${names[0]}-${number}`)) return `${names[0]}-${number}`;
}

function onlyStrayName(matter: Matter, person: Person): string | undefined {
  const [alone, ...others] = nameless(matter);
  const [name, ...more] = new Set(strayNames(matter).map((stray) => stray.name));
  return alone === person && others.length === 0 && more.length === 0 ? name : undefined;
}

/** Small letters without accents, of any script; words are joined by hyphens. */
function asShortName(word: string | undefined): string | undefined {
  const plain = (word ?? "").normalize("NFD").replaceAll(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  const name = plain
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{N}_]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return name === "" ? undefined : name;
}

/** Offered on either entry; the one that comes first in the format keeps what both say. */
function sayingOnce(parsed: ParsedText, matter: Matter, here: InRole): Offer[] {
  return matter.people.all.flatMap((other) => {
    if (other.role === here.role || isSameHuman(matter.people, here.person, other.person)) return [];
    if (!hasSameIdentity(here.person, other.person)) return [];
    const { all } = matter.people;
    const [kept, later] = all.indexOf(here) < all.indexOf(other) ? [here, other] : [other, here];
    return sayingSameAs(parsed, matter, kept, later);
  });
}

function sayingSameAs(parsed: ParsedText, matter: Matter, kept: InRole, later: InRole): Offer[] {
  const id = kept.person.id.value ?? shortNameFor(matter, kept.person);
  const isTaken = kept.person.id.value !== undefined && matter.people.byId.get(id ?? "") !== kept;
  if (id === undefined || isTaken || !isMissing(later.person.same_as.$)) return [];
  const naming = isMissing(kept.person.id.$) ? [shortNaming(kept.person, id)] : [];
  const path = later.person.$.path;
  const operations: readonly PatchOperation[] = [
    ...naming,
    { op: "add", path: [...path, "same_as"], value: id },
  ];
  let current = nextRevision(firstRevision(parsed), editsFor(parsed, operations));
  const repeated = repeatedFields(later.person.$.node, kept.person.$.node);
  let removed = 0;
  for (const field of repeated) {
    const edits = removal(current.parsed, [...path, field]);
    if (!edits) continue;
    current = nextRevision(current, edits);
    removed++;
  }
  if (removed === 0) return [];
  const name = whoIs(matter.people, kept.person);
  const title = sentence("Say that the {later} is the same person as the {earlier} {name} (same_as: {id})", {
    later: term(later.role),
    earlier: term(kept.role),
    name,
    id,
  });
  return [{ title, edits: normalize(current.edits, parsed.text) }];
}

/** Fields of a person that the one entry gives with nothing that the other does not say too. */
function repeatedFields(later: TreeNode | undefined, kept: TreeNode | undefined): string[] {
  if (later?.kind !== "map" || kept?.kind !== "map") return [];
  return later.entries.flatMap(({ key, value }) => {
    const field = key.text;
    if (field === "id" || field === "same_as" || !(field in personFields)) return [];
    const other = kept.entries.find((entry) => entry.key.text === field)?.value;
    return other && saysNoMore(value, other) ? [field] : [];
  });
}

function saysNoMore(node: TreeNode, than: TreeNode): boolean {
  if (node.kind !== "map" || than.kind !== "map") {
    return node.kind !== "unreadable" && saidBy(node, "in order") === saidBy(than, "in order");
  }
  return node.entries.every(({ key, value }) => {
    const other = than.entries.find((entry) => entry.key.text === key.text);
    return other !== undefined && saysNoMore(value, other.value);
  });
}

/** The same name, and nothing that tells two people of one name apart. */
function hasSameIdentity(one: Person, other: Person): boolean {
  const told = (leaf: Leaf<string>) => leaf.value?.trim().toLowerCase().normalize("NFC");
  const same = (field: (person: Person) => Leaf<string>) =>
    told(field(one)) !== undefined && told(field(one)) === told(field(other));
  const differs = (field: (person: Person) => Leaf<string>) =>
    told(field(one)) !== undefined && told(field(other)) !== undefined && !same(field);
  if (bornApart(one.date_of_birth, other.date_of_birth) || differs((person) => person.a_number)) return false;
  if (differs((person) => person.passport.number) || differs((person) => person.name.middle)) return false;
  if (same((person) => person.name.given)) return same((person) => person.name.family);
  const isUnnamed = (person: Person) => person.name.$.state === "absent";
  return isUnnamed(one) && isUnnamed(other) && same((person) => person.organization);
}

/** Whether the two dates of birth, as far as they are known, are different days. */
function bornApart(one: Leaf<string>, other: Leaf<string>): boolean {
  const [days, others] = [daysOfBirth(one), daysOfBirth(other)];
  return days !== undefined && others !== undefined && (days.last < others.first || others.last < days.first);
}
