// Who must sign which form, who has signed it, and which signers are not named.

import { isFaulty, isMissing } from "../read/field-ref.ts";
import type { Beneficiary, Form } from "../read/view.ts";
import { possibleBirth } from "./births.ts";
import { type CaseContext, isUndetermined } from "./case-context.ts";
import { beneficiariesOn, formsFor } from "./forms-and-exhibits.ts";
import { beneficiariesFor, isSameHuman, type Person } from "./people.ts";

/**
 * The required signers, in words, that a form does not name. Empty if they cannot be determined, because a person is
 * not named yet or it is open who is the same as whom.
 */
export function missingSigners(context: CaseContext, form: Form): readonly string[] {
  switch (form.form.value) {
    case "I-131":
      return isSignedForApplicant(context, form) ? [] : ["the petitioner"];
    case "I-134":
      return isSignedBySponsor(context, form) ? [] : ["its sponsor"];
    case "G-28": {
      const { representative } = context.view;
      const hasRepresentative =
        isSignedBy(context, form, representative) || isRoleAmong(form, ["representative"]);
      return [
        ...(hasRepresentative ? [] : ["the representative"]),
        ...(isSignedByClient(context, form) ? [] : ["the petitioner"]),
      ];
    }
    case "I-765":
      return namesSigner(form) ? [] : ["the applicant"];
    case "I-912":
      return namesSigner(form) ? [] : ["the person who requests the waiver"];
    case "G-1450":
      return namesSigner(form) ? [] : ["the cardholder"];
    case "G-1650":
      return namesSigner(form) ? [] : ["the account holder"];
    case "G-1651":
      return namesSigner(form) ? [] : ["the person who pays the fee"];
    default:
      return [];
  }
}

/** By the petitioner, or for a child under 14 by a parent or guardian. */
function isSignedForApplicant(context: CaseContext, form: Form): boolean {
  return isSignedBy(context, form, context.view.petitioner) || isSignedByParent(context, form);
}

/** Whether a permitted parent or guardian signed; for a child whose age is open, one is permitted. */
export function isSignedByParent(context: CaseContext, form: Form): boolean {
  const persons = beneficiariesOn(context, form);
  const isOpen = persons.length === 0 || persons.some((person) => mayBeSignedFor(context, person));
  return isOpen && isRoleAmong(form, ["parent", "guardian"]);
}

/** Whether a parent or guardian may sign for this person; true as well if that cannot be determined. */
export function mayBeSignedFor(context: CaseContext, person: Beneficiary): boolean {
  const birth = possibleBirth(context, person);
  if (!birth) return true;
  const may = context.law.parentMaySignFor(birth.last);
  return !may.known || may.value;
}

/**
 * The sponsor who signs a Form I-134: the named one, otherwise the only sponsor of its beneficiary. Undefined if that
 * cannot be determined.
 */
export function sponsorWhoSigns(
  { people, view }: CaseContext,
  form: Form,
  person: Beneficiary,
): Person | undefined {
  const { ref, value } = form.by;
  if (value !== undefined) {
    return people.named.get(value)?.length === 1 ? people.byId.get(value)?.person : undefined;
  }
  if (ref.state !== "absent" && ref.state !== "blank") return undefined;
  const [first, ...others] = view.sponsors.items.filter(
    (sponsor) => !isMissing(sponsor.ref) && beneficiariesFor(people, sponsor.for).includes(person),
  );
  return first && others.every((other) => isSameHuman(people, first, other)) ? first : undefined;
}

function isSignedBySponsor(context: CaseContext, form: Form): boolean {
  if (isRoleAmong(form, ["sponsor"])) return true;
  const sponsors = sponsorsOn(context, form);
  const isNamed = form.by.value === undefined || context.people.byId.has(form.by.value);
  if (sponsors.length === 0 || !isNamed || isFaulty(form.by.ref)) return namesSigner(form);
  return sponsors.some((sponsor) => isSignedBy(context, form, sponsor));
}

/** Signed by any signer of the Form I-131, or by a sponsor. */
function isSignedByClient(context: CaseContext, form: Form): boolean {
  if (isSignedForApplicant(context, form)) return true;
  if (isRoleAmong(form, ["sponsor"])) return true;
  if (sponsorsOn(context, form).some((sponsor) => hasSigned(context, form, sponsor))) return true;
  const applications = beneficiariesOn(context, form).flatMap((person) => formsFor(context, person, "I-131"));
  return applications.some((application) =>
    application.signed_by.items.some(
      ({ value }) => value !== undefined && value !== "representative" && isRoleAmong(form, [value]),
    ),
  );
}

/**
 * Whether the person signed; if it is open which other entries are the same person, any other signer may be the person.
 */
function isSignedBy(context: CaseContext, form: Form, person: Person): boolean {
  if (hasSigned(context, form, person)) return true;
  const isOpen = isMissing(person.ref) || isIdentityOpen(context, person);
  return isOpen && person !== context.view.representative && namesOther(form);
}

/** Whether the entry states that it is the same as another, and the other cannot be determined. */
export function isIdentityOpen({ people }: CaseContext, { same_as }: Person): boolean {
  const { value } = same_as;
  return isUndetermined(same_as.ref) || (value !== undefined && !people.byId.has(value));
}

type SignerRole = NonNullable<Form["signed_by"]["items"][number]["value"]>;

function isRoleAmong({ signed_by }: Form, roles: readonly SignerRole[]): boolean {
  return signed_by.items.some(({ value }) => value !== undefined && roles.includes(value));
}

function namesSigner({ signed_by }: Form): boolean {
  return signed_by.items.some(({ value }) => value !== undefined);
}

function namesOther({ signed_by }: Form): boolean {
  return signed_by.items.some(
    ({ value }) => value !== undefined && value !== "representative" && value !== "payer",
  );
}

// Who has signed a form: a signature counts for the human being, in whichever role the form names them.

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
      return [...beneficiariesOn(context, form)];
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
  const signsFor = beneficiariesOn(context, form);
  return view.sponsors.items.filter((sponsor) =>
    beneficiariesFor(people, sponsor.for).some((person) => signsFor.includes(person)),
  );
}
