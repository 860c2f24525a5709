// Compares the requested stay with its purpose.
import type { Day } from "../base/calendar.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Request } from "../read/view.ts";

/** Whether the stay ends on or before its first day, which is reported at its end only. */
export function endsBeforeItBegins({ from, until }: Request["stay"]): boolean {
  return from.value !== undefined && until.value !== undefined && until.value <= from.value;
}

/** Whether the stay begins before this day; not if it ends before it begins. */
export function beginsBefore(stay: Request["stay"], day: Day): boolean {
  return stay.from.value !== undefined && stay.from.value < day && !endsBeforeItBegins(stay);
}

/** Whether the emergency is expected to end before it began, so that its end says nothing about the stay. */
export function isEmergencyBackwards({ began, expected_end }: Request["emergency"]): boolean {
  return began.value !== undefined && expected_end.value !== undefined && expected_end.value < began.value;
}

/** The days on which the purpose of the stay is over, the earliest first. */
export function endsOfEmergency({ emergency, relative }: Request): readonly {
  readonly day: string;
  readonly at: FieldRef;
  /** Within a sentence. */
  readonly what: Message;
}[] {
  const found = [
    ...(isEmergencyBackwards(emergency)
      ? []
      : [{ field: emergency.expected_end, what: sentence("the expected end of the emergency") }]),
    { field: relative.funeral_on, what: sentence("the date of the funeral") },
  ];
  return found
    .flatMap(({ field: { value: day, ref: at }, what }) => (day === undefined ? [] : [{ day, at, what }]))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** Whether the stay begins only after its purpose, which is reported at its beginning only. */
export function beginsAfterEmergency(request: Request): boolean {
  const { value: from } = request.stay.from;
  return from !== undefined && endsOfEmergency(request).some(({ day }) => from > day);
}

/** Whether the stay begins in time but is longer than the emergency. */
export function outlastsEmergency(request: Request): boolean {
  const { until } = request.stay;
  const { expected_end: end } = request.emergency;
  if (until.value === undefined || end.value === undefined || until.value <= end.value) return false;
  return !beginsAfterEmergency(request) && !isEmergencyBackwards(request.emergency);
}
