// Durations as people write them in a case: "8 months", "six to eight weeks", "about 2 years".
import { addDays, addMonths, addYears, type Day } from "./calendar.ts";

export interface Duration {
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "year";
}

/**
 * The duration that a text gives, the longer end of a range; undefined unless the text reads as one number or range of
 * days, weeks, months, or years. Words of estimate ("about", "up to") and of purpose ("8 months of chemotherapy") are
 * ignored. "A few months" and "2 weeks per cycle" are not durations, nor is "less than a year", which gives no length.
 * A year and a half is 18 months; halves of other units are not read. At most 100 years.
 */
export function readDuration(text: string): Duration | undefined {
  if (text.length > longestText) return undefined;
  if (isBelow.test(text)) return undefined;
  const { from, fromUnit, and, to, unit, rest } = wholeDuration.exec(plain(text))?.groups ?? {};
  if (to === undefined || unit === undefined || (rest !== undefined && saysMore.test(rest))) return undefined;
  const last = durationOf(to, unit);
  if (from === undefined) return last;
  if (fromUnit === undefined) return longer(durationOf(from, unit), last);
  return and === undefined ? longer(durationOf(from, fromUnit), last) : sum(durationOf(from, fromUnit), last);
}

/**
 * Whether a text says in any way how long something lasts: a number of days to years ("six cycles over 18 weeks", "a
 * couple of weeks"), an end ("until May 2016"), or that it is for life ("lifelong"). English and Spanish. A number of
 * cycles or sessions is not a length of time, and neither is an open one ("ongoing", "several years").
 */
export function namesLengthOfTime(text: string): boolean {
  if (readDuration(text) !== undefined) return true;
  const words = text
    .slice(0, longestStory)
    .toLowerCase()
    .replace(/½/g, " half ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
  return lengthOfTime.test(words) || fromTo.test(words);
}

const isBelow = /(?<!\b(?:not?|never|nothing)\s+)\bless\s+than\b/i;

/** How many characters of a text are searched for a length of time. */
const longestStory = 2_000;

const anyUnit =
  "minutes?|mins?|hours?|hrs?|days?|nights?|fortnights?|weeks?|wks?|months?|mos?|mths?|quarters?|trimesters?|semesters?|" +
  "years?|yrs?|decades?|minutos?|horas?|dias?|noches?|semanas?|meses|mes|trimestres?|semestres?|anos?|decadas?";
const lengthOfTime = new RegExp(
  [
    // A number or an amount, with a unit after it or after a word or two: "3 (three) full months", "a couple of weeks".
    `(?:\\d|\\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|` +
      "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|dozen|" +
      "couple|un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|" +
      `medio|media)\\b)[\\s).-]*(?:(?:\\([^)]*\\)|(?!(?:few|several|many|number|period|series)\\b)[a-z]+)[\\s-]+){0,2}?(?:${anyUnit})\\b`,
    "\\d ?(?:d|w|m|y)\\b",
    // An end counts if it names a time: "until May 2016" does, "until she recovers" does not.
    "\\b(?:until|till|hasta)\\b(?=[^\\n]{0,80}(?:\\d|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|spring|summer|fall|autumn|winter|next (?:month|year))))",
    "\\b(?:through (?=\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the end))\\b",
    "\\b(?:life-?long|life-?time|(?:for|de por|of|remainder of|rest of) (?:his |her |their |the patient's |su )?(?:life|vida)|permanent(?:ly|e|emente)?)\\b",
    "\\b(?:overnight|same[- ]day)\\b",
  ].join("|"),
);
/** "November 2015 to June 2016", "2015-11-01 - 2016-06-30". */
const fromTo = /\b\d{4}\b[^\n]*(?:\bto\b|\bthrough\b|\band\b| - |\bal?\b)[^\n]*\b\d{4}\b/;

/** The last day of a duration whose first day is `start`: one week from a Monday ends on the Sunday. */
export function lastDayOf(start: Day, length: Duration): Day {
  return addDays(addDuration(start, length), -1);
}

/** The day one duration later; months and years by the calendar, clamped to the month's last day. */
export function addDuration(start: Day, { count, unit }: Duration): Day {
  switch (unit) {
    case "day":
      return addDays(start, count);
    case "week":
      return addDays(start, count * 7);
    case "month":
      return addMonths(start, count);
    case "year":
      return addYears(start, count);
  }
}

/** The day one duration earlier, clamped in the same way. */
export function subtractDuration(end: Day, { count, unit }: Duration): Day {
  return addDuration(end, { count: -count, unit });
}

/** A longer text is prose, and is not read as one duration. */
const longestText = 500;

const ones = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen"
).split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const spelledTens = new RegExp(`\\b(${tens.join("|")})(?:[ -](${ones.slice(1, 10).join("|")}))?\\b`, "g");
const spelledOnes = new RegExp(`\\b(?:${ones.join("|")})\\b`, "g");

