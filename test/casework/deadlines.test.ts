// The dates of a case: which there are, how far away, and whether what was due is done.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDays } from "../../server/src/core/base/calendar.ts";
import { type Deadline, deadlinesOf, nextDeadline } from "../../server/src/core/deadlines/deadlines.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import { checkText } from "../support/check.ts";

function deadlines(text: string, asOf: string, edition?: EditionId): readonly Deadline[] {
  return deadlinesOf(checkText(text, { asOf, edition }).context);
}

/** One line for each: date, days left, state, what, for whom, and the text of its field. */
function told(text: string, asOf: string, edition?: EditionId): string[] {
  return deadlines(text, asOf, edition).map(({ day, daysLeft, standing, isDue, id, who, span }) => {
    const place = text.slice(span.start, span.end);
    return `${day} ${daysLeft} ${standing}${isDue ? "!" : ""} ${id} [${who.join(", ")}] ${place}`;
  });
}

const reParole = `parole_case: 1
request: { kind: re-parole }
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales }, prior_parole: { i94_expires: 2015-11-15 } }
  - { id: luz, name: { given: Luz, family: Morales }, prior_parole: { i94_expires: 2015-11-15 } }
`;

describe("deadlines before a request is mailed", () => {
  it("are the last timely date for re-parole and the I-94 expiration, for everyone they concern", () => {
    assert.deepEqual(told(reParole, "2015-08-17"), [
      "2015-08-17 0 open! re-parole-request/ana [Ana Morales, Luz Morales] 2015-11-15",
      "2015-11-15 90 open! i94-expires/ana [Ana Morales, Luz Morales] 2015-11-15",
      "2016-12-22 493 open edition-ends [] parole_case",
    ]);
  });

  it("are overdue once they have passed and nothing confirms the mailing, and done once it is confirmed", () => {
    assert.equal(
      told(reParole, "2015-08-18")[0],
      "2015-08-17 -1 overdue! re-parole-request/ana [Ana Morales, Luz Morales] 2015-11-15",
    );
    const planned = `${reParole}filing: { date: 2015-08-10 }\n`;
    assert.deepEqual(told(planned, "2015-08-18").slice(0, 2), [
      "2015-08-10 -8 overdue! mailing [] 2015-08-10",
      "2015-08-17 -1 overdue! re-parole-request/ana [Ana Morales, Luz Morales] 2015-11-15",
    ]);
    const mailed = `${reParole}filing: { date: 2015-08-10, mailed: yes }\n`;
    assert.deepEqual(told(mailed, "2015-08-18").slice(0, 2), [
      "2015-08-17 -1 done! re-parole-request/ana [Ana Morales, Luz Morales] 2015-11-15",
      "2015-09-09 22 open! receipt-notice/ana [Ana Morales, Luz Morales] 2015-08-10",
    ]);
  });

  it("include the stay, the emergency, the arrival and the mailing", () => {
    const text = `parole_case: 1
request:
  kind: initial
  emergency: { expected_end: 2016-06-30 }
  stay: { from: 2015-11-01, until: 2016-06-30 }
beneficiaries: [{ id: ana, arrival: { date: 2015-11-02 }, passport: { expires: 2016-01-31 } }]
filing: { date: 2015-09-01 }
`;
    assert.deepEqual(told(text, "2015-08-20"), [
      "2015-09-01 12 open! mailing [] 2015-09-01",
      "2015-11-01 73 open stay-begins [] 2015-11-01",
      "2015-11-02 74 open arrival/ana [ana] 2015-11-02",
      "2016-01-31 164 open passport-expires/ana [ana] 2016-01-31",
      "2016-06-30 315 open stay-ends [] 2016-06-30",
      "2016-06-30 315 open emergency-ends [] 2016-06-30",
    ]);
  });

  it("are none where a date cannot be read", () => {
    assert.deepEqual(
      told("request: { kind: re-parole, stay: { from: soon } }\nfiling: { date: never }\n", "2015-08-20"),
      ["2016-12-22 490 open edition-ends [] request"],
    );
  });
});

const filed = `parole_case: 1
request: { kind: initial }
beneficiaries: [{ id: ana }, { id: luz }]
filing: { date: 2015-08-17, tracking_number: 9400000000000000000000 }
`;

