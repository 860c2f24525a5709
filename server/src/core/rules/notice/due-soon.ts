import { daysBetween } from "../../base/calendar.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { date, inDays } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { hasCome } from "../../model/decisions.ts";
import {
  answeredBeforeNotice,
  answerStillAhead,
  byAnswer,
  type DueNotice,
  dueNotices,
  forWhom,
  unanswered,
} from "../../model/notices.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "notice/due-soon",
  title: "A notice is answered before its due date approaches",
  over: dueNotices,
  *check(dueNotice, context) {
    const { notice, due, waiting } = dueNotice;
    const { today } = context.days;
    const first = context.law.firstDueSoonDay(due);
    if (waiting.length === 0 || !first.known || today > due) return;
    // An answer date in the future, or before the notice, is a mistake at any distance from the due date.
    const isMistaken =
      answerStillAhead(context, notice) !== undefined ||
      (answeredBeforeNotice(notice) !== undefined && hasCome(context, notice.date));
    if (today < first.value && !isMistaken) return;
    yield* unanswered(context, dueNotice, message(dueNotice, context));
  },
  why: "A response must arrive by the due date, and mailing takes time. On the due date itself, the notice is due, not overdue.",
  remedy: "Send the response, and enter the date on which it was sent.",
  about: {
    judges: ["notices[].due", ["notices[].answered_on", "notices[].due"]],
    requires: ["notices[].answered_on"],
    reads: ["decisions[].date", "notices[].date", "notices[].kind"],
    law: ["notice-reminder"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
notices:
  - { kind: biometrics, for: ana, due: 2015-08-25, answered_on: 2015-08-19 }
  - { kind: biometrics, for: luz, due: 2015-08-25 }
                                       ^^^^^^^^^^ The biometrics appointment for luz is in 5 days, on August 25, 2015.
`,
    },
    clear: { case: "notices: [{ kind: request-for-evidence, due: 2015-09-04 }]", asOf: "2015-08-20" },
  },
  examples: {
    pass: [
      { case: "notices: [{ kind: request-for-evidence, due: 2015-08-25, answered_on: 2015-08-19 }]" },
      { case: "notices: [{ kind: transfer, due: 2015-08-25 }]" },
      {
        case: "notices: [{ kind: other, date: 2015-08-01, due: 2015-08-25 }]\ndecisions: [{ outcome: denied, date: 2015-08-02 }]",
      },
    ],
    fail: [
      {
        case: `
notices: [{ kind: request-for-evidence, due: 2015-09-03 }]
                                             ^^^^^^^^^^ The response to the request for evidence is due in 14 days, on September 3, 2015.`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: request-for-evidence, due: 2015-08-20 }]
                                             ^^^^^^^^^^ The response to the request for evidence is due today, on August 20, 2015.`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices:
  - kind: payment-request
    date: 2015-08-01
    due: 2015-08-21
    answered_on: TODO YYYY-MM-DD
                 ^^^^^^^^^^^^^^^ Payment in response to the request for payment of August 1, 2015 is due tomorrow, on August 21, 2015. The value is a placeholder.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: request-for-evidence, due: 2015-11-24, answered_on: 2015-08-21 }]
                                                                      ^^^^^^^^^^ The response to the request for evidence is due in 96 days, on November 24, 2015, but the date in answered_on, August 21, 2015, is in the future.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: rfe, due: 2015-08-25 }]
                            ^^^^^^^^^^ The response to the notice is due in 5 days, on August 25, 2015.`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: biometrics, due: 2015-08-25, answered_on: 2015-08-24 }]
                                                            ^^^^^^^^^^ The biometrics appointment is in 5 days, on August 25, 2015, but the date in answered_on, August 24, 2015, is in the future.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: payment-request, due: 2015-08-25, answered_on: 2015-08-24 }]
                                                                 ^^^^^^^^^^ Payment in response to the request for payment is due in 5 days, on August 25, 2015, but the date in answered_on, August 24, 2015, is in the future.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: request-for-evidence, date: 2015-08-01, due: 2015-11-24, answered_on: 2014-08-15 }]
                                                                                        ^^^^^^^^^^ The response to the request for evidence of August 1, 2015 is due in 96 days, on November 24, 2015, but the date in answered_on, August 15, 2014, is before the date of the notice.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: biometrics, date: 2015-08-01, due: 2015-08-25, answered_on: 2015-07-31 }]
                                                                              ^^^^^^^^^^ The biometrics appointment of August 1, 2015 is in 5 days, on August 25, 2015, but the date in answered_on, July 31, 2015, is before the date of the notice.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: payment-request, date: 2015-08-01, due: 2015-08-25, answered_on: 2015-07-31 }]
                                                                                   ^^^^^^^^^^ Payment in response to the request for payment of August 1, 2015 is due in 5 days, on August 25, 2015, but the date in answered_on, July 31, 2015, is before the date of the notice.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: request-for-evidence, date: 2015-08-01, due: 2015-08-25 }]
                                                               ^^^^^^^^^^ The response to the request for evidence of August 1, 2015 is due in 5 days, on August 25, 2015. The decision has no date. If it was made after the notice, enter its date.
decisions: [{ outcome: denied }]
`,
        asOf: "2015-08-20",
      },
      {
        case: `
notices: [{ kind: intent-to-deny, due: 2015-08-25 }]
                                       ^^^^^^^^^^ The response to the notice of intent to deny is due in 5 days, on August 25, 2015. The notice has no date. If the decision was made after it, enter the date of the notice.
decisions: [{ outcome: denied, date: 2015-08-19 }]
`,
        asOf: "2015-08-20",
      },
    ],
  },
});

function message(dueNotice: DueNotice, context: CaseContext): Message {
  const { notice, due } = dueNotice;
  const days = daysBetween(context.days.today, due);
  const values = { notice: forWhom(context, dueNotice), due: date(due), when: inDays(days) };
  const ahead = answerStillAhead(context, notice);
  if (ahead !== undefined) {
    const withAnswer = { ...values, answered: date(ahead) };
    return byAnswer(notice, {
      appointment: sentence(
        "The {notice} is {when}, on {due}, but the date in answered_on, {answered}, is in the future.",
        withAnswer,
      ),
      payment: sentence(
        "Payment in response to the {notice} is due {when}, on {due}, but the date in answered_on, {answered}, is in the future.",
        withAnswer,
      ),
      response: sentence(
        "The response to the {notice} is due {when}, on {due}, but the date in answered_on, {answered}, is in the future.",
        withAnswer,
      ),
    });
  }
  const before = answeredBeforeNotice(notice);
  if (before !== undefined) {
    const withAnswer = { ...values, answered: date(before) };
    return byAnswer(notice, {
      appointment: sentence(
        "The {notice} is {when}, on {due}, but the date in answered_on, {answered}, is before the date of the notice.",
        withAnswer,
      ),
      payment: sentence(
        "Payment in response to the {notice} is due {when}, on {due}, but the date in answered_on, {answered}, is before the date of the notice.",
        withAnswer,
      ),
      response: sentence(
        "The response to the {notice} is due {when}, on {due}, but the date in answered_on, {answered}, is before the date of the notice.",
        withAnswer,
      ),
    });
  }
  return byAnswer(notice, {
    appointment: sentence("The {notice} is {when}, on {due}.", values),
    payment: sentence("Payment in response to the {notice} is due {when}, on {due}.", values),
    response: sentence("The response to the {notice} is due {when}, on {due}.", values),
  });
}
