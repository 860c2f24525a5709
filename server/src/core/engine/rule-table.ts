// The table of a checked case: each rule and each of its subjects, with the outcome and the fields on which it rests.
// Findings and checklist are views of this table, and a hover uses its subjects: none of them runs a rule or decides an
// outcome itself. An outcome is computed when it is first requested, so that a check on each keystroke does not pay for
// the checklist.

import { lazily } from "../base/memoize.ts";
import type { CaseContext } from "../model/case-context.ts";
import type { Finding } from "../model/finding.ts";
import type { FieldRef } from "../read/field-ref.ts";
import { declaredPaths } from "../rule/scope.ts";
import { type DocumentsThatMeet, documentsThatMeet } from "./document-trial.ts";
import type { EvaluatedRule, EvaluatedSubject, Evaluation } from "./evaluate.ts";
import { placesFor } from "./field-places.ts";
import { type Outcome, type OutcomeContext, outcomeOf } from "./outcome.ts";

/** One rule and one of its subjects. */
export interface RuleRow extends EvaluatedSubject {
  readonly outcome: Outcome;
  /** The fields of this case on which the outcome rests, in the order of the declaration, each once. */
  readonly reads: readonly FieldRef[];
  /** The documents without which the rule would have a finding. */
  readonly documents: DocumentsThatMeet;
}

/** One rule on one case. */
export interface RuleRows extends EvaluatedRule {
  readonly rows: readonly RuleRow[];
}

/** The rules of an edition on one case, by their ids, in the order of the rules. */
export type RuleTable = ReadonlyMap<string, RuleRows>;

/**
 * The table of an evaluated case. What is missing leaves an outcome undetermined only where it is reported, so the
 * table is made from the findings that are left after comments and settings.
 */
export function ruleTable(
  evaluation: Evaluation,
  context: CaseContext,
  findings: readonly Finding[],
): RuleTable {
  const reported = lazily(() => new Set(findings.map(({ path }) => JSON.stringify(path))));
  const on: OutcomeContext = { context, isReported: (path) => reported().has(JSON.stringify(path)) };
  return new Map([...evaluation].map(([id, evaluated]) => [id, rowsOf(on, evaluated)]));
}

function rowsOf(on: OutcomeContext, evaluated: EvaluatedRule): RuleRows {
  const rows = lazily(() => evaluated.rows.map((found) => rowOf(on, evaluated, found)));
  return {
    ...evaluated,
    get rows() {
      return rows();
    },
  };
}

function rowOf(on: OutcomeContext, evaluated: EvaluatedRule, found: EvaluatedSubject): RuleRow {
  const outcome = lazily(() => outcomeOf(on, evaluated, found));
  const reads = lazily(() => fieldsRead(on.context, found));
  const documents = lazily(() => documentsThatMeet(on.context, evaluated, found));
  return {
    ...found,
    get outcome() {
      return outcome();
    },
    get reads() {
      return reads();
    },
    get documents() {
      return documents();
    },
  };
}

function fieldsRead({ view }: CaseContext, { rule, subject }: EvaluatedSubject): readonly FieldRef[] {
  return [...new Set(declaredPaths(rule.about).flatMap((path) => placesFor(view, path, subject)))];
}
