// Dates that a field can have: today if that makes sense, and dates that follow from others of the case.

import { addDays, type Day } from "../../base/calendar.ts";
import { lastDayOf, readDuration } from "../../base/durations.ts";
import type { Path } from "../../base/path.ts";
import { plainInMarkdown as plain } from "../../casework/markdown.ts";
import type { Message } from "../../message/language.ts";
import { rendered, sentence } from "../../message/message.ts";
import { date, length, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { paroleExpires } from "../../model/decisions.ts";
import { beginningOfTreatment } from "../../model/medical.ts";
import { whoIs } from "../../model/people.ts";
import { referringFields } from "../../model/references.ts";
import { countedHow, responseTimes } from "../../model/response.ts";
import { viewAt } from "../../read/node-at-offset.ts";
import type { Beneficiary, Exhibit } from "../../read/view.ts";
import { dayName } from "../derived/days.ts";
import { pathNames } from "./documentation.ts";
import type { CompletionOffer } from "./request.ts";

/** Each date once, with all of its meanings; empty if the case suggests none. */
export function dayOffers(path: Path, context: CaseContext): readonly CompletionOffer[] {
  const days = new Map<Day, Message[]>();
  for (const { day, what } of daysFor(path, context)) {
    if (day !== undefined) days.set(day, [...(days.get(day) ?? []), what]);
  }
  return [...days].flatMap(([day, [first, ...others]]): CompletionOffer[] =>
    first === undefined
      ? []
      : [
          {
            value: day,
            kind: "day",
            detail: sentence("{what} ({weekday})", { what: first, weekday: dayName(day) }),
            documentation: [first, ...others]
              .map((one) => plain(rendered(one, context.language)))
              .join("\n\n"),
          },
        ],
  );
}

interface Told {
  readonly day: Day | undefined;
  readonly what: Message;
}

function daysFor(path: Path, context: CaseContext): readonly Told[] {
  const { view } = context;
  const { stay, emergency } = view.request;
  const today: Told = { day: context.days.today, what: sentence("Today") };
  const mailed: Told = { day: view.filing.date.value, what: sentence("The mailing date") };
  const person = path[0] === "beneficiaries" ? view.beneficiaries.items[Number(path[1])] : undefined;
  switch (pathNames(path)) {
    case "filing.date":
      return [today, ...lastTimelyDays(context)];
    case "filing.received_on":
      return [today, mailed];
    case "forms.signed_on":
      return [today, mailed, ...signingDays(context)];
    case "request.stay.from":
      return context.beneficiaries.map(({ arrival }) => ({
        day: arrival.date.value,
        what: sentence("The intended date of arrival"),
      }));
    case "request.stay.until":
      return [
        { day: emergency.expected_end.value, what: sentence("The expected end of the emergency") },
        ...stayEnds(context),
      ];
    case "request.emergency.expected_end":
      return [{ day: stay.until.value, what: sentence("The last day of the requested stay") }];
    case "beneficiaries.arrival.date":
      return [{ day: stay.from.value, what: sentence("The first day of the requested stay") }];
    case "beneficiaries.departure.date":
      return [
        ...endOfParole(context, person),
        { day: stay.until.value, what: sentence("The last day of the requested stay") },
      ];
    case "beneficiaries.parole.i94_expires":
      return view.decisions.items.map(({ parole_until }) => ({
        day: parole_until.value,
        what: sentence("Parole is valid until this date, according to the decision"),
      }));
    case "decisions.parole_until":
      return context.beneficiaries.map(({ parole }) => ({
        day: parole.i94_expires.value,
        what: sentence("The expiration date on the I-94"),
      }));
    case "inquiries.date":
      return [today, ...daysBehindResponse(context)];
    case "receipts.date":
      return [{ day: view.filing.received_on.value, what: sentence("The date of receipt") }, today];
    case "exhibits.date":
      return [...daysOfProven(view.exhibits.items[Number(path[1])], context), today];
    default:
      return daysOfWhatHasHappened.has(pathNames(path)) ? [today] : [];
  }
}

/** Fields about something that has just been done or received. */
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

function lastTimelyDays(context: CaseContext): Told[] {
  if (!context.isReParole) return [];
  const notice = context.law.reParoleNotice();
  return context.beneficiaries.flatMap((person): Told[] => {
    const expires = person.prior_parole.i94_expires.value;
    const last = expires === undefined ? undefined : context.law.lastTimelyReParoleDay(expires);
    if (expires === undefined || !last?.known || !notice.known) return [];
    const name = whoIs(context.people, person);
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

function signingDays({ view }: CaseContext): Told[] {
  return view.forms.items.map(({ signed_on }) => ({
    day: signed_on.value,
    what: sentence("Another form was signed on this date"),
  }));
}

function stayEnds(context: CaseContext): Told[] {
  const { from } = context.view.request.stay;
  if (from.value === undefined) return [];
  const usual = context.law.usualStay();
  const beyond = context.law.firstDayBeyondUsualStay(from.value);
  const start = from.value;
  const treatments = context.beneficiaries.flatMap((person): Told[] => {
    const { value } = person.medical.treatment_duration;
    const duration = value === undefined ? undefined : readDuration(value);
    const begins = beginningOfTreatment(context, person).value;
    if (!duration || begins === undefined) return [];
    const what = sentence("{time} of treatment of {name} from {start} on", {
      time: length(duration),
      name: whoIs(context.people, person),
      start: date(begins),
    });
    return [{ day: lastDayOf(begins, duration), what }];
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

function endOfParole(context: CaseContext, person: Beneficiary | undefined): Told[] {
  const expires = person && paroleExpires(context, person);
  if (!expires) return [];
  return [
    {
      day: expires.day,
      what: sentence("Parole of {name} expires on this date", { name: whoIs(context.people, person) }),
    },
  ];
}

function daysBehindResponse(context: CaseContext): Told[] {
  return responseTimes(context).map(({ received, businessDays, last }) => ({
    day: addDays(last, 1),
    what: sentence(
      "First day after the {businessDays} business days from receipt on {received}, {countedHow}",
      { businessDays, received: date(received.day), countedHow: term(countedHow) },
    ),
  }));
}

/** The dates of entries that refer to the exhibit as evidence. */
function daysOfProven(exhibit: Exhibit | undefined, { view }: CaseContext): Told[] {
  const label = exhibit?.label.value;
  if (label === undefined) return [];
  return referringFields(view, "label-reference").flatMap(({ ref, value }): Told[] => {
    const proven = value === label ? viewAt(view, [...ref.path.slice(0, -1), "date"]) : undefined;
    const day = proven && "value" in proven && typeof proven.value === "string" ? proven.value : undefined;
    return [{ day, what: sentence("The date in the entry that exhibit {label} proves", { label }) }];
  });
}
