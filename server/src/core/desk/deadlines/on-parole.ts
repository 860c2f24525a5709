// Days that matter once somebody is paroled: the departure, and a request for more time.

import { paroleExpiresAtEarliest } from "../../matter/decisions.ts";
import { hasLeft, hasSurelyLeft, isDeparturePlanned } from "../../matter/departures.ts";
import { dueAtEarliest, knownAtEarliest } from "../../matter/earliest-day.ts";
import type { Matter } from "../../matter/matter.ts";
import { parolees } from "../../matter/parolees.ts";
import {
  isReParoleDayElsewhere,
  isReParoleFiled,
  isReParoleNextFor,
  otherRequestsFor,
} from "../../matter/re-parole.ts";
import { sentence } from "../../message/message.ts";
import { partOf, type Title } from "../../message/title.ts";
import { date, length } from "../../message/values.ts";
import type { Beneficiary } from "../../read/view.ts";
import afterExpiry from "../../rules/departure/after-expiry.ts";
import {
  authorityIn,
  authorityOfRule,
  type DatedDraft,
  endedByDeparture,
  lawOfDeadlines,
  onceExpired,
} from "./dated.ts";

/** The end of each person's parole, what is to be planned before it, and the departure. */
export function onParole(matter: Matter): DatedDraft[] {
  return parolees(matter).flatMap((person) => [...departure(matter, person), ...expiry(matter, person)]);
}

function departure(matter: Matter, person: Beneficiary): DatedDraft[] {
  const { date } = person.departure;
  if (date.value === undefined) return [];
  const isUnconfirmed = date.value < matter.days.today && hasSurelyLeft(matter, person) === undefined;
  return [
    {
      kind: "departure",
      what: isUnconfirmed ? "Confirm the departure" : "Departure",
      why: isUnconfirmed
        ? "The departure date in the case has passed, and nothing confirms the departure"
        : "As stated in the case",
      day: date.value,
      at: date.$,
      person,
      isDue: false,
      ...endedByDeparture(matter, person, false),
      authority: [],
    },
  ];
}

function expiry(matter: Matter, person: Beneficiary): DatedDraft[] {
  const expires = paroleExpiresAtEarliest(matter, person);
  if (!expires) return [];
  const law = lawOfDeadlines(matter);
  const next = isReParoleNextFor(matter, person);
  const isReParoleNext = next === true;
  const mayBeNext = next !== false;
  const isFiled = isReParoleFiled(matter, person);
  const [request] = otherRequestsFor(matter, person, "follows-this");
  const withRequest = (why: Title): Title =>
    request
      ? sentence("{why}; the re-parole request is in {file}", {
          why: partOf(why),
          file: request.elsewhere.in.name,
        })
      : why;
  const of = { at: expires.at, person };
  const found: DatedDraft[] = [
    {
      ...of,
      kind: "parole-expires",
      what: dueAtEarliest(
        isReParoleNext
          ? "Parole expires; file the request for re-parole or depart before this date"
          : "Parole expires; depart before this date",
        expires,
      ),
      why: withRequest(knownAtEarliest("The parole end date stated in the case", expires)),
      day: expires.day,
      isDue: true,
      ...onceExpired(matter, expires.day, endedByDeparture(matter, person, isFiled)),
      authority: authorityOfRule(matter, afterExpiry),
    },
  ];
  const plan = law.firstDepartureDay(expires.day);
  if (plan.known && !isReParoleNext) {
    found.push({
      ...of,
      kind: "departure-plan",
      what: dueAtEarliest("Plan the departure, or decide whether to request re-parole", expires),
      why: sentence(
        "Counted back from {expires}, when parole expires; this is how early it is usually planned",
        { expires: date(expires.day) },
      ),
      day: plan.value,
      isDue: true,
      isDone: isFiled || isDeparturePlanned(matter, person),
      authority: authorityIn(plan),
    });
  }
  const last = law.lastTimelyReParoleDay(expires.day);
  const notice = law.reParoleNotice();
  if (last.known && notice.known) {
    found.push({
      ...of,
      kind: "re-parole-request",
      what: dueAtEarliest(
        isReParoleNext
          ? "Last day to file a timely request for re-parole"
          : "Last day to file a timely request for re-parole, if more time is needed",
        expires,
      ),
      why: withRequest(
        sentence("{notice} before {expires}, when parole expires", {
          notice: length(notice.value),
          expires: date(expires.day),
        }),
      ),
      day: last.value,
      isDue: mayBeNext,
      ...(mayBeNext && { outlastsClosing: true }),
      // It is then a deadline of that case.
      ...(mayBeNext
        ? endedByDeparture(matter, person, isFiled || isReParoleDayElsewhere(matter, person))
        : { isDone: isFiled || hasLeft(matter, person) || isReParoleDayElsewhere(matter, person) }),
      authority: authorityIn(last),
    });
  }
  return found;
}
