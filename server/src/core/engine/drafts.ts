// What the rules find in a case, before it is told to anybody: each mistake once. A rule that fails costs its own findings
// and says so.

import type { EditionId } from "../law/editions.ts";
import { closedOn } from "../matter/closing.ts";
import type { Matter } from "../matter/matter.ts";
import { sentence } from "../message/message.ts";
import { mayStandElsewhere, type Place } from "../read/place.ts";
import { missingWhole } from "./absence.ts";
import { errorReport, type RuleFailure } from "./error-report.ts";
import { gravity, type Severity } from "./finding.ts";
import type { Draft, Rule } from "./rule.ts";

export interface Drafted {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly severity: Severity;
  /** Where the finding stands: for an absence, the block that is missing as a whole. */
  readonly stands: Place;
  /** Of a rule that threw. */
  readonly failure?: RuleFailure;
}

/** The drafts of all rules, of which each mistake has one. */
export function draftsOfAll(rules: readonly Rule[], edition: EditionId, matter: Matter): readonly Drafted[] {
  return oneForEachMissingPlace(withoutCovered(rules.flatMap((rule) => draftsOf(rule, edition, matter))));
}

/** Whether the rule no longer applies, because the case is closed. */
export function isOver(rule: Rule, matter: Matter): boolean {
  return rule.isOverOnceClosed === true && closedOn(matter) !== undefined;
}

/** What a rule finds in a case. A rule that throws is one finding without a word of the case. */
export function draftsOf(rule: Rule, edition: EditionId, matter: Matter): Drafted[] {
  const severity = rule.severity[edition];
  if (severity === undefined) return [];
  if (isOver(rule, matter)) return [];
  const found: Drafted[] = [];
  try {
    for (const subject of rule.over(matter)) {
      for (const draft of rule.check(subject, matter)) {
        if (mayStandElsewhere(draft.at)) continue;
        const stands = draft.isAbsence ? missingWhole(draft.at) : draft.at;
        found.push(afterFiling({ rule, draft, severity: draft.severity ?? severity, stands }, matter));
      }
    }
  } catch (error) {
    found.push({
      failure: { rule: rule.id, error: errorReport(error) },
      rule: ruleFailed,
      severity: "warning",
      stands: matter.view.$,
      draft: failure(rule, matter),
    });
  }
  return found;
}

const ruleFailed: Rule = {
  id: "internal/rule-failed",
  title: "A rule could not be applied to this case",
  severity: {},
  authority: [],
  over: () => [],
  check: () => [],
  why: "An error in the program prevented this rule from being applied, so its requirement was not checked.",
  remedy: "Check this requirement manually, and report the rule's id to the developers.",
  examples: { pass: [], fail: [] },
};

function failure(rule: Rule, matter: Matter): Draft {
  return {
    at: matter.view.$,
    message: sentence("The rule {rule} failed on this case, so its requirement was not checked.", {
      rule: rule.id,
    }),
  };
}

/** Once a request is filed, what should have been right before mailing is only worth knowing. */
function afterFiling(drafted: Drafted, matter: Matter): Drafted {
  if (!drafted.rule.isBeforeMailing || drafted.draft.isAlsoAfterMailing) return drafted;
  const { about } = drafted.draft;
  const concerned = about ? [about] : matter.beneficiaries;
  if (concerned.length === 0 || !concerned.every((person) => matter.receipted.has(person))) return drafted;
  return { ...drafted, severity: "information", draft: { ...drafted.draft, fixes: [] } };
}

/** A placeholder in an entry that waits to be filled in for one rule is not reported by another once more. */
function withoutCovered(drafts: readonly Drafted[]): Drafted[] {
  const covered = drafts.flatMap(({ draft }) => draft.covers ?? []);
  return drafts.filter(
    ({ draft: { at, covers } }) =>
      covers !== undefined || at.state !== "unfinished" || !covered.some((above) => isWithin(at, above)),
  );
}

/**
 * For what is missing at one place, a block as a whole or the file of an exhibit that several rules wait for, only the
 * severest finding is kept, the first among equals.
 */
function oneForEachMissingPlace(drafts: readonly Drafted[]): Drafted[] {
  const best = new Map<string, Drafted>();
  const placeOf = ({ draft, stands }: Drafted): string | undefined =>
    draft.isAbsence ? stands.path.join("\n") : undefined;
  for (const drafted of drafts) {
    const place = placeOf(drafted);
    if (place === undefined) continue;
    const other = best.get(place);
    if (!other || gravity[drafted.severity] < gravity[other.severity]) best.set(place, drafted);
  }
  return drafts.filter((drafted) => {
    const place = placeOf(drafted);
    return place === undefined || best.get(place) === drafted;
  });
}

/** Whether a place is another or lies in it. */
export function isWithin(place: Place, above: Place): boolean {
  return (
    above.path.length <= place.path.length && above.path.every((step, index) => step === place.path[index])
  );
}
