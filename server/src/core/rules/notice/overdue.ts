import type { Day } from "../../base/calendar.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import {
  answeredBeforeNotice,
  answerStillAhead,
  byAnswer,
  type DueNotice,
  dueNotices,
  forWhom,
  isAnswered,
  isAnswerRequired,
  isAppointment,
  ofDate,
  unanswered,
} from "../../model/notices.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "notice/overdue",
  title: "Each notice is answered by its due date",
  over: dueNotices,
  *check(dueNotice, context) {
    const { notice, due } = dueNotice;
    const { answered_on: answered } = notice;
    const severity = isAnswerRequired(notice) ? "error" : "warning";
    if (answered.value !== undefined && isAnswered(context, notice) === true) {
      if (answered.value <= due) return;
      yield {
        at: answered.ref,
        message: lateMessage(dueNotice, answered.value),
        severity: "warning",
        related: [{ at: notice.due.ref, message: sentence("The due date") }],
      };
      return;
    }
    if (due >= context.days.today || dueNotice.waiting.length === 0) return;
    yield* unanswered(context, dueNotice, overdueMessage(dueNotice, context), { severity, fixes: [] });
  },
  severityVaries:
    "It is a warning for a notice that requires no answer, and for an answer after the due date.",
  why: "A notice that is not answered by its due date can lead to a denial. The due date is used exactly as the case states it, including weekends and holidays.",
  remedy:
    "If the response has not been sent, send it immediately, and enter the date on which it was sent in answered_on. You can still export a late response.",
  about: {
    judges: ["notices[].due", ["notices[].answered_on", "notices[].due"]],
    requires: ["notices[].answered_on"],
    reads: ["decisions[].date", "decisions[].for", "notices[].date", "notices[].for", "notices[].kind"],
  },
  illustration: {
    finding: {
      case: `
notices: [{ kind: request-for-evidence, due: 2015-08-01 }]
                                             ^^^^^^^^^^ The response to the request for evidence was due on August 1, 2015, and no response is recorded.
closed: 2015-08-15
`,
    },
    clear: { case: "notices: [{ kind: request-for-evidence, due: 2015-08-20 }]", asOf: "2015-08-20" },
  },
  examples: {
    pass: [
      {
        case: "notices: [{ kind: request-for-evidence, due: 2015-08-19, answered_on: 2015-08-19 }]",
        asOf: "2015-08-20",
      },
      { case: "notices: [{ kind: transfer, due: 2015-08-01 }]" },
      { case: "notices: [{ kind: request-for-evidence, due: 2015-08-20 }]\nclosed: 2015-08-20" },
      { case: "notices: [{ kind: request-for-evidence, due: 2015-08-01, answered_on: soon }]" },
      {
        case: `
beneficiaries: [{ id: ana }]
notices: [{ kind: request-for-evidence, date: 2015-07-01, due: 2015-08-01 }]
decisions: [{ for: ana, outcome: denied, date: 2015-07-01 }]
`,
      },
    ],
    fail: [
      {
        case: `
notices:
  - { kind: request-for-evidence, date: 2015-05-01, due: 2015-08-20, answered_on: 2015-08-19 }
  - { kind: request-for-evidence, date: 2015-06-01, due: 2015-08-19 }
                                                         ^^^^^^^^^^ The response to the request for evidence of June 1, 2015 was due on August 19, 2015, and no response is recorded.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
notices: [{ kind: intent-to-deny, for: [ana, luz], date: 2015-07-01, due: 2015-08-01 }]
                                                                          ^^^^^^^^^^ The response to the notice of intent to deny of July 1, 2015 for luz was due on August 1, 2015, and no response is recorded.
decisions: [{ for: ana, outcome: denied, date: 2015-07-20 }, { for: luz, outcome: denied, date: 2015-06-30 }]
`,
      },
      {
        case: `
notices: [{ kind: payment-request, due: 2015-08-01 }]
                                        ^^^^^^^^^^ Payment in response to the request for payment was due on August 1, 2015, and no payment is recorded.`,
      },
      {
        case: `
notices: [{ kind: biometrics, due: 2015-08-01 }]
                                   ^^^^^^^^^^ The biometrics appointment was on August 1, 2015, but the case does not say that it was kept.`,
      },
      {
        case: `
notices: [{ kind: request-for-evidence, due: 2015-08-01, answered_on: 2015-08-02 }]
                                                                      ^^^^^^^^^^ The response to the request for evidence was sent on August 2, 2015, after the due date of August 1, 2015. Check both dates.
`,
      },
      {
        case: `
notices:
  - kind: request-for-evidence
    due: 2015-08-01
    answered_on: TODO YYYY-MM-DD
                 ^^^^^^^^^^^^^^^ The response to the request for evidence was due on August 1, 2015, and no response is recorded. The value is a placeholder.
`,
      },
      {
        case: `
notices: [{ kind: request-for-evidence, due: 2015-08-19, answered_on: 2015-08-21 }]
                                                                      ^^^^^^^^^^ The response to the request for evidence was due on August 19, 2015, but the date in answered_on, August 21, 2015, is in the future.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: rfe, due: 2015-08-19 }]
                            ^^^^^^^^^^ The response to the notice was due on August 19, 2015, and no response is recorded.`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: biometrics, due: 2015-08-19, answered_on: 2015-08-21 }]
                                                            ^^^^^^^^^^ The biometrics appointment was on August 19, 2015, but the date in answered_on, August 21, 2015, is in the future.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: payment-request, due: 2015-08-19, answered_on: 2015-08-21 }]
                                                                 ^^^^^^^^^^ Payment in response to the request for payment was due on August 19, 2015, but the date in answered_on, August 21, 2015, is in the future.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: biometrics, due: 2015-08-17, answered_on: 2015-08-18 }]
                                                            ^^^^^^^^^^ The biometrics appointment was kept on August 18, 2015, after its date of August 17, 2015. Check both dates.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: request-for-evidence, date: 2015-08-01, due: 2015-08-19, answered_on: 2014-08-15 }]
                                                                                        ^^^^^^^^^^ The response to the request for evidence of August 1, 2015 was due on August 19, 2015, but the date in answered_on, August 15, 2014, is before the date of the notice.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: biometrics, date: 2015-08-01, due: 2015-08-19, answered_on: 2015-07-31 }]
                                                                              ^^^^^^^^^^ The biometrics appointment of August 1, 2015 was on August 19, 2015, but the date in answered_on, July 31, 2015, is before the date of the notice.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: payment-request, date: 2015-08-01, due: 2015-08-19, answered_on: 2015-07-31 }]
                                                                                   ^^^^^^^^^^ Payment in response to the request for payment of August 1, 2015 was due on August 19, 2015, but the date in answered_on, July 31, 2015, is before the date of the notice.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
