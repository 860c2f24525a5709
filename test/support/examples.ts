// The examples of a rule, which only tests and the scripts that write them read: its illustration, and after it the cases
// that no part of the program sees.
import { needExamples } from "../../schemas/generated/need-examples.ts";
import type { Rule, RuleCase, RuleExamples, RuleInFile } from "../../server/src/core/rule/rule.ts";

/** The cases without and with a finding of the rule; those of its illustration come first. */
export function examplesOf(rule: Rule): {
  readonly pass: readonly RuleCase[];
  readonly fail: readonly RuleCase[];
} {
  const { illustration, examples = needExamples[rule.id] as RuleExamples | undefined }: RuleInFile = rule;
  return {
    pass: [illustration.clear, ...(examples?.pass ?? [])],
    fail: [illustration.finding, ...(examples?.fail ?? [])],
  };
}
