// The rules that require, judge, or read a field of a case, by their declarations.

import { memoize } from "../base/memoize.ts";
import type { Path } from "../base/path.ts";
import type { CheckedCase } from "../engine/check.ts";
import type { EditionId } from "../law/editions.ts";
import { partsOf, type Rule } from "../rule/rule.ts";
import { declaredFields, type FieldPath } from "../rule/scope.ts";
import { allRules } from "../rules/index.ts";

export interface RulesOf {
  /** Rules that report if the field is missing. */
  readonly askedForBy: readonly Rule[];
  /** Other rules that use its value. */
  readonly readBy: readonly Rule[];
}

/** The rules of an edition about a field, as they declare it. */
export function rulesOf(path: Path, edition: EditionId): RulesOf {
  const names = path.filter((step) => typeof step === "string");
  const index = rulesByField(allRules);
  const fields = [names, ...sameVisa(names)].flatMap((each) => index.get(each.join(".")) ?? []);
  const asking = new Set(fields.flatMap(({ requiredBy }) => requiredBy));
  const others = new Set(fields.flatMap(({ judgedBy, readBy }) => [...judgedBy, ...readBy]));
  const inEdition = (rule: Rule) => rule.severity[edition] !== undefined;
  return {
    askedForBy: [...asking].filter(inEdition),
    readBy: [...others].filter((rule) => !asking.has(rule) && inEdition(rule)),
  };
}

interface RulesOfField {
  readonly requiredBy: Rule[];
  readonly judgedBy: Rule[];
  readonly readBy: Rule[];
}

/** By the keys of the field joined with dots, without list positions; in the order of the rules. */
const rulesByField = memoize((rules: readonly Rule[]): ReadonlyMap<string, RulesOfField> => {
  const index = new Map<string, RulesOfField>();
  const rulesAt = (field: FieldPath): RulesOfField => {
    const keys = field.replaceAll("[]", "");
    const known = index.get(keys) ?? { requiredBy: [], judgedBy: [], readBy: [] };
    index.set(keys, known);
    return known;
  };
  for (const rule of rules) {
    const { required, judged, read } = declaredFields(rule.about);
    for (const field of required) rulesAt(field).requiredBy.push(rule);
    for (const field of judged) rulesAt(field).judgedBy.push(rule);
    for (const field of read) rulesAt(field).readBy.push(rule);
  }
  return index;
});

/** A beneficiary's own `visa` replaces the request's, so that the rules about one apply to the other. */
function sameVisa([top, second, ...rest]: readonly string[]): string[][] {
  if (second !== "visa") return [];
  if (top === "beneficiaries") return [["request", second, ...rest]];
  return top === "request" ? [["beneficiaries", second, ...rest]] : [];
}

const rulesById: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.id, rule]));

/** The rule with this id. */
export function ruleNamed(id: string): Rule | undefined {
  return rulesById.get(id);
}

/** Whether a rule has other entries of the list among its subjects and not this one, for example other forms. */
export function passesOver(rule: Rule, [list, index]: Path, { table }: CheckedCase): boolean {
  if (typeof index !== "number") return false;
  const entries = (table.get(rule.id)?.rows ?? [])
    .flatMap(({ subject }) => partsOf(subject))
    .flatMap(({ ref: { path: at } }) => (at.length === 2 && at[0] === list ? [at[1]] : []));
  return entries.length > 0 && !entries.includes(index);
}
