// Who is a child on the day of filing, and which parent or legal guardian consents to a child's parole.

import { memoize, memoizePair } from "../base/memoize.ts";
import type { MessageValue } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { type FieldRef, isFaulty, isMissing } from "../read/field-ref.ts";
import type { Beneficiary, Form, Leaf } from "../read/view.ts";
import { plainKey } from "../text/comparison.ts";
import { isChild } from "./births.ts";
import type { CaseContext } from "./case-context.ts";
import { formsFor } from "./forms-and-exhibits.ts";
import {
  beneficiariesFor,
  isSameHuman,
  type People,
  type Person,
  personal,
  sameHuman,
  whoIs,
  writtenNameOf,
} from "./people.ts";
import { type RelationshipInWords, relationshipIn } from "./relationship-words.ts";
import { hasSigned } from "./signers.ts";

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

/** The words for people who can consent to a child's parole. */
export const consentingRelationships: readonly string[] = [
  "mother",
  "father",
  "parent",
  "adoptive-mother",
  "adoptive-father",
  "legal-guardian",
];

/** What the words say about a person's relationship to the child; undefined if there are none. */
export function relationshipTo(
  { people }: CaseContext,
  child: Beneficiary,
  words: string | undefined,
): RelationshipInWords | undefined {
  return words === undefined ? undefined : relationshipIn(words, namesOf(people, child));
}

/** Every name and id of the child, each in the words of one entry. */
const namesOf = memoizePair((people: People, child: Beneficiary): readonly string[] =>
  sameHuman(people, child).flatMap(({ person: { id, name } }) => [
    ...[id, name.given, name.middle, name.family].flatMap(({ value }) => value ?? []),
    ...name.aliases.items.flatMap(({ value }) => value ?? []),
  ]),
);

/** Whether the words are those of a parent or of a legal guardian, who alone can consent. */
export function canConsent(context: CaseContext, child: Beneficiary, words: string | undefined): boolean {
  const relationship = relationshipTo(context, child, words);
  return relationship === "parent" || relationship === "guardian";
}

/**
 * The consents that name the person and the relationship; one that lacks either, or has neither a date nor an exhibit
 * yet but placeholders for both, does not count. Undefined if some part of the list cannot be read.
 */
export function consentsTo(child: Beneficiary): readonly Consent[] | undefined {
  const { ref, items } = child.consents;
  if (isFaulty(ref)) return undefined;
  if (items.some(({ ref, by, relationship }) => [ref, by.ref, relationship.ref].some(isFaulty)))
    return undefined;
  return items.filter(
    (consent) =>
      consent.by.value !== undefined && consent.relationship.value !== undefined && !isToBeSigned(consent),
  );
}

/** Whether the consent was only added: its date and its exhibit are still placeholders. */
export function isToBeSigned({ date, exhibit }: Consent): boolean {
  return date.ref.state === "unfinished" && exhibit.ref.state === "unfinished";
}

/** The consents of parents and legal guardians to the parole of children. */
export const consentsToChildren = memoize(
  (context: CaseContext): readonly { readonly child: Beneficiary; readonly consent: Consent }[] =>
    childrenIn(context).flatMap((child) =>
      (consentsTo(child) ?? [])
        .filter((consent) => canConsent(context, child, consent.relationship.value))
        .map((consent) => ({ child, consent })),
    ),
);

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

/** A parent of the child who is listed in the file. */
export interface ListedParent {
  readonly person: Person;
  readonly name: string;
  /** In the words of the format. */
  readonly relationship: string;
  readonly isTravelingAlong: boolean;
}

/** The parents whom `parents` names, and the petitioner if that is a parent; nothing is inferred from family names. */
export function listedParents(context: CaseContext, child: Beneficiary): readonly ListedParent[] {
  const { people, view } = context;
  const words = petitionerIs(context, child).value;
  const isPetitionerParent = relationshipTo(context, child, words) === "parent";
  const named = child.parents.items.flatMap(({ value }) => people.byId.get(value ?? "")?.person ?? []);
  const persons = isPetitionerParent ? [...named, view.petitioner] : named;
  return persons.flatMap((person, index): ListedParent[] => {
    const isListed = persons.slice(0, index).some((other) => isSameHuman(people, other, person));
    const name = writtenNameOf(people, person);
    if (isListed || name === undefined || isSameHuman(people, person, child)) return [];
    const isPetitioner = isPetitionerParent && isSameHuman(people, person, view.petitioner);
    const sex = personal(people, person, (one) => one.sex).value;
    const relationship = parentalWord(isPetitioner ? words : undefined) ?? parentalWord(sex) ?? "parent";
    const isTravelingAlong = context.beneficiaries.some((one) => isSameHuman(people, one, person));
    return [{ person, name, relationship, isTravelingAlong }];
  });
}

/** Mother or father, by the words for a parent or for a person's sex; undefined if they do not say which. */
function parentalWord(words: string | undefined): string | undefined {
  const plain = plainKey(words ?? "");
  const adoptive = /\badopt/.test(plain) ? "adoptive-" : "";
  if (/\b(?:mother|mom|mommy|mum|mummy|madre|mama|female|woman|femenino|mujer|f)\b/.test(plain))
    return `${adoptive}mother`;
  if (/\b(?:father|dad|daddy|padre|papa|male|man|masculino|hombre|m)\b/.test(plain))
    return `${adoptive}father`;
  return undefined;
}

/**
 * The child's Form I-131 that a parent or legal guardian has signed, which is consent. `cannot-tell` if a value that
 * decides it cannot be read.
 */
export function signedByParent(context: CaseContext, child: Beneficiary): Form | "no-one" | "cannot-tell" {
  const relationship = petitionerIs(context, child);
  const isParentPetitioner = canConsent(context, child, relationship.value);
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