describe("deadlines while a request is pending", () => {
  it("include the end of the response time, counted from receipt", () => {
    assert.deepEqual(told(filed, "2016-02-10"), [
      "2015-09-16 -147 overdue! receipt-notice/ana [ana, luz] 2015-08-17",
      "2016-02-10 0 open! response/ana [ana, luz] 2015-08-17",
    ]);
  });

  it("are separate where one beneficiary has a decision and another does not", () => {
    const text = `${filed}receipts: [{ for: luz, number: XXX1500000000, date: 2015-08-24 }]
decisions: [{ for: ana, outcome: denied, date: 2015-12-01 }]
inquiries: [{ date: 2016-03-01 }]
`;
    assert.deepEqual(told(text, "2016-03-02"), [
      "2015-09-16 -168 done! receipt-notice/ana [ana, luz] 2015-08-17",
      "2016-02-10 -21 done! response/ana [ana] 2015-08-17",
      "2016-02-18 -13 done! response/luz [luz] 2015-08-24",
    ]);
  });

  it("do not include a response time where the edition has none", () => {
    const text = filed.replace("2015-08-17", "2026-10-19");
    assert.deepEqual(told(text, "2026-10-20", "uscis-2026"), [
      "2026-11-18 29 open! receipt-notice/ana [ana, luz] 2026-10-19",
    ]);
  });

  it("include the response to a notice: open until the due date, then overdue, and done once answered", () => {
    const text = `${filed}notices: [{ kind: request-for-evidence, for: ana, date: 2015-09-01, due: 2015-11-24 }]\n`;
    const answered = text.replace("2015-11-24", "2015-11-24, answered_on: 2015-11-20");
    const placeholder = text.replace("2015-11-24", "2015-11-24, answered_on: TODO YYYY-MM-DD");
    const unreadable = text.replace("2015-11-24", "2015-11-24, answered_on: last week");
    const notice = (asOf: string, of: string) => told(of, asOf).filter((line) => line.includes("notice-due"));
    const line = "notice-due/2015-09-01/request-for-evidence/ana [ana] 2015-11-24";
    assert.deepEqual(notice("2015-11-24", text), [`2015-11-24 0 open! ${line}`]);
    assert.deepEqual(notice("2015-11-25", text), [`2015-11-24 -1 overdue! ${line}`]);
    assert.deepEqual(notice("2015-11-25", placeholder), [`2015-11-24 -1 overdue! ${line}`]);
    assert.deepEqual(notice("2015-11-25", answered), [`2015-11-24 -1 done! ${line}`]);
    assert.deepEqual(notice("2015-11-25", unreadable), [`2015-11-24 -1 untold! ${line}`]);
    const decided = `${text}decisions: [{ for: ana, outcome: denied, date: 2015-09-01 }]\n`;
    assert.deepEqual(notice("2015-11-25", decided), [`2015-11-24 -1 done! ${line}`]);
    const decidedBefore = `${text}decisions: [{ for: ana, outcome: rejected, date: 2015-08-31 }]\n`;
    assert.deepEqual(notice("2015-11-25", decidedBefore), [`2015-11-24 -1 overdue! ${line}`]);
  });

  it("stay while the date of the answer is still to come, and where the kind of a notice cannot be read", () => {
    const noticed = (rest: string, asOf: string) =>
      told(`${filed}notices: [{ due: 2015-11-24, ${rest} }]\n`, asOf).filter((line) =>
        line.includes("notice-due"),
      );
    const line = "notice-due/1/ana [ana, luz] 2015-11-24";
    const answered = "kind: request-for-evidence, answered_on: 2015-11-22";
    assert.deepEqual(noticed(answered, "2015-11-21"), [`2015-11-24 3 open! ${line}`]);
    assert.deepEqual(noticed(answered, "2015-11-22"), [`2015-11-24 2 done! ${line}`]);
    assert.deepEqual(noticed(answered, "2015-11-23"), [`2015-11-24 1 done! ${line}`]);
    const mistyped = "kind: request-for-evidence, answered_on: 2051-11-22";
    assert.deepEqual(noticed(mistyped, "2015-11-24"), [`2015-11-24 0 open! ${line}`]);
    assert.deepEqual(noticed(mistyped, "2015-11-25"), [`2015-11-24 -1 overdue! ${line}`]);
    for (const kind of ["rfe", "[biometrics]", "{ of: rfe }"]) {
      assert.deepEqual(noticed(`kind: ${kind}`, "2015-11-23"), [`2015-11-24 1 open! ${line}`]);
      assert.deepEqual(noticed(`kind: ${kind}`, "2015-11-24"), [`2015-11-24 0 open! ${line}`]);
      assert.deepEqual(noticed(`kind: ${kind}`, "2015-11-25"), [`2015-11-24 -1 overdue! ${line}`]);
      assert.deepEqual(noticed(`kind: ${kind}, answered_on: 2015-11-20`, "2015-11-25"), [
        `2015-11-24 -1 done! ${line}`,
      ]);
    }
  });

  it("are not ended by a decision, a letter or a receipt that is still to come", () => {
    const noticed = (rest: string) =>
      told(
        `${filed}notices: [{ kind: intent-to-deny, date: 2015-09-01, due: 2015-11-24 }]\n${rest}`,
        "2015-11-25",
      )
        .filter((line) => line.includes("notice-due"))
        .map((line) => line.split(" ")[2]);
    assert.deepEqual(noticed("decisions: [{ outcome: denied, date: 2015-11-24 }]\n"), ["done!"]);
    assert.deepEqual(noticed("decisions: [{ outcome: denied, date: 2015-11-25 }]\n"), ["done!"]);
    assert.deepEqual(noticed("decisions: [{ outcome: denied, date: 2015-11-26 }]\n"), ["overdue!"]);
    const response = (rest: string) =>
      told(`${filed}${rest}`, "2016-03-02")
        .filter((line) => line.includes("response"))
        .map((line) => line.split(" ").slice(0, 3).join(" "));
    assert.deepEqual(response("inquiries: [{ date: 2016-03-01 }]\n"), ["2016-02-10 -21 done!"]);
    assert.deepEqual(response("inquiries: [{ date: 2016-03-02 }]\n"), ["2016-02-10 -21 done!"]);
    assert.deepEqual(response("inquiries: [{ date: 2016-03-03 }]\n"), ["2016-02-10 -21 overdue!"]);
    assert.deepEqual(response("receipts: [{ number: XXX1500000000, date: 2051-08-24 }]\n"), [
      "2016-02-10 -21 overdue!",
    ]);
    const receivedOn = (day: string) =>
      told(filed.replace("filing: {", `filing: { received_on: ${day},`), "2016-03-02")
        .filter((line) => line.includes("response"))
        .map((line) => line.split(" ").slice(0, 3).join(" "));
    assert.deepEqual(receivedOn("2015-08-24"), ["2016-02-18 -13 overdue!"]);
    assert.deepEqual(receivedOn("2051-08-24"), ["2016-02-10 -21 overdue!"]);
  });

  it("are not ended by a decision, a notice or a receipt of the person that is still to come", () => {
    const due = (text: string, kind: string, asOf: string) =>
      told(text, asOf)
        .filter((line) => line.includes(kind))
        .map((line) => line.split(" ").slice(0, 3).join(" "));
    const response = (rest: string) => due(`${filed}${rest}`, "response", "2016-03-02");
    const receipt = (rest: string) => due(`${filed}${rest}`, "receipt-notice", "2016-03-02");
    for (const [day, standing] of [
      ["2016-03-02", "done!"],
      ["2016-03-03", "overdue!"],
      ["2051-01-01", "overdue!"],
    ] as const) {
      for (const outcome of ["approved", "denied", "withdrawn"]) {
        const decided = `decisions: [{ outcome: ${outcome}, date: ${day} }]\n`;
        assert.deepEqual(response(decided), [`2016-02-10 -21 ${standing}`], decided);
        assert.deepEqual(receipt(decided), [`2015-09-16 -168 ${standing}`], decided);
      }
      const asked = `notices: [{ kind: request-for-evidence, date: ${day} }]\n`;
      assert.deepEqual(response(asked), [`2016-02-10 -21 ${standing}`], asked);
      const receipted = `receipts: [{ number: XXX1500000000, date: ${day} }]\n`;
      assert.deepEqual(receipt(receipted), [`2015-09-16 -168 ${standing}`], receipted);
    }
    assert.deepEqual(response("decisions: [{ outcome: denied }]\n"), ["2016-02-10 -21 done!"]);
  });

  it("are those of the mailing until mail arrives that is not dated in the future", () => {
    const planned = filed.replace(", tracking_number: 9400000000000000000000", "");
    for (const mail of [
      "receipts: [{ number: XXX1500000000, date: DAY }]",
      "notices: [{ kind: transfer, date: DAY }]",
      "decisions: [{ outcome: denied, date: DAY }]",
    ]) {
      const asked = (day: string) =>
        deadlines(`${planned}${mail.replace("DAY", day)}\n`, "2015-09-01").some(
          ({ kind, standing }) => kind === "mailing" && standing === "overdue",
        );
      assert.deepEqual([asked("2015-09-01"), asked("2015-09-02")], [false, true], mail);
    }
  });

  it("are not ended by another person's decision where the id on a notice is of no one", () => {
    const noticed = (names: string) =>
      told(
        `${filed}notices: [{ kind: intent-to-deny, for: ${names}, date: 2015-09-01, due: 2015-11-24 }]
decisions: [{ for: ana, outcome: denied, date: 2015-10-01 }]\n`,
        "2015-11-25",
      )
        .filter((line) => line.includes("notice-due"))
        .map((line) => line.split(" ").slice(2).join(" "));
    assert.deepEqual(noticed("ana"), ["done! notice-due/2015-09-01/intent-to-deny/ana [ana] 2015-11-24"]);
    for (const names of ["lus", "[ana, lus]", "{ of: luz }"]) {
      assert.deepEqual(noticed(names), [
        "done! notice-due/2015-09-01/intent-to-deny/ana [ana] 2015-11-24",
        "overdue! notice-due/2015-09-01/intent-to-deny/luz [luz] 2015-11-24",
      ]);
    }
  });

  it("use the words of each kind of notice; a transfer notice requires nothing", () => {
    const kinds = [
      "request-for-evidence",
      "intent-to-deny",
      "payment-request",
      "biometrics",
      "embassy-appointment",
      "transfer",
      "other",
    ];
    const said = kinds.map((kind) =>
      deadlines(`parole_case: 1\nnotices: [{ kind: ${kind}, due: 2015-11-24 }]\n`, "2015-11-01")
        .filter((deadline) => deadline.kind === "notice-due")
        .map(({ what }) => what)
        .join(),
    );
    assert.deepEqual(said, [
      "Last day to respond to the request for evidence",
      "Last day to respond to the notice of intent to deny",
      "Last day to pay",
      "Biometrics appointment",
      "Embassy appointment",
      "",
      "Last day to respond to the notice",
    ]);
  });

  it("are not counted from a planned date: until the mailing is confirmed, the case asks whether it happened", () => {
    const planned = filed.replace(", tracking_number: 9400000000000000000000", "");
    assert.deepEqual(
      told(planned, "2015-08-17"),
      ["2015-08-17 0 open! mailing [] 2015-08-17", "2016-12-22 493 open edition-ends [] parole_case"].slice(
        0,
        1,
      ),
    );
    const [asked, ...others] = deadlines(planned, "2016-02-10");
    assert.deepEqual(
      [asked?.what, asked?.standing, others.length],
      ["Confirm that the request was mailed", "overdue", 0],
    );
    for (const confirmed of [
      filed,
      planned.replace("2015-08-17", "2015-08-17, mailed: yes"),
      planned.replace("2015-08-17", "2015-08-17, received_on: 2015-08-20"),
      `${planned}receipts: [{ number: XXX1500000000 }]\n`,
      `${planned}notices: [{ kind: transfer }]\n`,
      `${planned}decisions: [{ outcome: approved }]\n`,
    ]) {
      assert.equal(
        deadlines(confirmed, "2016-02-10").some(({ kind }) => kind === "mailing"),
        false,
        confirmed,
      );
    }
  });
});

