// The law on which a review rests: the values of facts of law, as of the days of the case. Titles, sections, and
// verification dates do not count, and neither do facts that a later version adds.

import { facts } from "../../../../schemas/generated/editions.ts";
import { ruleEditions } from "../../../../schemas/generated/rule-editions.ts";
import { type EditionId, editionOf, type Fact, factLookup } from "../law/editions.ts";
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

/** The value of one fact as text, as known now: the person who reviewed the case knew what was known then. */
export function factValue({ edition, days }: DatedLaw, id: string): string {
  const fact = known.get(id);
  const answer = fact && factLookup(editionOf(edition), { ...days, knownOn: undefined })(fact);
  return answer?.known ? JSON.stringify(answer.value) : "unknown";
}

/** When and how each of these facts was last read, with the value for the days of the case; none if it is unknown. */
export function readingsOf({ edition, days }: DatedLaw, ids: Iterable<string>) {
  const lookUp = factLookup(editionOf(edition), days);
  return [...ids].flatMap((id) => {
    const fact = known.get(id);
    const answer = fact && lookUp(fact);
    return answer?.known ? [{ id, reading: answer.reading, readOn: answer.readOn }] : [];
  });
}

/**
 * A short hash of everything that an edition requires: its own data, the severity and consequence of each rule, and the
 * values of all facts. When and how a source was read does not count.
 */
export function editionFingerprint(edition: EditionId): string {
  const rules = Object.entries(ruleEditions).map(([id, { severity, consequence }]) => [
    id,
    severity[edition],
    consequence[edition],
  ]);
  const values = [...known.values()].map(({ id, values: rows }) => [
    id,
    rows.map((row) => ("unknown" in row ? [row.from, row.until] : [row.from, row.until, row.value])),
  ]);
  const { verify: _, ...own } = editionOf(edition);
  return shortHash(JSON.stringify([own, rules, values]));
}

/** The title of a fact. */
export function factInWords(id: string): string {
  return known.get(id)?.title ?? id;
}
