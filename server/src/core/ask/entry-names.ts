// The names by which a practice speaks of the people, forms and exhibits of a case, and of its request.

import { formTitles } from "../../../../schemas/case/papers.ts";
import type { Path, Span } from "../engine/finding.ts";
import { exhibitTitled } from "../matter/exhibit-files.ts";
import type { Matter } from "../matter/matter.ts";
import { type Person, type Role, whoIs, writtenNameOf } from "../matter/people.ts";
import { type Message, rendered, sentence, type Value } from "../message/message.ts";
import { allOf, each, term } from "../message/values.ts";
import type { Exhibit, Form, Leaf, Request } from "../read/view.ts";

export interface NamedEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: "person" | "form" | "exhibit" | "block";
  /** The value that gives it its name, where one stands in the text. */
  readonly at: Span | undefined;
}

/** The entry at a path, if it is one that has a name of its own. */
export function namedEntry(path: Path, matter: Matter): NamedEntry | undefined {
  const [block, index, ...below] = path;
  if (below.length > 0 || typeof index === "string") return undefined;
  if (block === "request") return requestNamed(matter.view.request, matter);
  const inRole = personAt(path, matter);
  if (inRole) return personNamed(inRole, matter);
  if (index === undefined) return undefined;
  const form = block === "forms" ? matter.view.forms.items[index] : undefined;
  if (form) return formNamed(form, matter);
  const exhibit = block === "exhibits" ? matter.view.exhibits.items[index] : undefined;
  return exhibit && exhibitNamed(exhibit, matter);
}

export interface PersonAt {
  readonly person: Person;
  readonly role: Role;
  /** From 0, in a list. */
  readonly index: number | undefined;
}

/** The person whose entry begins a path, whatever stands behind it. */
export function personAt([block, index]: Path, { view }: Matter): PersonAt | undefined {
  switch (block) {
    case "petitioner":
    case "representative":
      return { person: view[block], role: block, index: undefined };
    case "beneficiaries":
    case "sponsors": {
      const person = typeof index === "number" ? view[block].items[index] : undefined;
      const role = block === "sponsors" ? "sponsor" : "beneficiary";
      return person && typeof index === "number" ? { person, role, index } : undefined;
    }
    default:
      return undefined;
  }
}

/** How a list of people tells this one: by name and part in the case, by the part alone while there is no name. */
function personTitle({ person, role, index }: PersonAt, matter: Matter): string {
  const name = writtenNameOf(matter.people, person) ?? person.id.value;
  const part = partsOfPeople[role];
  if (name !== undefined) {
    return rendered(sentence("{name} ({role})", { name, role: term(role) }), matter.language);
  }
  return rendered(
    index === undefined ? part : sentence("{part} {number}", { part, number: index + 1 }),
    matter.language,
  );
}

const partsOfPeople: Readonly<Record<Role, Message>> = {
  petitioner: sentence("Petitioner"),
  beneficiary: sentence("Beneficiary"),
  sponsor: sentence("Sponsor"),
  representative: sentence("Representative"),
};

function personNamed(inRole: PersonAt, matter: Matter): NamedEntry {
  const { id } = inRole.person;
  return {
    name: personTitle(inRole, matter),
    detail: id.value ?? "",
    kind: "person",
    at: nameSpanOf(inRole.person),
  };
}

/** Where the name of a person stands in this entry, else the organization or the short name. */
export function nameSpanOf({ name, organization, id }: Person): Span | undefined {
  const { given, family } = name;
  if (given.value !== undefined || family.value !== undefined) {
    return name.$.node?.kind === "map" && name.$.node.flow ? name.$.node : name.$.key;
  }
  return organization.value === undefined ? spanOfValue(id) : spanOfValue(organization);
}

function spanOfValue({ $, value }: Leaf<unknown>): Span | undefined {
  return value === undefined ? undefined : $.node;
}

function formNamed({ form, for: names, file }: Form, { people, language }: Matter): NamedEntry {
  const title =
    form.value === undefined
      ? sentence("Form")
      : form.value === "other"
        ? sentence("{form}", { form: term(formTitles.other) })
        : sentence("Form {form}", { form: form.value });
  const persons = names.items.flatMap(({ value }): Value[] => {
    const entry = value === undefined ? undefined : people.byId.get(value);
    return entry ? [whoIs(people, entry.person)] : value === undefined ? [] : [value];
  });
  return {
    name: rendered(
      persons.length === 0 ? title : sentence("{form} for {names}", { form: title, names: twoOf(persons) }),
      language,
    ),
    detail: file.value ?? "",
    kind: "form",
    at: spanOfValue(form),
  };
}

/** Two by name; of more, the first. */
export function twoOf(names: readonly Value[]): Value {
  const [first, second, ...others] = names;
  if (first === undefined || second === undefined || others.length === 0) return allOf(names);
  return sentence("{first} and {others} others", { first, others: others.length + 1 });
}

function exhibitNamed(exhibit: Exhibit, { language }: Matter): NamedEntry {
  const { label, title, kind } = exhibit;
  const hasNone = label.value === undefined && title.value === undefined;
  return {
    name: rendered(hasNone ? sentence("Exhibit") : exhibitTitled(exhibit), language),
    detail: kind.value ?? "",
    kind: "exhibit",
    at: spanOfValue(label) ?? spanOfValue(title),
  };
}

function requestNamed({ $, kind, reasons }: Request, { language }: Matter): NamedEntry {
  const words = [kind, ...reasons.items].flatMap(({ value }) => value ?? []);
  return {
    name: rendered(
      words.length === 0 ? sentence("Request") : sentence("Request: {words}", { words: each(words) }),
      language,
    ),
    detail: "",
    kind: "block",
    at: $.key,
  };
}
