// The rules that require, judge, or read a field of a case: by the table of the checked case, and, for rules without a
// subject in it, by their declarations.

import { memoize } from "../base/memoize.ts";
import type { Path } from "../base/path.ts";
import type { CheckedCase } from "../engine/check.ts";
import { partsOf, type Rule } from "../rule/rule.ts";
import { declaredFields, type FieldPath } from "../rule/scope.ts";
import { allRules } from "../rules/index.ts";

export interface RulesOf {
  /** Rules that report if the field is missing. */
  readonly askedForBy: readonly Rule[];
  /** Other rules that use its value. */
  readonly readBy: readonly Rule[];
}

/** The rules of the edition about a field. */
export function rulesOf(path: Path, checked: CheckedCase): RulesOf {
  const names = namesOf(path);
  const index = rulesByField(allRules);
  const fields = [names, ...sameVisa(names)].flatMap((each) => index.get(each.join(".")) ?? []);
  const asking = new Set(fields.flatMap(({ requiredBy }) => requiredBy));
  const others = new Set(fields.flatMap(({ judgedBy, readBy }) => [...judgedBy, ...readBy]));
  const isAboutIt = (rule: Rule) =>
    rule.severity[checked.edition] !== undefined && !isAboutOthers(rule, path, checked);
  return {
    askedForBy: [...asking].filter(isAboutIt),
    readBy: [...others].filter((rule) => !asking.has(rule) && isAboutIt(rule)),
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

/** Whether a rule is about other entries of a list and reads nothing of this one, for example only other forms. */
function isAboutOthers(rule: Rule, path: Path, { table }: CheckedCase): boolean {
  const [list, index] = path;
  const rows = table.get(rule.id)?.rows ?? [];
  if (typeof index !== "number" || !rows.some(({ subject }) => isOrHasEntry(subject, list))) return false;
  const names = namesOf(path);
  const fields = [names, ...sameVisa(names)].map((each) => each.join("."));
  return !rows.some(({ reads }) =>
    reads.some(
      (ref) =>
        fields.includes(namesOf(ref.path).join(".")) && (ref.path[0] !== list || ref.path[1] === index),
    ),
  );
}

function isOrHasEntry(subject: unknown, list: Path[number] | undefined): boolean {
  return partsOf(subject).some(({ ref: { path } }) => path.length === 2 && path[0] === list);
}

function namesOf(path: Path): readonly string[] {
  return path.filter((step) => typeof step === "string");
}
