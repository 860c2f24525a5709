// The calendar days that a document names, as people and offices write them: 2015-07-14, 07/14/2015, 14.7.15, July 14th,
// 2015, 14 de julio de 2015, 14JUL2015. Where day and month can be exchanged, both readings count.
import { type Day, isDay } from "../base/calendar.ts";
import { memoizePair } from "../base/memoize.ts";
import type { FileText } from "../files/report.ts";

export interface DateInText {
  /** From 1. */
  readonly page: number;
  /** What it may mean, the usual American reading first. */
  readonly days: readonly Day[];
}

export interface DatesOfPage {
  readonly dates: readonly DateInText[];
  /** The text of the page without them. */
  readonly rest: string;
}

/** The dates of one page, from 1. */
export const datesOnPage = memoizePair((text: FileText, page: number): DatesOfPage => {
  const dates: DateInText[] = [];
  let rest = (text.pages[page - 1] ?? "").replace(/-\n/g, "-").replace(/\n/g, " ");
  for (const { pattern, read } of forms) {
    rest = rest.replace(pattern, (written: string, ...parts: unknown[]) => {
      const groups = parts.slice(
        0,
        parts.findIndex((part) => typeof part === "number"),
      );
      const days = read(groups.filter((part) => typeof part === "string")).filter(isDay);
      if (days.length === 0) return written;
      dates.push({ page, days });
      return " ; ";
    });
  }
  return { dates, rest };
});

const monthNames: readonly (readonly string[])[] = [
  ["january", "jan", "enero", "ene", "janvier", "janv", "janeiro", "gennaio", "januar"],
  ["february", "feb", "febrero", "fevrier", "fevr", "fevereiro", "fev", "febbraio", "februar"],
  ["march", "mar", "marzo", "mars", "marco", "marz"],
  ["april", "apr", "abril", "abr", "avril", "avr", "aprile"],
  ["may", "mayo", "mai", "maio", "maggio"],
  ["june", "jun", "junio", "juin", "junho", "giugno", "juni"],
  ["july", "jul", "julio", "juillet", "juil", "julho", "luglio", "juli"],
  ["august", "aug", "agosto", "ago", "aout"],
  ["september", "sept", "sep", "septiembre", "setiembre", "set", "septembre", "setembro", "settembre"],
  ["october", "oct", "octubre", "octobre", "outubro", "out", "ottobre", "oktober", "okt"],
  ["november", "nov", "noviembre", "novembre", "novembro"],
  ["december", "dec", "diciembre", "dic", "decembre", "dezembro", "dez", "dicembre", "dezember"],
];

const monthOfName: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** The names of a month in the languages that are read. */
export function namesOfMonth(month: number): readonly string[] {
  return monthNames[month - 1] ?? [];
}

const month = `(${[...monthOfName.keys()].toSorted((one, other) => other.length - one.length).join("|")})`;
const dayNumber = "(0?[1-9]|[12]\\d|3[01])(?!\\d)";
const year = "'?(\\d{4}|\\d{2})(?!\\d)";
const begins = "(?<![\\p{L}\\d])";
/** What is between a day and a month in words, and between a month and a year. */
const joins =
  "(?: ?(?:dias?|days?|del? mes|,|\\.|-|/|of|de|del|d'|the|year|ano|an|in|th|st|nd|rd|o|er|a)){0,5} ?";
/** A second name of the month, as in passports. */
const second = "\\.?(?: ?/ ?[a-z]+)?";

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => readonly string[];
}

const forms: readonly DateForm[] = [
  {
    pattern: new RegExp(`${begins}${dayNumber}${joins}${month}${second}${joins}${year}`, "gu"),
    read: ([day = "", name = "", written = ""]) => daysOf(written, monthOfName.get(name) ?? 0, Number(day)),
  },
  {
    pattern: new RegExp(`${begins}${month}${second}${joins}${dayNumber}${joins}${year}`, "gu"),
    read: ([name = "", day = "", written = ""]) => daysOf(written, monthOfName.get(name) ?? 0, Number(day)),
  },
  {
    pattern: new RegExp(`${begins}(\\d{4}) ?[-/.] ?(\\d{1,2}|${month}) ?[-/.] ?(\\d{1,2})(?!\\d)`, "gu"),
    read: (groups) => {
      const [written = "", middle = "", ...rest] = groups;
      const last = Number(rest.at(-1));
      const named = monthOfName.get(middle);
      if (named !== undefined) return daysOf(written, named, last);
      return daysOf(written, Number(middle), last);
    },
  },
  {
    pattern: new RegExp(`${begins}(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?${year}`, "gu"),
    read: ([one = "", other = "", written = ""]) => [
      ...daysOf(written, Number(one), Number(other)),
      ...daysOf(written, Number(other), Number(one)),
    ],
  },
  {
    pattern: new RegExp(`${begins}(\\d{1,2}) (\\d{1,2}) (\\d{4})(?!\\d)`, "gu"),
    read: ([one = "", other = "", written = ""]) => [
      ...daysOf(written, Number(one), Number(other)),
      ...daysOf(written, Number(other), Number(one)),
    ],
  },
];

/** A year of two digits may be in either century. */
function daysOf(written: string, monthNumber: number, day: number): readonly string[] {
  const years = written.length === 2 ? [`20${written}`, `19${written}`] : [written];
  return years.map((one) => `${one}-${twoDigits(monthNumber)}-${twoDigits(day)}`);
}

function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}
