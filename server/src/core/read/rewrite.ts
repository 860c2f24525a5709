// What people write in place of a day, a number or a yes, and how the format writes it.
import { isCalendarDay } from "../../../../schemas/case/field.ts";
import { monthNumber } from "../law/calendar.ts";

/**
 * The day as YYYY-MM-DD, if the text can only mean one day to a reader in the United States: month before day,
 * unless the first number cannot be a month.
 */
export function asDay(written: string): string | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, "$1");
  const yearFirst = /^(\d{4})[-/.\s]+(\d{1,2})[-/.\s]+(\d{1,2})$/.exec(text);
  if (yearFirst) return calendarDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})([-/.\s]+)(\d{1,2})[-/.\s]+(\d{4})$/.exec(text);
  if (yearLast) {
    const [, first = "", between = "", second = "", year] = yearLast;
    const [monthFirst, dayFirst] = [calendarDay(year, first, second), calendarDay(year, second, first)];
    // With points between them the day stands first in most of the world.
    if (between.includes(".") && monthFirst && dayFirst && monthFirst !== dayFirst) return undefined;
    return monthFirst ?? dayFirst;
  }
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text);
  if (monthFirst) return calendarDay(monthFirst[3], numberOfMonth(monthFirst[1]), monthFirst[2]);
  const dayFirst = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  if (dayFirst) return calendarDay(dayFirst[3], numberOfMonth(dayFirst[2]), dayFirst[1]);
  return undefined;
}

function numberOfMonth(name = ""): string {
  return String(monthNumber(name) ?? 0);
}

function calendarDay(year = "", month = "", day = ""): string | undefined {
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDay(value) ? value : undefined;
}

/** The number alone, from text such as `$186,000.00` or `186 000 USD`. */
export function asNumber(written: string): string | undefined {
  const bare = written.replaceAll(/[$€£]|^[A-Z]{3}|[A-Z]{3}$|\s/g, "");
  if (/^\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?$/.test(bare)) return bare.replaceAll(",", "").replace(/\.00?$/, "");
  return /^\d+(?:\.\d{1,2})?$/.test(bare) ? bare : undefined;
}

/** Yes or no, from what people write instead. */
export function asYesNo(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (["y", "on", "1", "si", "sí", "oui", "yes."].includes(text)) return "yes";
  if (["n", "off", "0", "non", "none", "never", "no."].includes(text)) return "no";
  return undefined;
}
