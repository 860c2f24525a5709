// Days that matter until the request is mailed and decided: the last timely day, and the time that is asked for.

import { isGrantedWithoutEnd } from "../../matter/decisions.ts";
import { hasLeft } from "../../matter/departures.ts";
import { dueAtEarliest, earliestDay, knownAtEarliest } from "../../matter/earliest-day.ts";
import { isConfirmedAsFiled, isMailingConfirmed, isReturned } from "../../matter/mailing.ts";
import type { Matter } from "../../matter/matter.ts";
import { paroled } from "../../matter/re-parole.ts";
import { sentence } from "../../message/message.ts";
import { partOf } from "../../message/title.ts";
import { date as dateOf, length } from "../../message/values.ts";
import i94Expired from "../../rules/re-parole/i94-expired.ts";
import {
  authorityIn,
  authorityOfRule,
  type DatedDraft,
  endedByDeparture,
  endsWithoutParole,
  isSurelyDecided,
  lawOfDeadlines,
  onceExpired,
} from "./dated.ts";

/** The mailing, the end of the edition, the days of re-parole, and the days of the emergency and the stay. */
export function beforeFiling(matter: Matter): DatedDraft[] {
  return [...mailing(matter), ...editionEnds(matter), ...reParole(matter), ...timeAskedFor(matter)];
}

/** The mailing date: a plan until something confirms that the packet was mailed. */
function mailing(matter: Matter): DatedDraft[] {
  const { date, carrier } = matter.view.filing;
  const { today } = matter.days;
  if (date.value === undefined) return [];
  const isConfirmed = isMailingConfirmed(matter);
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
      at: date.$,
      isDue: true,
      isDone: hasPassed ? isConfirmed : isConfirmed === true,
      authority: [],
    },
  ];
}

function editionEnds(matter: Matter): DatedDraft[] {
  const { law, view, days } = matter;
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
      at: view.edition.$,
      isDue: false,
      isDone: false,
      authority: [],
    },
  ];
}

function reParole(matter: Matter): DatedDraft[] {
  const law = lawOfDeadlines(matter);
  return paroled(matter).flatMap((person): DatedDraft[] => {
    const expires = earliestDay(person.prior_parole.i94_expires);
    if (!expires) return [];
    const last = law.lastTimelyReParoleDay(expires.day);
    const notice = law.reParoleNotice();
    const isFiled = isConfirmedAsFiled(matter, person);
    const isRefused = endsWithoutParole(matter, person);
    // An approval that names no date leaves the old one as the only one that is known.
    const isEndMissing = isGrantedWithoutEnd(matter, person);
    const isReplaced = isSurelyDecided(matter, person) && !isRefused && !isEndMissing;
    const expiry: DatedDraft = {
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
      ...onceExpired(matter, expires.day, endedByDeparture(matter, person, isReplaced)),
      authority: authorityOfRule(matter, i94Expired),
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
          matter,
          person,
          isFiled || (isSurelyDecided(matter, person) && !isReturned(matter, person)),
        ),
        authority: authorityIn(last),
      },
      expiry,
    ];
  });
}

/** The days that the request names; they no longer matter once it is clear that nobody comes, or all have left. */
function timeAskedFor(matter: Matter): DatedDraft[] {
  const { view, beneficiaries } = matter;
  const { stay, emergency } = view.request;
  const isOver =
    beneficiaries.length > 0 &&
    beneficiaries.every((person) => endsWithoutParole(matter, person) || hasLeft(matter, person));
  const event = (
    kind: DatedDraft["kind"],
    what: string,
    why: string,
    { value, $ }: typeof stay.from,
  ): DatedDraft[] =>
    value === undefined
      ? []
      : [{ kind, what, why, day: value, at: $, isDue: false, isDone: isOver, authority: [] }];
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
        isDone: isOver || endsWithoutParole(matter, person) || hasLeft(matter, person),
      })),
    ),
  ];
}
