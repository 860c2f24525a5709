// The forms of a case: for whom they count, and who lacks one.

import { type Citation, citationsFor, type Draft } from "../engine/rule.ts";
import { type Message, sentence } from "../message/message.ts";
import { isFaulty, isMissing, mayStandElsewhere, nextItem } from "../read/place.ts";
import type { Beneficiary, Form } from "../read/view.ts";
import { isOpen, type Matter, placeholdersIn } from "./matter.ts";
import { onceForEach } from "./once.ts";
import { addForm, type FormName, formStub, formsFor, oneEach, standsFor } from "./papers.ts";
import { beneficiariesFor, whoIs } from "./people.ts";

export { blankFileOf, editionInFile, isSameEdition, printedOn } from "./form-files.ts";

export interface Application {
  readonly person: Beneficiary;
  readonly form: Form;
}

/** The Forms I-131, each with the beneficiary for whom it counts. */
export function applications(matter: Matter): readonly Application[] {
  return matter.beneficiaries.flatMap((person) =>
    formsFor(matter, person, "I-131").map((form) => ({ person, form })),
  );
}

/**
 * The finding that a beneficiary has no form of that name, with the form to put in; or that the one which was put in
 * still waits for its file. Nothing where some entry cannot be read, since it may be the one.
 */
export function* lackOfForm(
  matter: Matter,
  person: Beneficiary,
  name: FormName,
  message: Message,
  more: Partial<Draft> = {},
): Generator<Draft> {
  if (formsFor(matter, person, name).length > 0 || mayBeUnreadable(matter, name)) return;
  const stub = formStub(matter, person, name);
  if (stub) {
    yield { about: person, ...more, at: stub.file.$, message, isAbsence: true, covers: [stub.$] };
    return;
  }
  // Without a short name a form counts for the first beneficiary only.
  const canBeNamed = person.id.value !== undefined || matter.beneficiaries.indexOf(person) === 0;
  yield {
    at: nextItem(matter.view.forms.$),
    message,
    about: person,
    related: sharedForms(matter, person, name),
    covers: placeholdersIn(matter.view.forms),
    fixes: canBeNamed ? [addForm(matter, name, person)] : [],
    ...more,
  };
}

/** Forms that name the person beside somebody else, for whom alone they count. */
function sharedForms(matter: Matter, person: Beneficiary, name: FormName): NonNullable<Draft["related"]> {
  return matter.forms
    .filter((form) => form.form.value === name && beneficiariesFor(matter.people, form.for).includes(person))
    .flatMap((form) => {
      const [first] = standsFor(matter, form);
      const at = form.for.$.state === "given" ? form.for.$ : form.form.$;
      return first
        ? [
            {
              at,
              message: sentence("This entry counts only for {name}", { name: whoIs(matter.people, first) }),
            },
          ]
        : [];
    });
}

/** What a rule about the forms and the fee cites: the list for a first request, or the one for re-parole. */
export function listOfPapers(rule: string, matter: Matter): readonly Citation[] {
  const forParole = matter.isReParole ? [] : citationsFor(rule, "parole");
  const forReParole = matter.isInitial ? [] : citationsFor(rule, "re-parole");
  return [...forParole, ...forReParole];
}

/** The one beneficiary that a form is about; nobody where it stands for several. */
export function onlyPersonOf(matter: Matter, form: Form): { readonly about?: Beneficiary } {
  const [first, ...others] = standsFor(matter, form);
  return first && others.length === 0 ? { about: first } : {};
}

/** Whether some entry may be the form that is looked for, and does not say so in a way that can be read. */
export const mayBeUnreadable = onceForEach((matter: Matter, name: FormName): boolean => {
  const { $, items } = matter.view.forms;
  return (
    isFaulty($) ||
    mayStandElsewhere($) ||
    items.some((form) => {
      if (isMissing(form.$)) return false;
      if (isFaulty(form.$) || isOpen(form.form.$)) return true;
      return form.form.value === name && isForNobodyKnown(matter, form);
    })
  );
});

/**
 * Whether who is meant by a form is open: it names somebody who cannot be found, or one of several with one short name,
 * or that is still to be filled in.
 */
function isForNobodyKnown({ people }: Matter, form: Form): boolean {
  const name = form.form.value;
  const counts = name !== undefined && oneEach.includes(name) ? form.for.items.slice(0, 1) : form.for.items;
  return (
    isOpen(form.for.$) ||
    counts.some(({ $, value }) => isOpen($) || (value !== undefined && people.named.get(value)?.length !== 1))
  );
}
