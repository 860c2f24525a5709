// Business days: Monday to Friday except federal holidays as observed. The 2015 page counts in business days and does
// not define them, so this reading is an assumption that findings state.
import { facts } from "../../../../schemas/generated/editions.ts";
import { addDays, type Day, weekday, write, yearOf } from "../base/calendar.ts";

/**
 * The days in `year` on which federal holidays are observed, in order (5 U.S.C. 6103): on Friday if the holiday falls
 * on a Saturday, on Monday if it falls on a Sunday. New Year's Day of the next year is in the list when it is observed
 * on December 31 (2021-12-31 for 2022), and then not in its own year's. Inauguration Day is not such a holiday.
 */
export function federalHolidays(year: number): readonly Day[] {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const days = holidaysObserved(year);
  if (holidaysByYear.size < mostYears) holidaysByYear.set(year, days);
  return days;
}

const holidaysByYear = new Map<number, readonly Day[]>();
/** More than the dates of all cases of a practice are in. */
const mostYears = 200;

function holidaysObserved(year: number): readonly Day[] {
  return [...holidaysOf(year), ...holidaysOf(year + 1)]
    .map(observed)
    .filter((day) => yearOf(day) === year)
    .sort();
}

/** True for Monday to Friday if no federal holiday is observed on that day. */
export function isBusinessDay(day: Day): boolean {
  return businessDays()(day);
}

/** The `count`th business day after a day; the day itself is not counted. `count` is 0 or more. */
export function addBusinessDays(day: Day, count: number): Day {
  const isBusiness = businessDays();
  // Any seven consecutive days have five weekdays. Whole weeks are skipped at once, except the last days.
  const weeks = Math.max(0, Math.floor((count - 1) / 5));
  let last = addDays(day, 7 * weeks);
  for (let counted = 5 * weeks - holidaysBetween(day, last); counted < count; ) {
    last = addDays(last, 1);
    if (isBusiness(last)) counted += 1;
  }
  return last;
}

/** How many federal holidays are observed after `from` up to `to`; all of them are weekdays. */
function holidaysBetween(from: Day, to: Day): number {
  let counted = 0;
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    for (const day of federalHolidays(year)) if (day > from && day <= to) counted += 1;
  }
  return counted;
}

/** How many business days are after `from` up to and including `to`; 0 if `to` is not later. */
export function businessDaysBetween(from: Day, to: Day): number {
  const isBusiness = businessDays();
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isBusiness(day)) counted += 1;
  }
  return counted;
}

/** `isBusinessDay` for many days; it computes the holidays of a year once. */
function businessDays(): (day: Day) => boolean {
  const holidays = new Map<number, ReadonlySet<Day>>();
  const isHoliday = (day: Day) => {
    const year = yearOf(day);
    const known = holidays.get(year) ?? new Set(federalHolidays(year));
    holidays.set(year, known);
    return known.has(day);
  };
  return (day) => {
    const dayOfWeek = weekday(day);
    return dayOfWeek !== 0 && dayOfWeek !== 6 && !isHoliday(day);
  };
}

type Holiday = Extract<
  (typeof facts)["federal-holidays"]["values"][number],
  { value: unknown }
>["value"][number];

const listed = facts["federal-holidays"].values.flatMap((row) =>
  "value" in row ? row.value.map((holiday) => ({ holiday, from: row.from, until: row.until })) : [],
);

function holidaysOf(year: number): Day[] {
  return listed.flatMap(({ holiday, from, until }) => {
    const day = fallsOn(holiday, year);
    return day >= (holiday.from ?? from) && (until === undefined || day < until) ? [day] : [];
  });
}

function fallsOn(holiday: Holiday, year: number): Day {
  if (holiday.falls === "on-day") return write(year, holiday.month, holiday.day);
  if (holiday.nth === -1) {
    const nextMonth = holiday.month === 12 ? write(year + 1, 1, 1) : write(year, holiday.month + 1, 1);
    const lastOfMonth = addDays(nextMonth, -1);
    return addDays(lastOfMonth, -((weekday(lastOfMonth) - holiday.weekday + 7) % 7));
  }
  const first = write(year, holiday.month, 1);
  return addDays(first, ((holiday.weekday - weekday(first) + 7) % 7) + (holiday.nth - 1) * 7);
}

function observed(day: Day): Day {
  const dayOfWeek = weekday(day);
  if (dayOfWeek === 6) return addDays(day, -1);
  return dayOfWeek === 0 ? addDays(day, 1) : day;
}
