// Dates that matter while a request is pending: the receipt notice, the answer to a request for evidence, the response.

import { sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { date as dateOf, term } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { type Concerned, everybodyConcerned, hasCome, isAskedForEvidence } from "../model/decisions.ts";
import { dueAtEarliest, earliestDay, knownAtEarliest } from "../model/earliest-day.ts";
import { isMailingConfirmed } from "../model/mailing.ts";
import { concernedBy, isAppointment, isSettled, mayAskForSomething, noticeName } from "../model/notices.ts";
import { countedHow, isResponseRequested, responseTimes } from "../model/response.ts";
import { capitalized } from "../model/wording.ts";
import type { Notice } from "../read/view.ts";
import { authorityIn, type DeadlineDraft, isDecidedOrUntold } from "./dated.ts";

/** What the office waits for, and what the agency waits for. */
export function afterFiling(context: CaseContext): DeadlineDraft[] {
  return [...receiptNotice(context), ...answers(context), ...response(context)];
}

function receiptNotice(context: CaseContext): DeadlineDraft[] {
  const { law, view, days, receipted } = context;
  const mailed = view.filing.date;
  if (mailed.value === undefined || mailed.value > days.today || isMailingConfirmed(context) === false)
    return [];
  const last = law.lastReceiptDay(mailed.value);
  if (!last.known) return [];
  const isReceipted = (person: Concerned) =>
    person
      ? receipted.has(person)
      : view.receipts.items.some(
          (receipt) =>
            receipt.ref.state === "given" &&
            (receipt.date.ref.state === "faulty" || hasCome(context, receipt.date)),
        );
  const { day, value } = { day: last.value, value: mailed.value };
  return everybodyConcerned(context).map((person) => ({
    kind: "receipt-notice",
    what: "A receipt notice usually arrives by this date",
    why: sentence("Counted from the mailing date, {date}; this is how long a notice usually takes", {
      date: dateOf(value),
    }),
    day,
    at: mailed.ref,
    ...(person && { person }),
    isDue: true,
    isDone: isReceipted(person) || isDecidedOrUntold(context, person),
    authority: authorityIn(last),
  }));
}

/** What a notice requests by its due date: done once the answer is recorded or a later decision has come. */
function answers(context: CaseContext): DeadlineDraft[] {
  return context.view.notices.items.flatMap((notice, index): DeadlineDraft[] => {
    const { date } = notice;
    const due = mayAskForSomething(notice) ? earliestDay(notice.due) : undefined;
    if (!due) return [];
    // Notices of two kinds can have the same date.
    const kindOf = notice.kind.value === undefined ? "" : `/${notice.kind.value}`;
    return concernedBy(context, notice).map(
      (person): DeadlineDraft => ({
        kind: "notice-due",
        of: date.value === undefined ? String(index + 1) : `${date.value}${kindOf}`,
        what: dueAtEarliest(whatIsDue(notice), due),
        why: knownAtEarliest(
          date.value === undefined
            ? "The due date of the notice"
            : sentence("The due date of the notice of {date}", { date: dateOf(date.value) }),
          due,
        ),
        day: due.day,
        at: due.at,
        ...(person && { person }),
        isDue: true,
        outlastsClosing: true,
        isDone: isSettled(context, notice, person),
        authority: [],
      }),
    );
  });
}

function whatIsDue(notice: Notice): Title {
  if (isAppointment(notice)) return capitalized(noticeName(notice));
  return notice.kind.value === "payment-request"
    ? "Last day to pay"
    : sentence("Last day to respond to the {notice}", { notice: term(noticeName(notice)) });
}

function response(context: CaseContext): DeadlineDraft[] {
  const { law } = context;
  if (isMailingConfirmed(context) === false) return [];
  return responseTimes(context)
    .filter(({ received }) => received.day <= context.days.today)
    .map(({ person, received, businessDays, last }) => {
      const isAsked = isAskedForEvidence(context, person) === true;
      return {
        kind: "response",
        what: "Response period ends; afterward, you may inquire with the Parole Branch in writing",
        why: sentence("{count} business {count|day|days} after receipt on {received}, {how}", {
          count: businessDays,
          received: dateOf(received.day),
          how: term(countedHow),
        }),
        day: last,
        at: received.at,
        ...(person && { person }),
        isDue: true,
        isDone: isResponseRequested(context, { last }) || isAsked || isDecidedOrUntold(context, person),
        authority: authorityIn(law.responseTime()),
      };
    });
}
