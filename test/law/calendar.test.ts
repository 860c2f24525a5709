import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  daysBetween,
  formatDay,
  isDay,
  weekday,
} from "../../server/src/core/base/calendar.ts";

const firstDay = Date.UTC(1900, 0, 1);
const lastDay = Date.UTC(2199, 11, 31);
const millisecondsPerDay = 86_400_000;
const anyDay = fc
  .integer({ min: 0, max: (lastDay - firstDay) / millisecondsPerDay })
  .map((days) => new Date(firstDay + days * millisecondsPerDay).toISOString().slice(0, 10));

test("calendar: a day is a complete calendar date", () => {
  for (const text of ["2015-08-17", "2000-02-29", "2016-02-29", "1900-01-01", "2199-12-31"]) {
    assert.equal(isDay(text), true, text);
  }
  const others = [
    "2015-02-29",
    "1900-02-29",
    "2100-02-29",
    "2015-04-31",
    "2015-13-01",
    "2015-00-10",
    "2015-01-00",
    "1899-12-31",
    "2200-01-01",
    "2015-8-17",
    "08/17/2015",
    "2015-08-17 ",
    "2015-08-17T00:00",
    "２０１５-08-17",
    "",
  ];
  for (const text of others) assert.equal(isDay(text), false, text);
});

test("calendar: days are added, counted and named like the system calendar", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
      const later = new Date(Date.parse(day) + count * millisecondsPerDay).toISOString().slice(0, 10);
      assert.equal(addDays(day, count), later);
      assert.equal(daysBetween(day, later), count);
      assert.equal(weekday(day), new Date(day).getUTCDay());
      assert.equal(isDay(day), true);
      assert.equal(
        formatDay(day),
        new Date(day).toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" }),
      );
    }),
  );
});

test("calendar: added months are clamped to the last day of the month", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
      const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
      const lastOfMonth = new Date(Date.UTC(year, month + count, 0));
      const expected = new Date(lastOfMonth);
      expected.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
      assert.equal(addMonths(day, count), expected.toISOString().slice(0, 10));
    }),
  );
  assert.equal(addMonths("2015-01-31", 1), "2015-02-28");
  assert.equal(addMonths("2015-12-31", 2), "2016-02-29");
  assert.equal(addMonths("2015-03-31", -1), "2015-02-28");
  assert.equal(addYears("2016-02-29", 1), "2017-02-28");
  assert.equal(addYears("2016-02-29", 4), "2020-02-29");
});

test("calendar: dates compare as text", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      assert.equal(one < other, daysBetween(one, other) > 0);
    }),
  );
});

test("age is counted in completed years", () => {
  assert.equal(ageOn("1997-08-20", "2015-08-19"), 17);
  assert.equal(ageOn("1997-08-20", "2015-08-20"), 18);
  assert.equal(ageOn("1997-08-20", "2015-08-21"), 18);
  assert.equal(ageOn("2015-08-20", "2015-08-20"), 0);
  assert.equal(ageOn("2015-08-20", "2015-08-19"), -1);
  assert.equal(ageOn("2000-02-29", "2018-02-27"), 17);
  assert.equal(ageOn("2000-02-29", "2018-02-28"), 18);
  assert.equal(ageOn("2000-02-29", "2020-02-28"), 19);
  assert.equal(ageOn("2000-02-29", "2020-02-29"), 20);
});

test("the last day that is 90 days before", () => {
  const vectors = [
    ["2015-11-15", "2015-08-17"],
    ["2016-01-31", "2015-11-02"],
    ["2016-03-31", "2016-01-01"],
    ["2016-12-31", "2016-10-02"],
  ] as const;
  for (const [expires, last] of vectors) assert.equal(addDays(expires, -90), last);
});
