// Calendar days without a clock: whole-number arithmetic on YYYY-MM-DD, so that a case reads the same in every time
// zone. Must not know today's date.
//
// Rounding: months and years are added by the calendar and clamped to the month's last day. One month after January 31
// is the last day of February; one year after February 29 is February 28.
import type { $brand } from "zod";
import type { Shown } from "./shown.ts";

/**
 * A calendar day as text, YYYY-MM-DD. Days compare as text: the earlier day is the smaller text. A message shows one by
 * `date`.
 */
export type Day = string & { readonly [$brand]?: { readonly day: true } };

/** True for a date from 1900-01-01 to 2199-12-31 that exists and is written YYYY-MM-DD. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, dayOfMonth } = partsOfDay(text);
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false;
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** The day `count` days later, or earlier where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return fromDayNumber(dayNumber(day) + count);
}

/** The same day of the month `count` months later, clamped to that month's last day. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const months = year * 12 + (month - 1) + count;
  const laterYear = Math.floor(months / 12);
  const laterMonth = months - laterYear * 12 + 1;
  return write(laterYear, laterMonth, Math.min(dayOfMonth, daysInMonth(laterYear, laterMonth)));
}

/** The same day `count` years later, clamped to the month's last day (February 29 becomes February 28). */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12);
}

/** How many days `to` is after `from`; 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 for Sunday, 1 for Monday, to 6 for Saturday. */
export function weekday(day: Day): number {
  const thursdayIsZero = dayNumber(day) % 7;
  return (((thursdayIsZero + 4) % 7) + 7) % 7;
}

/**
 * Completed years of age on a day; negative before birth. A person born on February 29 is assumed to complete a year on
 * February 28 where the year has no February 29, by the same clamping as everywhere else.
 */
export function ageOn(birth: Day, day: Day): number {
  const years = partsOfDay(day).year - partsOfDay(birth).year;
  return addYears(birth, years) <= day ? years : years - 1;
}

/** The day as a letter writes it: August 20, 2015. */
export function formatDay(day: Day): Shown {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${monthNames[month - 1]} ${dayOfMonth}, ${year}`;
}

/** A month as a letter writes it: August 2015. */
export function formatMonth(year: number, month: number): Shown {
  return `${monthNames[month - 1]} ${year}`;
}

/** The month, from 1, that has this name or an abbreviation of it with three letters or more. */
export function monthNumber(name: string): number | undefined {
  const word = name.toLowerCase();
  const index = monthNames.findIndex((month) => word.length >= 3 && month.toLowerCase().startsWith(word));
  return index < 0 ? undefined : index + 1;
}

/** The last day of a month. */
export function lastOfMonth(year: number, month: number): Day {
  return write(year, month, daysInMonth(year, month));
}

/** The calendar year that a day is in. */
export function yearOf(day: Day): number {
  return partsOfDay(day).year;
}

/** Writes year, month (1 to 12) and day of the month as a day. */
export function write(year: number, month: number, dayOfMonth: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** In English; other languages have their own words for these. */
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Year, month from 1, and day of the month. */
export function partsOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8, 10)),
  };
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Days are numbered from 1970-01-01, which is 0. Counting years from March puts the leap day last, so that one division
// gives the length of the months before a day.
const daysFromYearZeroTo1970 = 719_468;
const daysIn400Years = 146_097;

function dayNumber(day: Day): number {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const marchYear = month <= 2 ? year - 1 : year;
  const monthsSinceMarch = (month + 9) % 12;
  const dayOfMarchYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfMarchYear - daysFromYearZeroTo1970;
}

function fromDayNumber(number: number): Day {
  const days = number + daysFromYearZeroTo1970;
  const cycle = Math.floor(days / daysIn400Years);
  const dayOfCycle = days - cycle * daysIn400Years;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfMarchYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfMarchYear + 2) / 153);
  const dayOfMonth = dayOfMarchYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0);
  return write(year, month, dayOfMonth);
}
