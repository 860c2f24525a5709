// Which forms and exhibits belong to whom and to what.

import { memoize } from "../base/memoize.ts";
import { sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { type FieldRef, isMissing, nextItem } from "../read/field-ref.ts";
import type { CaseFix, PatchOperation, PatchValue } from "../read/fix.ts";
import type { Beneficiary, Exhibit, Form } from "../read/view.ts";
import { type CaseContext, isPlaceholderEntry, isUndetermined } from "./case-context.ts";
import {
  type Evidence,
  evidence,
  exhibitsAbout,
  isSupportUndetermined,
  isUndeterminedAbout,
} from "./claims.ts";
import { type ExhibitKind, exhibitKindWords } from "./exhibit-kinds.ts";
import { labelAfter } from "./labels.ts";
import { beneficiariesFor, type Person } from "./people.ts";

export type FormName = NonNullable<Form["form"]["value"]>;

/** Forms that are filed for one beneficiary only. */
export const formsForOnePerson: readonly FormName[] = ["I-131", "I-134", "I-134A"];

/** The forms of that name for the beneficiary. */
export function formsFor(context: CaseContext, person: Beneficiary, name: FormName): readonly Form[] {
  return formsOf(context).there.get(person)?.get(name) ?? [];
}

/** The placeholder entry for a form of that name, which still lacks its file. */
export function placeholderForm(context: CaseContext, person: Beneficiary, name: FormName): Form | undefined {
  return formsOf(context).placeholders.get(person)?.get(name)?.[0];
}

type FormsByName = ReadonlyMap<FormName, readonly Form[]>;

/** The given forms, and those that still lack their file, by beneficiary. */
const formsOf = memoize((context: CaseContext) => ({
  there: formsByPerson(context, context.forms),
  placeholders: formsByPerson(context, context.view.forms.items.filter(isPlaceholderEntry)),
}));

function formsByPerson(context: CaseContext, forms: readonly Form[]): ReadonlyMap<Beneficiary, FormsByName> {
  const byPerson = new Map<Beneficiary, Map<FormName, Form[]>>();
  for (const form of forms) {
    const name = form.form.value;
    if (name === undefined) continue;
    for (const person of new Set(beneficiariesOn(context, form))) {
      const byName = byPerson.get(person) ?? new Map<FormName, Form[]>();
      byPerson.set(person, byName.set(name, [...(byName.get(name) ?? []), form]));
    }
  }
  return byPerson;
}

/**
 * For whom a form is. An I-131 or I-134 is for one person: one that names several, or none if there are several, counts
 * for the first.
 */
export function beneficiariesOn(context: CaseContext, form: Form): readonly Beneficiary[] {
  const all = beneficiariesFor(context.people, form.for);
  const name = form.form.value;
  return name !== undefined && formsForOnePerson.includes(name) ? all.slice(0, 1) : all;
}

/**
 * The given exhibits of some kinds and those that still lack their file; with a person, only those whose `supports`
 * names the person or one of the person's claims.
 */
export function exhibitsOfKind(
  context: CaseContext,
  kinds: readonly ExhibitKind[],
  about?: Person,
): Evidence {
  const isOfKind = ({ kind: { value } }: Exhibit) => value !== undefined && kinds.includes(value);
  const among = about ? [...exhibitsAbout(context, about)] : context.view.exhibits.items;
  const isOpenToo = openExhibits(context).some((exhibit) => mayFit(context, exhibit, isOfKind, about));
  return { ...evidence(among.filter(isOfKind)), isOpen: isUndeterminedAbout(context, isOfKind) || isOpenToo };
}

/** The exhibits whose kind, or what they support, is still open. */
const openExhibits = memoize(({ view }: CaseContext): readonly Exhibit[] =>
  view.exhibits.items.filter(
    (exhibit) =>
      !isMissing(exhibit.ref) && (isUndetermined(exhibit.kind.ref) || isSupportUndetermined(exhibit)),
  ),
);

/** Whether the open values of such an exhibit may make it fit. */
function mayFit(
  context: CaseContext,
  exhibit: Exhibit,
  isOfKind: (exhibit: Exhibit) => boolean,
  about: Person | undefined,
): boolean {
  const isSupporting = about === undefined || exhibitsAbout(context, about).has(exhibit);
  if (isUndetermined(exhibit.kind.ref)) return isSupporting || isSupportUndetermined(exhibit);
  return about !== undefined && isOfKind(exhibit) && isSupportUndetermined(exhibit);
}

/** The exhibit with this label, given or still lacking its file. */
export function exhibitLabeled(context: CaseContext, label: string | undefined): Exhibit | undefined {
  if (label === undefined) return undefined;
  return exhibitsByLabel(context).get(label);
}

const exhibitsByLabel = memoize((context: CaseContext): ReadonlyMap<string, Exhibit> => {
  const byLabel = new Map<string, Exhibit>();
  for (const exhibit of context.view.exhibits.items) {
    const label = exhibit.label.value;
    if (label !== undefined && !isMissing(exhibit.ref) && !byLabel.has(label)) byLabel.set(label, exhibit);
  }
  return byLabel;
});

/** The placeholder of an exhibit's title. */
export const titleToBeGiven = "TODO the title in the index of exhibits";
/** The placeholder of an exhibit's kind. */
export const kindToBeGiven = "TODO what it is such as identity-document or physician-letter";

/** Adds an exhibit that still lacks its title and file, with the next label. */
export function addExhibit(
  context: CaseContext,
  kind: ExhibitKind,
  supports: readonly string[],
  more: Record<string, PatchValue> = {},
): CaseFix {
  const label = nextLabel(context);
  const value: Record<string, PatchValue> = { ...exhibitStub(label, kind), ...more };
  if (supports.length > 0) value.supports = supports;
  return addStub(
    context,
    sentence("Add exhibit {label} ({kind})", { label, kind: exhibitKindWords(kind) }),
    value,
  );
}

/** Adds the exhibit that is cited by a label; its kind is still to be entered too. */
export function addExhibitLabeled(context: CaseContext, label: string): CaseFix {
  return addStub(context, sentence("Add exhibit {label}", { label }), {
    ...exhibitStub(label, "exhibit"),
    kind: kindToBeGiven,
  });
}

function exhibitStub(label: string, name: string): Record<string, PatchValue> {
  return {
    label,
    kind: name,
    title: titleToBeGiven,
    file: `TODO path such as exhibits/${label.toLowerCase()}-${name}.pdf`,
  };
}

function addStub(context: CaseContext, title: Title, value: PatchValue): CaseFix {
  const path = nextItem(context.view.exhibits.ref).path;
  return { title, safe: false, operations: [{ op: "add", path, value }] };
}

/** Adds the exhibit and names it where the entry refers to its evidence. */
export function addExhibitFor(
  context: CaseContext,
  kind: ExhibitKind,
  reference: FieldRef,
  supports: readonly string[],
): CaseFix {
  const fix = addExhibit(context, kind, supports);
  return {
    ...fix,
    operations: [...fix.operations, { op: "add", path: reference.path, value: nextLabel(context) }],
  };
}

/** Adds a form that still lacks signature and file. */
export function addForm(
  context: CaseContext,
  name: FormName,
  person: Beneficiary | undefined,
  more: Record<string, PatchValue> = {},
): CaseFix {
  return {
    title: sentence("Add Form {name}", { name }),
    safe: false,
    operations: [addFormAt(context, name, person, more)],
  };
}

/** Adds a form of that name for each of these persons. */
export function addForms(
  context: CaseContext,
  name: FormName,
  persons: readonly (Beneficiary | undefined)[],
): CaseFix {
  const [first, ...others] = persons;
  if (others.length === 0) return addForm(context, name, first);
  return {
    title: sentence("Add {count} Forms {name}", { count: persons.length, name }),
    safe: false,
    operations: persons.map((person, index) => addFormAt(context, name, person, {}, index)),
  };
}

function addFormAt(
  context: CaseContext,
  name: FormName,
  person: Beneficiary | undefined,
  more: Record<string, PatchValue>,
  ahead = 0,
): PatchOperation {
  const id = person?.id.value;
  const value: Record<string, PatchValue> = { form: name };
  if (id !== undefined) value.for = id;
  return {
    op: "add",
    path: nextItem(context.view.forms.ref, ahead).path,
    value: {
      ...value,
      ...more,
      signed_by: ["TODO who signed"],
      signed_on: "TODO YYYY-MM-DD",
      file: `TODO path such as forms/${name.toLowerCase()}.pdf`,
    },
  };
}

/** The label after the last one, in the file's own sequence. */
export const nextLabel = memoize((context: CaseContext): string =>
  labelAfter(context.view.exhibits.items.flatMap((exhibit) => exhibit.label.value ?? [])),
);
