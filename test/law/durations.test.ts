import assert from "node:assert/strict";
import test from "node:test";
import {
  type Duration,
  lastDayOf,
  namesLengthOfTime,
  readDuration,
} from "../../server/src/core/base/durations.ts";

const read: readonly (readonly [string, number, Duration["unit"]])[] = [
  ["8 months", 8, "month"],
  ["8months", 8, "month"],
  ["8 Months.", 8, "month"],
  ["8\r\nmonths", 8, "month"],
  ["90 days", 90, "day"],
  ["180 calendar days", 180, "day"],
  ["12 wks", 12, "week"],
  ["6 mos.", 6, "month"],
  ["2 yrs", 2, "year"],
  ["one year", 1, "year"],
  ["a year", 1, "year"],
  ["twenty-four months", 24, "month"],
  ["eight (8) months", 8, "month"],
  ["8 (eight) months", 8, "month"],
  ["about 2 years", 2, "year"],
  ["Approx. 8 months", 8, "month"],
  ["up to 6 months", 6, "month"],
  ["at least 3 months", 3, "month"],
  ["Treatment is expected to last 8 months", 8, "month"],
  ["8 months of chemotherapy", 8, "month"],
  ["a 12-month period", 12, "month"],
  ["six-month course", 6, "month"],
  ["6 weeks or longer", 6, "week"],
  ["no less than 6 months", 6, "month"],
  ["8 months (estimated)", 8, "month"],
  ["six to eight weeks", 8, "week"],
  ["10-12 months", 12, "month"],
  ["6–8 weeks", 8, "week"],
  ["ten-twelve months", 12, "month"],
  ["six- to eight-week course of treatment", 8, "week"],
  ["between 6 and 8 months", 8, "month"],
  ["3 or 4 weeks", 4, "week"],
  ["8 to 6 months", 8, "month"],
  ["6 months to 1 year", 1, "year"],
  ["from 6 weeks to 3 months", 3, "month"],
  ["half a year", 6, "month"],
  ["1.5 years", 18, "month"],
  ["1½ years", 18, "month"],
  ["1 1/2 years", 18, "month"],
  ["one and a half years", 18, "month"],
  ["a year and a half", 18, "month"],
  ["1 year and 6 months", 18, "month"],
  ["1 year, 6 months", 18, "month"],
  ["2 weeks and 3 days", 17, "day"],
];

for (const [text, count, unit] of read) {
  test(`"${text}" is ${count} ${unit}`, () => assert.deepEqual(readDuration(text), { count, unit }));
}

const unread = [
  "",
  "8",
  "months",
  "a few months",
  "several months",
  "unknown",
  "until recovery",
  "for life",
  "0 days",
  "less than a year",
  "Less than 6 months",
  "1.5 months",
  "2 years and 3 weeks",
  "8 months, then 2 years",
  "8 months followed by observation for a year",
  "2 weeks per cycle",
  "2 days of each week",
  "30 business days",
  "8 meses",
  "9999 years",
  `8 months of ${"very ".repeat(200)}long treatment`,
];

for (const text of unread) {
  test(`"${text.slice(0, 50)}" is not a duration`, () => assert.equal(readDuration(text), undefined));
}

const lengths = [
  "8 months",
  "less than a year",
  "Ongoing until May 2016",
  "several years, at least 3 years",
  "A couple of weeks",
  "three (3) full months",
  "six cycles over 18 weeks",
  "Eighteen to twenty-four months, then yearly follow-up",
  "2 years and 3 weeks",
  "30 business days",
  "6m",
  "Half a year",
  "an hour",
  "Until May 2016",
  "until the summer of her ninth year",
  "through May 2016",
  "November 2015 to June 2016",
  "2015-11-01 - 2016-06-30",
  "Lifelong",
  "life-long immunosuppression",
  "for the rest of his life",
  "Permanent",
  "8 meses",
  "de seis a ocho semanas",
  "Dos años",
  "hasta mayo de 2016",
  "de por vida",
];

for (const text of lengths) {
  test(`"${text}" gives a length of time`, () => assert.equal(namesLengthOfTime(text), true));
}

const noLengths = [
  "",
  "8",
  "months",
  "Six cycles of chemotherapy",
  "12 sessions",
  "See the letter of Dr. Pérez",
  "See Exhibit B",
  "Long-term",
  "As stated by the doctor",
  "Depends on the response",
  "Surgery and radiation",
  "Dialysis, monthly",
  "seis ciclos de quimioterapia",
  "Until remission",
  "until she is cured",
  "as long as needed",
  "ongoing",
  "Ongoing; no end can be foreseen",
  "indefinite",
  "open-ended",
  "for the foreseeable future",
  "several years",
  "Several months",
  "a few months",
  "many weeks",
  "some months",
  "a number of years",
  "a period of months",
  "weeks to months",
  "varios meses",
  "unos meses",
  "tratamiento indefinido",
];

for (const text of noLengths) {
  test(`"${text}" gives no length of time`, () => assert.equal(namesLengthOfTime(text), false));
}

test("durations: searching any text is fast", () => {
  for (const word of ["a ", "1 ", "until ", "one (", "2015 to ", "of ", "(", "some some "]) {
    assert.equal(typeof namesLengthOfTime(word.repeat(100_000)), "boolean", word);
  }
});

test("durations: reading any text is fast", () => {
  for (const word of ["up to ", "a ", "1 to ", "1 1 ", "- ", "1 year and ", "of ", "8 months of ", "(a "]) {
    assert.equal(readDuration(word.repeat(100_000)), undefined);
    assert.equal(typeof readDuration(word.repeat(Math.floor(500 / word.length))), "undefined", word);
  }
});

test("durations: the first day counts, so a duration ends the day before the next would start", () => {
  assert.equal(lastDayOf("2015-11-01", { count: 8, unit: "month" }), "2016-06-30");
  assert.equal(lastDayOf("2015-11-01", { count: 1, unit: "day" }), "2015-11-01");
  assert.equal(lastDayOf("2015-11-02", { count: 1, unit: "week" }), "2015-11-08");
  assert.equal(lastDayOf("2016-02-29", { count: 1, unit: "year" }), "2017-02-27");
  assert.equal(lastDayOf("2015-08-31", { count: 6, unit: "month" }), "2016-02-28");
});
