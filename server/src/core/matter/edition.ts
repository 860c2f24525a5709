// Which edition of the requirements a case is checked against.
import { byDate, type ChosenEdition, type EditionId, editionInForce, isEditionId } from "../law/editions.ts";
import type { LawDays } from "../law/law.ts";
import type { CaseView } from "../read/view.ts";

export interface EditionOfCase {
  readonly id: EditionId;
  /** What decided: the case itself, a setting or option, or the mailing date. */
  readonly by: "case" | "setting" | "date";
}

/**
 * The edition that the case names, else the one chosen for cases that name none, else the one in effect on the mailing
 * date; where that date cannot be read, today.
 */
export function editionOfCase(view: CaseView, chosen: ChosenEdition, days: LawDays): EditionOfCase {
  const own = namedEdition(view);
  if (own !== undefined) return { id: own, by: "case" };
  if (chosen !== byDate) return { id: chosen, by: "setting" };
  return { id: editionInForce(days.mailingDay ?? days.today), by: "date" };
}

/** The edition that the case names, if there is such an edition. */
export function namedEdition({ edition: { value, $ } }: CaseView): EditionId | undefined {
  // A comment that is typed too close to the edition does not change the law of the case.
  const named = value ?? ($.node?.kind === "text" ? $.node.comment?.before : undefined);
  return named !== undefined && isEditionId(named) ? named : undefined;
}
