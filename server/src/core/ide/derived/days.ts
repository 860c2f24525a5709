// Dates in words, with the day of the week and the distance from today.

import { type Day, daysBetween, weekday } from "../../base/calendar.ts";
import { isBusinessDay } from "../../law/business-days.ts";
import type { LawDays } from "../../law/editions.ts";
import type { LengthOfTime, Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { date, length } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { filingPlace } from "../../model/re-parole.ts";

const dayNames = [
  sentence("Sunday"),
  sentence("Monday"),
  sentence("Tuesday"),
  sentence("Wednesday"),
  sentence("Thursday"),
  sentence("Friday"),
  sentence("Saturday"),
] as const;

/** Sunday to Saturday. */
export function dayName(day: Day): Message {
  return dayNames[weekday(day)] ?? dayNames[0];
}

/** A Saturday, a Sunday, or a federal holiday in words; undefined for a business day. */
export function dayOff(day: Day): Message | undefined {
  const name = weekday(day);
  if (name === 6) return sentence("a Saturday");
  if (name === 0) return sentence("a Sunday");
  return isBusinessDay(day) ? undefined : sentence("a federal holiday");
}

/** Dates further away get no number of days. */
const mostDays = 731;

/** Whether it no longer matters how long ago a date was. */
export function isLongPast(day: Day, { today }: LawDays): boolean {
  return daysBetween(day, today) > mostDays;
}

/** Thursday, August 20, 2015, 12 days ago. */
export function dayInFull(day: Day, { today }: LawDays): Message {
  const name = dayName(day);
  const isWeekend = weekday(day) === 0 || weekday(day) === 6;
  const full =
    isWeekend || isBusinessDay(day)
      ? sentence("{name}, {day}", { name, day: date(day) })
      : sentence("{name}, {day}, a federal holiday as observed", { name, day: date(day) });
  const isNear = Math.abs(daysBetween(today, day)) <= mostDays;
  return isNear ? sentence("{day}, {when}", { day: full, when: fromToday(day, today) }) : full;
}

/** today; 12 days ago; in 12 days. */
export function fromToday(day: Day, today: Day): Message {
  const days = daysBetween(today, day);
  if (days === 0) return sentence("today");
  return days < 0
    ? sentence("{time} ago", { time: daysOf(-days) })
    : sentence("in {time}", { time: daysOf(days) });
}

/** 12 days; 1 day. */
export function daysOf(count: number): LengthOfTime {
  return length({ count, unit: "day" });
}

/** The filing date in a sentence; it is today until another is given. */
export function filingDayInFull(context: CaseContext, day: Day): Message {
  return filingPlace(context).length > 0
    ? sentence("the filing date, {day}", { day: date(day) })
    : sentence("{day}, which is today and is used as the filing date until one is entered", {
        day: date(day),
      });
}
