// Dates that matter once a person is paroled: the departure, and a request for more time.

import { sentence } from "../message/message.ts";
import { partOf, type Title } from "../message/title.ts";
import { date, length } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { paroleExpiresAtEarliest } from "../model/decisions.ts";
import { hasLeft, hasSurelyLeft, isDeparturePlanned } from "../model/departures.ts";
import { dueAtEarliest, knownAtEarliest } from "../model/earliest-day.ts";
import {
  isReParoleDayElsewhere,
  isReParoleFiled,
  isReParoleNextFor,
  otherRequestsFor,
  parolees,
} from "../model/re-parole.ts";
import type { Beneficiary } from "../read/view.ts";
import {
  authorityIn,
  authorityOfRule,
  type DeadlineDraft,
  endedByDeparture,
  lawOfDeadlines,
  onceExpired,
} from "./dated.ts";

/** The end of each person's parole, what to plan before it, and the departure. */
export function onParole(context: CaseContext): DeadlineDraft[] {
  return parolees(context).flatMap((person) => [...departure(context, person), ...expiry(context, person)]);
}

function departure(context: CaseContext, person: Beneficiary): DeadlineDraft[] {
  const { date } = person.departure;
  if (date.value === undefined) return [];
  const isUnconfirmed = date.value < context.days.today && hasSurelyLeft(context, person) === undefined;
  return [
    {
      kind: "departure",
      what: isUnconfirmed ? "Confirm the departure" : "Departure",
      why: isUnconfirmed
        ? "The departure date in the case has passed, and nothing confirms the departure"
        : "As stated in the case",
      day: date.value,
      at: date.ref,
      person,
      isDue: false,
      ...endedByDeparture(context, person, false),
      authority: [],
    },
  ];
}

type Expiry = NonNullable<ReturnType<typeof paroleExpiresAtEarliest>>;

/** What must be done before parole expires. */
function expiry(context: CaseContext, person: Beneficiary): DeadlineDraft[] {
  const expires = paroleExpiresAtEarliest(context, person);
  if (!expires) return [];
  return [
    endOfParole(context, person, expires),
    ...departurePlan(context, person, expires),
    ...reParoleRequest(context, person, expires),
  ];
}

function endOfParole(context: CaseContext, person: Beneficiary, expires: Expiry): DeadlineDraft {
  return {
    at: expires.at,
    person,
    kind: "parole-expires",
    what: dueAtEarliest(
      isReParoleNextFor(context, person) === true
        ? "Parole expires; file the request for re-parole or depart before this date"
        : "Parole expires; depart before this date",
      expires,
    ),
    why: withRequest(context, person, knownAtEarliest("The parole end date stated in the case", expires)),
    day: expires.day,
    isDue: true,
    ...onceExpired(context, expires.day, endedByDeparture(context, person, isReParoleFiled(context, person))),
    authority: authorityOfRule(context, "departure/after-expiry"),
  };
}

function departurePlan(context: CaseContext, person: Beneficiary, expires: Expiry): DeadlineDraft[] {
  const plan = lawOfDeadlines(context).firstDepartureDay(expires.day);
  if (!plan.known || isReParoleNextFor(context, person) === true) return [];
  return [
    {
      at: expires.at,
      person,
      kind: "departure-plan",
      what: dueAtEarliest("Plan the departure, or decide whether to request re-parole", expires),
      why: sentence(
        "Counted back from {expires}, when parole expires; this is how early it is usually planned",
        { expires: date(expires.day) },
      ),
      day: plan.value,
      isDue: true,
      isDone: isReParoleFiled(context, person) || isDeparturePlanned(context, person),
      authority: authorityIn(plan),
    },
  ];
}

function reParoleRequest(context: CaseContext, person: Beneficiary, expires: Expiry): DeadlineDraft[] {
  const law = lawOfDeadlines(context);
  const last = law.lastTimelyReParoleDay(expires.day);
  const notice = law.reParoleNotice();
  if (!last.known || !notice.known) return [];
  const next = isReParoleNextFor(context, person);
  const mayBeNext = next !== false;
  const isFiled = isReParoleFiled(context, person);
  return [
    {
      at: expires.at,
      person,
      kind: "re-parole-request",
      what: dueAtEarliest(
        next === true
          ? "Last day to file a timely request for re-parole"
          : "Last day to file a timely request for re-parole, if more time is needed",
        expires,
      ),
      why: withRequest(
        context,
        person,
        sentence("{notice} before {expires}, when parole expires", {
          notice: length(notice.value),
          expires: date(expires.day),
        }),
      ),
      day: last.value,
      isDue: mayBeNext,
      ...(mayBeNext && { outlastsClosing: true }),
      // In that case it is a deadline of the other case.
      ...(mayBeNext
        ? endedByDeparture(context, person, isFiled || isReParoleDayElsewhere(context, person))
        : { isDone: isFiled || hasLeft(context, person) || isReParoleDayElsewhere(context, person) }),
      authority: authorityIn(last),
    },
  ];
}

/** The reason, with the file that has the re-parole request. */
function withRequest(context: CaseContext, person: Beneficiary, why: Title): Title {
  const [request] = otherRequestsFor(context, person, "follows-this");
  if (!request) return why;
  return sentence("{why}; the re-parole request is in {file}", {
    why: partOf(why),
    file: request.elsewhere.in.name,
  });
}
