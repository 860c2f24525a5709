// The forms of a case: for whom they count, and who lacks one.

import { memoizePair } from "../base/memoize.ts";
import type { Citation } from "../law/rule-citations.ts";
import { citationsFor } from "../law/rule-citations.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { isFaulty, isMissing, mayBeMisspelled, nextItem } from "../read/field-ref.ts";
import type { CaseFix } from "../read/fix.ts";
import type { Beneficiary, Form } from "../read/view.ts";
import { type CaseContext, isUndetermined, placeholderEntriesIn } from "./case-context.ts";
import { type DuplicateForm, duplicateForms } from "./duplicate-forms.ts";
import type { RawFinding } from "./finding.ts";
import {
  addForm,
  beneficiariesOn,
  type FormName,
  formsFor,
  formsForOnePerson,
  placeholderForm,
} from "./forms-and-exhibits.ts";
import { beneficiariesFor, whoIs } from "./people.ts";

export { blankFileOf, editionInFile, isSameEdition, printedOn } from "./form-files.ts";

export interface Application {
  readonly person: Beneficiary;
  readonly form: Form;
}

/** The Forms I-131, each with the beneficiary for whom it counts. */
export function applications(context: CaseContext): readonly Application[] {
  return context.beneficiaries.flatMap((person) =>
    formsFor(context, person, "I-131").map((form) => ({ person, form })),
  );
}

/**
 * The finding that a beneficiary has no form of that name, with the fix that adds it; or that the placeholder entry for
 * it still lacks its file. None if some entry cannot be read, since it may be the one.
 */
export function* missingForm(
  context: CaseContext,
  person: Beneficiary,
  name: FormName,
  message: Message,
  more: Partial<RawFinding> = {},
): Generator<RawFinding> {
  if (formsFor(context, person, name).length > 0 || mayBeUnreadable(context, name)) return;
  const stub = placeholderForm(context, person, name);
  if (stub) {
    yield { about: person, ...more, at: stub.file.ref, message, isAbsence: true, covers: [stub.ref] };
    return;
  }
  // Without an id, a form counts for the first beneficiary only.
  const canBeNamed = person.id.value !== undefined || context.beneficiaries.indexOf(person) === 0;
  const second = duplicateForms(context).filter(({ form }) => form.form.value === name);
  yield {
    at: nextItem(context.view.forms.ref),
    message,
    about: person,
    related: [...sharedForms(context, person, name), ...second.map((one) => listedTwice(context, one))],
    covers: placeholderEntriesIn(context.view.forms),
    fixes: canBeNamed
      ? [...second.flatMap((one) => isForPerson(context, one, person)), addForm(context, name, person)]
      : [],
    ...more,
  };
}

function listedTwice(
  context: CaseContext,
  { form, person }: DuplicateForm,
): NonNullable<RawFinding["related"]>[number] {
  const name = whoIs(context.people, person);
  return { at: form.form.ref, message: sentence("This is the second entry for {name}", { name }) };
}

/** The second entry for one person may be a copy in which the name has still to be changed. */
function isForPerson(context: CaseContext, { form, person }: DuplicateForm, other: Beneficiary): CaseFix[] {
  const id = other.id.value;
  if (id === undefined || form.for.ref.state !== "given") return [];
  const title = sentence("The second Form {form} for {name} is for {other}", {
    form: form.form.value ?? "",
    name: whoIs(context.people, person),
    other: whoIs(context.people, other),
  });
  return [{ title, safe: false, operations: [{ op: "replace", path: form.for.ref.path, value: id }] }];
}

/** Forms that name the person together with another person, for whom alone they count. */
function sharedForms(
  context: CaseContext,
  person: Beneficiary,
  name: FormName,
): NonNullable<RawFinding["related"]> {
  return context.forms
    .filter((form) => form.form.value === name && beneficiariesFor(context.people, form.for).includes(person))
    .flatMap((form) => {
      const [first] = beneficiariesOn(context, form);
      const at = form.for.ref.state === "given" ? form.for.ref : form.form.ref;
      return first
        ? [
            {
              at,
              message: sentence("This entry counts only for {name}", { name: whoIs(context.people, first) }),
            },
          ]
        : [];
    });
}

/** What a rule about the forms and the fee cites: the list for an initial request, or the one for re-parole. */
export function listOfPapers(rule: string, context: CaseContext): readonly Citation[] {
  const forParole = context.isReParole ? [] : citationsFor(rule, "parole");
  const forReParole = context.isInitial ? [] : citationsFor(rule, "re-parole");
  return [...forParole, ...forReParole];
}

/** The one beneficiary that a form is about; undefined if it is for several. */
export function onlyPersonOf(context: CaseContext, form: Form): { readonly about?: Beneficiary } {
  const [first, ...others] = beneficiariesOn(context, form);
  return first && others.length === 0 ? { about: first } : {};
}

/** Whether some entry may be the required form, but does not say so in a way that can be read. */
export const mayBeUnreadable = memoizePair((context: CaseContext, name: FormName): boolean => {
  const { ref, items } = context.view.forms;
  return (
    isFaulty(ref) ||
    mayBeMisspelled(ref) ||
    items.some((form) => {
      if (isMissing(form.ref)) return false;
      if (isFaulty(form.ref) || isUndetermined(form.form.ref)) return true;
      return form.form.value === name && isPersonUndetermined(context, form);
    })
  );
});

/**
 * Whether it is open for whom a form is: it names a person who is not in the file, or one of several with the same id,
 * or a placeholder.
 */
function isPersonUndetermined({ people }: CaseContext, form: Form): boolean {
  const name = form.form.value;
  const counts =
    name !== undefined && formsForOnePerson.includes(name) ? form.for.items.slice(0, 1) : form.for.items;
  return (
    isUndetermined(form.for.ref) ||
    counts.some(
      ({ ref, value }) =>
        isUndetermined(ref) || (value !== undefined && people.named.get(value)?.length !== 1),
    )
  );
}
