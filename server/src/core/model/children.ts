// Who is a child on the day of filing, and which parent or legal guardian consents to a child's parole.

import type { MessageValue } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { type FieldRef, isFaulty, isMissing } from "../read/field-ref.ts";
import type { Beneficiary, Form, Leaf } from "../read/view.ts";
import { isChild } from "./births.ts";
import type { CaseContext } from "./case-context.ts";
import { formsFor } from "./forms-and-exhibits.ts";
import { beneficiariesFor, isSameHuman, whoIs } from "./people.ts";
import { hasSigned } from "./signatures.ts";

export type Consent = Beneficiary["consents"]["items"][number];

/** The beneficiaries who are children on the day of filing. A person whose age cannot be determined is not included. */
export function childrenIn(context: CaseContext): readonly Beneficiary[] {
  return context.beneficiaries.filter((person) => isChild(context, person) === true);
}

/** A child in the words of a message that states the assumed age of majority. */
export function childInWords(context: CaseContext, child: Beneficiary): MessageValue {
  const name = whoIs(context.people, child);
  const age = context.law.ageOfMajority();
  return age.known
    ? sentence("{name} (a child, under {age} on the filing date)", {
        name,
        age: age.value,
      })
    : name;
}

const parents = ["mother", "father", "parent", "adoptive-mother", "adoptive-father"] as const;
const guardian = "legal-guardian";

/** The words for people who can consent to a child's parole. */
export const consentingRelationships: readonly string[] = [...parents, guardian];

/** Compared without case, spaces and hyphens. */
const parentalWords = new Set(parents.map(foldedRelationship));
const guardianWord = foldedRelationship(guardian);

function foldedRelationship(words: string): string {
  return words.toLowerCase().replaceAll(/[\s-]/g, "");
}

/** Whether the word is that of a legal guardian. */
export function isLegalGuardian(relationship: string | undefined): boolean {
  return relationship !== undefined && foldedRelationship(relationship) === guardianWord;
}

/** Whether the word is one of a parent or of a legal guardian, who alone can consent. */
export function canConsent(relationship: string | undefined): boolean {
  if (relationship === undefined) return false;
  return parentalWords.has(foldedRelationship(relationship)) || isLegalGuardian(relationship);
}

/**
 * The consents that name the person and the relationship; one that lacks either does not count. Undefined if some part
 * of the list cannot be read.
 */
export function consentsTo(child: Beneficiary): readonly Consent[] | undefined {
  const { ref, items } = child.consents;
  if (isFaulty(ref)) return undefined;
  if (items.some(({ ref, by, relationship }) => [ref, by.ref, relationship.ref].some(isFaulty)))
    return undefined;
  return items.filter(({ by, relationship }) => by.value !== undefined && relationship.value !== undefined);
}

/** The consents of parents and legal guardians to the parole of children. */
export function consentsToChildren(context: CaseContext): { child: Beneficiary; consent: Consent }[] {
  return childrenIn(context).flatMap((child) =>
    (consentsTo(child) ?? [])
      .filter((consent) => canConsent(consent.relationship.value))
      .map((consent) => ({ child, consent })),
  );
}

/** The petitioner's relationship to this person; for `same_as`, a sponsor's relationship is accepted. */
export function petitionerIs(context: CaseContext, person: Beneficiary): Leaf<string> {
  const { petitioner, sponsors } = context.view;
  const own = person.petitioner_relationship;
  if (!isMissing(own.ref)) return own;
  if (!isMissing(petitioner.relationship.ref)) return petitioner.relationship;
  const asSponsor = sponsors.items.find(
    (sponsor) =>
      !isMissing(sponsor.relationship.ref) &&
      isSameHuman(context.people, petitioner, sponsor) &&
      beneficiariesFor(context.people, sponsor.for).includes(person),
  );
  return asSponsor?.relationship ?? petitioner.relationship;
}

/**
 * The child's Form I-131 that a parent or legal guardian has signed, which is consent. `cannot-tell` if a value that
 * decides it cannot be read.
 */
export function signedByParent(context: CaseContext, child: Beneficiary): Form | "no-one" | "cannot-tell" {
  const relationship = petitionerIs(context, child);
  const isParentPetitioner = canConsent(relationship.value);
  const { petitioner } = context.view;
  const signed = formsFor(context, child, "I-131").find(
    (form) =>
      form.signed_by.items.some(({ value }) => value === "parent" || value === "guardian") ||
      (isParentPetitioner && hasSigned(context, form, petitioner)),
  );
  if (signed) return signed;
  const decisive = [
    relationship.ref,
    context.view.forms.ref,
    ...context.view.forms.items.flatMap(partsThatDecide),
  ];
  return decisive.some(isFaulty) ? "cannot-tell" : "no-one";
}

function partsThatDecide(form: Form): FieldRef[] {
  const isAnother = form.form.value !== undefined && form.form.value !== "I-131";
  return isAnother ? [] : [form.ref, form.form.ref, form.for.ref, form.signed_by.ref, ...placesOf(form)];
}

function placesOf(form: Form): FieldRef[] {
  return [...form.for.items, ...form.signed_by.items].map(({ ref }) => ref);
}
