// Closing a case: what is due in it, its state, and the edits that close it and open it again.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  closingAt,
  closingEdits,
  deadlineWords,
  lastingDeadlines,
  openDeadlines,
  reopeningEdits,
} from "../../server/src/core/casework/closing.ts";
import { digestOf } from "../../server/src/core/casework/digest.ts";
import { type Deadline, deadlinesOf } from "../../server/src/core/deadlines/deadlines.ts";
import { rendered } from "../../server/src/core/message/message.ts";
import { titled } from "../../server/src/core/message/title.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const inWords = (deadline: Deadline) => rendered(deadlineWords(deadline));

const onParole = `parole_case: 1
request: { kind: initial }
beneficiaries:
  - id: ana
    name: { family: Álvarez, given: Ana }
    parole: { i94_expires: 2016-06-30 }
filing: { date: 2015-08-01, mailed: yes }
decisions: [{ outcome: approved, date: 2015-10-01 }]
`;
const planned = `parole_case: 1
beneficiaries: [{ id: ana, name: { given: Ana } }]
filing: { date: 2015-08-01 }
`;
const asked = `parole_case: 1
beneficiaries: [{ id: ana, name: { given: Ana } }]
filing: { received_on: 2015-07-01 }
notices: [{ kind: request-for-evidence, date: 2015-08-01, due: 2015-10-24 }]
`;

const brief = (text: string, asOf: string) => digestOf(checkText(text, { asOf }));
const standings = (text: string, asOf: string) =>
  deadlinesOf(checkText(text, { asOf }).context)
    .filter(({ isDue }) => isDue)
    .map(({ kind, standing }) => `${kind} ${standing}`);
const found = (text: string, asOf: string) =>
  checkText(text, { asOf })
    .findings.filter(({ rule }) =>
      /^(?:closing|departure|notice|re-parole|response|receipt)\/|^filing\/mailing/.test(rule),
    )
    .map(({ rule, message }) => `${rule}: ${message}`);
const open = (text: string, asOf: string) => openDeadlines(checkText(text, { asOf }).context).map(inWords);
const closed = (text: string, asOf: string) =>
  withEdits(text, closingEdits(parseCaseText(text), checkText(text, { asOf }).context));
const reopened = (text: string) =>
  withEdits(text, reopeningEdits(parseCaseText(text), checkText(text, { asOf: "2016-08-01" }).context));