const approved = `parole_case: 1
request: { kind: initial }
beneficiaries: [{ id: ana, parole: { i94_expires: 2016-06-30 } }]
decisions: [{ outcome: approved, date: 2015-10-01 }]
`;

describe("deadlines of a parolee", () => {
  it("are the departure to be planned and the end of parole", () => {
    assert.deepEqual(told(approved, "2016-07-01").slice(0, 3), [
      "2016-04-01 -91 overdue! departure-plan/ana [ana] 2016-06-30",
      "2016-04-01 -91 past re-parole-request/ana [ana] 2016-06-30",
      "2016-06-30 -1 overdue! parole-expires/ana [ana] 2016-06-30",
    ]);
  });

  it("stay in the list after a planned departure that nothing confirms", () => {
    const text = approved.replace(" } }]", " }, departure: { date: 2016-06-20 } }]");
    assert.deepEqual(told(text, "2016-06-20").slice(2, 4), [
      "2016-06-20 0 open departure/ana [ana] 2016-06-20",
      "2016-06-30 10 open! parole-expires/ana [ana] 2016-06-30",
    ]);
    assert.deepEqual(told(text, "2016-07-01").slice(2, 4), [
      "2016-06-20 -11 untold departure/ana [ana] 2016-06-20",
      "2016-06-30 -1 overdue! parole-expires/ana [ana] 2016-06-30",
    ]);
    assert.equal(told(text, "2016-06-30")[3], "2016-06-30 0 open! parole-expires/ana [ana] 2016-06-30");
    const closed = (on: string) => told(`${text}closed: ${on}\n`, "2016-07-01").slice(2, 4);
    for (const on of ["2016-06-19", "2016-06-20", "2016-06-25"]) {
      assert.deepEqual(closed(on), [
        "2016-06-20 -11 closed departure/ana [ana] 2016-06-20",
        "2016-06-30 -1 overdue! parole-expires/ana [ana] 2016-06-30",
      ]);
    }
    const kept = (confirmed: string) =>
      told(text.replace("06-20 }", `06-20, confirmed: ${confirmed} }`), "2016-07-01").slice(2, 4);
    assert.deepEqual(kept("no"), [
      "2016-06-20 -11 past departure/ana [ana] 2016-06-20",
      "2016-06-30 -1 overdue! parole-expires/ana [ana] 2016-06-30",
    ]);
    assert.equal(kept("perhaps")[1], "2016-06-30 -1 overdue! parole-expires/ana [ana] 2016-06-30");
  });

  it("are none after the person has left", () => {
    const text = approved.replace(" } }]", " }, departure: { date: 2016-06-20, confirmed: yes } }]");
    assert.deepEqual(told(text, "2016-07-01").slice(0, 4), [
      "2016-04-01 -91 done! departure-plan/ana [ana] 2016-06-30",
      "2016-04-01 -91 done re-parole-request/ana [ana] 2016-06-30",
      "2016-06-20 -11 done departure/ana [ana] 2016-06-20",
      "2016-06-30 -1 done! parole-expires/ana [ana] 2016-06-30",
    ]);
  });

  it("are done once the request for re-parole is filed, even after the end of parole", () => {
    const expiry = (filed: string) =>
      told(`${approved}re_parole_filed_on: ${filed}\n`, "2016-07-02").filter((line) =>
        /expires|request/.test(line),
      );
    assert.deepEqual(expiry("2016-06-30"), [
      "2016-04-01 -92 done re-parole-request/ana [ana] 2016-06-30",
      "2016-06-30 -2 done! parole-expires/ana [ana] 2016-06-30",
    ]);
    assert.deepEqual(expiry("2016-07-01"), [
      "2016-04-01 -92 done re-parole-request/ana [ana] 2016-06-30",
      "2016-06-30 -2 done! parole-expires/ana [ana] 2016-06-30",
    ]);
  });

  it("stay due after a departure that is dated before the parole, whatever confirms it", () => {
    const text = approved.replace(" } }]", " }, departure: { date: 2015-06-20, confirmed: yes } }]");
    const expected = [
      "2016-04-01 -60 overdue! departure-plan/ana [ana] 2016-06-30",
      "2016-06-30 30 open! parole-expires/ana [ana] 2016-06-30",
    ];
    const due = (one: string, asOf = "2016-05-31") =>
      told(one, asOf).filter((line) => /departure-plan|expires/.test(line));
    const of2015 = (more: string) =>
      text.replace("decisions:", more).replace("date: 2015-10-01", "parole_until: 2016-06-30");
    assert.deepEqual(due(text), expected);
    assert.deepEqual(due(`${text}closed: 2016-05-30\n`), [
      "2016-04-01 -60 closed! departure-plan/ana [ana] 2016-06-30",
      "2016-06-30 30 open! parole-expires/ana [ana] 2016-06-30",
    ]);
    assert.deepEqual(due(of2015("filing: { date: 2015-06-21, mailed: yes }\ndecisions:")), expected);
    assert.deepEqual(
      due(
        text
          .replace("date: 2015-10-01", "")
          .replace("departure:", "arrival: { date: 2015-10-02 }, departure:"),
      ),
      expected,
    );
    const extended = reParole
      .replace(
        "prior_parole: {",
        "departure: { date: 2014-11-01, confirmed: yes }, prior_parole: { granted_on: 2014-11-15,",
      )
      .replace(/ {2}- \{ id: luz.*\n/, "");
    assert.deepEqual(due(extended, "2015-11-16"), [
      "2015-11-15 -1 overdue! i94-expires/ana [Ana Morales] 2015-11-15",
    ]);
  });

  it("include no departure where re-parole is the next step", () => {
    const stays = `${approved.trimEnd().slice(0, -2)}, next_step: re-parole }]\n`;
    assert.deepEqual(told(stays, "2016-03-01").slice(0, 2), [
      "2016-04-01 31 open! re-parole-request/ana [ana] 2016-06-30",
      "2016-06-30 121 open! parole-expires/ana [ana] 2016-06-30",
    ]);
    assert.deepEqual(told(stays, "2016-07-01").slice(0, 2), [
      "2016-04-01 -91 overdue! re-parole-request/ana [ana] 2016-06-30",
      "2016-06-30 -1 overdue! parole-expires/ana [ana] 2016-06-30",
    ]);
    assert.deepEqual(told(`${stays}re_parole_filed_on: 2016-03-15\n`, "2016-07-01").slice(0, 2), [
      "2016-04-01 -91 done! re-parole-request/ana [ana] 2016-06-30",
      "2016-06-30 -1 done! parole-expires/ana [ana] 2016-06-30",
    ]);
    const filedOn = (day: string) => told(`${stays}re_parole_filed_on: ${day}\n`, "2016-07-01").slice(0, 2);
    assert.deepEqual(filedOn("2016-06-30"), filedOn("2016-03-15"));
    assert.deepEqual(filedOn("2016-07-01"), filedOn("2016-03-15"));
    assert.deepEqual(filedOn("2016-07-02"), told(stays, "2016-07-01").slice(0, 2));
  });

  it("are overdue where re-parole was refused, or approved without a new date, and the person has not left", () => {
    const refused = `${reParole}filing: { date: 2015-08-10, mailed: yes }
decisions: [{ for: ana, outcome: denied, date: 2015-11-01 }, { for: luz, outcome: approved, date: 2015-11-01, parole_until: 2016-11-15 }]
`;
    assert.deepEqual(
      told(refused, "2015-11-16").filter((line) => line.includes("i94-expires")),
      [
        "2015-11-15 -1 overdue! i94-expires/ana [Ana Morales] 2015-11-15",
        "2015-11-15 -1 done i94-expires/luz [Luz Morales] 2015-11-15",
      ],
    );
    const without = refused.replace(", parole_until: 2016-11-15", "");
    assert.equal(
      told(without, "2015-11-16").find((line) => line.includes("i94-expires/luz")),
      "2015-11-15 -1 overdue! i94-expires/luz [Luz Morales] 2015-11-15",
    );
    assert.equal(
      told(without, "2015-11-15").find((line) => line.includes("i94-expires/luz")),
      "2015-11-15 0 open! i94-expires/luz [Luz Morales] 2015-11-15",
    );
  });
});

describe("deadlines of a request for re-parole whose decision is dated in the future", () => {
  const decided = (decision: string) =>
    told(
      `${reParole.replace(/ {2}- \{ id: luz.*\n/, "")}filing: { date: 2015-08-01 }
decisions: [{ ${decision}, date: 2051-10-01 }]\n`,
      "2015-08-20",
    ).filter((line) => !line.includes("edition-ends"));

  it("are those of the I-94 and those that the decision names", () => {
    const own = [
      "2015-08-01 -19 overdue! mailing [] 2015-08-01",
      "2015-08-17 -3 overdue! re-parole-request/ana [Ana Morales] 2015-11-15",
      "2015-11-15 87 open! i94-expires/ana [Ana Morales] 2015-11-15",
    ];
    assert.deepEqual(decided("outcome: approved, parole_until: 2016-06-30"), [
      ...own,
      "2016-04-01 225 open! departure-plan/ana [Ana Morales] 2016-06-30",
      "2016-04-01 225 open re-parole-request/ana [Ana Morales] 2016-06-30",
      "2016-06-30 315 open! parole-expires/ana [Ana Morales] 2016-06-30",
    ]);
    for (const outcome of ["denied", "withdrawn"]) {
      for (const line of own) assert.ok(decided(`outcome: ${outcome}`).includes(line), line);
    }
  });

  it("end with the decision received, whatever a later one says", () => {
    const text = `parole_case: 1
beneficiaries: [{ id: ana }]
decisions:
  - { outcome: approved, date: 2015-02-01, parole_until: 2016-01-31 }
  - { outcome: approved, date: 2051-02-01, parole_until: 2052-01-31 }
`;
    const expires = told(text, "2016-02-01").filter((line) => line.includes("parole-expires"));
    assert.deepEqual(expires, ["2016-01-31 -1 overdue! parole-expires/ana [ana] 2016-01-31"]);
  });
});

describe("deadlines of a rejected filing", () => {
  const one = reParole.replace(/ {2}- \{ id: luz.*\n/, "");
  const due = (text: string, asOf: string) =>
    deadlines(text, asOf)
      .filter(({ isDue, kind }) => isDue && (kind === "mailing" || kind === "re-parole-request"))
      .map(({ kind, standing }) => `${kind} ${standing}`);
  const mailed = `${one}filing: { date: 2015-07-01, mailed: yes }\n`;

  it("are due again: a rejected filing keeps no filing date", () => {
    for (const rejected of [
      "{ outcome: rejected, date: 2015-07-20, next_step: refile }",
      "{ outcome: rejected }",
      "{ for: ana, outcome: rejected, date: 2015-07-01 }",
    ]) {
      const text = `${mailed}decisions: [${rejected}]\n`;
      assert.deepEqual(due(text, "2015-08-17"), ["re-parole-request open"], rejected);
      assert.deepEqual(due(text, "2015-08-18"), ["re-parole-request overdue"], rejected);
      assert.deepEqual(due(`${text}closed: 2015-08-01\n`, "2015-08-18"), ["re-parole-request overdue"]);
    }
  });

  it("are done once it is mailed again or decided after all", () => {
    const rejected = "decisions: [{ outcome: rejected, date: 2015-07-20 }]\n";
    for (const text of [
      `${mailed.replace("2015-07-01", "2015-08-01")}${rejected}`,
      `${mailed}${rejected}receipts: [{ number: XXX1500000000, date: 2015-08-05 }]\n`,
      `${mailed.replace("mailed: yes", "received_on: 2015-08-05")}${rejected}`,
      `${mailed}${rejected.replace("]", ", { outcome: approved, date: 2015-08-01 }]")}`,
      `${mailed}${rejected.replace("]", ", { outcome: withdrawn, date: 2015-08-01 }]")}`,
    ]) {
      assert.deepEqual(due(text, "2015-08-10"), ["re-parole-request done"], text);
    }
    const planned = `${mailed.replace("2015-07-01, mailed: yes", "2015-08-14")}${rejected}`;
    assert.deepEqual(due(planned, "2015-08-15"), ["mailing overdue", "re-parole-request open"]);
  });

  it("are those of the new mailing, which no mail from before it confirms", () => {
    const planned =
      "parole_case: 1\nbeneficiaries: [{ id: ana }]\nfiling: { carrier: usps, date: 2015-07-01 }\n";
    for (const mail of [
      "decisions: [{ outcome: rejected, date: 2015-02-01 }]",
      "notices: [{ kind: other, date: 2015-02-01 }]",
      "receipts: [{ number: XXX1500000000, date: 2015-02-01 }]",
    ]) {
      assert.deepEqual(due(`${planned}${mail}\n`, "2015-06-15"), ["mailing open"], mail);
      assert.deepEqual(due(`${planned}${mail}\n`, "2015-07-02"), ["mailing overdue"], mail);
      const since = `${planned}${mail.replace("2015-02-01", "2015-07-01")}\n`;
      assert.deepEqual(due(since, "2015-07-02"), [], mail);
    }
    const received = planned.replace("2015-07-01", "2015-07-01, received_on: 2015-02-01");
    assert.deepEqual(due(received, "2015-07-02"), ["mailing overdue"]);
    const undated = `${planned}decisions: [{ outcome: rejected }]\n`;
    assert.deepEqual(due(undated, "2015-06-15"), ["mailing open"]);
  });
});

describe("notices with the same date", () => {
  it("have a line for each kind, and one for a notice that is entered twice", () => {
    const two = `parole_case: 1
beneficiaries: [{ id: ana }, { id: luz }]
notices:
  - { kind: request-for-evidence, date: 2015-08-01, due: 2015-09-01 }
  - { kind: request-for-evidence, date: 2015-08-01, due: 2015-09-01 }
  - { kind: biometrics, date: 2015-08-01, due: 2015-09-01 }
`;
    assert.deepEqual(told(two, "2015-08-20").slice(0, 2), [
      "2015-09-01 12 open! notice-due/2015-08-01/request-for-evidence/ana [ana, luz] 2015-09-01",
      "2015-09-01 12 open! notice-due/2015-08-01/biometrics/ana [ana, luz] 2015-09-01",
    ]);
    assert.deepEqual(
      told(two.replaceAll("request-for-evidence", "intent-to-deny"), "2015-09-02").map(
        (line) => line.split(" ")[3],
      ),
      ["notice-due/2015-08-01/intent-to-deny/ana", "notice-due/2015-08-01/biometrics/ana", "edition-ends"],
    );
  });
});

describe("values that cannot be read", () => {
  const standing = (text: string, asOf: string, which: string) =>
    deadlines(text, asOf)
      .filter(({ kind }) => kind === which)
      .map(({ standing, who }) => `${standing} ${who.join(", ")}`);
  const noticed = `${filed}notices: [{ kind: request-for-evidence, date: 2015-09-01, due: 2015-11-24 }]\n`;

  it("do not end the response time: a decision whose date cannot be read may be later or earlier", () => {
    for (const date of ["12/1/2026", "soon", "2015-10"]) {
      const text = `${noticed}decisions: [{ outcome: denied, date: ${date} }]\n`;
      assert.deepEqual(standing(text, "2015-11-24", "notice-due"), ["open ana, luz"], date);
      assert.deepEqual(standing(text, "2015-11-25", "notice-due"), ["untold ana, luz"], date);
      const rules = checkText(text, { asOf: "2015-11-25" }).findings.map(({ rule }) => rule);
      assert.equal(rules.includes("notice/overdue"), false, date);
    }
    const unread = `${filed}decisions: [{ outcome: denied, date: 12/1/2015 }]\n`;
    assert.deepEqual(standing(unread, "2016-02-11", "response"), ["untold ana, luz"]);
    assert.deepEqual(standing(unread, "2016-02-11", "receipt-notice"), ["untold ana, luz"]);
  });

  it("does not end the time to respond where there is none: only a decision dated on or after the notice does", () => {
    for (const outcome of ["denied", "approved", "rejected", "withdrawn"]) {
      for (const date of ["", ", date: ", ", date: TODO YYYY-MM-DD", ", date: 2015-08-31"]) {
        const text = `${noticed}decisions: [{ outcome: ${outcome}${date} }]\n`;
        assert.deepEqual(standing(text, "2015-11-25", "notice-due"), ["overdue ana, luz"], outcome + date);
        const found = checkText(text, { asOf: "2015-11-25" }).findings;
        assert.ok(
          found.some(({ rule }) => rule === "notice/overdue"),
          outcome + date,
        );
      }
      const dated = `${noticed}decisions: [{ outcome: ${outcome}, date: 2015-09-01 }]\n`;
      assert.deepEqual(standing(dated, "2015-11-25", "notice-due"), ["done ana, luz"]);
    }
    const undated = noticed.replace("date: 2015-09-01, ", "");
    const decided = (on: string) => `${undated}decisions: [{ outcome: denied, date: ${on} }]\n`;
    assert.deepEqual(standing(decided("2015-11-23"), "2015-11-25", "notice-due"), ["overdue ana, luz"]);
    assert.deepEqual(standing(decided("2015-11-24"), "2015-11-25", "notice-due"), ["done ana, luz"]);
  });

  it("does not end it with an answer that is dated before the notice, and says so on each day", () => {
    const answered = (on: string) => noticed.replace("11-24 }", `11-24, answered_on: ${on} }`);
    assert.deepEqual(standing(answered("2015-09-01"), "2015-09-02", "notice-due"), ["done ana, luz"]);
    const text = answered("2014-09-15");
    for (const [day, stands, said] of [
      [
        "2015-09-16",
        "open",
        "notice/due-soon: The response to the request for evidence of September 1, 2015 is due in 69 days, on November 24, 2015, but the date in answered_on, September 15, 2014, is before the date of the notice.",
      ],
      [
        "2015-11-25",
        "overdue",
        "notice/overdue: The response to the request for evidence of September 1, 2015 was due on November 24, 2015, but the date in answered_on, September 15, 2014, is before the date of the notice.",
      ],
    ] as const) {
      assert.deepEqual(standing(text, day, "notice-due"), [`${stands} ana, luz`]);
      const found = checkText(text, { asOf: day }).findings.filter(({ rule }) => rule.startsWith("notice/"));
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule}: ${message}`),
        [said],
      );
    }
  });

  it("do not confirm a mailing: the case asks about it once the date has passed", () => {
    const planned = filed.replace("tracking_number: 9400000000000000000000", "WHAT");
    for (const what of ["mailed: maybe", "received_on: 8/2015", "tracking_number: [1, 2]"]) {
      const text = planned.replace("WHAT", what);
      assert.deepEqual(standing(text, "2015-08-17", "mailing"), ["open "], what);
      assert.deepEqual(standing(text, "2015-08-18", "mailing"), ["untold "], what);
    }
    const noted = `${planned.replace(", WHAT", "")}notices: [{ kind: transfer, date: last week }]\n`;
    assert.deepEqual(standing(noted, "2015-08-18", "mailing"), ["untold "]);
  });
});

describe("a decision for an id that no one has", () => {
  const decided = (...names: readonly string[]) => `parole_case: 1
request: { kind: initial }
beneficiaries: [{ id: ana }, { id: leo }]
decisions:
${names.map((name) => `  - { for: ${name}, outcome: approved, date: 2015-01-15, parole_until: 2016-01-15, next_step: re-parole }`).join("\n")}
`;
  const due = (text: string) =>
    told(text, "2015-08-20").filter((line) => /re-parole-request|parole-expires/.test(line));

  it("ends no one's deadlines: it may be for any person without a decision", () => {
    const both = [
      "2015-10-17 58 open! re-parole-request/ana [ana, leo] 2016-01-15",
      "2016-01-15 148 open! parole-expires/ana [ana, leo] 2016-01-15",
    ];
    for (const names of [["leoo"], ["ana", "leoo"], ["leoo", "ana"], ["{ of: leo }"]]) {
      assert.deepEqual(due(decided(...names)), both, names.join());
    }
  });

  it("ends no one's deadlines", () => {
    const denied = decided("anna").replace("approved", "denied");
    assert.ok(due(`${denied}`).every((line) => line.includes("open")));
  });
});

describe("description of a deadline", () => {
  it("says how it is counted and on what authority, without the reminder to check uscis.gov", () => {
    const [first] = deadlines(reParole.replaceAll("2015-11-15", "2027-01-31"), "2026-10-20", "uscis-2026");
    assert.deepEqual(first, {
      id: "re-parole-request/ana",
      kind: "re-parole-request",
      what: "Last day to file a timely request for re-parole",
      why: "90 days before January 31, 2027, when the I-94 expires",
      day: "2026-11-02",
      daysLeft: 13,
      who: ["Ana Morales", "Luz Morales"],
      isDue: true,
      isPending: true,
      standing: "open",
      authority: [
        {
          source: "uscis-humanitarian-parole-2015-08-17",
          section: "Re-parole Request",
          date: "2015-08-17",
          read: { on: "2026-11-22", how: "first-hand" },
        },
      ],
      path: ["beneficiaries", 0, "prior_parole", "i94_expires"],
      span: first?.span,
    });
  });

  it("shows what is overdue first, then what is next", () => {
    assert.equal(nextDeadline(deadlines(approved, "2016-07-01"))?.id, "departure-plan/ana");
    assert.equal(nextDeadline(deadlines(filed, "2015-08-20"))?.id, "receipt-notice/ana");
    assert.equal(nextDeadline(deadlines("parole_case: 1\n", "2015-08-20")), undefined);
  });
});

describe("deadlines with a partial date", () => {
  const ended = (until: string) => `parole_case: 1
request: { kind: initial }
beneficiaries: [{ id: ana }]
decisions: [{ outcome: approved, date: 2015-10-01, parole_until: ${until}, next_step: re-parole }]
`;
  const end = (text: string, asOf: string) =>
    deadlines(text, asOf).filter(({ id }) => /parole-expires|i94|notice/.test(id));

  it("are the earliest possible date, and say so", () => {
    for (const [until, day] of [
      ["2016-06", "2016-06-01"],
      ["June 2016", "2016-06-01"],
      ["2016", "2016-01-01"],
    ] as const) {
      const [one] = end(ended(until), day);
      assert.deepEqual([one?.day, one?.standing], [day, "open"], until);
      assert.match(one?.what ?? "", /; the date in the case is incomplete$/);
      assert.ok(
        one?.why.includes(`"${until}" is not a full date, so the earliest possible date is shown`),
        one?.why,
      );
      assert.equal(end(ended(until), addDays(day, 1))[0]?.standing, "overdue", until);
    }
    assert.doesNotMatch(end(ended("2016-06-30"), "2016-01-01")[0]?.what ?? "", /incomplete/);
  });

  it("say which days may be meant", () => {
    assert.equal(
      end(ended("10/1/2016"), "2016-01-01")[0]?.why,
      'The parole end date stated in the case; "10/1/2016" may be January 10, 2016 or October 1, 2016, so the earlier date is shown',
    );
    assert.equal(
      end(ended("20160630"), "2016-01-01")[0]?.why,
      'The parole end date stated in the case; "20160630" was read as June 30, 2016',
    );
  });

  it("are the earliest where month and day can change places, and say so; what can be one day alone is that day", () => {
    const swapped = "; the order of month and day in the case is ambiguous";
    for (const [until, day, what, why] of [
      [
        "6/7/2016",
        "2016-06-07",
        swapped,
        "may be June 7, 2016 or July 6, 2016, so the earlier date is shown",
      ],
      [
        "10/1/2016",
        "2016-01-10",
        swapped,
        "may be January 10, 2016 or October 1, 2016, so the earlier date is shown",
      ],
      ["6/30/16", "2016-06-30", "", "was read as June 30, 2016"],
      ["20160630", "2016-06-30", "", "was read as June 30, 2016"],
      ["2016-06-30T00:00:00Z", "2016-06-30", "", "was read as June 30, 2016"],
      ["2016-06-30 23:59", "2016-06-30", "", "was read as June 30, 2016"],
      [
        "2016-07-01T03:59:59Z",
        "2016-06-30",
        "; the date in the case is ambiguous",
        "may be June 30, 2016 or July 1, 2016, so the earlier date is shown",
      ],
    ] as const) {
      const [one] = end(ended(until), day);
      assert.deepEqual([one?.day, one?.standing], [day, "open"], until);
      assert.equal(
        one?.what,
        `Parole expires; file the request for re-parole or depart before this date${what}`,
      );
      assert.equal(one?.why, `The parole end date stated in the case; "${until}" ${why}`);
      assert.equal(end(ended(until), addDays(day, 1))[0]?.standing, "overdue", until);
    }
  });

  it("are none where no date can be meant", () => {
    for (const until of ["soon", "2016-13", "[2016, 06]", "TODO YYYY-MM", ""])
      assert.deepEqual(end(ended(until), "2016-01-01"), []);
  });

  it("also apply to a notice and the I-94", () => {
    const notice = "notices: [{ kind: request-for-evidence, due: 2015-10 }]\n";
    assert.deepEqual(
      end(notice, "2015-10-02").map(({ day, standing, isDue }) => `${day} ${standing} ${isDue}`),
      ["2015-10-01 overdue true"],
    );
    const so =
      "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-11 } }]\n";
    assert.deepEqual(told(so, "2015-08-02").slice(0, 2), [
      "2015-08-03 1 open! re-parole-request/ana [ana] 2015-11",
      "2015-11-01 91 open! i94-expires/ana [ana] 2015-11",
    ]);
  });
});

describe("a filing date that cannot be read", () => {
  it("takes away no deadline that is counted from another date", () => {
    for (const date of ["2015-09", "9/10/2015", "soon", "[2015]"]) {
      const text = `${reParole}filing: { date: ${date} }\n`;
      assert.deepEqual(told(text, "2015-08-18").slice(0, 2), [
        "2015-08-17 -1 overdue! re-parole-request/ana [Ana Morales, Luz Morales] 2015-11-15",
        "2015-11-15 89 open! i94-expires/ana [Ana Morales, Luz Morales] 2015-11-15",
      ]);
    }
    const granted = `${approved}filing: { received_on: 2015-07 }\n`;
    assert.ok(told(granted, "2016-03-01").some((line) => line.includes("departure-plan/ana")));
  });
});

describe("a mailing whose date is still to come", () => {
  it('is not confirmed by a tracking number or "mailed: yes" until that date', () => {
    for (const said of ['tracking_number: "9400000000000000000000"', "mailed: yes"]) {
      const text = `${reParole}filing: { date: 2015-08-10, ${said} }\n`;
      const first = (asOf: string) => told(text, asOf).slice(0, 2);
      assert.deepEqual(first("2015-08-09"), [
        "2015-08-10 1 open! mailing [] 2015-08-10",
        "2015-08-17 8 open! re-parole-request/ana [Ana Morales, Luz Morales] 2015-11-15",
      ]);
      assert.deepEqual(first("2015-08-10"), [
        "2015-08-10 0 done! mailing [] 2015-08-10",
        "2015-08-17 7 done! re-parole-request/ana [Ana Morales, Luz Morales] 2015-11-15",
      ]);
    }
  });
});
