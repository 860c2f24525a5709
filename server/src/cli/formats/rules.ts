// What every format says of a rule, besides what was found.
import { allRules } from "../../core/rules/index.ts";

const known = new Map(allRules.map((rule) => [rule.id, rule]));

/** The title of the rule, which states the requirement; its id for what the program reports of itself. */
export function requirementOf(rule: string): string {
  return known.get(rule)?.title ?? rule;
}

/** What to do. */
export function remedyOf(rule: string): string | undefined {
  return known.get(rule)?.remedy;
}