beneficiaries: [{ id: luz }, { id: ana }]
notices: [{ kind: request-for-evidence, date: 2015-07-01, due: 2015-08-19 }]
                                                               ^^^^^^^^^^ The response to the request for evidence of July 1, 2015 for ana was due on August 19, 2015, and no response is recorded. The decision has no date. If it was made after the notice, enter its date.
decisions: [{ for: luz, outcome: denied, date: 2015-07-02 }, { for: ana, outcome: denied }]
`,
        asOf: "2015-08-20",
      },
    ],
  },
});

function overdueMessage(dueNotice: DueNotice, context: CaseContext): Message {
  const { notice, due } = dueNotice;
  const values = { notice: forWhom(context, dueNotice), due: date(due) };
  const ahead = answerStillAhead(context, notice);
  if (ahead !== undefined) {
    const withAnswer = { ...values, answered: date(ahead) };
    return byAnswer(notice, {
      appointment: sentence(
        "The {notice} was on {due}, but the date in answered_on, {answered}, is in the future.",
        withAnswer,
      ),
      payment: sentence(
        "Payment in response to the {notice} was due on {due}, but the date in answered_on, {answered}, is in the future.",
        withAnswer,
      ),
      response: sentence(
        "The response to the {notice} was due on {due}, but the date in answered_on, {answered}, is in the future.",
        withAnswer,
      ),
    });
  }
  const before = answeredBeforeNotice(notice);
  if (before !== undefined) {
    const withAnswer = { ...values, answered: date(before) };
    return byAnswer(notice, {
      appointment: sentence(
        "The {notice} was on {due}, but the date in answered_on, {answered}, is before the date of the notice.",
        withAnswer,
      ),
      payment: sentence(
        "Payment in response to the {notice} was due on {due}, but the date in answered_on, {answered}, is before the date of the notice.",
        withAnswer,
      ),
      response: sentence(
        "The response to the {notice} was due on {due}, but the date in answered_on, {answered}, is before the date of the notice.",
        withAnswer,
      ),
    });
  }
  return byAnswer(notice, {
    appointment: sentence("The {notice} was on {due}, but the case does not say that it was kept.", values),
    payment: sentence(
      "Payment in response to the {notice} was due on {due}, and no payment is recorded.",
      values,
    ),
    response: sentence("The response to the {notice} was due on {due}, and no response is recorded.", values),
  });
}

function lateMessage({ notice, due }: DueNotice, answered: Day): Message {
  const values = { notice: ofDate(notice), due: date(due), answered: date(answered) };
  return isAppointment(notice)
    ? sentence("The {notice} was kept on {answered}, after its date of {due}. Check both dates.", values)
    : sentence(
        "The response to the {notice} was sent on {answered}, after the due date of {due}. Check both dates.",
        values,
      );
}
