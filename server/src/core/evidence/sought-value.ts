// A value of a case, looked for in the text of one document: the pages on which it is, or whether it is certainly not
// there. Anything that may be another way to write it makes that uncertain.
import type { Day } from "../base/calendar.ts";
import type { Duration } from "../base/durations.ts";
import { plainText } from "../files/plain-text.ts";
import type { FileText } from "../files/report.ts";
import { datesOnPage, namesOfMonth } from "./dates-in-text.ts";
import { durationsOnPage } from "./durations-in-text.ts";
import { hasAmountsInWords, hasYearsInWords, isInLatin, isInReadLanguage } from "./language-of-text.ts";
import { numbersOnPage } from "./numbers-in-text.ts";

export type SoughtValue =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "amount"; readonly amount: number }
  /** A number that identifies something, with letters or without. */
  | { readonly kind: "number"; readonly written: string }
  | { readonly kind: "duration"; readonly duration: Duration }
  /** The name of a person, in parts. */
  | { readonly kind: "name"; readonly parts: readonly string[] };

/** What the document has in its place. */
export type NearValue =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "amount"; readonly amount: number }
  | { readonly kind: "number"; readonly written: string }
  | { readonly kind: "duration"; readonly duration: Duration };

export interface LookedUp {
  /** The pages of the file on which it is, from 1, in order. */
  readonly pages: readonly number[];
  /** Whether it is certainly in none of its texts. */
  readonly isAbsent: boolean;
  /** Where it is absent: a value that differs from it as by a slip, or the first of its kind, and its page. */
  readonly near: { readonly value: NearValue; readonly page: number } | undefined;
}

/** Looks for a value in a text. */
export function lookedUp(text: FileText, sought: SoughtValue): LookedUp {
  const numbers = text.pages.map((_, index) => index + 1);
  const pages = numbers.filter((page) => isOnPage(text, page, sought));
  if (pages.length > 0) return { pages, isAbsent: false, near: undefined };
  if (!text.isWhole) return { pages, isAbsent: false, near: undefined };
  const near = nearest(text, numbers, sought);
  const isAbsent = isCertainlyAbsent(text, numbers, sought, near !== undefined);
  return { pages, isAbsent, near: isAbsent ? near : undefined };
}

function isOnPage(text: FileText, page: number, sought: SoughtValue): boolean {
  switch (sought.kind) {
    case "day":
      return datesOnPage(text, page).dates.some(({ days }) => days.includes(sought.day));
    case "amount":
      return numbersOnPage(text, page).some(({ values }) => values.some((one) => isSame(one, sought.amount)));
    case "number":
      return spellingsOf(sought.written).test(unbroken(text, page));
    case "duration":
      return durationsOnPage(text, page).some((one) => isSameLength(one, sought.duration));
    case "name":
      return hasName(unbroken(text, page), sought.parts);
  }
}

function isCertainlyAbsent(
  text: FileText,
  pages: readonly number[],
  sought: SoughtValue,
  hasNear: boolean,
): boolean {
  switch (sought.kind) {
    case "day":
      return (
        isInReadLanguage(text) &&
        !hasYearsInWords(text) &&
        !pages.some((page) => mayName(sought.day, datesOnPage(text, page).rest))
      );
    case "amount":
      return (
        isInLatin(text) &&
        !hasAmountsInWords(text) &&
        !pages.some((page) => mayAmountTo(text, page, sought.amount))
      );
    case "number": {
      const whole = squeezed(sought.written);
      return (
        isInLatin(text) &&
        !pages.some(
          (page) =>
            lettersAndDigits(unbroken(text, page)).includes(whole) || isShortened(text, page, sought.written),
        )
      );
    }
    case "duration":
      return isInReadLanguage(text) && hasNear && !pages.some((page) => mayLast(text, page, sought.duration));
    case "name":
      return false;
  }
}

/**
 * Whether the parts of a date are on a page otherwise than as one of the dates that are read: with the day in words, or
 * without the year; with a Roman month; or as digits without separators, as in the lines that machines read.
 */
function mayName(day: Day, rest: string): boolean {
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  const short = year.slice(2);
  const hasNumber = (written: string) => new RegExp(`(?<!\\d)0?${Number(written)}(?!\\d)`, "u").test(rest);
  const hasWord = (word: string) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(rest);
  const hasYear = hasNumber(year) || hasNumber(short);
  if (namesOfMonth(Number(month)).some(hasWord) && (hasNumber(dayOfMonth) || hasYear)) return true;
  const digits = rest.replace(/\D+/g, "");
  const packed = [
    year + month + dayOfMonth,
    dayOfMonth + month + year,
    month + dayOfMonth + year,
    short + month + dayOfMonth,
  ];
  if (packed.some((one) => digits.includes(one))) return true;
  const isRoman = hasWord(romanMonths[Number(month) - 1] ?? "");
  return (hasNumber(month) || isRoman) && hasNumber(dayOfMonth) && hasYear;
}

const romanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** Whether a page may name an amount otherwise than it is read: rounded, spaced out, or in units of India. */
function mayAmountTo(text: FileText, page: number, amount: number): boolean {
  const plain = unbroken(text, page);
  return (
    numbersOnPage(text, page).some(({ values }) => values.some((one) => isRounded(one, amount))) ||
    plain.replace(/\D+/g, "").includes(String(Math.round(amount))) ||
    /(?<!\p{L})(?:lakhs?|crores?)(?!\p{L})/u.test(plain)
  );
}

