// What two states of the rules find in the same cases: which findings appear, vanish, or change, and why.
import type { ExpectedFinding } from "../generate-conformance.ts";

/** What one state of the rules finds. */
export interface RuleState {
  readonly rules: readonly string[];
  readonly editions: readonly string[];
  readonly cases: Readonly<Record<string, CheckedAs>>;
}

export interface CheckedAs {
  /** The edition that was given to the check. */
  readonly edition: string;
  /** How the case is in the repository of this state, compared with the one that was checked. */
  readonly here: "same" | "changed" | "missing";
  readonly findings: readonly ExpectedFinding[];
}

/** One finding that differs. */
export interface Difference {
  readonly case: string;
  readonly rule: string;
  readonly change: "appears" | "vanishes" | "changes";
  /** The severity, or two with an arrow between them. */
  readonly severity: string;
  readonly why: Why;
}

/** In the order of the table. The reason for "other" is known to the author of the change. */
export const reasons = [
  "edition added",
  "rule added",
  "rule removed",
  "severity changed",
  "consequence changed",
  "other, in a case that is new",
  "other, in a case that changed too",
  "other",
] as const;

export type Why = (typeof reasons)[number];

/** The findings that differ, case by case. Both states have checked the same cases. */
export function compare(before: RuleState, after: RuleState): readonly Difference[] {
  return Object.entries(after.cases).flatMap(([name, now]) => {
    const then = before.cases[name];
    const why = (rule: string): Why => {
      if (!before.editions.includes(now.edition)) return "edition added";
      if (!before.rules.includes(rule)) return "rule added";
      if (!after.rules.includes(rule)) return "rule removed";
      if (then === undefined || then.here === "missing") return "other, in a case that is new";
      return then.here === "changed" ? "other, in a case that changed too" : "other";
    };
    return differing(then?.findings ?? [], now.findings).map(({ old, young, rule }): Difference => {
      if (old === undefined || young === undefined) {
        const change = old === undefined ? "appears" : "vanishes";
        const severity = (old ?? young)?.severity ?? "";
        return { case: name, rule, change, severity, why: why(rule) };
      }
      const isGraded = old.severity !== young.severity;
      return {
        case: name,
        rule,
        change: "changes",
        severity: isGraded
          ? `${old.severity} → ${young.severity}`
          : `${young.severity}, ${old.consequence} → ${young.consequence}`,
        why: isGraded ? "severity changed" : "consequence changed",
      };
    });
  });
}

interface Pair {
  readonly rule: string;
  readonly old?: ExpectedFinding;
  readonly young?: ExpectedFinding;
}

/** Pairs of findings of a rule at a place that are not the same, and those without a counterpart. */
function differing(olds: readonly ExpectedFinding[], youngs: readonly ExpectedFinding[]): readonly Pair[] {
  const rest = [...youngs];
  const unmatched: ExpectedFinding[] = [];
  for (const old of olds) {
    const same = rest.findIndex((young) => JSON.stringify(inFull(young)) === JSON.stringify(inFull(old)));
    if (same < 0) unmatched.push(old);
    else rest.splice(same, 1);
  }
  const pairs = unmatched.map((old): Pair => {
    const at = rest.findIndex(
      (young) => young.rule === old.rule && young.path === old.path && young.line === old.line,
    );
    const [young] = at < 0 ? [] : rest.splice(at, 1);
    return { rule: old.rule, old, ...(young && { young }) };
  });
  return [...pairs, ...rest.map((young): Pair => ({ rule: young.rule, young }))];
}

function inFull({ rule, path, line, severity, consequence }: ExpectedFinding): readonly unknown[] {
  return [rule, path, line, severity, consequence];
}

/** How many cases a row of the table names. */
const namedCases = 3;

/** A Markdown table of the differences; one row for all cases with the same difference, unless each is to be listed. */
export function table(differences: readonly Difference[], isEachListed = false): string {
  if (differences.length === 0) return "No finding appears, vanishes, or changes.\n";
  const groups = new Map<string, Difference[]>();
  for (const one of differences) {
    const key = [one.rule, one.change, one.severity, one.why, isEachListed ? one.case : ""].join(" | ");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rows = [...groups.values()]
    .toSorted(([one], [other]) => orderOf(one) - orderOf(other) || (nameOf(one) < nameOf(other) ? -1 : 1))
    .map((group) => {
      const [{ rule, change, severity, why } = { rule: "", change: "", severity: "", why: "" }] = group;
      const cases = [...new Set(group.map((one) => `\`${one.case.replace(/\.parole\.ya?ml$/, "")}\``))];
      const more = cases.length - namedCases;
      const named = cases.slice(0, namedCases).join(", ") + (more > 0 ? `, and ${more} more` : "");
      return `| ${named} | \`${rule}\` ${change} | ${severity} | ${why} |`;
    });
  return ["| case | finding | severity | why |", "| --- | --- | --- | --- |", ...rows, ""].join("\n");
}

function orderOf(one: Difference | undefined): number {
  return one === undefined ? 0 : reasons.indexOf(one.why);
}

function nameOf(one: Difference | undefined): string {
  return one === undefined ? "" : `${one.rule} ${one.change} ${one.severity} ${one.case}`;
}