/** Lowercase, numbers in digits, halves as `.5`, words and hyphens one space apart. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/½|\b1 ?\/ ?2\b/g, " half ")
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\(\s*(?:\d+|[a-z ]+)\s*\)/g, " ")
    .replace(spelledTens, (_, ten: string, one?: string) =>
      String((tens.indexOf(ten) + 2) * 10 + (one === undefined ? 0 : ones.indexOf(one))),
    )
    .replace(spelledOnes, (word) => String(ones.indexOf(word)))
    .replace(/(\d)(?=[a-z])/g, "$1 ")
    .replace(/[^a-z0-9.-]+|\.(?!\d)/g, " ")
    .replace(/\s*-+\s*/g, " - ")
    .replace(/\bhalf an? /g, "half ")
    .replace(/(\d) +(?:and )?(?:a )?half\b/g, "$1.5")
    .replace(/\b(?:an?|1) (year) and (?:a )?half\b/g, "1.5 $1")
    .replace(/\bhalf(?: -)? +(?=year)/g, "0.5 ")
    .replace(/ +/g, " ")
    .trim();
}

const number = "\\d+(?:\\.5)?|an?";
const unitWord = "days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?";
const wordsBefore =
  "an?|about|additional|another|anticipated|approx|approximately|around|at|be|between|ca|circa|duration|" +
  "estimate|estimated|expected|for|from|further|is|it|last|lasts|least|less|likely|maximum|minimum|more|most|" +
  "next|no|not|of|over|probably|roughly|some|take|takes|than|the|to|total|treatment|up|will";
const wordsBetween = "additional|calendar|full|further|more|whole";
const wordsAfter =
  "after|altogether|approximately|at|course|during|estimated|for|from|in|including|long|max|maximum|min|" +
  "minimum|of|only|or|period|total|treatment|with";
const wholeDuration = new RegExp(
  `^(?:(?:${wordsBefore}) )*` +
    `(?:(?<from>${number})(?: (?:- )?(?<fromUnit>${unitWord}))? (?:(?:- )?to |or |- |(?<and>and |(?<=[a-z] )))` +
    `(?:(?:${wordsBefore}) )*)?` +
    `(?<to>${number}) (?:- )?(?:(?:${wordsBetween}) )?(?<unit>${unitWord})` +
    `(?: (?:- )?(?<rest>(?:${wordsAfter})\\b.*))?$`,
);

/** What makes a duration one of several, or a part of something longer. */
const saysMore = new RegExp(
  `\\d|\\b(?:${unitWord}|per|each|every|then|followed|plus|cycles?|daily|weekly|monthly|yearly|annual\\w*)\\b`,
);

function durationOf(count: string, unit: string): Duration | undefined {
  const wanted = unitOf(unit);
  const given = /^an?$/.test(count) ? 1 : Number(count);
  const length: Duration =
    wanted === "year" && !Number.isInteger(given)
      ? { count: given * 12, unit: "month" }
      : { count: given, unit: wanted };
  const isReadable = Number.isInteger(length.count) && length.count > 0;
  return isReadable && approximateDays(length) <= 100 * 366 ? length : undefined;
}

function unitOf(word: string): Duration["unit"] {
  if (word.startsWith("d")) return "day";
  if (word.startsWith("w")) return "week";
  return word.startsWith("m") ? "month" : "year";
}

function longer(one: Duration | undefined, other: Duration | undefined): Duration | undefined {
  if (one === undefined || other === undefined) return undefined;
  return approximateDays(one) > approximateDays(other) ? one : other;
}

/** Years and months, or weeks and days, as one; no other pair can be added by the calendar. */
function sum(one: Duration | undefined, other: Duration | undefined): Duration | undefined {
  if (one?.unit === "year" && other?.unit === "month") {
    return { count: one.count * 12 + other.count, unit: "month" };
  }
  if (one?.unit === "week" && other?.unit === "day")
    return { count: one.count * 7 + other.count, unit: "day" };
  return undefined;
}

/** Precise enough to compare the lengths of two durations. */
function approximateDays({ count, unit }: Duration): number {
  switch (unit) {
    case "day":
      return count;
    case "week":
      return count * 7;
    case "month":
      return count * 30.44;
    case "year":
      return count * 365.25;
  }
}
