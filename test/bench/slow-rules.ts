// Which rules take the longest on a case. The first of several rules that need the same computed value includes its
// cost.
import { performance } from "node:perf_hooks";
import { lawOf } from "../../server/src/core/law/law.ts";
import { caseContextOf, caseDays } from "../../server/src/core/model/case-context.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { exampleEdition, type Rule } from "../../server/src/core/rule/rule.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { BenchCase } from "./cases.ts";
import { percentile } from "./table.ts";

export interface TimedRule {
  readonly rule: string;
  /** The median of several runs, in milliseconds. */
  readonly time: number;
}

const rounds = 40;

/** The rules of the edition of a case, slowest first. */
export function timedRules({ text }: BenchCase): readonly TimedRule[] {
  const parsed = parseCaseText(text);
  const rules = allRules.filter((rule) => rule.severity[exampleEdition] !== undefined);
  const times = new Map<Rule, number[]>(rules.map((rule) => [rule, []]));
  for (let round = 0; round < rounds; round++) {
    const { view } = readCase(parsed);
    const days = caseDays(view, "2026-11-20");
    const context = caseContextOf(view, lawOf(exampleEdition, days), days, new Map());
    for (const [rule, taken] of times) {
      const begun = performance.now();
      for (const subject of rule.over(context)) for (const _ of rule.check(subject, context));
      taken.push(performance.now() - begun);
    }
  }
  return [...times]
    .map(([{ id }, taken]) => ({ rule: id, time: percentile(taken, 50) }))
    .toSorted((one, other) => other.time - one.time);
}
