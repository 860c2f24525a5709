// What follows from the values of a case: ages, periods, sums, the people and things meant. Only what the law and the
// case can answer; otherwise the sentence says why not, or there is none.

import { isSame } from "../../base/computation.ts";
import { memoize } from "../../base/memoize.ts";
import type { Path } from "../../base/path.ts";
import { isOfAgency } from "../../law/answer.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { viewAt } from "../../read/node-at-offset.ts";
import type { AnyView } from "../../read/view.ts";
import { dayInFull, isLongPast } from "./days.ts";
import { aboutDeadlines } from "./deadlines.ts";
import {
  type AskedFields,
  allFields,
  type DerivedFact,
  derivedFact,
  type FieldFacts,
  factsAbout,
  fieldAt,
  withEditionNote,
} from "./derived-fact.ts";
import { aboutDocuments } from "./documents.ts";
import { aboutFees } from "./fees.ts";
import { aboutFilledForms } from "./filled-forms.ts";
import { aboutPeople } from "./people.ts";
import { aboutOtherRequests } from "./re-parole.ts";
import { aboutRequest } from "./request.ts";

export type { DerivedFact } from "./derived-fact.ts";

/** All derived facts, in the order of the text. */
export const derivedFactsOf = memoize((context: CaseContext): readonly DerivedFact[] =>
  derived(context, factsIn(context, allFields)).sort((one, other) => one.span.start - other.span.start),
);

function factsIn(context: CaseContext, asked: AskedFields): FieldFacts[] {
  return [
    ...aboutRequest(context, asked),
    ...aboutPeople(context, asked),
    ...aboutFees(context, asked),
    ...aboutDocuments(context, asked),
    ...aboutFilledForms(context, asked),
    ...aboutDeadlines(context),
    ...aboutOtherRequests(context),
  ];
}

function derived(context: CaseContext, facts: readonly FieldFacts[]): DerivedFact[] {
  return facts.map((one) => derivedFact(withNote(one, context), context.language));
}

function withNote(one: FieldFacts, { law }: CaseContext): FieldFacts {
  if (!one.authority || !isOfAgency(one.authority)) return one;
  return { ...one, sentence: withEditionNote(one.sentence, law) };
}

/**
 * What follows from the value at a path; for a date that is not long past, also the day of the week and the distance
 * from today.
 */
export function derivedFactsAt(context: CaseContext, path: Path): readonly DerivedFact[] {
  const view = viewAt(context.view, path);
  const isThere = (one: FieldFacts) => isSame(one.path, path);
  const facts = factsIn(context, fieldAt(path)).filter(isThere);
  return [...derived(context, facts), ...(view ? calendar(view, context) : [])];
}

function calendar(view: AnyView, { days, language }: CaseContext): DerivedFact[] {
  const { shape } = view.ref;
  if (shape.kind !== "leaf" || shape.meta.kind !== "day" || !("value" in view)) return [];
  const { value } = view;
  if (typeof value !== "string" || isLongPast(value, days)) return [];
  return factsAbout(view.ref, dayInFull(value, days)).map((one) => derivedFact(one, language));
}
