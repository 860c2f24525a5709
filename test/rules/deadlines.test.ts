// Rules that count days report from the right date on: one day earlier they report nothing.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDays } from "../../server/src/core/base/calendar.ts";
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

describe("a notice is answered from the answered_on date on, and not before", () => {
  const today = "2026-11-28";
  /** The findings about notices, without those about a choice that cannot be read. */
  const said = (text: string) =>
    checkText(text, { asOf: today, edition: "uscis-2026" })
      .findings.filter(({ rule }) => rule.startsWith("notice/"))
      .map(
        ({ rule, severity, message, span }) =>
          `${severity} ${rule} ${text.slice(span.start, span.end)}: ${message}`,
      );
  const notice = (due: string, answered: string, kind = "request-for-evidence") =>
    `notices: [{ kind: ${kind}, due: ${due}, answered_on: ${answered} }]`;

  it("today and yesterday count", () => {
    for (const answered of ["2026-11-27", today]) {
      assert.deepEqual(said(notice("2026-12-05", answered)), []);
      assert.deepEqual(said(notice(today, answered)), []);
    }
    assert.deepEqual(said(notice("2026-11-27", today)), [
      "warning notice/overdue 2026-11-28: The response to the request for evidence was sent on November 28, 2026, after the due date of November 27, 2026. Check both dates.",
    ]);
  });

  it("a date that is still to come does not, however far away the due date is", () => {
    assert.deepEqual(said(notice("2026-12-05", "2026-12-01")), [
      "warning notice/due-soon 2026-12-01: The response to the request for evidence is due in 7 days, on December 5, 2026, but the date in answered_on, December 1, 2026, is in the future.",
    ]);
    assert.deepEqual(said(notice(today, "2026-11-29")), [
      "warning notice/due-soon 2026-11-29: The response to the request for evidence is due today, on November 28, 2026, but the date in answered_on, November 29, 2026, is in the future.",
    ]);
    assert.deepEqual(said(notice("2027-02-01", "2026-11-29", "payment-request")), [
      "warning notice/due-soon 2026-11-29: Payment in response to the request for payment is due in 65 days, on February 1, 2027, but the date in answered_on, November 29, 2026, is in the future.",
    ]);
    assert.deepEqual(said(notice("2026-12-05", "2026-12-05", "biometrics")), [
      "warning notice/due-soon 2026-12-05: The biometrics appointment is in 7 days, on December 5, 2026, but the date in answered_on, December 5, 2026, is in the future.",
    ]);
  });

  it("once the due date has passed, a future date does not count as a response", () => {
    assert.deepEqual(said(notice("2026-11-27", "2026-11-29")), [
      "error notice/overdue 2026-11-29: The response to the request for evidence was due on November 27, 2026, but the date in answered_on, November 29, 2026, is in the future.",
    ]);
    assert.deepEqual(said(notice("2026-11-27", "2062-11-20", "payment-request")), [
      "error notice/overdue 2062-11-20: Payment in response to the request for payment was due on November 27, 2026, but the date in answered_on, November 20, 2062, is in the future.",
    ]);
    assert.deepEqual(said(notice("2026-11-27", "2026-11-29", "embassy-appointment")), [
      "warning notice/overdue 2026-11-29: The embassy appointment was on November 27, 2026, but the date in answered_on, November 29, 2026, is in the future.",
    ]);
  });

  it("and does not replace a due date", () => {
    const undated = (answered: string) => `notices: [{ kind: intent-to-deny, answered_on: ${answered} }]`;
    assert.deepEqual(said(undated(today)), []);
    assert.deepEqual(said(undated("2026-11-29")), [
      "warning notice/due-missing kind: The notice of intent to deny has no due date.",
    ]);
  });

  it("a notice whose kind cannot be read is reported like one without a kind", () => {
    for (const kind of ["rfe", "RFE I-797E", "[biometrics]", ""]) {
      const of = (due: string) => said(`notices: [{ kind: ${kind}, due: ${due} }]`);
      assert.deepEqual(of("2026-11-27"), [
        "warning notice/overdue 2026-11-27: The response to the notice was due on November 27, 2026, and no response is recorded.",
      ]);
      assert.deepEqual(of(today), [
        "warning notice/due-soon 2026-11-28: The response to the notice is due today, on November 28, 2026.",
      ]);
      assert.deepEqual(of("2026-12-13"), []);
    }
  });
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

describe("a request for re-parole is filed from the re_parole_filed_on date on, and not before", () => {
  const said = (rule: string, text: string, asOf: string) =>
    checkText(text, { asOf })
      .findings.filter((finding) => finding.rule === rule)
      .map(({ message }) => message);
  const paroled = "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-15 } }]\n";
  const isNext = `${paroled}decisions: [{ outcome: approved, next_step: re-parole }]\n`;
  const filedOn = (day: string) => `re_parole_filed_on: ${day}\n`;

  it("before parole expires", () => {
    for (const filed of ["2015-09-30", "2015-10-01"]) {
      assert.deepEqual(said("departure/unplanned", paroled + filedOn(filed), "2015-10-01"), []);
      assert.deepEqual(said("re-parole/request-due", isNext + filedOn(filed), "2015-10-01"), []);
    }
    assert.deepEqual(said("departure/unplanned", paroled + filedOn("2015-10-02"), "2015-10-01"), [
      "ana: parole expires on November 15, 2015 and no departure is planned. The date in re_parole_filed_on, October 2, 2015, is in the future.",
    ]);
    assert.deepEqual(said("re-parole/request-due", isNext + filedOn("2015-10-02"), "2015-10-01"), [
      "ana: re-parole is the next step, but the date in re_parole_filed_on, October 2, 2015, is in the future. The request was due on August 17, 2015, 90 days before parole expires on November 15, 2015.",
    ]);
    assert.deepEqual(said("re-parole/request-due", isNext + filedOn("2015-08-18"), "2015-08-17"), []);
  });

  it("after parole has expired, also in a closed case", () => {
    for (const rest of ["", "closed: 2015-11-15\n"]) {
      for (const text of [paroled + rest, isNext + rest]) {
        assert.deepEqual(said("departure/unplanned", text + filedOn("2015-11-15"), "2015-11-16"), []);
        assert.deepEqual(said("departure/unplanned", text + filedOn("2015-11-16"), "2015-11-16"), []);
        assert.deepEqual(said("departure/unplanned", text + filedOn("2051-08-10"), "2015-11-16"), [
          "ana: parole expired on November 15, 2015 and no departure is recorded. The date in re_parole_filed_on, August 10, 2051, is in the future.",
        ]);
      }
    }
  });

  it("a departure that is planned in time is enough without it", () => {
    const leaves = paroled.replace(" } }]", " }, departure: { date: 2015-11-14 } }]");
    assert.deepEqual(said("departure/unplanned", leaves + filedOn("2015-10-02"), "2015-10-01"), []);
  });
});

describe("future dates end no deadline", () => {
  const noticed =
    "beneficiaries: [{ id: ana }, { id: luz }]\nnotices: [{ kind: intent-to-deny, FOR, date: 2015-09-01, due: 2015-11-24 }]\n";

  it("a decision closes a notice from its date on", () => {
    const decided = (day: string) =>
      finds(
        "notice/overdue",
        `${noticed.replace("FOR, ", "")}decisions: [{ outcome: denied, date: ${day} }]`,
        "2015-11-25",
      );
    assert.deepEqual(["2015-11-24", "2015-11-25", "2015-11-26"].map(decided), [false, false, true]);
  });

  it("an inquiry counts from its date on", () => {
    const asked = (day: string) =>
      finds(
        "response/overdue",
        `filing: { received_on: 2015-08-17 }\ninquiries: [{ date: ${day} }]`,
        "2016-03-02",
      );
    assert.deepEqual(["2016-03-01", "2016-03-02", "2016-03-03"].map(asked), [false, false, true]);
  });

  it("a future receipt date does not replace the mailing date", () => {
    const received = (day: string) =>
      finds(
        "response/overdue",
        `filing: { date: 2015-08-17, mailed: yes, received_on: ${day} }`,
        "2016-02-11",
      );
    assert.deepEqual(["2015-08-17", "2015-08-24", "2051-08-24"].map(received), [true, false, true]);
  });

  it("a notice for an unknown id concerns everyone without a decision, and guesses no name", () => {
    const text = `${noticed.replace("FOR", "for: lus")}decisions: [{ for: ana, outcome: denied, date: 2015-10-01 }]`;
    assert.deepEqual(
      checkText(text, { asOf: "2015-11-25" })
        .findings.filter(({ rule }) => rule.startsWith("notice/"))
        .map(({ rule, message }) => `${rule}: ${message}`),
      [
        "notice/overdue: The response to the notice of intent to deny of September 1, 2015 was due on November 24, 2015, and no response is recorded.",
      ],
    );
  });
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
