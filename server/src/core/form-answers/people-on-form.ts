// Who in the case each person on a form is. A form says it only by the name in its boxes: a parent may have filled in
// the part about oneself for a child, and a representative may represent anyone in the case.
import type { FormRole } from "../../../../schemas/forms/form-maps.ts";
import type { CaseContext } from "../model/case-context.ts";
import { beneficiariesFor, isSameHuman, type Person } from "../model/people.ts";
import { sponsorsOn } from "../model/signers.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Form } from "../read/view.ts";
import type { Comparison } from "./difference.ts";

/** Those who may be that person on a form, the usual one first. */
export function candidatesFor(context: CaseContext, form: Form, role: FormRole): readonly Person[] {
  const { petitioner, representative } = context.view;
  // An entry that names several is about one of them; which one, the name on the form says.
  const beneficiaries = beneficiariesFor(context.people, form.for);
  const petitioners = isMissing(petitioner.ref) ? [] : [petitioner];
  switch (role) {
    case "applicant":
      return [...petitioners, ...beneficiaries];
    case "beneficiary":
    case "recipient":
      return beneficiaries;
    case "supporter":
      return unique([...sponsorsOn(context, form), ...petitioners, ...beneficiaries]);
    case "client":
      return unique([...petitioners, ...beneficiaries, ...others(context)]);
    case "representative":
    case "preparer":
      return isMissing(representative.ref) ? [] : [representative];
  }
}

function others({ people }: CaseContext): readonly Person[] {
  return people.all.flatMap(({ role, person }) => (role === "representative" ? [] : [person]));
}

function unique(persons: readonly Person[]): readonly Person[] {
  return [...new Set(persons)];
}

/** The candidate whose name is on the form; among several, or if none is, the first with whom most of it agrees. */
export function mostAlike(
  candidates: readonly Person[],
  isNamed: (person: Person) => boolean,
  compare: (person: Person) => Comparison,
): Person | undefined {
  const named = candidates.filter(isNamed);
  const possible = named.length > 0 ? named : candidates;
  if (possible.length < 2) return possible[0];
  const scored = possible.map((person) => {
    const { agreeing, differences } = compare(person);
    return { person, score: agreeing - differences.length };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.find(({ score }) => score === best)?.person;
}

/** Everyone in the case who is not this person. */
export function otherPeople({ people }: CaseContext, person: Person): readonly Person[] {
  return people.all.flatMap((entry) => (isSameHuman(people, entry.person, person) ? [] : [entry.person]));
}
