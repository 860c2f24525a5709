// The days around the expiration of an I-94. The last timely days are among the dated facts; the others were counted
// manually.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { allRules } from "../../server/src/core/rules/index.ts";
import { checkText } from "../support/check.ts";

const about = ["re-parole/filed-late", "re-parole/i94-expired"];

function found(expires: string, filing: string, asOf: string, edition = "uscis-2015-08-17"): string[] {
  const text = [
    "parole_case: 1",
    `edition: ${edition}`,
    "request: { kind: re-parole }",
    `beneficiaries: [{ id: ana, prior_parole: { granted_by: uscis, i94_expires: ${expires} } }]`,
    filing,
    "",
  ].join("\n");
  return checkText(text, { asOf, rules: allRules.filter(({ id }) => id.startsWith("re-parole/")) })
    .findings.map(({ rule }) => rule)
    .filter((rule) => about.includes(rule));
}

describe("the days around the expiration of an I-94", () => {
  const vectors = [
    { expires: "2015-11-15", last: "2015-08-17", late: "2015-08-18", over: "2015-11-16" },
    { expires: "2016-01-31", last: "2015-11-02", late: "2015-11-03", over: "2016-02-01" },
    { expires: "2016-03-31", last: "2016-01-01", late: "2016-01-02", over: "2016-04-01" },
    { expires: "2016-12-31", last: "2016-10-02", late: "2016-10-03", over: "2017-01-01" },
  ];
  for (const { expires, last, late, over } of vectors) {
    for (const edition of ["uscis-2015-08-17", "uscis-2026"]) {
      it(`${expires} in ${edition}`, () => {
        const on = (day: string) => found(expires, `filing: { date: ${day} }`, "2015-08-17", edition);
        assert.deepEqual(on(last), [], "exactly 90 days before is on time");
        assert.deepEqual(on(late), ["re-parole/filed-late"], "89 days before is late");
        assert.deepEqual(on(expires), ["re-parole/filed-late"], "the day itself is late");
        assert.deepEqual(
          on(over),
          ["re-parole/i94-expired"],
          "the day after is too late, and that alone is said",
        );
      });
    }
  }

  it("are counted from receipt, else from mailing, else from today", () => {
    const [expires, inTime, late] = ["2016-01-31", "2015-11-02", "2015-11-03"];
    assert.deepEqual(found(expires, `filing: { date: ${inTime}, received_on: ${late} }`, inTime), [about[0]]);
    assert.deepEqual(found(expires, `filing: { date: ${late}, received_on: ${inTime} }`, late), []);
    assert.deepEqual(found(expires, `filing: { date: ${inTime} }`, late), []);
    assert.deepEqual(found(expires, "filing: { carrier: usps }", late), [about[0]]);
    assert.deepEqual(found(expires, "filing: { carrier: usps }", inTime), []);
  });

  it("are not counted from a day that cannot be read", () => {
    assert.deepEqual(found("2015-09-01", "filing: { date: 11/3/2015 }", "2015-11-03"), []);
    assert.deepEqual(
      found("2015-09-01", "filing: { date: 2015-08-20, received_on: soon }", "2015-11-03"),
      [],
    );
    assert.deepEqual(found("11/30/2015", "filing: { date: 2015-12-20 }", "2015-12-20"), []);
  });
});
