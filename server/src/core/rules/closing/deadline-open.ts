import type { DeadlineKind } from "../../deadlines/dated.ts";
import { type Deadline, deadlinesOf } from "../../deadlines/deadlines.ts";
import { sentence } from "../../message/message.ts";
import { date, each } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { closedOn } from "../../model/closing.ts";
import { lowered } from "../../model/exhibit-files.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "closing/deadline-open",
  title: "A case is closed only when no deadline is open",
  over: (context) => (closedOn(context) === undefined ? [] : [context.view.closed]),
  *check(closed, context) {
    const open = leftOpen(context);
    const [first] = open;
    if (!first) return;
    const one = { what: lowered(first.what), day: date(first.day) };
    const names = each(first.who);
    const isForAll = first.who.length === 0;
    yield {
      at: closed.ref,
      message:
        open.length === 1
          ? isForAll
            ? sentence("The case is closed, but a deadline is still open: {what}, {day}.", one)
            : sentence("The case is closed, but a deadline is still open: {what}, {day} ({names}).", {
                ...one,
                names,
              })
          : isForAll
            ? sentence(
                "The case is closed, but {count} deadlines are still open. The first: {what}, {day}.",
                {
                  ...one,
                  count: open.length,
                },
              )
            : sentence(
                "The case is closed, but {count} deadlines are still open. The first: {what}, {day} ({names}).",
                { ...one, names, count: open.length },
              ),
    };
  },
  why: "A closed case is removed from the list of cases, and most of its deadlines are removed from the calendar. The response to a notice and a request for re-parole remain due until they are entered, and parole that has expired is overdue.",
  remedy:
    "Enter the response, the departure and its confirmation, or the date on which re-parole was requested. If the request was withdrawn, denied, or otherwise decided, enter the decision. Until then, remove the key closed to keep the case open.",
  about: {
    judges: ["closed"],
    reads: [
      "beneficiaries[].departure.confirmed",
      "beneficiaries[].departure.date",
      "beneficiaries[].parole.i94_expires",
      "beneficiaries[].prior_parole.i94_expires",
      "decisions[].date",
      "notices[].answered_on",
      "notices[].date",
      "notices[].due",
      "request.kind",
    ],
    law: ["departure-planning", "re-parole-notice", "receipt-wait", "response-time"],
  },
  illustration: {
    finding: {
      case: `
notices: [{ kind: biometrics, due: 2015-09-10 }]
closed: 2015-08-20
        ^^^^^^^^^^ The case is closed, but a deadline is still open: biometrics appointment, September 10, 2015.
`,
    },
    clear: { case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]" },
  },
  examples: {
    pass: [
      { case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]\nclosed: 2015-08-21" },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-01, confirmed: yes } }]
closed: 2015-08-20
`,
      },
      {
        case: `
notices: [{ kind: request-for-evidence, due: 2015-09-01, answered_on: 2015-08-10 }]
closed: 2015-08-20
`,
      },
      {
        case: `
notices: [{ kind: request-for-evidence, date: 2015-07-01, due: 2015-09-01 }]
decisions: [{ outcome: withdrawn, date: 2015-08-10 }]
closed: 2015-08-20
`,
      },
      { case: "notices: [{ kind: request-for-evidence, due: 2015-08-01 }]\nclosed: 2015-08-20" },
      { case: "filing: { date: 2015-08-01, mailed: yes }\nclosed: 2015-08-20" },
      { case: "request: { stay: { until: 2016-06-30 } }\nclosed: 2015-08-20" },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]
closed: 2015-08-20
        ^^^^^^^^^^ The case is closed, but a deadline is still open: parole expires; depart before this date, September 30, 2015 (ana).
`,
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-01 } }]
closed: 2015-08-20
        ^^^^^^^^^^ The case is closed, but a deadline is still open: parole expires; depart before this date, September 30, 2015 (ana).
`,
      },
      {
        case: `
notices:
  - { kind: request-for-evidence, due: 2015-08-01 }
  - { kind: intent-to-deny, due: 2015-09-20 }
  - { kind: biometrics, due: 2015-09-10 }
closed: 2015-08-20
        ^^^^^^^^^^ The case is closed, but 2 deadlines are still open. The first: biometrics appointment, September 10, 2015.
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2016-01-31 } }]
closed: 2015-08-20
        ^^^^^^^^^^ The case is closed, but 2 deadlines are still open. The first: last day to file a timely request for re-parole, November 2, 2015 (ana).
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** Deadlines that others set and that a closed case must not hide; an overdue one is reported as overdue. */
const lasting: ReadonlySet<DeadlineKind> = new Set([
  "notice-due",
  "re-parole-request",
  "i94-expires",
  "parole-expires",
]);

function leftOpen(context: CaseContext): readonly Deadline[] {
  return deadlinesOf(context).filter(
    ({ kind, isDue, standing }) =>
      isDue && (standing === "closed" || standing === "open") && lasting.has(kind),
  );
}
