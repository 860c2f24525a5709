// The citations of rules, from the data of the editions, and with the date of each source.

import { ruleEditions } from "../../../../schemas/generated/rule-editions.ts";
import type { Authority } from "./answer.ts";
import type { EditionId } from "./editions.ts";
import type { Law } from "./law.ts";

/**
 * What a finding cites instead of the sources of its rule: the named citations that the data have for the rule, such as
 * re-parole. Throws for an unknown name.
 */
export function citationsFor(id: string, name: string): readonly Citation[] {
  const citations = ruleEditions[id]?.authorityFor?.[name];
  if (!citations) throw new Error(`${id} has no sources_for ${name} in schemas/editions/rules.yaml`);
  return citations;
}

export interface Citation {
  /** Id of a source in schemas/editions/sources.yaml. */
  readonly source: string;
  readonly section: string;
  /** Given if it is the authority in some editions only. */
  readonly editions?: readonly EditionId[];
}

/** The citations of a rule, by its id; empty for a rule that is not in the data. */
export function citationsOf(id: string): readonly Citation[] {
  return ruleEditions[id]?.authority ?? [];
}

/** The citations that apply in an edition, each with the date of its source. */
export function authorityOf(citations: readonly Citation[], law: Law, edition: EditionId): Authority[] {
  return citations
    .filter((citation) => citation.editions === undefined || citation.editions.includes(edition))
    .map((citation) => law.cite(citation.source, citation.section));
}
