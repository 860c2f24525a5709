// Days in words, and which day of the week and how far from today they are.
import { isBusinessDay } from "../../law/business-days.ts";
import { type Day, daysBetween, formatDay, weekday } from "../../law/calendar.ts";
import type { LawDays } from "../../law/editions.ts";
import type { Matter } from "../../matter/matter.ts";
import { filingPlace } from "../../matter/re-parole.ts";
import { inTime } from "../../message/english.ts";

const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** Sunday to Saturday. */
function dayName(day: Day): string {
  return dayNames[weekday(day)] ?? "";
}

/** A Saturday, a Sunday or a federal holiday in words; nothing for a business day. */
export function dayOff(day: Day): string | undefined {
  const name = dayName(day);
  if (name === "Saturday" || name === "Sunday") return `a ${name}`;
  return isBusinessDay(day) ? undefined : "a federal holiday";
}

/** Farther days are told by the calendar alone. */
const mostDays = 731;

/** Whether it no longer matters how long ago a day was. */
export function isLongPast(day: Day, { today }: LawDays): boolean {
  return daysBetween(day, today) > mostDays;
}

/** Thursday, August 20, 2015, 12 days ago. */
export function dayInFull(day: Day, { today }: LawDays): string {
  const off = dayOff(day);
  const holiday = off === "a federal holiday" ? `, ${off} as observed` : "";
  const isNear = Math.abs(daysBetween(today, day)) <= mostDays;
  return `${dayName(day)}, ${formatDay(day)}${holiday}${isNear ? `, ${fromToday(day, today)}` : ""}`;
}

/** today; 12 days ago; in 12 days. */
export function fromToday(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  return days < 0 ? `${daysOf(-days)} ago` : `in ${daysOf(days)}`;
}

/** 12 days; 1 day. */
export function daysOf(count: number): string {
  return inTime({ count, unit: "day" });
}

/** How a sentence speaks of the day of filing, which is today until another is given. */
export function filingDayInFull(matter: Matter, day: Day): string {
  return filingPlace(matter).length > 0
    ? `the filing date, ${formatDay(day)}`
    : `${formatDay(day)}, which is today and is used as the filing date until one is entered`;
}
