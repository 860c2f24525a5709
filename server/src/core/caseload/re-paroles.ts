// The case with the request for re-parole that follows another case for the same person.
import { sentence } from "../message/message.ts";
import type { ReParoleCase } from "../model/relations.ts";
import type { Caseload } from "./caseload.ts";
import type { CaseFacts, PersonFacts } from "./facts.ts";
import { keyOf, pairsOf } from "./keys.ts";
import { beneficiariesOf } from "./linked.ts";
import { isSurelySame } from "./same-person.ts";

/** For each beneficiary, the requests for re-parole that follow this case, and the cases that it follows. */
export function reParoleCases(facts: CaseFacts, caseload: Caseload): readonly ReParoleCase[] {
  return beneficiariesOf(facts).flatMap((person) =>
    candidates(person, facts, caseload).flatMap((other) => {
      const which = whichFollows(facts, other);
      const also = beneficiariesOf(other).find((one) => isSurelySame(one, person));
      if (!which || !also) return [];
      const { key, uri, name } = other;
      const message =
        which === "follows-this"
          ? sentence("The re-parole request for {person}: {name}", { person: also.shown, name })
          : sentence("The earlier request for {person}: {name}", { person: also.shown, name });
      const elsewhere = { in: { key, uri, name }, range: also.range, message };
      const knowsItsDay = also.continues !== undefined;
      const { filedOn } = other;
      const { endedAs } = also;
      return [{ path: person.path, person: person.shown, which, filedOn, endedAs, knowsItsDay, elsewhere }];
    }),
  );
}

function candidates(person: PersonFacts, facts: CaseFacts, caseload: Caseload): readonly CaseFacts[] {
  const keys = [
    ...pairsOf(person).map(keyOf.person),
    ...(person.aNumber ? [keyOf.aNumber(person.aNumber.value)] : []),
  ];
  return [...new Set(keys.flatMap((key) => caseload.having(key, facts.key)))];
}

function whichFollows(facts: CaseFacts, other: CaseFacts): ReParoleCase["which"] | undefined {
  if (other.kind === "re-parole" && facts.kind === "initial") return "follows-this";
  if (other.kind === "initial" && facts.kind === "re-parole") return "before-this";
  if (other.kind !== "re-parole" || facts.kind !== "re-parole") return undefined;
  if (other.continues === undefined || facts.continues === undefined) return undefined;
  if (other.continues === facts.continues) return undefined;
  return other.continues > facts.continues ? "follows-this" : "before-this";
}
