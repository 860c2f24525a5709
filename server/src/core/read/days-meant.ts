// The days that may be meant by a date in another form than YYYY-MM-DD.
import { isCalendarDay } from "../../../../schemas/format/field-values.ts";
import { addDays, monthNumber, weekday } from "../base/calendar.ts";
import { unquoted } from "./rewrite.ts";

/**
 * The days, as YYYY-MM-DD, that the text may mean, the likeliest first: two if day and month could be swapped. The
 * month comes first in the United States; with periods between the numbers the day does, as in most of the world. None
 * if the text names another day of the week.
 */
export function daysMeant(written: string): readonly string[] {
  const text = plain(written);
  const stamp = /^(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)? ?(z|utc|[+-]\d\d(?::?\d\d)?)?$/.exec(
    text,
  );
  if (stamp) return daysOfTime(stamp);
  const [, word, date = text] = /^([a-z]{3,9})\.?,?\s+(\S.*)$/.exec(text) ?? [];
  const number = word === undefined ? undefined : weekdayNumber(word);
  if (number === undefined) return daysOf(text);
  return daysOf(date).filter((day) => weekday(day) === number);
}

/**
 * The day of a timestamp, as programs write it. Midnight means the day; another time with a zone may be on the evening
 * before in the time zone of the case.
 */
function daysOfTime([, day = "", time, seconds = "00", zone]: RegExpExecArray): readonly string[] {
  if (!isCalendarDay(day)) return [];
  const isWholeDay = zone === undefined || (time === "00:00" && seconds === "00");
  return isWholeDay ? [day] : [day, addDays(day, -1)];
}

/**
 * The days that a date with a two-digit year may mean, the likeliest first. Only a date of birth is as likely in the
 * last century as in this one; one of an adult is in the last century if the person would otherwise be a child today.
 */
export function daysOfShortYear(written: string, birth?: "of anyone" | "of an adult"): readonly string[] {
  const text = plain(written);
  const yearLast = /^(.*[-/.\s,])['’]?(\d{2})$/.exec(text);
  const yearFirst = /^(\d{2})(-\d{1,2}-\d{1,2})$/.exec(text);
  if (!yearLast && !yearFirst) return [];
  const year = Number(yearLast?.[2] ?? yearFirst?.[1]);
  const isBefore = year > lastOfThisCentury || (birth === "of an adult" && year > lastOfAdults);
  const centuries = isBefore ? ["19"] : birth ? ["20", "19"] : ["20"];
  const days = centuries.flatMap((century) => [
    ...(yearLast ? daysMeant(`${yearLast[1]}${century}${yearLast[2]}`) : []),
    ...(yearFirst ? daysMeant(`${century}${yearFirst[1]}${yearFirst[2]}`) : []),
  ]);
  return [...new Set(days)];
}

/** A passport or parole that ends in a later year is not in a case of these years. */
const lastOfThisCentury = 60;
/** A person born later is a child in the cases of these years. */
const lastOfAdults = 14;

function plain(written: string): string {
  return unquoted(written)
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, "$1")
    .replace(/[.,;]$/, "")
    .trimEnd();
}

function daysOf(text: string): readonly string[] {
  const yearFirst =
    /^(\d{4})[-/.\s]+(\d{1,2})[-/.\s]+(\d{1,2})$/.exec(text) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (yearFirst) return calendarDays(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})([-/.\s]+)(\d{1,2})[-/.\s]+(\d{4})$/.exec(text);
  if (yearLast) {
    const [, first, between = "", second, year] = yearLast;
    const [monthFirst, dayFirst] = [calendarDays(year, first, second), calendarDays(year, second, first)];
    const days = between.includes(".") ? [...dayFirst, ...monthFirst] : [...monthFirst, ...dayFirst];
    return [...new Set(days)];
  }
  const monthFirst = /^([a-z]{3,9})(?:\.?\s+|\.?[-/])(\d{1,2})(?:,?\s+|,|[-/])(\d{4})$/.exec(text);
  if (monthFirst) return calendarDays(monthFirst[3], numberOfMonth(monthFirst[1]), monthFirst[2]);
  const named = /^(\d{1,2})(?:\.?\s+|[-/.])(?:of\s+)?([a-z]{3,9})(?:\.?,?\s+|[-/.,])(\d{4})$/.exec(text);
  if (named) return calendarDays(named[3], numberOfMonth(named[2]), named[1]);
  const spanish = /^(\d{1,2})\s*[º°]?\s+de\s+([a-z]{4,10})\s+del?\s+(\d{4})$/.exec(text);
  if (spanish) return calendarDays(spanish[3], String(spanishMonth(spanish[2])), spanish[1]);
  const last = /^(\d{4})(?:,?\s+|[-/])([a-z]{3,9})(?:\.?\s+|[-/])(\d{1,2})$/.exec(text);
  return last ? calendarDays(last[1], numberOfMonth(last[2]), last[3]) : [];
}

/** As on birth certificates and identity cards. */
const spanishMonths =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

function spanishMonth(name = ""): number {
  return spanishMonths.indexOf(name === "setiembre" ? "septiembre" : name) + 1;
}

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

function weekdayNumber(word: string): number | undefined {
  const number = weekdays.findIndex((name) => name.startsWith(word));
  return number < 0 ? undefined : number;
}

function numberOfMonth(name = ""): string {
  return String(monthNumber(name) ?? 0);
}

function calendarDays(year = "", month = "", day = ""): readonly string[] {
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDay(value) ? [value] : [];
}
