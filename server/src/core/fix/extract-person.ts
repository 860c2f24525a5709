// One human being written once: `same_as` for a person who is written out in two roles, and an id for a person without
// one.

import { personKeys, reservedWords } from "../../../../schemas/format/field-values.ts";
import type { Path } from "../base/path.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import { daysOfBirth } from "../model/births.ts";
import type { CaseContext } from "../model/case-context.ts";
import { personAt } from "../model/entry-names.ts";
import { type InRole, isSameHuman, type Person, whoIs, writtenNameOf } from "../model/people.ts";
import { nameless, referringFields, strayNames } from "../model/references.ts";
import { isMissing } from "../read/field-ref.ts";
import type { PatchOperation } from "../read/fix.ts";
import type { Leaf } from "../read/view.ts";
import { normalize } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { firstRevision, nextRevision } from "../text/revision.ts";
import type { TreeNode } from "../text/tree.ts";
import { editsFor, type FixOffer, offering } from "./apply.ts";
import { canonicalContent } from "./kept.ts";
import { removal } from "./remove.ts";

/** What can be done about the person whose entry contains the path. */
export function personOffersAt(parsed: ParsedText, context: CaseContext, path: Path): FixOffer[] {
  const person = personAt(path, context)?.person;
  const entry = person && context.people.byPerson.get(person);
  if (!entry) return [];
  return [...givingShortName(parsed, context, entry), ...sayingOnce(parsed, context, entry)];
}

function givingShortName(parsed: ParsedText, context: CaseContext, { person }: InRole): FixOffer[] {
  const name = writtenNameOf(context.people, person);
  const id = name === undefined || !isMissing(person.same_as.ref) ? undefined : shortNameFor(context, person);
  if (name === undefined || id === undefined || !isMissing(person.id.ref)) return [];
  return offering(parsed, sentence("Give {name} the id {id}", { name, id }), [shortNaming(person, id)]);
}

function shortNaming(person: Person, id: string): PatchOperation {
  return { op: "add", path: [...person.ref.path, "id"], value: id };
}

/**
 * The id that the file already uses for a person without one, if it can only mean this person; otherwise one made of
 * the given name, and of the family name if the given name is taken.
 */
export function shortNameFor(context: CaseContext, person: Person): string | undefined {
  const taken = new Set([
    ...reservedWords,
    ...referringFields(context.view, "id").flatMap(({ value }) => value ?? []),
  ]);
  const { given, family } = person.name;
  const [first] = (given.value ?? "").trim().split(/\s+/);
  const both = [first, family.value].filter((part) => part !== undefined && part !== "").join(" ");
  const words = [onlyStrayName(context, person), first, given.value, both, person.organization.value];
  const names = words.flatMap((word) => asShortName(word) ?? []);
  const free = names.find((name) => !taken.has(name));
  if (free !== undefined || names[0] === undefined) return free;
  for (let number = 2; ; number++) if (!taken.has(`${names[0]}-${number}`)) return `${names[0]}-${number}`;
}

function onlyStrayName(context: CaseContext, person: Person): string | undefined {
  const [alone, ...others] = nameless(context);
  const [name, ...more] = new Set(strayNames(context).map((stray) => stray.name));
  return alone === person && others.length === 0 && more.length === 0 ? name : undefined;
}

/** Lowercase letters of any script without accents; words are joined by hyphens. */
function asShortName(word: string | undefined): string | undefined {
  const plain = (word ?? "").normalize("NFD").replaceAll(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  const name = plain
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{N}_]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return name === "" ? undefined : name;
}

/** Offered on either entry; the one that comes first in the format keeps what both have. */
function sayingOnce(parsed: ParsedText, context: CaseContext, here: InRole): FixOffer[] {
  return context.people.all.flatMap((other) => {
    if (other.role === here.role || isSameHuman(context.people, here.person, other.person)) return [];
    if (!hasSameIdentity(here.person, other.person)) return [];
    const { all } = context.people;
    const [kept, later] = all.indexOf(here) < all.indexOf(other) ? [here, other] : [other, here];
    return sayingSameAs(parsed, context, kept, later);
  });
}