describe("a closed case", () => {
  it("has nothing due from the closing date on, and everything the day before", () => {
    const text = `${planned}closed: 2015-11-02\n`;
    assert.deepEqual(standings(text, "2015-11-01"), ["mailing overdue"]);
    assert.deepEqual(standings(text, "2015-11-02"), ["mailing closed"]);
    assert.equal(brief(text, "2015-11-01").state.state, "overdue");
    const { state, next } = brief(text, "2015-11-02");
    assert.deepEqual(
      { state, next },
      {
        state: { state: "closed", reason: "Closed on November 2, 2015" },
        next: undefined,
      },
    );
  });

  it("keeps a notice due until it is answered, or a decision says why it need not be", () => {
    const text = `${asked}closed: 2015-10-01\n`;
    const due = (text: string, asOf: string) =>
      standings(text, asOf).filter((one) => one.startsWith("notice"));
    assert.deepEqual(due(text, "2015-10-24"), ["notice-due open"]);
    assert.deepEqual(due(text, "2015-10-25"), ["notice-due overdue"]);
    assert.equal(brief(text, "2015-10-24").next?.day, "2015-10-24");
    assert.equal(brief(text, "2015-10-25").state.state, "overdue");
    assert.deepEqual(found(text, "2015-10-01"), [
      "closing/deadline-open: The case is closed, but a deadline is still open: last day to respond to the request for evidence, October 24, 2015 (Ana).",
    ]);
    assert.deepEqual(found(text, "2015-10-25"), [
      "notice/overdue: The response to the request for evidence of August 1, 2015 was due on October 24, 2015, and no response is recorded.",
    ]);
    const unread = text.replace("due: 2015-10-24", "due: 2015-10-24, answered_on: last week");
    assert.deepEqual(due(unread, "2015-10-25"), ["notice-due untold"]);
    const answered = text.replace("due: 2015-10-24", "due: 2015-10-24, answered_on: 2015-09-01");
    assert.deepEqual(due(answered, "2015-10-25"), ["notice-due done"]);
    assert.deepEqual(found(answered, "2015-10-25"), []);
    for (const outcome of ["withdrawn", "denied", "rejected", "approved"]) {
      const decided = `${text}decisions: [{ outcome: ${outcome}, date: 2015-09-30, exhibit: A }]\n`;
      assert.deepEqual(due(decided, "2015-10-25"), ["notice-due done"], outcome);
    }
    for (const kind of ["intent-to-deny", "payment-request", "biometrics", "embassy-appointment", "other"]) {
      const other = text.replace("request-for-evidence", kind);
      assert.deepEqual(due(other, "2015-10-25"), ["notice-due overdue"], kind);
    }
  });

  it("keeps a planned request for re-parole due until it is filed", () => {
    const next = onParole.replace("2015-10-01 }]", "2015-10-01, next_step: re-parole }]");
    const text = `${next}closed: 2015-11-01\n`;
    assert.deepEqual(standings(text, "2016-03-01"), [
      "receipt-notice done",
      "response done",
      "re-parole-request open",
      "parole-expires open",
    ]);
    assert.deepEqual(brief(text, "2016-04-02").state, {
      state: "overdue",
      reason: "Last day to file a timely request for re-parole: April 1, 2016",
    });
    assert.deepEqual(found(text, "2016-04-02"), [
      "re-parole/request-due: Ana Álvarez: re-parole is the next step, but no request is recorded. It was due on April 1, 2016, 90 days before parole expires on June 30, 2016.",
      "closing/deadline-open: The case is closed, but a deadline is still open: parole expires; file the request for re-parole or depart before this date, June 30, 2016 (Ana Álvarez).",
    ]);
    const filed = `${text}re_parole_filed_on: 2016-03-01\n`;
    assert.deepEqual(standings(filed, "2016-04-02"), [
      "receipt-notice done",
      "response done",
      "re-parole-request done",
      "parole-expires done",
    ]);
  });

  it("keeps its own request for re-parole due until it is filed, decided or withdrawn, or the person has left", () => {
    const text =
      "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { i94_expires: 2016-06-30 } }]\nclosed: 2016-01-15\n";
    assert.deepEqual(standings(text, "2016-02-01"), ["re-parole-request open", "i94-expires open"]);
    assert.deepEqual(brief(text, "2016-02-01").next?.day, "2016-04-01");
    assert.deepEqual(brief(text, "2016-04-02").state, {
      state: "overdue",
      reason: "Last day to file a timely request for re-parole: April 1, 2016",
    });
    assert.deepEqual(standings(text, "2016-07-01"), ["re-parole-request overdue", "i94-expires overdue"]);
    assert.deepEqual(lastingDeadlines(checkText(text, { asOf: "2016-02-01" }).context).map(inWords), [
      "Last day to file a timely request for re-parole, April 1, 2016 (ana)",
      "The I-94 expires, June 30, 2016 (ana)",
    ]);
    assert.deepEqual(found(text, "2016-02-01").slice(-1), [
      "closing/deadline-open: The case is closed, but 2 deadlines are still open. The first: last day to file a timely request for re-parole, April 1, 2016 (ana).",
    ]);
    const ended = {
      filed: `${text}filing: { date: 2016-01-10, mailed: yes }\n`,
      withdrawn: `${text}decisions: [{ outcome: withdrawn, date: 2016-01-14 }]\n`,
      left: text.replace("06-30 } }", "06-30 }, departure: { date: 2016-01-14, confirmed: yes } }"),
    };
    for (const [how, written] of Object.entries(ended)) {
      assert.ok(standings(written, "2016-04-02").includes("re-parole-request done"), how);
    }
    const planned = text.replace("06-30 } }", "06-30 }, departure: { date: 2016-05-01 } }");
    assert.equal(standings(planned, "2016-04-02")[0], "re-parole-request overdue");
  });

  it("keeps an expired parole overdue until a departure or a later request is recorded", () => {
    const text = `${onParole}closed: 2016-01-15\n`;
    assert.equal(brief(text, "2016-06-30").state.state, "closed");
    assert.deepEqual(found(text, "2016-06-30"), [
      "closing/deadline-open: The case is closed, but a deadline is still open: parole expires; depart before this date, June 30, 2016 (Ana Álvarez).",
    ]);
    assert.deepEqual(brief(text, "2016-07-01").state, {
      state: "overdue",
      reason: "Parole expires; depart before this date: June 30, 2016",
    });
    assert.deepEqual(found(text, "2016-07-01"), [
      "departure/unplanned: Ana Álvarez: parole expired on June 30, 2016, and no departure is recorded.",
    ]);
    const left = text.replace("2016-06-30 }", "2016-06-30 }\n    departure: { date: 2016-06-20 }");
    assert.equal(brief(left, "2016-06-30").state.state, "closed");
    assert.equal(brief(left, "2016-07-01").state.state, "overdue");
    assert.deepEqual(found(left, "2016-07-01"), [
      'departure/unconfirmed: Ana Álvarez: parole expired on June 30, 2016, and nothing confirms the departure planned for June 20, 2016. Did Ana Álvarez depart? Enter "confirmed: yes", or a new date.',
    ]);
    const confirmed = left.replace("06-20 }", "06-20, confirmed: yes }");
    assert.equal(brief(confirmed, "2016-07-01").state.state, "closed");
    assert.equal(brief(`${text}re_parole_filed_on: 2016-03-01\n`, "2016-07-01").state.state, "closed");
  });

  it("keeps the parole end date in its list before that date too, and is still closed", () => {
    const text = `${onParole}closed: 2016-01-15\n`;
    assert.equal(brief(text, "2016-02-01").next?.day, "2016-06-30");
    assert.deepEqual(open(text, "2016-02-01"), [
      "Parole expires; depart before this date, June 30, 2016 (Ana Álvarez)",
    ]);
    const left = text.replace(
      "2016-06-30 }",
      "2016-06-30 }\n    departure: { date: 2016-01-20, confirmed: yes }",
    );
    assert.deepEqual(open(left, "2016-02-01"), []);
    assert.deepEqual(open(`${text}re_parole_filed_on: 2016-01-20\n`, "2016-02-01"), []);
  });

  it("does not confirm a departure: the expired parole is overdue as in an open case", () => {
    const open = onParole.replace("2016-06-30 }", "2016-06-30 }\n    departure: { date: 2016-06-20 }");
    for (const closed of ["closed: 2016-06-19\n", "closed: 2016-06-20\n", "closed: 2016-06-25\n"]) {
      const text = `${open}${closed}`;
      assert.equal(standings(text, "2016-06-30").at(-1), "parole-expires open", closed);
      assert.equal(standings(text, "2016-07-01").at(-1), "parole-expires overdue", closed);
      assert.deepEqual(brief(text, "2016-07-01").state, {
        state: "overdue",
        reason: "Parole expires; depart before this date: June 30, 2016",
      });
      assert.deepEqual(found(text, "2016-07-01"), [
        'departure/unconfirmed: Ana Álvarez: parole expired on June 30, 2016, and nothing confirms the departure planned for June 20, 2016. Did Ana Álvarez depart? Enter "confirmed: yes", or a new date.',
      ]);
      const confirmed = text.replace("06-20 }", "06-20, confirmed: yes }");
      assert.equal(standings(confirmed, "2016-07-01").at(-1), "parole-expires done", closed);
    }
    const closed = `${open}closed: 2016-06-25\n`;
    assert.deepEqual(found(closed, "2016-06-30"), [
      "closing/deadline-open: The case is closed, but a deadline is still open: parole expires; depart before this date, June 30, 2016 (Ana Álvarez).",
    ]);
  });

  it("is not closed by a date that cannot be read, is a placeholder, or is still to come", () => {
    for (const date of ["last week", "TODO YYYY-MM-DD", "2015-11-03", ""]) {
      assert.equal(brief(`${planned}closed: ${date}\n`, "2015-11-02").state.state, "overdue", date);
    }
  });

  it("says who is responsible, when it was filed, and what it is sorted by", () => {
    const { responsible, year, sortName } = brief(`${onParole}responsible: JL\n`, "2016-01-01");
    assert.deepEqual(
      { responsible, year, sortName },
      {
        responsible: "JL",
        year: "2015",
        sortName: "Álvarez Ana",
      },
    );
    assert.equal(brief("parole_case: 1\nbeneficiaries: [{ id: ana }]\n", "2016-01-01").year, undefined);
  });
});

