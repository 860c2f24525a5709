// Who is in removal proceedings now, or was removed before: it decides where a request is mailed.
import type { Beneficiary, Leaf } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";

export interface RemovalGroups {
  readonly withRemoval: readonly Beneficiary[];
  readonly withoutRemoval: readonly Beneficiary[];
  /** An answer about removal is missing, or no one is listed yet. */
  readonly isOpen: boolean;
}

/** Yes if one of the two is yes, no if both are no; unanswered otherwise. */
export function removalOf({ removal }: Beneficiary): "yes" | "no" | "unanswered" {
  const { in_proceedings, previously_removed } = removal;
  if (in_proceedings.value === true || previously_removed.value === true) return "yes";
  return in_proceedings.value === false && previously_removed.value === false ? "no" : "unanswered";
}

/** The beneficiaries by whether removal concerns them. */
export function removalGroups({ beneficiaries }: CaseContext): RemovalGroups {
  return {
    withRemoval: beneficiaries.filter((person) => removalOf(person) === "yes"),
    withoutRemoval: beneficiaries.filter((person) => removalOf(person) === "no"),
    isOpen: beneficiaries.length === 0 || beneficiaries.some((person) => removalOf(person) === "unanswered"),
  };
}

/** The answers about removal that are yes; one for being in proceedings, one for having been removed. */
export function removalAnswers({ removal }: Beneficiary): readonly Leaf<boolean>[] {
  return [removal.in_proceedings, removal.previously_removed].filter((answer) => answer.value === true);
}
