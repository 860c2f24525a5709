// Which of the findings of the rules are reported: each mistake once.

import { severityRank } from "../base/severity.ts";
import type { CaseContext } from "../model/case-context.ts";
import type { FieldRef } from "../read/field-ref.ts";
import { type Evaluation, findingsInRows, type RuleFinding } from "./evaluate.ts";

/** The findings of all rules, one for each mistake. */
export function reportedFindings(evaluation: Evaluation, context: CaseContext): readonly RuleFinding[] {
  const found = [...evaluation.values()].flatMap((rows) => findingsInRows(rows, context));
  return oneForEachMissingPlace(withoutCovered(found));
}

/** A placeholder in an entry that one rule already reports is not reported again by another rule. */
function withoutCovered(drafts: readonly RuleFinding[]): RuleFinding[] {
  const covered = drafts.flatMap(({ raw }) => raw.covers ?? []);
  return drafts.filter(
    ({ raw: { at, covers } }) =>
      covers !== undefined || at.state !== "unfinished" || !covered.some((above) => isWithin(at, above)),
  );
}

/**
 * For what is missing at one field, a whole block or the file of an exhibit that several rules require, only the most
 * severe finding is kept, the first one among equals.
 */
function oneForEachMissingPlace(drafts: readonly RuleFinding[]): RuleFinding[] {
  const best = new Map<string, RuleFinding>();
  const placeOf = ({ raw, reportedAt }: RuleFinding): string | undefined =>
    raw.isAbsence ? reportedAt.path.join("\n") : undefined;
  for (const drafted of drafts) {
    const place = placeOf(drafted);
    if (place === undefined) continue;
    const other = best.get(place);
    if (!other || severityRank[drafted.severity] < severityRank[other.severity]) best.set(place, drafted);
  }
  return drafts.filter((drafted) => {
    const place = placeOf(drafted);
    return place === undefined || best.get(place) === drafted;
  });
}

/** Whether a field reference is the other one or inside it. */
export function isWithin(place: FieldRef, above: FieldRef): boolean {
  return (
    above.path.length <= place.path.length && above.path.every((step, index) => step === place.path[index])
  );
}