/** Whether the longest part of a number in parts stands alone, as in a docket number without the court. */
function isShortened(text: FileText, page: number, written: string): boolean {
  const parts = plainText(written).match(/\d+/g) ?? [];
  if (parts.length < 2) return false;
  const [longest = ""] = parts.toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<!\\d)0*${Number(longest)}(?!\\d)`, "u").test(unbroken(text, page));
}

function nearest(text: FileText, pages: readonly number[], sought: SoughtValue): LookedUp["near"] {
  for (const page of pages) {
    const value = nearOn(text, page, sought);
    if (value) return { value, page };
  }
  return undefined;
}

function nearOn(text: FileText, page: number, sought: SoughtValue): NearValue | undefined {
  switch (sought.kind) {
    case "day": {
      const days = datesOnPage(text, page).dates.flatMap((one) => asAmericans(one.days));
      const day = days.find((one) => isSlipOfDay(one, sought.day));
      return day === undefined ? undefined : { kind: "day", day };
    }
    case "amount": {
      const amounts = numbersOnPage(text, page).flatMap(({ values }) => values);
      const amount = amounts.find((one) => isSlip(String(one), String(sought.amount)));
      return amount === undefined ? undefined : { kind: "amount", amount };
    }
    case "number": {
      const wanted = squeezed(sought.written);
      const words = unbroken(text, page).match(/[\p{L}\d][\p{L}\d/-]*/gu) ?? [];
      const written = words.find(
        (one) => one.length >= wanted.length && /\d/.test(one) && isSlip(lettersAndDigits(one), wanted),
      );
      return written === undefined ? undefined : { kind: "number", written: written.toUpperCase() };
    }
    case "duration": {
      const duration = durationsOnPage(text, page).find(({ unit }) => unit === sought.duration.unit);
      return duration && { kind: "duration", duration };
    }
    case "name":
      return undefined;
  }
}

/** Without the readings in which day and month are exchanged. */
function asAmericans(days: readonly Day[]): readonly Day[] {
  return days.filter((day) => day.slice(4) === days[0]?.slice(4));
}

/** One digit is another one, or two neighbors are exchanged. */
export function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  const differing = [...one].flatMap((letter, index) => (letter === other[index] ? [] : [index]));
  const [first = 0, second] = differing;
  if (second === undefined) return true;
  return (
    differing.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first]
  );
}

/** The year, the month, or the day differs, or month and day are exchanged. */
export function isSlipOfDay(one: Day, other: Day): boolean {
  const [a, b] = [one.split("-"), other.split("-")];
  const differing = a.filter((part, index) => part !== b[index]).length;
  return differing === 1 || (a[0] === b[0] && a[1] === b[2] && a[2] === b[1] && one !== other);
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.005;
}

/** Whether a round amount of the case may stand for one that is not. */
function isRounded(exact: number, round: number): boolean {
  let unit = 1;
  while (round % (unit * 10) === 0) unit *= 10;
  return exact > 0 && Math.abs(exact - round) <= unit / 2 && unit < round;
}

const daysIn = { day: 1, week: 7, month: 30.4, year: 365 } as const;

function isSameLength(one: Duration, other: Duration): boolean {
  if (one.unit === other.unit) return one.count === other.count;
  const inMonths = ({ count, unit }: Duration) =>
    unit === "year" ? count * 12 : unit === "month" ? count : undefined;
  const inDays = ({ count, unit }: Duration) =>
    unit === "week" ? count * 7 : unit === "day" ? count : undefined;
  return [inMonths, inDays].some((measure) => measure(one) !== undefined && measure(one) === measure(other));
}

/** Whether a page names about the same length in another unit. */
function mayLast(text: FileText, page: number, sought: Duration): boolean {
  const length = sought.count * daysIn[sought.unit];
  return durationsOnPage(text, page).some(
    ({ count, unit }) => unit !== sought.unit && Math.abs(count * daysIn[unit] - length) <= length * 0.15,
  );
}

/** The page with words joined that a line break divides. */
function unbroken({ pages }: FileText, page: number): string {
  const text = pages[page - 1] ?? "";
  return text.includes("-\n") ? `${text.replace(/-\n/g, "")}\n${text.replace(/-\n/g, "-")}` : text;
}

function squeezed(text: string): string {
  return lettersAndDigits(plainText(text));
}

function lettersAndDigits(plain: string): string {
  return plain.replace(/[^\p{L}\d]+/gu, "");
}

/** The number with any blanks and dashes in it; the leading zeros of a number without letters may be left out. */
function spellingsOf(written: string): RegExp {
  const letters = squeezed(written);
  const digits = /^a?(0*)(\d{5,})$/.exec(letters);
  const [, , significant] = digits ?? [];
  const spaced = (one: string) => [...one].join("[ ./#-]{0,2}");
  return significant === undefined
    ? new RegExp(`(?<![\\p{L}\\d])${spaced(letters)}(?![\\p{L}\\d])`, "u")
    : new RegExp(`(?<!\\d)(?:0[ ./#-]{0,2})*${spaced(significant)}(?!\\d)`, "u");
}

/** Whether every word of a name is on the page, in any order. */
function hasName(page: string, parts: readonly string[]): boolean {
  const wanted = parts.flatMap(wordsOf).filter((word) => word.length > 1);
  if (wanted.length < 2) return false;
  const there = new Set(wordsOf(page));
  return wanted.every((word) => there.has(word));
}

function wordsOf(text: string): readonly string[] {
  return (
    plainText(text)
      .replaceAll("'", "")
      .match(/\p{L}+/gu) ?? []
  );
}
