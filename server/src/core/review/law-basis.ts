// What the law says that a review rests on: the values of facts of law, as of the days of the case. Titles, sections and
// the days of reading do not count, and neither do facts that a later version adds.
import { facts } from "../../../../schemas/generated/editions.ts";
import type { Rule } from "../engine/rule.ts";
import { askFor, editionOf, type Fact } from "../law/editions.ts";
import type { Law } from "../law/law.ts";
import { shortHash } from "./hash.ts";

type DatedLaw = Pick<Law, "edition" | "days">;

/** Every fact of law, by its id. */
const known: ReadonlyMap<string, Fact<unknown> & { readonly title: string }> = new Map(
  Object.values(facts).map((fact) => [fact.id, fact]),
);

/** The facts that the rule with this id asks for, by id; none where it is not among the rules. */
export function factsOfRule(id: string, rules: readonly Rule[]): readonly string[] {
  return rules.find((rule) => rule.id === id)?.about.law ?? [];
}

/** A short mark for the value of each fact; nothing where a day of the case cannot be read. */
export function factMarks(law: DatedLaw, ids: Iterable<string>): ReadonlyMap<string, string> | undefined {
  if (law.days.mailingDay === undefined || law.days.filingDay === undefined) return undefined;
  return new Map(
    [...ids].toSorted().map((id) => [id, shortHash(`${id}=${factValue(law, id)}`).slice(-factMarkLength)]),
  );
}

export const factMarkLength = 3;

/** Which marks belong to no fact as it is now. */
export function marksGone(law: DatedLaw, marks: readonly string[]): readonly string[] {
  const now = new Set(factMarks(law, known.keys())?.values());
  return now.size === 0 ? [] : marks.filter((mark) => !now.has(mark));
}

/** The value of one fact as text. */
export function factValue({ edition, days }: DatedLaw, id: string): string {
  const fact = known.get(id);
  const answer = fact && askFor(editionOf(edition), days)(fact);
  return answer?.known ? JSON.stringify(answer.value) : "unknown";
}

/** What a fact is, in words. */
export function factInWords(id: string): string {
  return known.get(id)?.title ?? id;
}
