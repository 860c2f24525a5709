// Whether the practice has closed the case.
import type { Day } from "../law/calendar.ts";
import { isOnOrBeforeToday } from "./decisions.ts";
import type { Matter } from "./matter.ts";

/** The day on which the case was closed; nothing while it is open, and while that day is still to come. */
export function closedOn(matter: Matter): Day | undefined {
  const { closed } = matter.view;
  return isOnOrBeforeToday(matter, closed) ? closed.value : undefined;
}