describe("closing a case", () => {
  it("names what must be done by a date and is not", () => {
    assert.deepEqual(open(onParole, "2015-12-01"), [
      "Plan the departure, or decide whether to request re-parole, April 1, 2016 (Ana Álvarez)",
      "Parole expires; depart before this date, June 30, 2016 (Ana Álvarez)",
    ]);
    assert.deepEqual(open("parole_case: 1\n", "2015-12-01"), []);
  });

  it("names those of them that stay due in a closed case", () => {
    const lasting = (text: string, asOf: string) =>
      lastingDeadlines(checkText(text, { asOf }).context).map(inWords);
    assert.deepEqual(lasting(onParole, "2015-12-01"), [
      "Parole expires; depart before this date, June 30, 2016 (Ana Álvarez)",
    ]);
    // As in the lists of the closed case.
    assert.deepEqual(lasting(onParole, "2015-12-01"), open(`${onParole}closed: 2015-12-01\n`, "2015-12-01"));
    assert.deepEqual(lasting(onParole, "2016-07-01"), [
      "Parole expires; depart before this date, June 30, 2016 (Ana Álvarez)",
    ]);
    assert.deepEqual(lasting(asked, "2015-09-01"), [
      "Last day to respond to the request for evidence, October 24, 2015 (Ana)",
    ]);
  });

  it("writes the date where the format has it, also over a placeholder, and only once", () => {
    const text = `${asked}calendar_id: x\n`;
    assert.equal(closed(text, "2015-11-02"), `${asked}closed: 2015-11-02\ncalendar_id: x\n`);
    assert.equal(closed(`${asked}closed: TODO\n`, "2015-11-02"), `${asked}closed: 2015-11-02\n`);
    assert.equal(closed(`${asked}closed: 2015-11-01\n`, "2015-11-02"), `${asked}closed: 2015-11-01\n`);
    assert.equal(
      closed(asked.replaceAll("\n", "\r\n"), "2015-11-02").endsWith("\r\nclosed: 2015-11-02\r\n"),
      true,
    );
  });

  it("changes nothing in a text that cannot be read", () => {
    const torn = `${asked}<<<<<<< mine\n`;
    assert.equal(closed(torn, "2015-11-02"), torn);
  });

  it("is undone by removing the key, unless a comment would be lost", () => {
    assert.equal(reopened(`${asked}closed: 2015-11-02\ncalendar_id: x\n`), `${asked}calendar_id: x\n`);
    const noted = `${asked}closed: 2015-11-02 # at the request of the client\n`;
    assert.equal(reopened(noted), noted);
    assert.equal(reopened(asked), asked);
  });

  it("is offered at the top-level keys, and refused with a reason while a deadline is open", () => {
    const offers = (text: string, path: readonly string[]) =>
      closingAt(parseCaseText(text), checkText(text, { asOf: "2015-11-02" }).context, path).map((offer) =>
        "edits" in offer ? titled(offer.title) : `${titled(offer.title)}: ${titled(offer.refusal)}`,
      );
    const done = asked.replace("due: 2015-10-24", "due: 2015-10-24, answered_on: 2015-09-01");
    assert.deepEqual(offers(done, ["matter"]), ["Close the case"]);
    assert.deepEqual(offers(done, ["filing", "received_on"]), []);
    assert.deepEqual(offers(asked, ["matter"]), [
      "Close the case: A deadline is still open: Last day to respond to the request for evidence, October 24, 2015 (Ana)",
    ]);
    assert.deepEqual(offers(`${asked}closed: 2015-11-02\n`, ["closed"]), ["Reopen the case"]);
    assert.deepEqual(offers(`${asked}closed: 2015-11-02\n`, ["matter"]), []);
  });
});
