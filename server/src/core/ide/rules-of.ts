// The rules that require, judge, or read a field of a case: by the subjects of the checked case, and, for rules without a
// subject in it, by their declarations.

import { memoize } from "../base/memoize.ts";
import type { Path } from "../base/path.ts";
import type { SubjectsOf } from "../engine/check.ts";
import { hasPlaceIn } from "../engine/field-places.ts";
import type { EditionId } from "../law/editions.ts";
import type { CaseView } from "../read/view.ts";
import { partsOf, type Rule } from "../rule/rule.ts";
import { declaredFields, declaredPaths, type FieldPath } from "../rule/scope.ts";
import { allRules } from "../rules/index.ts";

export interface RulesOf {
  /** Rules that report if the field is missing. */
  readonly askedForBy: readonly Rule[];
  /** Other rules that use its value. */
  readonly readBy: readonly Rule[];
}

/** The case whose rules are requested. */
export interface CaseWithSubjects {
  readonly edition: EditionId;
  readonly view: CaseView;
  readonly subjectsOf: SubjectsOf;
}

/** The rules of the edition about a field. */
export function rulesOf(path: Path, checked: CaseWithSubjects): RulesOf {
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
function isAboutOthers(rule: Rule, path: Path, { view, subjectsOf }: CaseWithSubjects): boolean {
  const [list, index] = path;
  if (typeof list !== "string" || typeof index !== "number") return false;
  const subjects = subjectsOf(rule.id);
  if (!subjects.some((subject) => isOrHasEntry(subject, list))) return false;
  const names = namesOf(path);
  const fields = [names, ...sameVisa(names)].map((each) => each.join("."));
  const read = declaredPaths(rule.about).filter((general) => fields.includes(namesOf(general).join(".")));
  return !read.some((general) => {
    // Of a list, a subject reads the entries that it has in it.
    const reading = general[0] === list ? subjects.filter((one) => mayRead(one, list, index)) : subjects;
    return reading.some((subject) => hasPlaceIn(view, general, subject, [list, index]));
  });
}

function isOrHasEntry(subject: unknown, list: string): boolean {
  return partsOf(subject).some(({ ref: { path } }) => path.length === 2 && path[0] === list);
}

/** Whether a subject has something of this entry in it, or nothing of the whole list. */
function mayRead(subject: unknown, list: string, index: number): boolean {
  const inList = partsOf(subject).filter(({ ref: { path } }) => path.length > 1 && path[0] === list);
  return inList.length === 0 || inList.some(({ ref: { path } }) => path[1] === index);
}

function namesOf(path: Path): readonly string[] {
  return path.filter((step) => typeof step === "string");
}
