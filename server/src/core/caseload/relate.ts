// What a case has to do with the others: a function of the facts alone. It costs as much as the case itself has names,
// numbers and documents, however many other cases there are.
import type { Matter } from "../matter/matter.ts";
import { type Caseload, emptyCaseload } from "./caseload.ts";
import { copiesOf } from "./copies.ts";
import { documentsUsedTwice, newerDocuments } from "./documents.ts";
import type { CaseFacts, CaseRef } from "./facts.ts";
import { namedPeople } from "./named-people.ts";
import { numbersUsedTwice } from "./numbers.ts";
import { reParoleCases } from "./re-paroles.ts";
import { factsOf } from "./read-facts.ts";
import type { Relations } from "./relations.ts";
import { similarPeople } from "./similar-people.ts";

/** What the case has to do with the others of the caseload, whether it is among them or not. */
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

/** The relations of each case by its key: those of all cases with one another. */
export function relate(cases: readonly CaseFacts[]): ReadonlyMap<string, Relations> {
  const caseload = emptyCaseload();
  for (const facts of cases) caseload.put(facts);
  return new Map(cases.map((facts) => [facts.key, relationsOf(facts, caseload)]));
}

/** A case among others while it is checked. */
export interface AmongOthers {
  readonly ref: CaseRef;
  readonly caseload: Caseload;
}

/** The facts of a case as it is being checked, and what they have to do with the others. */
export function amongOthers(
  matter: Matter,
  text: string,
  { ref, caseload }: AmongOthers,
): { readonly facts: CaseFacts; readonly relations: Relations } {
  const facts = factsOf(matter, text, ref);
  return { facts, relations: relationsOf(facts, caseload) };
}
