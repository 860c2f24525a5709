// Entries of a calendar as an .ics file that calendar programs take in. The same entries on the same day give the same
// bytes: nothing in it comes from a clock or by chance.
import { createHash } from "node:crypto";
import ical, {
  type ICalAlarmData,
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventTransparency,
} from "ical-generator";
import type { CalendarEntry } from "../core/desk/calendar.ts";
import { type Day, daysBetween } from "../core/law/calendar.ts";

/**
 * The text of the .ics file, with whole-day events and reminders. Made anew on a later day it replaces what a calendar
 * took in before, as the events keep their names and count up.
 */
export function calendarFile(entries: readonly CalendarEntry[], today: Day): string {
  const calendar = ical({
    name: "Deadlines of parole cases",
    prodId: { company: "Parole Case", product: "Deadlines", language: "EN" },
  });
  for (const { key, day, summary, description, isDue, reminders } of entries) {
    calendar.createEvent({
      id: `${createHash("sha256").update(key).digest("hex").slice(0, 32)}@parole-case`,
      start: atMidnight(day),
      allDay: true,
      summary,
      description,
      stamp: atMidnight(today),
      sequence: Math.max(0, daysBetween(firstDay, today)),
      class: ICalEventClass.PRIVATE,
      // A deadline takes no time of the day.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      priority: isDue ? 1 : 5,
      alarms: reminders.map((days) => reminder(days, summary)),
    });
  }
  return calendar.toString();
}

/** Days are counted from here, so that a calendar of a later day counts higher. */
const firstDay: Day = "2000-01-01";

/** In the universal time, in which the library writes days. */
function atMidnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

const secondsOfDay = 86_400;
/** At nine in the morning, when somebody is at the desk. */
const nineOClock = 9 * 3600;

function reminder(days: number, summary: string): ICalAlarmData {
  return {
    type: ICalAlarmType.display,
    description: summary,
    triggerBefore: days * secondsOfDay - nineOClock,
  };
}
