// Whether the practice has closed the case.
import type { Day } from "../base/calendar.ts";
import type { CaseContext } from "./case-context.ts";
import { isOnOrBeforeToday } from "./decisions.ts";

/** The day on which the case was closed; undefined while it is open, and if that day is still to come. */
export function closedOn(context: CaseContext): Day | undefined {
  const { closed } = context.view;
  return isOnOrBeforeToday(context, closed) ? closed.value : undefined;
}
