// Who has signed a form: a signature counts for the human being, in whichever role the form names them.
import type { Form } from "../read/view.ts";
import type { Matter } from "./matter.ts";
import { standsFor } from "./papers.ts";
import { beneficiariesFor, isSameHuman, type Person } from "./people.ts";

/** Whether this person is among those who signed, by any role that they have in the case. */
export function hasSigned(matter: Matter, form: Form, person: Person): boolean {
  return form.signed_by.items.some((role) =>
    signersMeant(matter, form, role.value).some((signer) => isSameHuman(matter.people, signer, person)),
  );
}

/** Whom a word under `signed_by` means on this form; a parent or guardian is nobody who has an entry. */
export function signersMeant(
  matter: Matter,
  form: Form,
  role: Form["signed_by"]["items"][number]["value"],
): Person[] {
  switch (role) {
    case "petitioner":
      return [matter.view.petitioner];
    case "representative":
      return [matter.view.representative];
    case "beneficiary":
      return [...standsFor(matter, form)];
    case "sponsor":
      return sponsorsOn(matter, form);
    default:
      return [];
  }
}

/** Whose Form I-134 it is: the person it names under `by`, else the sponsors of those it stands for. */
export function sponsorsOn(matter: Matter, form: Form): Person[] {
  const { people, view } = matter;
  const named = form.by.value === undefined ? undefined : people.byId.get(form.by.value);
  if (named) return [named.person];
  const signsFor = standsFor(matter, form);
  return view.sponsors.items.filter((sponsor) =>
    beneficiariesFor(people, sponsor.for).some((person) => signsFor.includes(person)),
  );
}
