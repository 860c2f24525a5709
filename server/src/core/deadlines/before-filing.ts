// Dates that matter until the request is mailed and decided: the last timely day, and the period that is requested.

import { sentence } from "../message/message.ts";
import { partOf } from "../message/title.ts";
import { date as dateOf, length } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { isGrantedWithoutEnd } from "../model/decisions.ts";
import { hasLeft } from "../model/departures.ts";
import { dueAtEarliest, earliestDay, knownAtEarliest } from "../model/earliest-day.ts";
import { isConfirmedAsFiled, isMailingConfirmed, isReturned } from "../model/mailing.ts";
import { paroled } from "../model/re-parole.ts";
import {
  authorityIn,
  authorityOfRule,
  type DeadlineDraft,
  endedByDeparture,
  endsWithoutParole,
  isSurelyDecided,
  lawOfDeadlines,
  onceExpired,
} from "./dated.ts";

/** The mailing, the end of the edition, the dates of re-parole, and the dates of the emergency and the stay. */
export function beforeFiling(context: CaseContext): DeadlineDraft[] {
  return [...mailing(context), ...editionEnds(context), ...reParole(context), ...timeAskedFor(context)];
}

/** The mailing date: a plan until something confirms that the packet was mailed. */
function mailing(context: CaseContext): DeadlineDraft[] {
  const { date, carrier } = context.view.filing;
  const { today } = context.days;
  if (date.value === undefined) return [];
  const isConfirmed = isMailingConfirmed(context);
  const hasPassed = date.value < today;
  if (hasPassed && isConfirmed === true) return [];
  const isOnline = carrier.value === "online";
  return [
    {
      kind: "mailing",
      what: isOnline
        ? hasPassed
          ? "Confirm that the request was filed"
          : "File the request"
        : hasPassed
          ? "Confirm that the request was mailed"
          : "Mail the request",
      why: hasPassed
        ? "The mailing date in the case has passed, and nothing confirms the mailing"
        : "The mailing date in the case",
      day: date.value,
      at: date.ref,
      isDue: true,
      isDone: hasPassed ? isConfirmed : isConfirmed === true,
      authority: [],
    },
  ];
}

function editionEnds(context: CaseContext): DeadlineDraft[] {
  const { law, view, days } = context;
  const last = law.supersededAfter;
  const isMailed = view.filing.date.value !== undefined;
  if (last === undefined || isMailed || last < days.today) return [];
  return [
    {
      kind: "edition-ends",
      what: "Last mailing date under the edition that this case is checked against",
      why: sentence("A request mailed after {last} is checked against a later edition", {
        last: dateOf(last),
      }),
      day: last,
      at: view.edition.ref,
      isDue: false,
      isDone: false,
      authority: [],
    },
  ];
}

function reParole(context: CaseContext): DeadlineDraft[] {
  const law = lawOfDeadlines(context);
  return paroled(context).flatMap((person): DeadlineDraft[] => {
    const expires = earliestDay(person.prior_parole.i94_expires);
    if (!expires) return [];
    const last = law.lastTimelyReParoleDay(expires.day);
    const notice = law.reParoleNotice();
    const isFiled = isConfirmedAsFiled(context, person);
    const isRefused = endsWithoutParole(context, person);
    // An approval that names no date leaves the old date as the only known one.
    const isEndMissing = isGrantedWithoutEnd(context, person);
    const isReplaced = isSurelyDecided(context, person) && !isRefused && !isEndMissing;
    const expiry: DeadlineDraft = {
      kind: "i94-expires",
      what: dueAtEarliest("The I-94 expires", expires),
      why: isEndMissing
        ? sentence("{date}; the request was approved, and the new end date of parole is not in the case", {
            date: partOf(knownAtEarliest(sentence("The expiration date on the old I-94"), expires)),
          })
        : sentence("{date}; a pending request does not extend parole", {
            date: partOf(knownAtEarliest(sentence("The expiration date on the I-94"), expires)),
          }),
      day: expires.day,
      at: expires.at,
      person,
      isDue: isRefused || isEndMissing || !isFiled,
      ...onceExpired(context, expires.day, endedByDeparture(context, person, isReplaced)),
      authority: authorityOfRule(context, "re-parole/i94-expired"),
    };
    if (!last.known || !notice.known) return [expiry];
    return [
      {
        kind: "re-parole-request",
        what: dueAtEarliest("Last day to file a timely request for re-parole", expires),
        why: knownAtEarliest(
          sentence("{notice} before {expires}, when the I-94 expires", {
            notice: length(notice.value),
            expires: dateOf(expires.day),
          }),
          expires,
        ),
        day: last.value,
        at: expires.at,
        person,
        isDue: true,
        outlastsClosing: true,
        ...endedByDeparture(
          context,
          person,
          isFiled || (isSurelyDecided(context, person) && !isReturned(context, person)),
        ),
        authority: authorityIn(last),
      },
      expiry,
    ];
  });
}

/** The dates in the request; they no longer matter once it is clear that no one comes, or that everyone has left. */
function timeAskedFor(context: CaseContext): DeadlineDraft[] {
  const { view, beneficiaries } = context;
  const { stay, emergency } = view.request;
  const isOver =
    beneficiaries.length > 0 &&
    beneficiaries.every((person) => endsWithoutParole(context, person) || hasLeft(context, person));
  const event = (
    kind: DeadlineDraft["kind"],
    what: string,
    why: string,
    { value, ref }: typeof stay.from,
  ): DeadlineDraft[] =>
    value === undefined
      ? []
      : [{ kind, what, why, day: value, at: ref, isDue: false, isDone: isOver, authority: [] }];
  return [
    ...event("stay-begins", "The requested stay begins", "As stated in the request", stay.from),
    ...event("stay-ends", "The requested stay ends", "As stated in the request", stay.until),
    ...event(
      "emergency-ends",
      "The emergency is expected to end",
      "As stated in the request",
      emergency.expected_end,
    ),
    ...beneficiaries.flatMap((person) =>
      event("arrival", "Intended arrival", "As stated in the case", person.arrival.date).map((arrival) => ({
        ...arrival,
        person,
        isDone: isOver || endsWithoutParole(context, person) || hasLeft(context, person),
      })),
    ),
  ];
}
