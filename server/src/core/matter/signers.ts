// Who has to sign which form, and who of them is not named.
import { isFaulty, isMissing } from "../read/place.ts";
import type { Beneficiary, Form } from "../read/view.ts";
import { possibleBirth } from "./births.ts";
import { isOpen, type Matter } from "./matter.ts";
import { formsFor, standsFor } from "./papers.ts";
import type { Person } from "./people.ts";
import { hasSigned, sponsorsOn } from "./signatures.ts";

/**
 * The signers, in words, that a form needs and does not name. Nobody where it cannot be told, because a person is not
 * named yet or who is the same as whom is open.
 */
export function missingSigners(matter: Matter, form: Form): readonly string[] {
  switch (form.form.value) {
    case "I-131":
      return isSignedForApplicant(matter, form) ? [] : ["the petitioner"];
    case "I-134":
      return isSignedBySponsor(matter, form) ? [] : ["its sponsor"];
    case "G-28": {
      const { representative } = matter.view;
      const hasRepresentative =
        isSignedBy(matter, form, representative) || isRoleAmong(form, ["representative"]);
      return [
        ...(hasRepresentative ? [] : ["the representative"]),
        ...(isSignedByClient(matter, form) ? [] : ["the petitioner"]),
      ];
    }
    default:
      return [];
  }
}

/** By the petitioner, or for a child under 14 by a parent or guardian. */
function isSignedForApplicant(matter: Matter, form: Form): boolean {
  return isSignedBy(matter, form, matter.view.petitioner) || isSignedByParent(matter, form);
}

/** Whether a parent or guardian signed who may; for a child whose age is open they may. */
export function isSignedByParent(matter: Matter, form: Form): boolean {
  const persons = standsFor(matter, form);
  const isOpen = persons.length === 0 || persons.some((person) => mayBeSignedFor(matter, person));
  return isOpen && isRoleAmong(form, ["parent", "guardian"]);
}

/** Whether a parent or guardian may sign for this person, or that cannot be told. */
export function mayBeSignedFor(matter: Matter, person: Beneficiary): boolean {
  const birth = possibleBirth(matter, person);
  if (!birth) return true;
  const may = matter.law.parentMaySignFor(birth.last);
  return !may.known || may.value;
}

function isSignedBySponsor(matter: Matter, form: Form): boolean {
  if (isRoleAmong(form, ["sponsor"])) return true;
  const sponsors = sponsorsOn(matter, form);
  const isNamed = form.by.value === undefined || matter.people.byId.has(form.by.value);
  if (sponsors.length === 0 || !isNamed || isFaulty(form.by.$)) return namesSigner(form);
  return sponsors.some((sponsor) => isSignedBy(matter, form, sponsor));
}

/** By whoever signs the Form I-131, or by a sponsor. */
function isSignedByClient(matter: Matter, form: Form): boolean {
  if (isSignedForApplicant(matter, form)) return true;
  if (isRoleAmong(form, ["sponsor"])) return true;
  if (sponsorsOn(matter, form).some((sponsor) => hasSigned(matter, form, sponsor))) return true;
  const applications = standsFor(matter, form).flatMap((person) => formsFor(matter, person, "I-131"));
  return applications.some((application) =>
    application.signed_by.items.some(
      ({ value }) => value !== undefined && value !== "representative" && isRoleAmong(form, [value]),
    ),
  );
}

/** Whether the person signed; where it is open who else in the case they are, any other signer may be they. */
function isSignedBy(matter: Matter, form: Form, person: Person): boolean {
  if (hasSigned(matter, form, person)) return true;
  const isOpen = isMissing(person.$) || isIdentityOpen(matter, person);
  return isOpen && person !== matter.view.representative && namesOther(form);
}

/** Whether the entry says that it is somebody else's too, and that cannot be told. */
export function isIdentityOpen({ people }: Matter, { same_as }: Person): boolean {
  const { value } = same_as;
  return isOpen(same_as.$) || (value !== undefined && !people.byId.has(value));
}

type SignerRole = NonNullable<Form["signed_by"]["items"][number]["value"]>;

function isRoleAmong({ signed_by }: Form, roles: readonly SignerRole[]): boolean {
  return signed_by.items.some(({ value }) => value !== undefined && roles.includes(value));
}

function namesSigner({ signed_by }: Form): boolean {
  return signed_by.items.some(({ value }) => value !== undefined);
}

function namesOther({ signed_by }: Form): boolean {
  return signed_by.items.some(({ value }) => value !== undefined && value !== "representative");
}
