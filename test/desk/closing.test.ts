// Closing a case: what is due in it, how it stands, and the edits that close it and open it again.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { briefOf } from "../../server/src/core/desk/brief.ts";
import {
  closingAt,
  closingEdits,
  deadlineInWords,
  openDeadlines,
  reopeningEdits,
} from "../../server/src/core/desk/closing.ts";
import { deadlinesOf } from "../../server/src/core/desk/deadlines.ts";
import { withEdits } from "../../server/src/core/fix/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const onParole = `parole_case: 1
request: { kind: initial }
beneficiaries:
  - id: ana
    name: { family: Álvarez, given: Ana }
    parole: { i94_expires: 2016-06-30 }
filing: { date: 2015-08-01, mailed: yes }
decisions: [{ outcome: approved, date: 2015-10-01 }]
`;
const asked = `parole_case: 1
beneficiaries: [{ id: ana, name: { given: Ana } }]
filing: { received_on: 2015-07-01 }
notices: [{ kind: request-for-evidence, date: 2015-08-01, due: 2015-10-24 }]
`;

const brief = (text: string, asOf: string) => briefOf(checkText(text, { asOf }));
const standings = (text: string, asOf: string) =>
  deadlinesOf(checkText(text, { asOf }).matter)
    .filter(({ isDue }) => isDue)
    .map(({ kind, standing }) => `${kind} ${standing}`);
const found = (text: string, asOf: string) =>
  checkText(text, { asOf })
    .findings.filter(({ rule }) =>
      /^(?:closing|departure|notice|response|receipt)\/|^filing\/mailing/.test(rule),
    )
    .map(({ rule, message }) => `${rule}: ${message}`);
const open = (text: string, asOf: string) =>
  openDeadlines(checkText(text, { asOf }).matter).map(deadlineInWords);
const closed = (text: string, asOf: string) =>
  withEdits(text, closingEdits(parseCaseText(text), checkText(text, { asOf }).matter));
const reopened = (text: string) =>
  withEdits(text, reopeningEdits(parseCaseText(text), checkText(text, { asOf: "2016-08-01" }).matter));

describe("a closed case", () => {
  it("has nothing due from the day on which it is closed, and everything the day before", () => {
    const text = `${asked}closed: 2015-11-02\n`;
    assert.deepEqual(standings(text, "2015-11-01"), ["notice-due overdue", "response done"]);
    assert.deepEqual(standings(text, "2015-11-02"), ["notice-due closed", "response done"]);
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

  it("is silent about what is due, and says once which deadlines were left open", () => {
    assert.deepEqual(found(asked, "2015-11-02"), [
      "notice/overdue: The response to the request for evidence of August 1, 2015 was due on October 24, 2015, and no response is recorded",
    ]);
    assert.deepEqual(found(`${asked}closed: 2015-11-02\n`, "2015-11-02"), [
      "closing/deadline-open: The case is closed, but a deadline is still open: last day to respond to the request for evidence, October 24, 2015 (Ana)",
    ]);
    const answered = asked.replace("due: 2015-10-24", "due: 2015-10-24, answered_on: 2015-09-01");
    assert.deepEqual(found(`${answered}closed: 2015-11-02\n`, "2015-11-02"), []);
  });

  it("keeps an expired parole overdue until a departure or a later request is recorded", () => {
    const text = `${onParole}closed: 2016-01-15\n`;
    assert.equal(brief(text, "2016-06-30").state.state, "closed");
    assert.deepEqual(found(text, "2016-06-30"), [
      "closing/deadline-open: The case is closed, but a deadline is still open: parole expires; depart by this day, June 30, 2016 (Ana Álvarez)",
    ]);
    assert.deepEqual(brief(text, "2016-07-01").state, {
      state: "overdue",
      reason: "Parole expires; depart by this day: June 30, 2016",
    });
    assert.deepEqual(found(text, "2016-07-01"), [
      "departure/unplanned: The parole of Ana Álvarez expired on 2016-06-30, and no departure is recorded",
    ]);
    const left = text.replace("2016-06-30 }", "2016-06-30 }\n    departure: { date: 2016-06-20 }");
    assert.equal(brief(left, "2016-07-01").state.state, "closed");
    assert.equal(brief(`${text}re_parole_filed_on: 2016-03-01\n`, "2016-07-01").state.state, "closed");
  });

  it("is not closed by a date that cannot be read, is a placeholder, or is still to come", () => {
    for (const date of ["last week", "TODO YYYY-MM-DD", "2015-11-03", ""]) {
      assert.equal(brief(`${asked}closed: ${date}\n`, "2015-11-02").state.state, "overdue", date);
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
      "The departure is planned by now, or re-parole is decided on, April 1, 2016 (Ana Álvarez)",
      "Parole expires; depart by this day, June 30, 2016 (Ana Álvarez)",
    ]);
    assert.deepEqual(open("parole_case: 1\n", "2015-12-01"), []);
  });

  it("writes the day where the format has it, in place of a placeholder too, and once", () => {
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

  it("is offered at the keys of the case as a whole, and refused in words while a deadline is open", () => {
    const offers = (text: string, path: readonly string[]) =>
      closingAt(parseCaseText(text), checkText(text, { asOf: "2015-11-02" }).matter, path).map((offer) =>
        "edits" in offer ? offer.title : `${offer.title}: ${offer.refusal}`,
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