function sayingSameAs(parsed: ParsedText, context: CaseContext, kept: InRole, later: InRole): FixOffer[] {
  const id = kept.person.id.value ?? shortNameFor(context, kept.person);
  const isTaken = kept.person.id.value !== undefined && context.people.byId.get(id ?? "") !== kept;
  if (id === undefined || isTaken || !isMissing(later.person.same_as.ref)) return [];
  const naming = isMissing(kept.person.id.ref) ? [shortNaming(kept.person, id)] : [];
  const path = later.person.ref.path;
  const operations: readonly PatchOperation[] = [
    ...naming,
    { op: "add", path: [...path, "same_as"], value: id },
  ];
  let current = nextRevision(firstRevision(parsed), editsFor(parsed, operations));
  const repeated = repeatedFields(later.person.ref.node, kept.person.ref.node);
  let removed = 0;
  for (const field of repeated) {
    const edits = removal(current.parsed, [...path, field]);
    if (!edits) continue;
    current = nextRevision(current, edits);
    removed++;
  }
  if (removed === 0) return [];
  const name = whoIs(context.people, kept.person);
  const title = sentence("Say that the {later} is the same person as the {earlier} {name} (same_as: {id})", {
    later: term(later.role),
    earlier: term(kept.role),
    name,
    id,
  });
  return [{ title, edits: normalize(current.edits, parsed.text) }];
}

const fieldsOfPerson: ReadonlySet<string> = new Set(personKeys);

/** Fields of a person in one entry whose whole content the other entry has too. */
function repeatedFields(later: TreeNode | undefined, kept: TreeNode | undefined): string[] {
  if (later?.kind !== "map" || kept?.kind !== "map") return [];
  return later.entries.flatMap(({ key, value }) => {
    const field = key.text;
    if (field === "id" || field === "same_as" || !fieldsOfPerson.has(field)) return [];
    const other = kept.entries.find((entry) => entry.key.text === field)?.value;
    return other && saysNoMore(value, other) ? [field] : [];
  });
}

function saysNoMore(node: TreeNode, than: TreeNode): boolean {
  if (node.kind !== "map" || than.kind !== "map") {
    return (
      node.kind !== "unreadable" && canonicalContent(node, "in order") === canonicalContent(than, "in order")
    );
  }
  return node.entries.every(({ key, value }) => {
    const other = than.entries.find((entry) => entry.key.text === key.text);
    return other !== undefined && saysNoMore(value, other.value);
  });
}

/** The same name, and nothing that distinguishes two people of one name. */
function hasSameIdentity(one: Person, other: Person): boolean {
  const told = (leaf: Leaf<string>) => leaf.value?.trim().toLowerCase().normalize("NFC");
  const same = (field: (person: Person) => Leaf<string>) =>
    told(field(one)) !== undefined && told(field(one)) === told(field(other));
  const differs = (field: (person: Person) => Leaf<string>) =>
    told(field(one)) !== undefined && told(field(other)) !== undefined && !same(field);
  if (bornApart(one.date_of_birth, other.date_of_birth) || differs((person) => person.a_number)) return false;
  if (differs((person) => person.passport.number) || differs((person) => person.name.middle)) return false;
  if (same((person) => person.name.given)) return same((person) => person.name.family);
  const isUnnamed = (person: Person) => person.name.ref.state === "absent";
  return isUnnamed(one) && isUnnamed(other) && same((person) => person.organization);
}

/** Whether the two dates of birth, as far as they are known, are different days. */
function bornApart(one: Leaf<string>, other: Leaf<string>): boolean {
  const [days, others] = [daysOfBirth(one), daysOfBirth(other)];
  return days !== undefined && others !== undefined && (days.last < others.first || others.last < days.first);
}
