// Which edition of the requirements a case is checked against.
import { byDate, type ChosenEdition, type EditionId, editionInForce, isEditionId } from "../law/editions.ts";
import type { LawDays } from "../law/law.ts";
import type { CaseView } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";

export interface EditionOfCase {
  readonly id: EditionId;
  /** What decided: the case itself, a setting or option, or the mailing date. */
  readonly by: "case" | "setting" | "date";
}

/**
 * The edition that the case names, otherwise the one chosen for cases that name none, otherwise the one in effect on
 * the mailing date; if that date cannot be read, today.
 */
export function editionOfCase(view: CaseView, chosen: ChosenEdition, days: LawDays): EditionOfCase {
  const own = namedEdition(view);
  if (own !== undefined) return { id: own, by: "case" };
  if (chosen !== byDate) return { id: chosen, by: "setting" };
  return { id: editionInForce(days.mailingDay ?? days.today), by: "date" };
}

/** The edition that the case names, if it exists. */
export function namedEdition({ edition: { value, ref } }: CaseView): EditionId | undefined {
  // A comment typed too close to the edition does not change the law of the case.
  const named = value ?? (ref.node?.kind === "text" ? ref.node.comment?.before : undefined);
  return named !== undefined && isEditionId(named) ? named : undefined;
}

/**
 * Whether the mailing day is after the last day of the edition. In that case the edition must change, so no fix is
 * offered for an address or a fee.
 */
export function isEditionSuperseded({
  law: { supersededAfter },
  days: { mailingDay },
}: Pick<CaseContext, "law" | "days">): boolean {
  return supersededAfter !== undefined && mailingDay !== undefined && mailingDay > supersededAfter;
}
