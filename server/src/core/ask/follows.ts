// What follows from the values of a case: ages, periods, sums, who and what is meant. Only what the law and the case can
// answer; where they cannot, the sentence says why, or there is none.
import { isOfAgency } from "../engine/authority.ts";
import type { Path } from "../engine/finding.ts";
import type { Matter } from "../matter/matter.ts";
import { onceFor } from "../matter/once.ts";
import { viewAt } from "../read/spot.ts";
import type { AnyView } from "../read/view.ts";
import { type Consequence, consequence, type Following, follows } from "./follows/consequence.ts";
import { dayInFull, isLongPast } from "./follows/days.ts";
import { aboutDeadlines } from "./follows/deadlines.ts";
import { withEditionNote } from "./follows/edition-note.ts";
import { aboutFees } from "./follows/fees.ts";
import { aboutPapers } from "./follows/papers.ts";
import { aboutPeople } from "./follows/people.ts";
import { aboutOtherRequests } from "./follows/re-parole.ts";
import { aboutRequest } from "./follows/request.ts";

export type { Consequence } from "./follows/consequence.ts";

/** All that follows, in the order of the text. */
export const consequencesOf = onceFor((matter: Matter): readonly Consequence[] =>
  [
    ...aboutRequest(matter),
    ...aboutPeople(matter),
    ...aboutFees(matter),
    ...aboutPapers(matter),
    ...aboutDeadlines(matter),
    ...aboutOtherRequests(matter),
  ]
    .map((one) => consequence(withNote(one, matter), matter.language))
    .sort((one, other) => one.span.start - other.span.start),
);

function withNote(one: Following, { law }: Matter): Following {
  if (!one.authority || !isOfAgency(one.authority)) return one;
  return { ...one, sentence: withEditionNote(one.sentence, law) };
}

/** What follows from the value at a path; of a day that is not long past, which day of the week and how far from today. */
export function followsAt(matter: Matter, path: Path): readonly Consequence[] {
  const view = viewAt(matter.view, path);
  return [...(byPath(matter).get(path.join("\n")) ?? []), ...(view ? calendar(view, matter) : [])];
}

const byPath = onceFor((matter: Matter): ReadonlyMap<string, readonly Consequence[]> => {
  const known = new Map<string, Consequence[]>();
  for (const one of consequencesOf(matter)) {
    const path = one.path.join("\n");
    const there = known.get(path);
    if (there) there.push(one);
    else known.set(path, [one]);
  }
  return known;
});

function calendar(view: AnyView, { days, language }: Matter): Consequence[] {
  const { shape } = view.$;
  if (shape.kind !== "leaf" || shape.meta.kind !== "day" || !("value" in view)) return [];
  const { value } = view;
  if (typeof value !== "string" || isLongPast(value, days)) return [];
  return follows(view.$, dayInFull(value, days)).map((one) => consequence(one, language));
}
