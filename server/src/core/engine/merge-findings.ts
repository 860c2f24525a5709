// Which of the findings of the rules are reported: each mistake once.

import { type Severity, severityRank } from "../base/severity.ts";
import { type CaseContext, isPlaceholderEntry } from "../model/case-context.ts";
import { isEnteredAfterMailing } from "../model/mailing.ts";
import { type FieldRef, isMissing } from "../read/field-ref.ts";
import { type Evaluation, findingsInRows, type RuleFinding } from "./evaluate.ts";

/** The findings of all rules, one for each mistake. `placeholders` are all places of the case with a placeholder. */
export function reportedFindings(
  evaluation: Evaluation,
  context: CaseContext,
  placeholders: readonly FieldRef[],
): readonly RuleFinding[] {
  const found = [...evaluation.values()].flatMap((rows) => findingsInRows(rows, context));
  const severity = evaluation.get("value/unfinished")?.rule.severity[context.law.edition];
  const open = placeholders.filter((place) => !isEnteredAfterMailing(place));
  const heavy = found.filter(
    (drafted) => severity === undefined || !hidesPlaceholder(drafted, severity, open),
  );
  return oneForEachMissingPlace(withoutCovered(heavy));
}

/**
 * Whether a finding that is less severe than a placeholder covers one other than at its own place. It gives way, since
 * what must be filled in before mailing is never less than a placeholder; it comes back once that is filled in.
 */
function hidesPlaceholder(
  { raw: { at, covers = [] }, severity }: RuleFinding,
  ofPlaceholder: Severity,
  placeholders: readonly FieldRef[],
): boolean {
  if (severityRank[severity] <= severityRank[ofPlaceholder]) return false;
  const others = placeholders.filter((place) => !isWithin(place, at));
  return covers.some((above) => others.some((place) => isWithin(place, above)));
}

/**
 * The placeholders that no finding reports: of a placeholder entry only its file, since that it is not filled in is one
 * mistake.
 */
export function unreportedPlaceholders(
  drafts: readonly RuleFinding[],
  { view }: CaseContext,
  placeholders: readonly FieldRef[],
): readonly FieldRef[] {
  if (placeholders.length === 0) return [];
  const covered = drafts.flatMap(({ raw, reportedAt }) => [
    ...(raw.isAbsence || isMissing(reportedAt) ? [reportedAt] : []),
    ...(raw.covers ?? []),
  ]);
  const entries = [...view.forms.items, ...view.exhibits.items].filter(isPlaceholderEntry);
  return placeholders.filter(
    (place) =>
      !covered.some((above) => isWithin(place, above)) &&
      !entries.some(({ ref, file }) => isWithin(place, ref) && !isWithin(place, file.ref)),
  );
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
function isWithin(place: FieldRef, above: FieldRef): boolean {
  return (
    above.path.length <= place.path.length && above.path.every((step, index) => step === place.path[index])
  );
}
