// Rules that count days speak from the right day on: one day earlier they are silent.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDays } from "../../server/src/core/law/calendar.ts";
import { checkText } from "../support/check.ts";

const finds = (rule: string, text: string, asOf?: string): boolean =>
  checkText(text, { asOf }).findings.some((finding) => finding.rule === rule);

describe("120 business days after receipt", () => {
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
  for (const [received, last] of vectors) {
    it(`end on ${last} for ${received}`, () => {
      const filed = `filing: { received_on: ${received} }`;
      assert.ok(!finds("response/overdue", filed, last));
      assert.ok(finds("response/overdue", filed, addDays(last, 1)));
      assert.ok(finds("response/inquiry-early", `${filed}\ninquiries: [{ date: ${last} }]`));
      assert.ok(!finds("response/inquiry-early", `${filed}\ninquiries: [{ date: ${addDays(last, 1)} }]`));
    });
  }
});

describe("thirty days after mailing", () => {
  for (const [mailed, last] of [
    ["2015-08-17", "2015-09-16"],
    ["2016-02-01", "2016-03-02"],
    ["2015-12-15", "2016-01-14"],
  ] as const) {
    it(`end on ${last} for ${mailed}`, () => {
      const filed = `filing: { date: ${mailed}, mailed: yes }`;
      assert.ok(!finds("receipt/missing", filed, last));
      assert.ok(finds("receipt/missing", filed, addDays(last, 1)));
    });
  }
});

describe("notices: due soon for 14 days, the due date included, and overdue from the next day", () => {
  for (const [due, first] of [
    ["2015-09-03", "2015-08-20"],
    ["2016-03-07", "2016-02-22"],
    ["2026-01-02", "2025-12-19"],
  ] as const) {
    it(`${due} is due soon from ${first}`, () => {
      const noticed = `notices: [{ kind: intent-to-deny, due: ${due} }]`;
      assert.ok(!finds("notice/due-soon", noticed, addDays(first, -1)));
      assert.ok(finds("notice/due-soon", noticed, first));
      assert.ok(finds("notice/due-soon", noticed, due));
      assert.ok(!finds("notice/overdue", noticed, due));
      assert.ok(!finds("notice/due-soon", noticed, addDays(due, 1)));
      assert.ok(finds("notice/overdue", noticed, addDays(due, 1)));
    });
  }
});

describe("a mailing date is a plan until the mailing is confirmed", () => {
  for (const day of ["2015-08-17", "2016-02-29", "2026-11-01"]) {
    it(`${day} asks from the next day`, () => {
      const planned = `filing: { date: ${day} }`;
      assert.ok(!finds("filing/mailing-unconfirmed", planned, day));
      assert.ok(finds("filing/mailing-unconfirmed", planned, addDays(day, 1)));
      assert.ok(
        !finds("filing/mailing-unconfirmed", `filing: { date: ${day}, mailed: yes }`, addDays(day, 1)),
      );
    });
  }
});

describe("ninety days before parole expires", () => {
  for (const [expires, first] of [
    ["2015-11-15", "2015-08-17"],
    ["2016-01-31", "2015-11-02"],
    ["2016-03-31", "2016-01-01"],
    ["2016-12-31", "2016-10-02"],
  ] as const) {
    it(`begin on ${first} for ${expires}`, () => {
      const paroled = `beneficiaries: [{ id: ana, parole: { i94_expires: ${expires} } }]`;
      assert.ok(!finds("departure/unplanned", paroled, addDays(first, -1)));
      assert.ok(finds("departure/unplanned", paroled, first));
    });
  }
});

describe("a stay of one year", () => {
  for (const [from, first] of [
    ["2015-11-01", "2016-11-01"],
    ["2016-02-28", "2017-02-28"],
    ["2016-02-29", "2017-02-28"],
    ["2016-03-01", "2017-03-01"],
    ["2015-03-01", "2016-03-01"],
  ] as const) {
    it(`from ${from} is exceeded on ${first}`, () => {
      const stay = (until: string) => `request: { stay: { from: ${from}, until: ${until} } }`;
      assert.ok(!finds("request/stay-over-one-year", stay(addDays(first, -1))));
      assert.ok(finds("request/stay-over-one-year", stay(first)));
    });
  }
});
