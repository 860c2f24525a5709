// `parole-case explain`: the page of one rule.
import { rulePage } from "../core/explain/rule-page.ts";
import { allRules } from "../core/rules/index.ts";
import { unknownRule } from "./named-rules.ts";
import type { CommandOutcome } from "./terms.ts";

/**
 * Prints the page of a rule as Markdown, or the rules of a group, by the word before the slash. Exit status 2 if there
 * is neither.
 */
export function explain(named: string): CommandOutcome {
  const id = named.toLowerCase();
  const rule = allRules.find((other) => other.id === id);
  if (rule) return { status: 0, output: rulePage(rule) };
  const group = allRules.filter((other) => other.id.startsWith(`${id}/`));
  if (group.length > 0)
    return { status: 0, output: group.map((one) => `${one.id}  ${one.title}\n`).join("") };
  return { status: 2, trouble: [unknownRule(named)] };
}
