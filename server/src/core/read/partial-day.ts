// A day that is only partly known, as people write it: a year, or a year and a month.
import { addYears, type Day, lastOfMonth, monthNumber, write } from "../base/calendar.ts";

export interface PartialDay extends KnownPart {
  /** As written in the case. */
  readonly written: string;
}

interface KnownPart {
  /** The first and the last day that it may be. */
  readonly first: Day;
  readonly last: Day;
  readonly year: number;
  /** From 1, if it is known. */
  readonly month?: number;
  /** The last of several years that it may be in. */
  readonly orUntil?: number;
  /** The year is an estimate. */
  readonly isEstimate?: true;
}

/** By how many years an estimated year may be off. */
const yearsOff = 5;

/** Words for an unknown part: `00`, `??`, `XX`, `__`. */
const open = "(?:00|[?xX_-]{2})";
const estimate =
  /^(?:c\.|ca\b|circa|about|abt\b|around|approx|est|winter|~)|(?:^\d{4} ?\(?\?|approx\w*\.?|est\w*\.?)\)?$/i;
const about =
  /^(?:c\.|ca\.?|circa|about|abt\.?|around|approx(?:\.|imately)?|est(?:\.|imated)?|~|born(?: in)?|(?:(?:in )?(?:the )?(?:early|mid|late|spring|summer|fall|autumn|winter)[ -](?:of |in )?)(?=\d{4}$))\s*(?=\S)/i;
const aside =
  /\s*[,;(–—-]?\s*(?:(?:year|month|day|date|exact|and|or|the|full|precise|of|birth|is|are)\s+)*(?:unknown|not known|only|approx(?:\.|imate(?:ly)?)?|est(?:\.|imated)?)\)?$/i;

/** The partial day that the text gives; undefined if it gives a whole day, or no year. */
export function asPartialDay(written: string): PartialDay | undefined {
  const known = written.length > longest ? undefined : knownPart(written);
  return known && { ...known, written };
}

const longest = 60;

function knownPart(written: string): KnownPart | undefined {
  const isAbout = estimate.test(written);
  const text = written
    .replace(about, "")
    .replace(/(?<=^\d{4}) ?\(?\?\)?$/, "")
    .replace(aside, "")
    .trim();
  const decade = /^(\d{3})0['’]?s$/.exec(text)?.[1];
  if (decade !== undefined) return years(Number(`${decade}0`), Number(`${decade}9`));
  const [from, to] = /^(\d{4}) (?:or|to|and) (\d{4})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (from !== undefined && to !== undefined && from < to && to - from <= 20) return years(from, to);
  const [year, month] = yearAndMonth(text) ?? [];
  if (year === undefined || year < 1000) return undefined;
  if (isAbout) {
    const [first, last] = [write(year, 1, 1), write(year, 12, 31)];
    return { first: addYears(first, -yearsOff), last: addYears(last, yearsOff), year, isEstimate: true };
  }
  if (month === undefined) return { first: write(year, 1, 1), last: write(year, 12, 31), year };
  return { first: write(year, month, 1), last: lastOfMonth(year, month), year, month };
}

function years(from: number, to: number): KnownPart {
  return { first: write(from, 1, 1), last: write(to, 12, 31), year: from, orUntil: to };
}

function yearAndMonth(text: string): readonly [year: number, month: number | undefined] | undefined {
  const yearFirst = new RegExp(`^(\\d{4})(?:[-/. ]+(\\d{1,2}|${open})(?:[-/. ]+${open})?)?$`).exec(text);
  if (yearFirst) return withMonth(yearFirst[1], yearFirst[2]);
  const yearLast = new RegExp(`^(\\d{1,2}|${open})[-/. ]+(?:${open}[-/. ]+)?(\\d{4})$`).exec(text);
  if (yearLast) return withMonth(yearLast[2], yearLast[1]);
  const [, name = "", year] = /^(\p{L}{3,10})\.?,?\s+(?:of\s+)?(\d{4})$/u.exec(text) ?? [];
  const month = monthNumber(name);
  return year === undefined || month === undefined ? undefined : [Number(year), month];
}

function withMonth(
  year: string | undefined,
  month: string | undefined,
): readonly [number, number | undefined] | undefined {
  if (month === undefined || new RegExp(`^${open}$`).test(month)) return [Number(year), undefined];
  const number = Number(month);
  return number >= 1 && number <= 12 ? [Number(year), number] : undefined;
}
