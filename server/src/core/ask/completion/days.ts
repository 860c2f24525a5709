// Days that a field can have: today where that makes sense, and days that follow from others of the case.

import { plainInMarkdown as plain } from "../../desk/markdown.ts";
import type { Path } from "../../engine/finding.ts";
import { addDays, type Day } from "../../law/calendar.ts";
import { lastDayOf, readDuration } from "../../law/durations.ts";
import { paroleExpires } from "../../matter/decisions.ts";
import type { Matter } from "../../matter/matter.ts";
import { whoIs } from "../../matter/people.ts";
import { fieldsOf } from "../../matter/references.ts";
import { countedHow, responseTimes } from "../../matter/response.ts";
import { type Message, rendered, sentence } from "../../message/message.ts";
import { date, length, term } from "../../message/values.ts";
import { viewAt } from "../../read/spot.ts";
import type { Beneficiary, Exhibit } from "../../read/view.ts";
import { dayName } from "../follows/days.ts";
import { namesOf } from "./documentation.ts";
import type { Offer } from "./offer.ts";

/** Each day once, with everything that it is; none where the case tells none. */
export function dayOffers(path: Path, matter: Matter): readonly Offer[] {
  const days = new Map<Day, Message[]>();
  for (const { day, what } of daysFor(path, matter)) {
    if (day !== undefined) days.set(day, [...(days.get(day) ?? []), what]);
  }
  return [...days].flatMap(([day, [first, ...others]]): Offer[] =>
    first === undefined
      ? []
      : [
          {
            value: day,
            kind: "day",
            detail: sentence("{what} ({weekday})", { what: first, weekday: dayName(day) }),
            documentation: [first, ...others]
              .map((one) => plain(rendered(one, matter.language)))
              .join("\n\n"),
          },
        ],
  );
}

interface Told {
  readonly day: Day | undefined;
  readonly what: Message;
}

function daysFor(path: Path, matter: Matter): readonly Told[] {
  const { view } = matter;
  const { stay, emergency } = view.request;
  const today: Told = { day: matter.days.today, what: sentence("Today") };
  const mailed: Told = { day: view.filing.date.value, what: sentence("The mailing date") };
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
        what: sentence("The intended date of arrival"),
      }));
    case "request.stay.until":
      return [
        { day: emergency.expected_end.value, what: sentence("The expected end of the emergency") },
        ...stayEnds(matter),
      ];
    case "request.emergency.expected_end":
      return [{ day: stay.until.value, what: sentence("The last day of the requested stay") }];
    case "beneficiaries.arrival.date":
      return [{ day: stay.from.value, what: sentence("The first day of the requested stay") }];
    case "beneficiaries.departure.date":
      return [
        ...endOfParole(matter, person),
        { day: stay.until.value, what: sentence("The last day of the requested stay") },
      ];
    case "beneficiaries.parole.i94_expires":
      return view.decisions.items.map(({ parole_until }) => ({
        day: parole_until.value,
        what: sentence("Parole is valid until this date, according to the decision"),
      }));
    case "decisions.parole_until":
      return matter.beneficiaries.map(({ parole }) => ({
        day: parole.i94_expires.value,
        what: sentence("The expiration date on the I-94"),
      }));
    case "inquiries.date":
      return [today, ...daysBehindResponse(matter)];
    case "receipts.date":
      return [{ day: view.filing.received_on.value, what: sentence("The date of receipt") }, today];
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
    if (expires === undefined || !last?.known || !notice.known) return [];
    const name = whoIs(matter.people, person);
    return [
      {
        day: last.value,
        what: sentence("Last day on time: {time} before the I-94 of {name} expires on {expires}", {
          time: length(notice.value),
          name,
          expires: date(expires),
        }),
      },
    ];
  });
}

function signingDays({ view }: Matter): Told[] {
  return view.forms.items.map(({ signed_on }) => ({
    day: signed_on.value,
    what: sentence("Another form was signed on this date"),
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
    const duration = value === undefined ? undefined : readDuration(value);
    if (!duration) return [];
    const what = sentence("{time} of treatment of {name} from {start} on", {
      time: length(duration),
      name: whoIs(matter.people, person),
      start: date(start),
    });
    return [{ day: lastDayOf(start, duration), what }];
  });
  const longest: Told[] =
    usual.known && beyond.known
      ? [
          {
            day: addDays(beyond.value, -1),
            what: sentence("Last day of {time} from {start} on, the usual limit of a stay", {
              time: length(usual.value),
              start: date(start),
            }),
          },
        ]
      : [];
  return [...treatments, ...longest];
}

function endOfParole(matter: Matter, person: Beneficiary | undefined): Told[] {
  const expires = person && paroleExpires(matter, person);
  if (!expires) return [];
  return [
    {
      day: expires.day,
      what: sentence("Parole of {name} expires on this date", { name: whoIs(matter.people, person) }),
    },
  ];
}

function daysBehindResponse(matter: Matter): Told[] {
  return responseTimes(matter).map(({ received, businessDays, last }) => ({
    day: addDays(last, 1),
    what: sentence(
      "First day after the {businessDays} business days from receipt on {received}, {countedHow}",
      { businessDays, received: date(received.day), countedHow: term(countedHow) },
    ),
  }));
}

/** The days of what refers to the exhibit as its proof. */
function daysOfProven(exhibit: Exhibit | undefined, { view }: Matter): Told[] {
  const label = exhibit?.label.value;
  if (label === undefined) return [];
  return fieldsOf(view, "label-reference").flatMap(({ $, value }): Told[] => {
    const proven = value === label ? viewAt(view, [...$.path.slice(0, -1), "date"]) : undefined;
    const day = proven && "value" in proven && typeof proven.value === "string" ? proven.value : undefined;
    return [{ day, what: sentence("The date in the entry that exhibit {label} proves", { label }) }];
  });
}
