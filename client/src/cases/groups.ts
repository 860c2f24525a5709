// The groups of the list of cases: by state, by the year of filing, or by the person responsible.
import { l10n } from "vscode";
import { byLetters, caseStates, type Sortable } from "./order.ts";
import { capitalize, stateWord } from "./words.ts";

export type CaseGrouping = "none" | "state" | "year" | "responsible";

export const caseGroupings: readonly CaseGrouping[] = ["none", "state", "year", "responsible"];

export function isCaseGrouping(given: unknown): given is CaseGrouping {
  return caseGroupings.some((known) => known === given);
}

export interface CaseGroup<Case> {
  /** Stable while the group is about the same thing. */
  readonly id: string;
  readonly label: string;
  readonly cases: readonly Case[];
}

/** The groups that are not empty; within each, the cases keep their order. */
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

/** Empty if the case does not specify it. Initials that differ only in case or periods are those of one person. */
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

/**
 * States in the order of the practice's work, latest years first, people alphabetically with cases without one last.
 */
function compare(one: string, other: string, by: CaseGrouping): number {
  if (by === "state") return rank(one) - rank(other);
  if (by === "year") return one === "" ? -1 : other === "" ? 1 : other.localeCompare(one, "en");
  return one === "" ? 1 : other === "" ? -1 : byLetters.compare(one, other);
}

function rank(state: string): number {
  const at = caseStates.map(String).indexOf(state);
  return at < 0 ? caseStates.length : at;
}
