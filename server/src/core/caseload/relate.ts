// The relations of a case to the others, as a function of the facts alone. The cost depends on the names, numbers, and
// documents of the case itself, not on the number of other cases.
import type { CaseContext } from "../model/case-context.ts";
import type { CaseRef, Relations } from "../model/relations.ts";
import { type Caseload, emptyCaseload } from "./caseload.ts";
import { copiesOf } from "./copies.ts";
import { documentsUsedTwice, newerDocuments } from "./documents.ts";
import type { CaseFacts } from "./facts.ts";
import { namedPeople } from "./named-people.ts";
import { numbersUsedTwice } from "./numbers.ts";
import { reParoleCases } from "./re-paroles.ts";
import { factsOf } from "./read-facts.ts";
import { similarPeople } from "./similar-people.ts";

/** The relations of the case to the others of the caseload, whether or not it is in the caseload. */
export function relationsOf(facts: CaseFacts, caseload: Caseload): Relations {
  const copies = copiesOf(facts, caseload);
  const areCopies = new Set(copies.map(({ elsewhere }) => elsewhere.in.key));
  const isOfOthers = ({ elsewhere }: { readonly elsewhere: { readonly in: CaseRef } }) =>
    !areCopies.has(elsewhere.in.key);
  return {
    copies,
    namedPeople: namedPeople(facts, caseload).filter(isOfOthers),
    numbers: numbersUsedTwice(facts, caseload),
    similarPeople: similarPeople(facts, caseload).filter(isOfOthers),
    documents: documentsUsedTwice(facts, caseload),
    reParoles: reParoleCases(facts, caseload).filter(isOfOthers),
    newerDocuments: newerDocuments(facts, caseload).filter(isOfOthers),
  };
}

/** Whether the case is related to any other of the caseload, so that its check depends on them. */
export function isRelated(facts: CaseFacts, caseload: Caseload): boolean {
  return hasRelations(relationsOf(facts, caseload));
}

/** Whether these are relations to any case. */
export function hasRelations(relations: Relations): boolean {
  return Object.values(relations).some((related) => related.length > 0);
}

/** The relations of all cases to one another, by the key of the case. */
export function relate(cases: readonly CaseFacts[]): ReadonlyMap<string, Relations> {
  const caseload = emptyCaseload();
  for (const facts of cases) caseload.add(facts);
  return new Map(cases.map((facts) => [facts.key, relationsOf(facts, caseload)]));
}

/** The other cases during the check of a case. */
export interface AmongOthers {
  readonly ref: CaseRef;
  readonly caseload: Caseload;
}

/** The same where the other cases themselves are out of reach, as in another thread. */
export interface WithRelations {
  readonly ref: CaseRef;
  readonly relations: Relations;
}

/** What is known of a case for the comparison, and the relations with which it was checked. */
export interface ComparedCase {
  /** Undefined if the case is not compared with others. */
  readonly facts?: CaseFacts | undefined;
  readonly relations: Relations;
}

/** The facts of a case that is being checked, and its relations to the others. */
export function amongOthers(
  context: CaseContext,
  text: string,
  others: AmongOthers | WithRelations,
): { readonly facts: CaseFacts; readonly relations: Relations } {
  const facts = factsOf(context, text, others.ref);
  return {
    facts,
    relations: "relations" in others ? others.relations : relationsOf(facts, others.caseload),
  };
}
