// The law on which a review rests: the values of facts of law, as of the days of the case. Titles, sections, and
// verification dates do not count, and neither do facts that a later version adds.
import { facts } from "../../../../schemas/generated/editions.ts";
import { editionOf, type Fact, factLookup } from "../law/editions.ts";
import type { Law } from "../law/law.ts";
import type { Rule } from "../rule/rule.ts";
import { shortHash } from "./hash.ts";

type DatedLaw = Pick<Law, "edition" | "days">;

/** Every fact of law, by its id. */
const known: ReadonlyMap<string, Fact<unknown> & { readonly title: string }> = new Map(
  Object.values(facts).map((fact) => [fact.id, fact]),
);

/** The facts that the rule with this id uses, by id; none if it is not among the rules. */
export function factsOfRule(id: string, rules: readonly Rule[]): readonly string[] {
  return rules.find((rule) => rule.id === id)?.about.law ?? [];
}

/** A short hash of the value of each fact; undefined if a day of the case cannot be read. */
export function factMarks(law: DatedLaw, ids: Iterable<string>): ReadonlyMap<string, string> | undefined {
  if (law.days.mailingDay === undefined || law.days.filingDay === undefined) return undefined;
  return new Map(
    [...ids].toSorted().map((id) => [id, shortHash(`${id}=${factValue(law, id)}`).slice(-factMarkLength)]),
  );
}

export const factMarkLength = 3;

/** Which hashes belong to no fact as it is now. */
export function marksGone(law: DatedLaw, marks: readonly string[]): readonly string[] {
  const now = new Set(factMarks(law, known.keys())?.values());
  return now.size === 0 ? [] : marks.filter((mark) => !now.has(mark));
}

/** The value of one fact as text. */
export function factValue({ edition, days }: DatedLaw, id: string): string {
  const fact = known.get(id);
  const answer = fact && factLookup(editionOf(edition), days)(fact);
  return answer?.known ? JSON.stringify(answer.value) : "unknown";
}

/** The title of a fact. */
export function factInWords(id: string): string {
  return known.get(id)?.title ?? id;
}
