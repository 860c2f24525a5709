// Forms that a case lists more than once: two entries for the same form of the same person.

import type { Day } from "../base/calendar.ts";
import { memoize, memoizePair } from "../base/memoize.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Beneficiary, Form, Sponsor } from "../read/view.ts";
import { type CaseContext, isUndetermined } from "./case-context.ts";
import { decisionsOn, isReadablePart } from "./decisions.ts";
import { formsFor, placeholderForm } from "./forms-and-exhibits.ts";
import { beneficiariesFor, isSameHuman, type Person } from "./people.ts";
import { sponsorWhoSigns } from "./signers.ts";

export interface DuplicateForm {
  readonly person: Beneficiary;
  /** Who signs it; undefined for a Form I-131. */
  readonly sponsor: Person | undefined;
  readonly form: Form;
  readonly earlier: Form;
}

/**
 * The later entries for a Form I-131 of one person, or for a Form I-134 of one sponsor for one person. An entry after a
 * decision is a new request. None where it is open for whom an entry is.
 */
export const duplicateForms = memoize((context: CaseContext): readonly DuplicateForm[] => {
  const seen = new Map<Beneficiary | undefined, Form[]>();
  return context.forms.flatMap((form) => {
    const person = onePersonOf(context, form);
    const before = seen.get(person) ?? [];
    const earlier = before.find((other) => isSameForm(context, other, form));
    before.push(form);
    seen.set(person, before);
    if (!earlier || !person || isNewRequest(context, person, earlier, form)) return [];
    const sponsor = form.form.value === "I-134" ? sponsorWhoSigns(context, form, person) : undefined;
    return [{ person, sponsor, form, earlier }];
  });
});

/** Whether the case lists the form twice, and this is not the missing form of someone else. */
export function isReportedTwice(context: CaseContext, form: Form): boolean {
  return duplicateForms(context).some(
    (duplicate) => duplicate.form === form && !isForAnother(context, duplicate),
  );
}

/**
 * Whether another beneficiary, or another sponsor, lacks this form: then the second entry may be meant for them, and it is
 * the missing form that is reported.
 */
export function isForAnother(context: CaseContext, { form, sponsor }: DuplicateForm): boolean {
  const name = form.form.value ?? "other";
  const lacks = (person: Beneficiary) =>
    formsFor(context, person, name).length === 0 && !placeholderForm(context, person, name);
  if (context.beneficiaries.some(lacks)) return true;
  return sponsor !== undefined && context.view.sponsors.items.some((other) => lacksForm(context, other));
}

/** Whether a sponsor has signed no Form I-134 for someone whom the sponsor supports. */
function lacksForm(context: CaseContext, sponsor: Sponsor): boolean {
  if (isMissing(sponsor.ref)) return false;
  return beneficiariesFor(context.people, sponsor.for).some((person) =>
    formsFor(context, person, "I-134").every((form) => {
      const signer = sponsorWhoSigns(context, form, person);
      return signer !== undefined && !isSameHuman(context.people, signer, sponsor);
    }),
  );
}

function isSameForm(context: CaseContext, one: Form, other: Form): boolean {
  const name = one.form.value;
  if (name !== other.form.value || (name !== "I-131" && name !== "I-134")) return false;
  const person = onePersonOf(context, one);
  if (!person || onePersonOf(context, other) !== person) return false;
  if (name === "I-131") return true;
  const [sponsor, also] = [one, other].map((form) => sponsorWhoSigns(context, form, person));
  return sponsor !== undefined && also !== undefined && isSameHuman(context.people, sponsor, also);
}

/** The one beneficiary whom an entry names, or who is the only one in the case. */
const onePersonOf = memoizePair(({ people }: CaseContext, form: Form): Beneficiary | undefined => {
  const names = form.for;
  const isOpen =
    isUndetermined(names.ref) ||
    names.items.some(
      ({ ref, value }) =>
        isUndetermined(ref) || (value !== undefined && people.named.get(value)?.length !== 1),
    );
  const [person, ...others] = isOpen ? [] : beneficiariesFor(people, names);
  return others.length === 0 ? person : undefined;
});

/** Whether the request was decided or returned between the two signatures, or may have been. */
function isNewRequest(context: CaseContext, person: Beneficiary, one: Form, other: Form): boolean {
  const { view } = context;
  const named = view.decisions.items.filter((decision) => !isReadablePart(context, decision.for));
  const ends = [...decisionsOn(context, person), ...named].flatMap(({ outcome, date }) =>
    outcome.ref.state === "given" && outcome.value === "approved" ? [] : [date.value],
  );
  if (view.refiling.ref.state === "given") ends.push(view.refiling.denied_on.value);
  const signed = [one.signed_on.value, other.signed_on.value].toSorted();
  return ends.some((end) => isBetween(end, signed));
}

/** Whether the day is between the two; true if it cannot be determined. */
function isBetween(day: Day | undefined, [first, last]: readonly (Day | undefined)[]): boolean {
  if (day === undefined || first === undefined || last === undefined) return true;
  return first <= day && day <= last;
}
