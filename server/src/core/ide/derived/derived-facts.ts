// What follows from the values of a case: ages, periods, sums, the people and things meant. Only what the law and the
// case can answer; otherwise the sentence says why not, or there is none.

import { memoize } from "../../base/memoize.ts";
import type { Path } from "../../base/path.ts";
import { isOfAgency } from "../../law/answer.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { viewAt } from "../../read/node-at-offset.ts";
import type { AnyView } from "../../read/view.ts";
import { dayInFull, isLongPast } from "./days.ts";
import { aboutDeadlines } from "./deadlines.ts";
import {
  type DerivedFact,
  derivedFact,
  type FieldFacts,
  factsAbout,
  withEditionNote,
} from "./derived-fact.ts";
import { aboutDocuments } from "./documents.ts";
import { aboutFees } from "./fees.ts";
import { aboutPeople } from "./people.ts";
import { aboutOtherRequests } from "./re-parole.ts";
import { aboutRequest } from "./request.ts";

export type { DerivedFact } from "./derived-fact.ts";

/** All derived facts, in the order of the text. */
export const derivedFactsOf = memoize((context: CaseContext): readonly DerivedFact[] =>
  [
    ...aboutRequest(context),
    ...aboutPeople(context),
    ...aboutFees(context),
    ...aboutDocuments(context),
    ...aboutDeadlines(context),
    ...aboutOtherRequests(context),
  ]
    .map((one) => derivedFact(withNote(one, context), context.language))
    .sort((one, other) => one.span.start - other.span.start),
);

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
  return [...(byPath(context).get(path.join("\n")) ?? []), ...(view ? calendar(view, context) : [])];
}

const byPath = memoize((context: CaseContext): ReadonlyMap<string, readonly DerivedFact[]> => {
  const known = new Map<string, DerivedFact[]>();
  for (const one of derivedFactsOf(context)) {
    const path = one.path.join("\n");
    const there = known.get(path);
    if (there) there.push(one);
    else known.set(path, [one]);
  }
  return known;
});

function calendar(view: AnyView, { days, language }: CaseContext): DerivedFact[] {
  const { shape } = view.ref;
  if (shape.kind !== "leaf" || shape.meta.kind !== "day" || !("value" in view)) return [];
  const { value } = view;
  if (typeof value !== "string" || isLongPast(value, days)) return [];
  return factsAbout(view.ref, dayInFull(value, days)).map((one) => derivedFact(one, language));
}
