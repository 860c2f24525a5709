// The cases of the list in groups: by state, by the year in which they were filed, or by the person responsible.
import { l10n } from "vscode";
import { byLetters, caseStates, type Sortable } from "./order.ts";
import { capitalize, stateWord } from "./words.ts";

export type CaseGrouping = "none" | "state" | "year" | "responsible";

export const caseGroupings: readonly CaseGrouping[] = ["none", "state", "year", "responsible"];

export function isCaseGrouping(given: unknown): given is CaseGrouping {
  return caseGroupings.some((known) => known === given);
}

export interface CaseGroup<Case> {
  /** Stays the same as long as the group is about the same. */
  readonly id: string;
  readonly label: string;
  readonly cases: readonly Case[];
}

/** The groups that hold a case; within each, the cases keep their order. */
export function inGroups<Case extends Sortable>(
  cases: readonly Case[],
  by: Exclude<CaseGrouping, "none">,
): readonly CaseGroup<Case>[] {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const key = keyOf(one, by);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .toSorted(([one], [other]) => compare(one, other, by))
    .map(([key, inGroup]) => ({ id: `${by}/${key}`, label: labelOf(key, by), cases: inGroup }));
}

/** Empty where the case does not say. Initials that differ in capitals or periods alone are those of one person. */
function keyOf({ brief }: Sortable, by: CaseGrouping): string {
  switch (by) {
    case "state":
      return brief?.state.state ?? "";
    case "year":
      return brief?.year ?? "";
    case "responsible":
      return (brief?.responsible ?? "").replaceAll(/[.\s]+/g, "").toUpperCase();
    case "none":
      return "";
  }
}

function labelOf(key: string, by: CaseGrouping): string {
  switch (by) {
    case "state": {
      const state = caseStates.find((one) => one === key);
      return state === undefined ? l10n.t("Not checked yet") : capitalize(stateWord(state));
    }
    case "year":
      return key === "" ? l10n.t("Not filed yet") : key;
    case "responsible":
      return key === "" ? l10n.t("No one responsible") : key;
    case "none":
      return key;
  }
}

/** States as a practice goes through them, years from the latest, persons by the alphabet and those without one last. */
function compare(one: string, other: string, by: CaseGrouping): number {
  if (by === "state") return rank(one) - rank(other);
  if (by === "year") return one === "" ? -1 : other === "" ? 1 : other.localeCompare(one, "en");
  return one === "" ? 1 : other === "" ? -1 : byLetters.compare(one, other);
}

function rank(state: string): number {
  const at = caseStates.map(String).indexOf(state);
  return at < 0 ? caseStates.length : at;
}
