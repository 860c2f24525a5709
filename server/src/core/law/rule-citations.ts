// The citations of rules, from the data of the editions.
import { ruleEditions } from "../../../../schemas/generated/rule-editions.ts";
import type { EditionId } from "./editions.ts";

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
