// What each rule finds for each of its subjects, evaluated once for a check. Findings, checklist and hover are views of
// this table: none of them runs a rule again on the same case.

import type { EditionId } from "../law/editions.ts";
import { closedOn } from "../matter/closing.ts";
import type { Matter } from "../matter/matter.ts";
import { sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { mayStandElsewhere, type Place } from "../read/place.ts";
import { missingWhole } from "./absence.ts";
import type { Severity } from "./finding.ts";
import type { Draft, Rule } from "./rule.ts";

/** What a rule found for one subject. It is the same object in every view. */
export interface Drafted {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly severity: Severity;
  /** Where the finding is: for an absence, the block that is missing as a whole. */
  readonly stands: Place;
  /** What is missing here may be what an unknown key stands for, and that is reported of the key alone. */
  readonly isOfUnknownKey?: true;
}

/** One rule and one of its subjects. */
export interface RuleRow {
  readonly rule: Rule;
  readonly subject: unknown;
  /** Its position among the subjects of the rule, from 0. */
  readonly index: number;
  readonly found: readonly Drafted[];
  /** Why the law gave no answer to something that the rule asked about the subject. */
  readonly lawUnknown: Title | undefined;
}

/** One rule on one case. */
export interface RuleRows {
  readonly rule: Rule;
  /** One for each subject, in their order; those before the failure where the rule failed. */
  readonly rows: readonly RuleRow[];
  /** The rule threw an error: a mistake in the program. */
  readonly hasFailed: boolean;
  /** The rule no longer applies, because the case is closed, so that it has no rows. */
  readonly isOver: boolean;
}

/** The rules of an edition on one case, by their ids, in the order of the rules. */
export type RuleTable = ReadonlyMap<string, RuleRows>;

/** What takes the reasons for which the law gives no answer; of a matter whose law tells no one, none is known. */
export type TakeReason = () => Title | undefined;

/** Every rule that the edition has, on each of its subjects. `takeReason` belongs to the law of the matter. */
export function evaluateAll(
  rules: readonly Rule[],
  edition: EditionId,
  matter: Matter,
  takeReason?: TakeReason,
): RuleTable {
  return new Map(
    rules.flatMap((rule) => {
      const severity = rule.severity[edition];
      return severity === undefined ? [] : [[rule.id, evaluate(rule, severity, matter, takeReason)] as const];
    }),
  );
}

/** One rule on each of its subjects. Never throws: a rule that fails says so. */
export function evaluate(
  rule: Rule,
  severity: Severity,
  matter: Matter,
  takeReason: TakeReason = () => undefined,
): RuleRows {
  if (rule.isOverOnceClosed && closedOn(matter) !== undefined) {
    return { rule, rows: [], hasFailed: false, isOver: true };
  }
  const rows: RuleRow[] = [];
  try {
    for (const subject of [...rule.over(matter)]) {
      const found: Drafted[] = [];
      // What the choice of the subjects asked the law is not about this one.
      takeReason();
      const row = { rule, subject, index: rows.length, found };
      for (const draft of rule.check(subject, matter)) found.push(drafted(rule, draft, severity, matter));
      rows.push({ ...row, lawUnknown: takeReason() });
    }
  } catch {
    return { rule, rows, hasFailed: true, isOver: false };
  }
  return { rule, rows, hasFailed: false, isOver: false };
}

function drafted(rule: Rule, draft: Draft, usual: Severity, matter: Matter): Drafted {
  const stands = draft.isAbsence ? missingWhole(draft.at) : draft.at;
  const one = { rule, draft, severity: draft.severity ?? usual, stands };
  return afterFiling(mayStandElsewhere(draft.at) ? { ...one, isOfUnknownKey: true } : one, matter);
}

/** Once a request is filed, what should have been right before mailing is only worth knowing. */
function afterFiling(drafted: Drafted, matter: Matter): Drafted {
  if (!drafted.rule.isBeforeMailing || drafted.draft.isAlsoAfterMailing) return drafted;
  const { about } = drafted.draft;
  const concerned = about ? [about] : matter.beneficiaries;
  if (concerned.length === 0 || !concerned.every((person) => matter.receipted.has(person))) return drafted;
  return { ...drafted, severity: "information", draft: { ...drafted.draft, fixes: [] } };
}

/** What a rule reports of what it found. A rule that failed is one finding without a word of the case. */
export function reportsOf({ rule, rows, hasFailed }: RuleRows, matter: Matter): readonly Drafted[] {
  const found = rows.flatMap((row) => row.found.filter(({ isOfUnknownKey }) => !isOfUnknownKey));
  if (!hasFailed) return found;
  const at = matter.view.$;
  const message = sentence("The rule {rule} failed on this case, so its requirement was not checked.", {
    rule: rule.id,
  });
  return [...found, { rule: ruleFailed, severity: "warning", stands: at, draft: { at, message } }];
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
  about: {},
  examples: { pass: [], fail: [] },
};
