// Whether a case is held against requirements that its own mailing day has left behind.
import { isMissing } from "../read/place.ts";
import type { Matter } from "./matter.ts";

/**
 * Whether the packet was mailed after the last day of the edition. What to change is the edition then, so that no
 * other fix may be offered for an address or a fee.
 */
export function isSuperseded(matter: Matter): boolean {
  const last = matter.law.supersededAfter;
  const mailed = matter.view.filing.date.value;
  return last !== undefined && mailed !== undefined && mailed > last;
}

/** Whether the edition is superseded for this case, or would be if it were mailed today and no day of mailing is given. */
export function isOfAnotherTime(matter: Matter): boolean {
  const last = matter.law.supersededAfter;
  const isToBeMailed = isMissing(matter.view.filing.date.$);
  return isSuperseded(matter) || (last !== undefined && isToBeMailed && matter.days.today > last);
}
