import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { addDays, weekday } from "../../server/src/core/base/calendar.ts";
import {
  addBusinessDays,
  businessDaysBetween,
  federalHolidays,
  isBusinessDay,
} from "../../server/src/core/law/business-days.ts";

test("the 120th business day after a day", () => {
  const vectors = [
    ["2014-12-31", "2015-06-23"],
    ["2015-08-17", "2016-02-10"],
    ["2015-09-01", "2016-02-26"],
    ["2015-12-31", "2016-06-22"],
    ["2016-01-04", "2016-06-23"],
    ["2021-06-17", "2021-12-10"],
    ["2021-09-01", "2022-02-28"],
    ["2025-10-01", "2026-03-27"],
    ["2026-10-02", "2027-03-30"],
  ] as const;
  for (const [start, last] of vectors) assert.equal(addBusinessDays(start, 120), last, start);
});

test("business days: counted from the next day, including the last day", () => {
  assert.equal(businessDaysBetween("2015-08-20", "2015-08-20"), 0);
  assert.equal(businessDaysBetween("2015-08-20", "2015-08-19"), 0);
  assert.equal(businessDaysBetween("2015-08-20", "2015-08-21"), 1);
  assert.equal(businessDaysBetween("2015-09-04", "2015-09-08"), 1, "Labor Day and a weekend lie between");
  assert.equal(businessDaysBetween("2015-08-17", "2016-02-10"), 120);
});

test("the holidays of a year, as observed", () => {
  assert.deepEqual(federalHolidays(2015), [
    "2015-01-01",
    "2015-01-19",
    "2015-02-16",
    "2015-05-25",
    "2015-07-03",
    "2015-09-07",
    "2015-10-12",
    "2015-11-11",
    "2015-11-26",
    "2015-12-25",
  ]);
  assert.deepEqual(federalHolidays(2021), [
    "2021-01-01",
    "2021-01-18",
    "2021-02-15",
    "2021-05-31",
    "2021-06-18",
    "2021-07-05",
    "2021-09-06",
    "2021-10-11",
    "2021-11-11",
    "2021-11-25",
    "2021-12-24",
    "2021-12-31",
  ]);
});

test("New Year's Day of 2022 was observed on the last day of 2021", () => {
  assert.equal(isBusinessDay("2021-12-31"), false);
  assert.equal(federalHolidays(2022)[0], "2022-01-17");
});

test("June 19 is a holiday from 2021 on", () => {
  assert.equal(isBusinessDay("2020-06-19"), true);
  assert.equal(isBusinessDay("2021-06-18"), false);
  assert.equal(isBusinessDay("2023-06-19"), false);
});

test("the day after an inauguration is no exception, and Inauguration Day is a business day", () => {
  assert.equal(isBusinessDay("2017-01-20"), true);
  assert.equal(isBusinessDay("2021-01-20"), true);
});

test("a business day count skips weekends and holidays and nothing else", () => {
  const anyDay = fc.integer({ min: 0, max: 73_000 }).map((count) => addDays("1990-01-01", count));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 150 }), (start, count) => {
      const last = addBusinessDays(start, count);
      let business = 0;
      for (let day = addDays(start, 1); day <= last; day = addDays(day, 1)) {
        if (isBusinessDay(day)) business += 1;
        else assert.notEqual(day, last);
      }
      assert.equal(business, count);
    }),
    { numRuns: 40 },
  );
});

test("there are ten holidays a year, eleven from 2021 on, all of them weekdays", () => {
  for (let year = 1990; year < 2100; year += 1) {
    const days = federalHolidays(year).filter((day) => day.slice(5) !== "12-31");
    const newYearIsElsewhere = weekday(`${year}-01-01`) === 6;
    assert.equal(days.length, (year < 2021 ? 10 : 11) - (newYearIsElsewhere ? 1 : 0), String(year));
    for (const day of days) assert.ok(weekday(day) >= 1 && weekday(day) <= 5, day);
  }
});
