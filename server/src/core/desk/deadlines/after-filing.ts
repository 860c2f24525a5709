// Days that matter while a request waits: the receipt notice, the answer to a request for evidence, the response.

import { type Concerned, everybodyConcerned, hasCome, isAskedForEvidence } from "../../matter/decisions.ts";
import { dueAtEarliest, earliestDay, knownAtEarliest } from "../../matter/earliest-day.ts";
import { isMailingConfirmed } from "../../matter/mailing.ts";
import type { Matter } from "../../matter/matter.ts";
import {
  concernedBy,
  isAppointment,
  isSettled,
  mayAskForSomething,
  noticeName,
} from "../../matter/notices.ts";
import { countedHow, isAskedFor, responseTimes } from "../../matter/response.ts";
import { capitalized } from "../../matter/wording.ts";
import { sentence } from "../../message/message.ts";
import type { Title } from "../../message/title.ts";
import { date as dateOf, term } from "../../message/values.ts";
import type { Notice } from "../../read/view.ts";
import { authorityIn, type DatedDraft, isDecidedOrUntold } from "./dated.ts";

/** What is waited for, and what the agency waits for. */
export function afterFiling(matter: Matter): DatedDraft[] {
  return [...receiptNotice(matter), ...answers(matter), ...response(matter)];
}

function receiptNotice(matter: Matter): DatedDraft[] {
  const { law, view, days, receipted } = matter;
  const mailed = view.filing.date;
  if (mailed.value === undefined || mailed.value > days.today || isMailingConfirmed(matter) === false)
    return [];
  const last = law.lastReceiptDay(mailed.value);
  if (!last.known) return [];
  const isReceipted = (person: Concerned) =>
    person
      ? receipted.has(person)
      : view.receipts.items.some(
          (receipt) =>
            receipt.$.state === "given" &&
            (receipt.date.$.state === "faulty" || hasCome(matter, receipt.date)),
        );
  const { day, value } = { day: last.value, value: mailed.value };
  return everybodyConcerned(matter).map((person) => ({
    kind: "receipt-notice",
    what: "A receipt notice usually arrives by this date",
    why: sentence("Counted from the mailing date, {date}; this is how long a notice usually takes", {
      date: dateOf(value),
    }),
    day,
    at: mailed.$,
    ...(person && { person }),
    isDue: true,
    isDone: isReceipted(person) || isDecidedOrUntold(matter, person),
    authority: authorityIn(last),
  }));
}

/** What a notice asks for by its due date: done once the answer is recorded or a decision has come since. */
function answers(matter: Matter): DatedDraft[] {
  return matter.view.notices.items.flatMap((notice, index): DatedDraft[] => {
    const { date } = notice;
    const due = mayAskForSomething(notice) ? earliestDay(notice.due) : undefined;
    if (!due) return [];
    // Notices of two kinds can have one date.
    const kindOf = notice.kind.value === undefined ? "" : `/${notice.kind.value}`;
    return concernedBy(matter, notice).map(
      (person): DatedDraft => ({
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
        isDone: isSettled(matter, notice, person),
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

function response(matter: Matter): DatedDraft[] {
  const { law } = matter;
  if (isMailingConfirmed(matter) === false) return [];
  return responseTimes(matter)
    .filter(({ received }) => received.day <= matter.days.today)
    .map(({ person, received, businessDays, last }) => {
      const isAsked = isAskedForEvidence(matter, person) === true;
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
        isDone: isAskedFor(matter, { last }) || isAsked || isDecidedOrUntold(matter, person),
        authority: authorityIn(law.responseTime()),
      };
    });
}
