// What each rule finds for each of its subjects, evaluated once per check. `ruleTable` adds what that means.

import type { Consequence } from "../base/consequence.ts";
import type { Severity } from "../base/severity.ts";
import type { EditionId } from "../law/editions.ts";
import { sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import type { CaseContext } from "../model/case-context.ts";
import { closedOn } from "../model/closing.ts";
import type { RawFinding } from "../model/finding.ts";
import { outermostMissingBlock } from "../model/missing-field.ts";
import { type FieldRef, mayBeMisspelled } from "../read/field-ref.ts";
import type { Rule } from "../rule/rule.ts";
import { consequenceOf } from "./consequences.ts";
import { errorReport, type RuleFailure } from "./error-report.ts";

/** A rule as its findings need it; a failure of the program has no illustration. */
type ReportingRule = Omit<Rule, "illustration">;

/** What a rule found for one subject. All views share this object. */
export interface RuleFinding {
  readonly rule: ReportingRule;
  readonly raw: RawFinding;
  readonly severity: Severity;
  readonly consequence: Consequence;
  /** Where the finding is reported: for an absence, the block that is missing as a whole. */
  readonly reportedAt: FieldRef;
  /** An unknown key may be a misspelling of what is missing here, and only the key is reported. */
  readonly isOfUnknownKey?: true;
}

/** What a rule found for one of its subjects. */
export interface EvaluatedSubject {
  readonly rule: Rule;
  readonly subject: unknown;
  /** Its position among the subjects of the rule, from 0. */
  readonly index: number;
  readonly found: readonly RuleFinding[];
  /** Why the law has no answer to something that the rule queried for the subject. */
  readonly lawUnknown: Title | undefined;
}

/** One rule on one case. */
export interface EvaluatedRule {
  readonly rule: Rule;
  /** One for each subject, in their order; those before the failure where the rule failed. */
  readonly rows: readonly EvaluatedSubject[];
  /** Whether the rule threw an error: a bug in the program. */
  readonly hasFailed: boolean;
  /** Where in the program it failed. */
  readonly failure?: RuleFailure;
  /** Whether the rule no longer applies because the case is closed, so that it has no rows. */
  readonly isOver: boolean;
}

/** The rules of an edition on one case, by their ids, in the order of the rules. */
export type Evaluation = ReadonlyMap<string, EvaluatedRule>;

/**
 * Takes the reason why the law has no answer since the last call; always undefined for a case whose law does not record
 * reasons.
 */
export type TakeReason = () => Title | undefined;

/** Every rule of the edition on each of its subjects. `takeReason` belongs to the law of the case. */
export function evaluateRules(
  rules: readonly Rule[],
  edition: EditionId,
  context: CaseContext,
  takeReason?: TakeReason,
): Evaluation {
  return new Map(
    rules.flatMap((rule) => {
      const severity = rule.severity[edition];
      return severity === undefined
        ? []
        : [[rule.id, evaluateRule(rule, severity, context, takeReason)] as const];
    }),
  );
}

/** One rule on each of its subjects. Never throws: a failure is part of the result. */
export function evaluateRule(
  rule: Rule,
  severity: Severity,
  context: CaseContext,
  takeReason: TakeReason = () => undefined,
): EvaluatedRule {
  if (rule.isOverOnceClosed && closedOn(context) !== undefined) {
    return { rule, rows: [], hasFailed: false, isOver: true };
  }
  const rows: EvaluatedSubject[] = [];
  try {
    for (const subject of [...rule.over(context)]) {
      const found: RuleFinding[] = [];
      // What the selection of subjects queried from the law does not concern this subject.
      takeReason();
      const row = { rule, subject, index: rows.length, found };
      for (const draft of rule.check(subject, context)) found.push(drafted(rule, draft, severity, context));
      rows.push({ ...row, lawUnknown: takeReason() });
    }
  } catch (error) {
    const failure = { rule: rule.id, error: errorReport(error) };
    return { rule, rows, hasFailed: true, failure, isOver: false };
  }
  return { rule, rows, hasFailed: false, isOver: false };
}

/** A raw finding with what the rule and the state of the request make of it. */
export function drafted(rule: Rule, draft: RawFinding, usual: Severity, context: CaseContext): RuleFinding {
  const reportedAt = draft.isAbsence ? outermostMissingBlock(draft.at) : draft.at;
  const severity = draft.severity ?? usual;
  const consequence = consequenceOf(rule, context.law.edition, severity);
  const one = { rule, raw: draft, severity, consequence, reportedAt };
  return afterFiling(mayBeMisspelled(draft.at) ? { ...one, isOfUnknownKey: true } : one, context);
}

/** Once a request is filed, what should have been correct before mailing is only information. */
function afterFiling(drafted: RuleFinding, context: CaseContext): RuleFinding {
  if (!drafted.rule.isBeforeMailing || drafted.raw.isAlsoAfterMailing) return drafted;
  const { about } = drafted.raw;
  const concerned = about ? [about] : context.beneficiaries;
  if (concerned.length === 0 || !concerned.every((person) => context.receipted.has(person))) return drafted;
  return {
    ...drafted,
    severity: "information",
    consequence: "your-call",
    raw: { ...drafted.raw, fixes: [] },
  };
}

/** What a rule reports about what it found. A rule that failed has one finding without any text of the case. */
export function findingsInRows(
  { rule, rows, hasFailed }: EvaluatedRule,
  context: CaseContext,
): readonly RuleFinding[] {
  const found = rows.flatMap((row) => row.found.filter(({ isOfUnknownKey }) => !isOfUnknownKey));
  if (!hasFailed) return found;
  const at = context.view.ref;
  const message = sentence("The rule {rule} failed on this case, so its requirement was not checked.", {
    rule: rule.id,
  });
  return [
    ...found,
    { rule: ruleFailed, severity: "warning", consequence: "weaker", reportedAt: at, raw: { at, message } },
  ];
}

const ruleFailed: ReportingRule = {
  id: "internal/rule-failed",
  title: "A rule could not be applied to this case",
  severity: {},
  consequence: {},
  authority: [],
  over: () => [],
  check: () => [],
  why: "An error in the program prevented this rule from being applied, so its requirement was not checked.",
  remedy: "Check this requirement manually, and report the rule's id to the developers.",
  about: {},
};
