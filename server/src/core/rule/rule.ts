// What a rule is: one file for each rule, and one for each topic's rules that reading applies. Its severity,
// consequence, and authority are in schemas/editions; everything else shown about a rule is derived from these fields.

import { ruleEditions } from "../../../../schemas/generated/rule-editions.ts";
import type { Consequence } from "../base/consequence.ts";
import type { Severity } from "../base/severity.ts";
import { type EditionId, editionInForce } from "../law/editions.ts";
import { withNumbersOfFacts } from "../law/numbers.ts";
import type { Citation } from "../law/rule-citations.ts";
import type { CaseContext } from "../model/case-context.ts";
import type { RawFinding } from "../model/finding.ts";
import type { FieldRef } from "../read/field-ref.ts";
import { type AnyView, isView } from "../read/view.ts";
import type { RuleScope } from "./scope.ts";

/** The edition of a rule's cases that name none: the one in effect on the day on which they are checked. */
export const exampleEdition: EditionId = editionInForce("2015-08-20");

/**
 * A case for which a rule reports a finding, or does not. The case is YAML; a line of ^^^ marks the finding above it.
 */
export interface RuleCase {
  readonly case: string;
  /** Left out, `exampleEdition`. */
  readonly edition?: EditionId;
  /** The day on which the case is checked, YYYY-MM-DD; left out, 2015-08-20. */
  readonly asOf?: string;
  /** For rules about files: what is at each path that the case names; files that are not listed here are readable. */
  readonly files?: Readonly<Record<string, import("../files/report.ts").FileReport>>;
  /** The text of the settings file that applies to the case. */
  readonly practice?: string;
  /** For rules about files: the files in the case's folder. */
  readonly folderFiles?: readonly string[];
  /** For rules about other cases: their texts by the names of their files. */
  readonly others?: Readonly<Record<string, string>>;
}

export interface Rule<S = unknown> {
  /** Public and permanent. */
  readonly id: string;
  /** In title, reason, and remedy, `{re-parole-notice}` is replaced by the number of that dated fact. */
  readonly title: string;
  /** The rule does not exist in an edition that is not listed. */
  readonly severity: Readonly<Record<EditionId, Severity>>;
  /** What can follow if a finding is left as it is; for the same editions. */
  readonly consequence: Readonly<Record<EditionId, Consequence>>;
  readonly authority: readonly Citation[];
  /** What should have been right before mailing: once there is a receipt it is information, without a fix. */
  readonly isBeforeMailing?: true;
  /** It reports something that must be done by a date, so it is silent once the case is closed. */
  readonly isOverOnceClosed?: true;
  /** The subjects, passed to `check` one at a time. */
  readonly over: (context: CaseContext) => Iterable<S>;
  readonly check: (subject: S, context: CaseContext) => Iterable<RawFinding>;
  /** Where the case explains why the requirement is not met, so that nothing is reported; undefined if it does not. */
  readonly excusedAt?: (subject: S, context: CaseContext) => FieldRef | undefined;
  /** When a finding has another severity than that of the rule, in sentences. A receipt is not mentioned. */
  readonly severityVaries?: string;
  /** Why it matters, in our own words. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  /** The fields and facts of law on which it rests. */
  readonly about: RuleScope;
  /** What the page of the rule shows. */
  readonly illustration: Illustration;
}

/** A case with a finding of a rule, and one without. */
export interface Illustration {
  readonly finding: RuleCase;
  readonly clear: RuleCase;
}

/** The tests of a rule in addition to its illustration. The type of a rule does not have them. */
export interface RuleExamples {
  readonly pass?: readonly RuleCase[];
  readonly fail?: readonly RuleCase[];
}

/** A rule as its file has it; severity, consequence, and authority come from the data of the editions. */
export type RuleInFile<S = unknown> = Omit<Rule<S>, "severity" | "consequence" | "authority"> & {
  readonly examples?: RuleExamples;
};

/** A rule whose findings come from reading the file; it has no subjects of its own. */
export type ReadingRule = Omit<
  RuleInFile,
  "over" | "check" | "about" | "isBeforeMailing" | "isOverOnceClosed"
>;

/** The views that a subject of a rule is or contains, the subject itself first. */
export function partsOf(subject: unknown): readonly AnyView[] {
  if (isView(subject)) return [subject];
  if (Array.isArray(subject)) return subject.filter(isView);
  if (typeof subject !== "object" || subject === null) return [];
  return Object.values(subject).filter(isView);
}

/**
 * Gives the subject its type in `check`; completes the texts with the numbers of the law, so that `{re-parole-notice}`
 * becomes 90 days, and the rule with its severities, consequences, and authority from schemas/editions. A rule that is
 * not in those data has none.
 */
export function defineRule<S>(rule: RuleInFile<S>): Rule {
  return { ...(rule as RuleInFile), ...textsOf(rule), ...inEditions(rule.id) };
}

export function defineReadingRule(rule: ReadingRule): Rule {
  return { ...rule, ...textsOf(rule), ...inEditions(rule.id), over: () => [], check: () => [], about: {} };
}

function inEditions(id: string): Pick<Rule, "severity" | "consequence" | "authority"> {
  const { severity = {}, consequence = {}, authority = [] } = ruleEditions[id] ?? {};
  return { severity, consequence, authority };
}

function textsOf({ title, why, remedy }: Pick<Rule, "title" | "why" | "remedy">) {
  return {
    title: withNumbersOfFacts(title),
    why: withNumbersOfFacts(why),
    remedy: withNumbersOfFacts(remedy),
  };
}
