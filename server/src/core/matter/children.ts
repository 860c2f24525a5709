// Who is a child on the day of filing, and which parent or legal guardian consents to the parole of one.

import { sentence, type Value } from "../message/message.ts";
import { isFaulty, isMissing, type Place } from "../read/place.ts";
import type { Beneficiary, Form, Leaf } from "../read/view.ts";
import { isChild } from "./births.ts";
import type { Matter } from "./matter.ts";
import { formsFor } from "./papers.ts";
import { beneficiariesFor, isSameHuman, whoIs } from "./people.ts";
import { hasSigned } from "./signatures.ts";

export type Consent = Beneficiary["consents"]["items"][number];

/** The beneficiaries who are children on the day of filing. One of whom that cannot be told is not among them. */
export function childrenIn(matter: Matter): readonly Beneficiary[] {
  return matter.beneficiaries.filter((person) => isChild(matter, person) === true);
}

/** A child in the words of a message that says from which age it was taken that there is one. */
export function childInWords(matter: Matter, child: Beneficiary): Value {
  const name = whoIs(matter.people, child);
  const age = matter.law.ageOfMajority();
  return age.known
    ? sentence("{name} (a child, under {age} on the filing date)", {
        name,
        age: age.value,
      })
    : name;
}

const parents = ["mother", "father", "parent", "adoptive-mother", "adoptive-father"] as const;
const guardian = "legal-guardian";

/** The words for those who can consent to the parole of a child. */
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
 * The consents that say by whom and in which relationship; one that leaves either open counts as none. Nothing where
 * some part of the list cannot be read.
 */
export function consentsTo(child: Beneficiary): readonly Consent[] | undefined {
  const { $, items } = child.consents;
  if (isFaulty($)) return undefined;
  if (items.some(({ $, by, relationship }) => [$, by.$, relationship.$].some(isFaulty))) return undefined;
  return items.filter(({ by, relationship }) => by.value !== undefined && relationship.value !== undefined);
}

/** The consents of parents and legal guardians to the parole of children. */
export function consentsToChildren(matter: Matter): { child: Beneficiary; consent: Consent }[] {
  return childrenIn(matter).flatMap((child) =>
    (consentsTo(child) ?? [])
      .filter((consent) => canConsent(consent.relationship.value))
      .map((consent) => ({ child, consent })),
  );
}

/** What the petitioner is to this person; for `same_as` a sponsor's word will do. */
export function petitionerIs(matter: Matter, person: Beneficiary): Leaf<string> {
  const { petitioner, sponsors } = matter.view;
  const own = person.petitioner_relationship;
  if (!isMissing(own.$)) return own;
  if (!isMissing(petitioner.relationship.$)) return petitioner.relationship;
  const asSponsor = sponsors.items.find(
    (sponsor) =>
      !isMissing(sponsor.relationship.$) &&
      isSameHuman(matter.people, petitioner, sponsor) &&
      beneficiariesFor(matter.people, sponsor.for).includes(person),
  );
  return asSponsor?.relationship ?? petitioner.relationship;
}

/**
 * The child's Form I-131 that a parent or legal guardian has signed, which is consent. `cannot-tell` where something
 * that decides it cannot be read.
 */
export function signedByParent(matter: Matter, child: Beneficiary): Form | "nobody" | "cannot-tell" {
  const relationship = petitionerIs(matter, child);
  const isParentPetitioner = canConsent(relationship.value);
  const { petitioner } = matter.view;
  const signed = formsFor(matter, child, "I-131").find(
    (form) =>
      form.signed_by.items.some(({ value }) => value === "parent" || value === "guardian") ||
      (isParentPetitioner && hasSigned(matter, form, petitioner)),
  );
  if (signed) return signed;
  const decisive = [relationship.$, matter.view.forms.$, ...matter.view.forms.items.flatMap(partsThatDecide)];
  return decisive.some(isFaulty) ? "cannot-tell" : "nobody";
}

function partsThatDecide(form: Form): Place[] {
  const isAnother = form.form.value !== undefined && form.form.value !== "I-131";
  return isAnother ? [] : [form.$, form.form.$, form.for.$, form.signed_by.$, ...placesOf(form)];
}

function placesOf(form: Form): Place[] {
  return [...form.for.items, ...form.signed_by.items].map(({ $ }) => $);
}
