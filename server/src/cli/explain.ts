// `parole-case explain`: the page of one rule.
import { rulePage } from "../core/explain/rule-page.ts";
import { nearest } from "../core/read/nearest.ts";
import { allRules } from "../core/rules/index.ts";
import type { Outcome } from "./terms.ts";

/** Prints the page of a rule as Markdown. Exit status 2 where there is no such rule. */
export function explain(id: string): Outcome {
  const rule = allRules.find((other) => other.id === id);
  if (rule) return { status: 0, output: rulePage(rule) };
  const near = nearest(
    id,
    allRules.map((other) => other.id),
    id.length,
  );
  return {
    status: 2,
    trouble: [`There is no rule "${id}"${near === undefined ? "" : `; the nearest is ${near}`}`],
  };
}
