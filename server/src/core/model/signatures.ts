// Who has signed a form: a signature counts for the human being, in whichever role the form names them.
import type { Form } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { standsFor } from "./forms-and-exhibits.ts";
import { beneficiariesFor, isSameHuman, type Person } from "./people.ts";

/** Whether this person is among those who signed, by any role that they have in the case. */
export function hasSigned(context: CaseContext, form: Form, person: Person): boolean {
  return form.signed_by.items.some((role) =>
    signersMeant(context, form, role.value).some((signer) => isSameHuman(context.people, signer, person)),
  );
}

/** The people that a word under `signed_by` means on this form; a parent or guardian has no entry. */
export function signersMeant(
  context: CaseContext,
  form: Form,
  role: Form["signed_by"]["items"][number]["value"],
): Person[] {
  switch (role) {
    case "petitioner":
      return [context.view.petitioner];
    case "representative":
      return [context.view.representative];
    case "beneficiary":
      return [...standsFor(context, form)];
    case "sponsor":
      return sponsorsOn(context, form);
    default:
      return [];
  }
}

/** Whose Form I-134 it is: the person named under `by`, otherwise the sponsors of the people it is for. */
export function sponsorsOn(context: CaseContext, form: Form): Person[] {
  const { people, view } = context;
  const named = form.by.value === undefined ? undefined : people.byId.get(form.by.value);
  if (named) return [named.person];
  const signsFor = standsFor(context, form);
  return view.sponsors.items.filter((sponsor) =>
    beneficiariesFor(people, sponsor.for).some((person) => signsFor.includes(person)),
  );
}
