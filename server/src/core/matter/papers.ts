// Which forms and exhibits stand for whom and what.

import type { CaseFix, PatchValue } from "../engine/finding.ts";
import { sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { isMissing, nextItem, type Place } from "../read/place.ts";
import type { Beneficiary, Exhibit, Form } from "../read/view.ts";
import { type Evidence, evidence, exhibitsAbout, isOpenAbout, isSupportOpen } from "./claims.ts";
import { labelAfter } from "./labels.ts";
import { isOpen, isStub, type Matter } from "./matter.ts";
import { onceFor } from "./once.ts";
import { beneficiariesFor, type Person } from "./people.ts";

export type FormName = NonNullable<Form["form"]["value"]>;
export type ExhibitKind = NonNullable<Exhibit["kind"]["value"]>;

/** Forms that one paper can file for one beneficiary only. */
export const oneEach: readonly FormName[] = ["I-131", "I-134", "I-134A"];

/** The forms of that name that stand for the beneficiary. */
export function formsFor(matter: Matter, person: Beneficiary, name: FormName): readonly Form[] {
  return papersOf(matter).there.get(person)?.get(name) ?? [];
}

/** The entry that a fix put in for a form of that name and that waits for its file. */
export function formStub(matter: Matter, person: Beneficiary, name: FormName): Form | undefined {
  return papersOf(matter).stubs.get(person)?.get(name)?.[0];
}

type FormsByName = ReadonlyMap<FormName, readonly Form[]>;

/** The forms that are there, and those that wait for their file, by the beneficiary for whom they stand. */
const papersOf = onceFor((matter: Matter) => ({
  there: formsByPerson(matter, matter.forms),
  stubs: formsByPerson(matter, matter.view.forms.items.filter(isStub)),
}));

function formsByPerson(matter: Matter, forms: readonly Form[]): ReadonlyMap<Beneficiary, FormsByName> {
  const byPerson = new Map<Beneficiary, Map<FormName, Form[]>>();
  for (const form of forms) {
    const name = form.form.value;
    if (name === undefined) continue;
    for (const person of new Set(standsFor(matter, form))) {
      const byName = byPerson.get(person) ?? new Map<FormName, Form[]>();
      byPerson.set(person, byName.set(name, [...(byName.get(name) ?? []), form]));
    }
  }
  return byPerson;
}

/**
 * For whom a form stands. An I-131 or I-134 is for one person: one that names several, or none where there are
 * several, counts for the first.
 */
export function standsFor(matter: Matter, form: Form): readonly Beneficiary[] {
  const all = beneficiariesFor(matter.people, form.for);
  const name = form.form.value;
  return name !== undefined && oneEach.includes(name) ? all.slice(0, 1) : all;
}

/**
 * The exhibits of some kinds, those that are there and those that wait for their file; with a person, those alone whose
 * `supports` names the person or a claim of theirs.
 */
export function exhibitsOfKind(matter: Matter, kinds: readonly ExhibitKind[], about?: Person): Evidence {
  const isOfKind = ({ kind: { value } }: Exhibit) => value !== undefined && kinds.includes(value);
  const among = about ? [...exhibitsAbout(matter, about)] : matter.view.exhibits.items;
  const isOpenToo = openExhibits(matter).some((exhibit) => mayFit(matter, exhibit, isOfKind, about));
  return { ...evidence(among.filter(isOfKind)), isOpen: isOpenAbout(matter, isOfKind) || isOpenToo };
}

/** The exhibits that leave open of which kind they are, or what they support. */
const openExhibits = onceFor(({ view }: Matter): readonly Exhibit[] =>
  view.exhibits.items.filter(
    (exhibit) => !isMissing(exhibit.$) && (isOpen(exhibit.kind.$) || isSupportOpen(exhibit)),
  ),
);

/** Whether what such an exhibit leaves open may make it fit. */
function mayFit(
  matter: Matter,
  exhibit: Exhibit,
  isOfKind: (exhibit: Exhibit) => boolean,
  about: Person | undefined,
): boolean {
  const isSupporting = about === undefined || exhibitsAbout(matter, about).has(exhibit);
  if (isOpen(exhibit.kind.$)) return isSupporting || isSupportOpen(exhibit);
  return about !== undefined && isOfKind(exhibit) && isSupportOpen(exhibit);
}

/** The exhibit with this label, there or waiting for its file. */
export function exhibitLabeled(matter: Matter, label: string | undefined): Exhibit | undefined {
  if (label === undefined) return undefined;
  return exhibitsByLabel(matter).get(label);
}

const exhibitsByLabel = onceFor((matter: Matter): ReadonlyMap<string, Exhibit> => {
  const byLabel = new Map<string, Exhibit>();
  for (const exhibit of matter.view.exhibits.items) {
    const label = exhibit.label.value;
    if (label !== undefined && !isMissing(exhibit.$) && !byLabel.has(label)) byLabel.set(label, exhibit);
  }
  return byLabel;
});

/** The placeholder of an exhibit's title. */
export const titleToBeGiven = "TODO the title in the index of exhibits";
/** The placeholder of an exhibit's kind. */
export const kindToBeGiven = "TODO what it is such as identity-document or physician-letter";

/** Puts in an exhibit that still waits for its title and file, with the next label. */
export function addExhibit(
  matter: Matter,
  kind: ExhibitKind,
  supports: readonly string[],
  more: Record<string, PatchValue> = {},
): CaseFix {
  const label = nextLabel(matter);
  const value: Record<string, PatchValue> = { ...exhibitStub(label, kind), ...more };
  if (supports.length > 0) value.supports = supports;
  return addStub(matter, sentence("Add exhibit {label} ({kind})", { label, kind }), value);
}

/** Puts in the exhibit that is spoken of by a label, where its kind is still to be given too. */
export function addExhibitLabeled(matter: Matter, label: string): CaseFix {
  return addStub(matter, sentence("Add exhibit {label}", { label }), {
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

function addStub(matter: Matter, title: Title, value: PatchValue): CaseFix {
  const path = nextItem(matter.view.exhibits.$).path;
  return { title, safe: false, operations: [{ op: "add", path, value }] };
}

/** Puts in the exhibit and names it where the entry refers to its proof. */
export function addExhibitFor(
  matter: Matter,
  kind: ExhibitKind,
  reference: Place,
  supports: readonly string[],
): CaseFix {
  const fix = addExhibit(matter, kind, supports);
  return {
    ...fix,
    operations: [...fix.operations, { op: "add", path: reference.path, value: nextLabel(matter) }],
  };
}

/** Puts in a form that still waits for signature and file. */
export function addForm(
  matter: Matter,
  name: FormName,
  person: Beneficiary | undefined,
  more: Record<string, PatchValue> = {},
): CaseFix {
  const id = person?.id.value;
  const value: Record<string, PatchValue> = { form: name };
  if (id !== undefined) value.for = id;
  return {
    title: sentence("Add Form {name}", { name }),
    safe: false,
    operations: [
      {
        op: "add",
        path: nextItem(matter.view.forms.$).path,
        value: {
          ...value,
          ...more,
          signed_by: ["TODO who signed"],
          signed_on: "TODO YYYY-MM-DD",
          file: `TODO path such as forms/${name.toLowerCase()}.pdf`,
        },
      },
    ],
  };
}

/** The label after the last one, in the file's own way of labeling. */
export const nextLabel = onceFor((matter: Matter): string =>
  labelAfter(matter.view.exhibits.items.flatMap((exhibit) => exhibit.label.value ?? [])),
);
