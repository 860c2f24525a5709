// What people write in place of a day, a number or a yes, and how the format writes it.
import { isCalendarDay } from "../../../../schemas/case/field.ts";
import { monthNumber } from "../law/calendar.ts";

/**
 * The days, as YYYY-MM-DD, that the text may mean, the likeliest first: two where day and month could change places.
 * The month comes first in the United States; with points between the numbers the day does, as in most of the world.
 */
export function daysMeant(written: string): readonly string[] {
  const text = unquoted(written)
    .toLowerCase()
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, "$1");
  const yearFirst = /^(\d{4})[-/.\s]+(\d{1,2})[-/.\s]+(\d{1,2})$/.exec(text);
  if (yearFirst) return calendarDays(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})([-/.\s]+)(\d{1,2})[-/.\s]+(\d{4})$/.exec(text);
  if (yearLast) {
    const [, first, between = "", second, year] = yearLast;
    const [monthFirst, dayFirst] = [calendarDays(year, first, second), calendarDays(year, second, first)];
    const days = between.includes(".") ? [...dayFirst, ...monthFirst] : [...monthFirst, ...dayFirst];
    return [...new Set(days)];
  }
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text);
  if (monthFirst) return calendarDays(monthFirst[3], numberOfMonth(monthFirst[1]), monthFirst[2]);
  const dayFirst = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  return dayFirst ? calendarDays(dayFirst[3], numberOfMonth(dayFirst[2]), dayFirst[1]) : [];
}

/** The text without the quotation marks around it, straight ones or those of a word processor. */
export function unquoted(written: string): string {
  return (/^[“”„‟‘’‚«"'](.*)[“”‟‘’»"']$/su.exec(written.trim())?.[1] ?? written).trim();
}

function numberOfMonth(name = ""): string {
  return String(monthNumber(name) ?? 0);
}

function calendarDays(year = "", month = "", day = ""): readonly string[] {
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDay(value) ? [value] : [];
}

/** The number alone, from text such as `$186,000.00` or `186 000 USD`. */
export function asNumber(written: string): string | undefined {
  const bare = unquoted(written).replaceAll(/[$€£]|^[A-Z]{3}|[A-Z]{3}$|\s/g, "");
  if (/^\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?$/.test(bare)) return bare.replaceAll(",", "").replace(/\.00?$/, "");
  return /^\d+(?:\.\d{1,2})?$/.test(bare) ? bare : undefined;
}

/** Whether the text names no currency but that of the United States, so that its number says all of it. */
export function isInDollars(written: string): boolean {
  return !/[€£]|[A-Z]{3}/.test(written.replace("USD", ""));
}

/** Yes or no, from what people write instead. */
export function asYesNo(written: string): string | undefined {
  const text = unquoted(written).toLowerCase();
  if (["yes", "y", "on", "1", "si", "sí", "oui", "yes."].includes(text)) return "yes";
  if (["no", "n", "off", "0", "non", "none", "never", "no."].includes(text)) return "no";
  return undefined;
}

/** Whether the text can only be an answer to a question: `on`, `1` or `none` may be a value of another kind. */
export function isPlainAnswer(written: string): boolean {
  return /^(?:y(?:es)?\.?|no?\.?|s[ií]|oui|non)$/iu.test(unquoted(written));
}
