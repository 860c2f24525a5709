// The names that a practice uses for the people, forms, and exhibits of a case, and for its request.

import { formTitles } from "../../../../schemas/format/document-kinds.ts";
import { memoizePair } from "../base/memoize.ts";
import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import type { Message, MessageValue } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { allOf, each, term } from "../message/values.ts";
import type { Exhibit, Form, Leaf, Request } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { exhibitTitled } from "./exhibit-files.ts";
import { type Person, type Role, whoIs, writtenNameOf } from "./people.ts";

export interface NamedEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: "person" | "form" | "exhibit" | "block";
  /** The value that gives the entry its name, if it is in the text. */
  readonly at: Span | undefined;
}

/** The entry at a path, if it has a name of its own. */
export function namedEntry(path: Path, context: CaseContext): NamedEntry | undefined {
  const [block, index, ...below] = path;
  if (below.length > 0 || typeof index === "string") return undefined;
  if (block === "request") return requestNamed(context.view.request, context);
  const inRole = personAt(path, context);
  if (inRole) return personNamed(inRole, context);
  if (index === undefined) return undefined;
  const form = block === "forms" ? context.view.forms.items[index] : undefined;
  if (form) return formNamed(form, context);
  const exhibit = block === "exhibits" ? context.view.exhibits.items[index] : undefined;
  return exhibit && exhibitNamed(exhibit, context);
}

export interface PersonAt {
  readonly person: Person;
  readonly role: Role;
  /** From 0, in a list. */
  readonly index: number | undefined;
}

/** The person whose entry begins a path, whatever follows it. */
export function personAt([block, index]: Path, { view }: CaseContext): PersonAt | undefined {
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

/** The title of a person in a list of people: name and role in the case, or the role alone while there is no name. */
function personTitle({ person, role, index }: PersonAt, context: CaseContext): string {
  const name = writtenNameOf(context.people, person) ?? person.id.value;
  const part = partsOfPeople[role];
  if (name !== undefined) {
    return rendered(sentence("{name} ({role})", { name, role: term(role) }), context.language);
  }
  return rendered(
    index === undefined ? part : sentence("{part} {number}", { part, number: index + 1 }),
    context.language,
  );
}

const partsOfPeople: Readonly<Record<Role, Message>> = {
  petitioner: sentence("Petitioner"),
  beneficiary: sentence("Beneficiary"),
  sponsor: sentence("Sponsor"),
  representative: sentence("Representative"),
};

// The words are kept as long as what they are made of is the same; where they are in the text is not.

type Words = Pick<NamedEntry, "name" | "detail">;

function personNamed({ person }: PersonAt, context: CaseContext): NamedEntry {
  return { ...personWords(context, person), kind: "person", at: nameSpanOf(person) };
}

const personWords = memoizePair((context: CaseContext, person: Person): Words => {
  const inRole = personAt(person.ref.path, context);
  return { name: inRole ? personTitle(inRole, context) : "", detail: person.id.value ?? "" };
});

/** Where the name of a person is in this entry, otherwise the organization or the id. */
export function nameSpanOf({ name, organization, id }: Person): Span | undefined {
  const { given, family } = name;
  if (given.value !== undefined || family.value !== undefined) {
    return name.ref.node?.kind === "map" && name.ref.node.flow ? name.ref.node : name.ref.key;
  }
  return organization.value === undefined ? spanOfValue(id) : spanOfValue(organization);
}

function spanOfValue({ ref, value }: Leaf<unknown>): Span | undefined {
  return value === undefined ? undefined : ref.node;
}

function formNamed(form: Form, context: CaseContext): NamedEntry {
  return { ...formWords(context, form), kind: "form", at: spanOfValue(form.form) };
}

const formWords = memoizePair((context: CaseContext, { form, for: names, file }: Form): Words => {
  const { people, language } = context;
  const title =
    form.value === undefined
      ? sentence("Form")
      : form.value === "other"
        ? sentence("{form}", { form: term(formTitles.other) })
        : sentence("Form {form}", { form: form.value });
  const persons = names.items.flatMap(({ value }): MessageValue[] => {
    const entry = value === undefined ? undefined : people.byId.get(value);
    return entry ? [whoIs(people, entry.person)] : value === undefined ? [] : [value];
  });
  return {
    name: rendered(
      persons.length === 0 ? title : sentence("{form} for {names}", { form: title, names: twoOf(persons) }),
      language,
    ),
    detail: file.value ?? "",
  };
});

/** Two names; of more, the first. */
export function twoOf(names: readonly MessageValue[]): MessageValue {
  const [first, second, ...others] = names;
  if (first === undefined || second === undefined || others.length === 0) return allOf(names);
  return sentence("{first} and {others} others", { first, others: others.length + 1 });
}

function exhibitNamed(exhibit: Exhibit, context: CaseContext): NamedEntry {
  const { label, title } = exhibit;
  const at = spanOfValue(label) ?? spanOfValue(title);
  return { ...exhibitWords(context, exhibit), kind: "exhibit", at };
}

const exhibitWords = memoizePair(({ language }: CaseContext, exhibit: Exhibit): Words => {
  const { label, title, kind } = exhibit;
  const hasNone = label.value === undefined && title.value === undefined;
  return {
    name: rendered(hasNone ? sentence("Exhibit") : exhibitTitled(exhibit), language),
    detail: kind.value ?? "",
  };
});

function requestNamed({ ref, kind, reasons }: Request, { language }: CaseContext): NamedEntry {
  const words = [kind, ...reasons.items].flatMap(({ value }) => value ?? []);
  return {
    name: rendered(
      words.length === 0 ? sentence("Request") : sentence("Request: {words}", { words: each(words) }),
      language,
    ),
    detail: "",
    kind: "block",
    at: ref.key,
  };
}
