// The rules that a field of a case is asked for or read by.
import { rulesByField } from "../../../../schemas/generated/rule-fields.ts";
import type { Path } from "../engine/finding.ts";
import { partsOf, type Rule } from "../engine/rule.ts";
import type { EditionId } from "../law/editions.ts";
import type { Matter } from "../matter/matter.ts";
import { allRules } from "../rules/index.ts";

export interface RulesOf {
  /** Rules that find that the field is missing. */
  readonly askedForBy: readonly Rule[];
  /** Other rules that go by what stands there. */
  readonly readBy: readonly Rule[];
}

/** The rules of an edition about a field; there may be others, since they are known by their examples. */
export function rulesOf(path: Path, edition: EditionId): RulesOf {
  const names = path.filter((step) => typeof step === "string");
  const fields = [names, ...sameVisa(names)].map((each) => rulesByField[each.join(".")]);
  const asking = new Set(fields.flatMap((field) => field?.askedForBy ?? []));
  const reading = new Set(fields.flatMap((field) => field?.readBy ?? []).filter((id) => !asking.has(id)));
  const holding = (ids: ReadonlySet<string>) =>
    [...ids].flatMap((id) => {
      const rule = rulesById.get(id);
      return rule?.severity[edition] === undefined ? [] : [rule];
    });
  return { askedForBy: holding(asking), readBy: holding(reading) };
}

/** A beneficiary's own `visa` stands instead of the request's, so that what holds for the one holds for the other. */
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

/** Whether a rule goes through other entries of the list and not this one, as it does where they are other forms. */
export function passesOver(rule: Rule, [list, index]: Path, matter: Matter): boolean {
  if (typeof index !== "number") return false;
  const entries = [...rule.over(matter)]
    .flatMap(partsOf)
    .flatMap(({ $: { path: at } }) => (at.length === 2 && at[0] === list ? [at[1]] : []));
  return entries.length > 0 && !entries.includes(index);
}
