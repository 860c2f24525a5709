// Whether an edition of the requirements is over for a case, which has to be known beside a value that it gives.
import { formatDay } from "../../law/calendar.ts";
import type { Law } from "../../law/law.ts";

/** Goes on behind a sentence: that the edition is over for this case; empty where it is not. */
export function editionNote(law: Law): string {
  const last = law.supersededAfter;
  if (last === undefined || !isOver(law)) return "";
  return `; the requirements that this case is checked against apply to packets mailed until ${formatDay(last)}`;
}

/** Whether the packet is mailed, or would be today, after the last day of the edition. */
export function isOver({ supersededAfter, days }: Law): boolean {
  return supersededAfter !== undefined && days.mailingDay !== undefined && days.mailingDay > supersededAfter;
}
