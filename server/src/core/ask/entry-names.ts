// The names by which a practice speaks of the people, forms and exhibits of a case, and of its request.
import { formTitles } from "../../../../schemas/case/papers.ts";
import type { Path, Span } from "../engine/finding.ts";
import { wordsFor } from "../matter/exhibit-files.ts";
import type { Matter } from "../matter/matter.ts";
import { nameOf, type Person, type Role, writtenNameOf } from "../matter/people.ts";
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
  if (block === "request") return requestNamed(matter.view.request);
  const inRole = personAt(path, matter);
  if (inRole) return personNamed(inRole, matter);
  if (index === undefined) return undefined;
  const form = block === "forms" ? matter.view.forms.items[index] : undefined;
  if (form) return formNamed(form, matter);
  const exhibit = block === "exhibits" ? matter.view.exhibits.items[index] : undefined;
  return exhibit && exhibitNamed(exhibit);
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
  if (name !== undefined) return `${name} (${role})`;
  const part = role.charAt(0).toUpperCase() + role.slice(1);
  return index === undefined ? part : `${part} ${index + 1}`;
}

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

function formNamed({ form, for: names, file }: Form, { people }: Matter): NamedEntry {
  const title =
    form.value === undefined ? "Form" : form.value === "other" ? formTitles.other : `Form ${form.value}`;
  const persons = names.items.flatMap(({ value }) => {
    const entry = value === undefined ? undefined : people.byId.get(value);
    return entry ? nameOf(people, entry.person) : (value ?? []);
  });
  return {
    name: persons.length === 0 ? title : `${title} for ${listed(persons)}`,
    detail: file.value ?? "",
    kind: "form",
    at: spanOfValue(form),
  };
}

/** Two by name; of more, the first. */
export function listed([first = "", second, ...others]: readonly string[]): string {
  if (second === undefined) return first;
  return others.length === 0 ? `${first} and ${second}` : `${first} and ${others.length + 1} others`;
}

function exhibitNamed(exhibit: Exhibit): NamedEntry {
  const { label, title, kind } = exhibit;
  const hasBoth = label.value !== undefined && title.value !== undefined;
  const hasNone = label.value === undefined && title.value === undefined;
  return {
    name: hasNone ? "Exhibit" : hasBoth ? `${wordsFor(exhibit)}: ${title.value}` : wordsFor(exhibit),
    detail: kind.value ?? "",
    kind: "exhibit",
    at: spanOfValue(label) ?? spanOfValue(title),
  };
}

function requestNamed({ $, kind, reasons }: Request): NamedEntry {
  const words = [kind, ...reasons.items].flatMap(({ value }) => value ?? []);
  return {
    name: words.length === 0 ? "Request" : `Request: ${words.join(", ")}`,
    detail: "",
    kind: "block",
    at: $.key,
  };
}
