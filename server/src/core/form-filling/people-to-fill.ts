// Who each person on a form is when it is filled in from a case: the usual one, since the form has no name yet.

import type { FillFact } from "../../../../schemas/forms/form-fills.ts";
import type { FormRole } from "../../../../schemas/forms/form-maps.ts";
import { candidatesFor } from "../form-answers/people-on-form.ts";
import type { CaseContext } from "../model/case-context.ts";
import { beneficiariesFor, isSameHuman, type Person } from "../model/people.ts";
import type { Beneficiary, Form } from "../read/view.ts";

export interface PeopleToFill {
  readonly of: (role: FormRole) => Person | undefined;
  /** The person who signs the form does so for oneself. */
  readonly isForSelf: boolean;
}

/** The people on a form; those for whom it is filed, if it is for one person and the entry is for several. */
export function peopleToFill(
  context: CaseContext,
  form: Form,
  facts: readonly FillFact[],
): PeopleToFill | { readonly several: readonly Beneficiary[] } {
  const beneficiaries = beneficiariesFor(context.people, form.for);
  const [beneficiary, ...others] = beneficiaries;
  const first = (role: FormRole) => candidatesFor(context, form, role)[0];
  const signer = roleOfSigner(facts);
  const isAboutOne = facts.some((fact) => /^(?:beneficiary|recipient)\./.test(fact));
  const isOwn = signer !== undefined && candidatesFor(context, form, signer)[0] === beneficiary;
  if (others.length > 0 && (isAboutOne || isOwn)) return { several: beneficiaries };
  const filer = signer === undefined ? undefined : first(signer);
  const isForSelf =
    filer !== undefined && beneficiary !== undefined && isSameHuman(context.people, filer, beneficiary);
  return {
    isForSelf,
    of: (role) => (role === "beneficiary" && isForSelf ? undefined : first(role)),
  };
}

function roleOfSigner(facts: readonly FillFact[]): FormRole | undefined {
  return (["applicant", "supporter", "client"] as const).find((role) =>
    facts.some((fact) => fact.startsWith(`${role}.`)),
  );
}
