// Days that a field can have: today where that makes sense, and days that follow from others of the case.

import type { Path } from "../../engine/finding.ts";
import { addDays, type Day, weekday } from "../../law/calendar.ts";
import { lastDayOf, readDuration } from "../../law/durations.ts";
import { paroleExpires } from "../../matter/decisions.ts";
import type { Matter } from "../../matter/matter.ts";
import { nameOf } from "../../matter/people.ts";
import { fieldsOf } from "../../matter/references.ts";
import { countedHow, responseTimes } from "../../matter/response.ts";
import { inTime } from "../../message/english.ts";
import { viewAt } from "../../read/spot.ts";
import type { Beneficiary, Exhibit } from "../../read/view.ts";
import { namesOf } from "./documentation.ts";
import type { Offer } from "./offer.ts";

/** Each day once, with everything that it is; none where the case tells none. */
export function dayOffers(path: Path, matter: Matter): readonly Offer[] {
  const days = new Map<Day, string[]>();
  for (const { day, what } of daysFor(path, matter)) {
    if (day !== undefined) days.set(day, [...(days.get(day) ?? []), what]);
  }
  return [...days].map(([day, what]) => ({
    value: day,
    kind: "day",
    detail: `${what[0]} (${weekdays[weekday(day)]})`,
    documentation: what.join("\n\n"),
  }));
}

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

interface Told {
  readonly day: Day | undefined;
  readonly what: string;
}

function daysFor(path: Path, matter: Matter): readonly Told[] {
  const { view } = matter;
  const { stay, emergency } = view.request;
  const today: Told = { day: matter.days.today, what: "Today" };
  const mailed: Told = { day: view.filing.date.value, what: "The mailing date" };
  const person = path[0] === "beneficiaries" ? view.beneficiaries.items[Number(path[1])] : undefined;
  switch (namesOf(path)) {
    case "filing.date":
      return [today, ...lastTimelyDays(matter)];
    case "filing.received_on":
      return [today, mailed];
    case "forms.signed_on":
      return [today, mailed, ...signingDays(matter)];
    case "request.stay.from":
      return matter.beneficiaries.map(({ arrival }) => ({
        day: arrival.date.value,
        what: "The intended date of arrival",
      }));
    case "request.stay.until":
      return [
        { day: emergency.expected_end.value, what: "The expected end of the emergency" },
        ...stayEnds(matter),
      ];
    case "request.emergency.expected_end":
      return [{ day: stay.until.value, what: "The last day of the requested stay" }];
    case "beneficiaries.arrival.date":
      return [{ day: stay.from.value, what: "The first day of the requested stay" }];
    case "beneficiaries.departure.date":
      return [
        ...endOfParole(matter, person),
        { day: stay.until.value, what: "The last day of the requested stay" },
      ];
    case "beneficiaries.parole.i94_expires":
      return view.decisions.items.map(({ parole_until }) => ({
        day: parole_until.value,
        what: "Parole is valid until this date, according to the decision",
      }));
    case "decisions.parole_until":
      return matter.beneficiaries.map(({ parole }) => ({
        day: parole.i94_expires.value,
        what: "The expiration date on the I-94",
      }));
    case "inquiries.date":
      return [today, ...daysBehindResponse(matter)];
    case "receipts.date":
      return [{ day: view.filing.received_on.value, what: "The date of receipt" }, today];
    case "exhibits.date":
      return [...daysOfProven(view.exhibits.items[Number(path[1])], matter), today];
    default:
      return daysOfWhatHasHappened.has(namesOf(path)) ? [today] : [];
  }
}

/** Fields about something that a person has just done or been sent. */
const daysOfWhatHasHappened: ReadonlySet<string> = new Set([
  "request.visa.options_checked_on",
  "request.visa.attempts.date",
  "beneficiaries.visa.options_checked_on",
  "beneficiaries.visa.attempts.date",
  "beneficiaries.consents.date",
  "exhibits.translation.certified_on",
  "notices.date",
  "decisions.date",
]);

function lastTimelyDays(matter: Matter): Told[] {
  if (!matter.isReParole) return [];
  const notice = matter.law.reParoleNotice();
  return matter.beneficiaries.flatMap((person): Told[] => {
    const expires = person.prior_parole.i94_expires.value;
    const last = expires === undefined ? undefined : matter.law.lastTimelyReParoleDay(expires);
    if (!last?.known || !notice.known) return [];
    const name = nameOf(matter.people, person);
    return [
      {
        day: last.value,
        what: `Last day on time: ${inTime(notice.value)} before the I-94 of ${name} expires on ${expires}`,
      },
    ];
  });
}

function signingDays({ view }: Matter): Told[] {
  return view.forms.items.map(({ signed_on }) => ({
    day: signed_on.value,
    what: "Another form was signed on this date",
  }));
}

function stayEnds(matter: Matter): Told[] {
  const { from } = matter.view.request.stay;
  if (from.value === undefined) return [];
  const usual = matter.law.usualStay();
  const beyond = matter.law.firstDayBeyondUsualStay(from.value);
  const start = from.value;
  const treatments = matter.beneficiaries.flatMap((person): Told[] => {
    const { value } = person.medical.treatment_duration;
    const length = value === undefined ? undefined : readDuration(value);
    if (!length) return [];
    const name = nameOf(matter.people, person);
    return [
      { day: lastDayOf(start, length), what: `${inTime(length)} of treatment of ${name} from ${start} on` },
    ];
  });
  const longest: Told[] =
    usual.known && beyond.known
      ? [
          {
            day: addDays(beyond.value, -1),
            what: `Last day of ${inTime(usual.value)} from ${start} on, the usual limit of a stay`,
          },
        ]
      : [];
  return [...treatments, ...longest];
}

function endOfParole(matter: Matter, person: Beneficiary | undefined): Told[] {
  const expires = person && paroleExpires(matter, person);
  if (!expires) return [];
  return [{ day: expires.day, what: `Parole of ${nameOf(matter.people, person)} expires on this date` }];
}

function daysBehindResponse(matter: Matter): Told[] {
  return responseTimes(matter).map(({ received, businessDays, last }) => ({
    day: addDays(last, 1),
    what: `First day after the ${businessDays} business days from receipt on ${received.day}, ${countedHow}`,
  }));
}

/** The days of what refers to the exhibit as its proof. */
function daysOfProven(exhibit: Exhibit | undefined, { view }: Matter): Told[] {
  const label = exhibit?.label.value;
  if (label === undefined) return [];
  return fieldsOf(view, "label-reference").flatMap(({ $, value }): Told[] => {
    const date = value === label ? viewAt(view, [...$.path.slice(0, -1), "date"]) : undefined;
    const day = date && "value" in date && typeof date.value === "string" ? date.value : undefined;
    return [{ day, what: `The date of what exhibit ${label} proves` }];
  });
}
