import type { Day } from "../../base/calendar.ts";
import type { Message, MessageValue } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { closedOn } from "../../model/closing.ts";
import { paroleExpires } from "../../model/decisions.ts";
import { missingField, wholeBlockOrField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import {
  isReParoleFiled,
  isReParoleNextFor,
  parolees,
  reParoleFilingStillAhead,
} from "../../model/re-parole.ts";
import { isFaulty } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "departure/unplanned",
  title: "A departure is planned by {departure-planning} before parole ends",
  over: parolees,
  *check(person, context) {
    const { today } = context.days;
    const expires = paroleExpires(context, person);
    const filed = context.view.re_parole_filed_on;
    if (!expires || isFaulty(filed.ref) || isReParoleFiled(context, person)) return;
    if (closedOn(context) !== undefined && today <= expires.day) return;
    const isReParoleNext = isReParoleNextFor(context, person);
    if (isReParoleNext !== false && today <= expires.day) return;
    const first = context.law.firstDepartureDay(expires.day);
    if (!first.known || today < first.value) return;
    const values = { name: whoIs(context.people, person), expires: expires.day };
    const ahead = reParoleFilingStillAhead(context);
    const related = [{ at: expires.at, message: sentence("Parole expires on this date") }];
    const { date: planned, confirmed } = person.departure;
    if (confirmed.value === false && planned.value !== undefined && planned.value <= today) {
      yield {
        at: planned.ref,
        message: messageNotKept(values, planned.value, today),
        related,
        about: person,
      };
      return;
    }
    yield* missingField(
      wholeBlockOrField(person.departure, person.departure.date.ref),
      ahead === undefined
        ? messageFor(values, isReParoleNext === true, today)
        : messageAhead({ ...values, filed: ahead }, today),
      {
        about: person,
        related:
          ahead === undefined
            ? related
            : [...related, { at: filed.ref, message: sentence("This date is in the future") }],
      },
    );
  },
  why: "The USCIS page says that parolees must depart before their parole expires. A request for re-parole would be due {re-parole-notice} earlier.",
  remedy:
    "Enter the date of departure. If the person requests re-parole instead, the next step of the decision must be re-parole; once that request is filed, enter its date in re_parole_filed_on.",
  about: {
    requires: ["beneficiaries[].departure", "beneficiaries[].departure.date"],
    reads: [
      "beneficiaries[].departure.confirmed",
      "beneficiaries[].id",
      "beneficiaries[].parole.i94_expires",
      "beneficiaries[].prior_parole.i94_expires",
      "closed",
      "decisions[].next_step",
      "decisions[].outcome",
      "decisions[].parole_until",
      "re_parole_filed_on",
      "request.kind",
    ],
    law: ["departure-planning"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]
                  ^^ ana: parole expired on September 30, 2015, and no departure is recorded.
closed: 2015-08-01
`,
      asOf: "2015-10-01",
    },
    clear: { case: "beneficiaries: [{ parole: { i94_expires: 2015-11-15 } }]", asOf: "2015-08-16" },
  },
  examples: {
    pass: [
      { case: "beneficiaries: [{ parole: { i94_expires: 2015-11-15 }, departure: { date: 2015-11-01 } }]" },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]
decisions: [{ outcome: approved, next_step: re-parole }]
`,
        asOf: "2015-09-30",
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]
decisions: [{ outcome: approved, next_step: re-parole }]
re_parole_filed_on: 2015-06-15
`,
        asOf: "2015-10-01",
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]
re_parole_filed_on: last June
`,
      },
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ prior_parole: { i94_expires: 2015-09-30 } }]",
      },
      { case: "beneficiaries: [{ parole: { i94_expires: 2015-09-30 }, departure: { date: soon } }]" },
      { case: "beneficiaries: [{ prior_parole: { i94_expires: 2015-09-30 } }]" },
      {
        case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]\nclosed: 2015-08-01",
        asOf: "2015-09-30",
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]
re_parole_filed_on: 2015-10-01
`,
        asOf: "2015-10-02",
      },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]
                  ^^ ana: parole expired on September 30, 2015, and neither a departure nor a request for re-parole is recorded.
decisions: [{ outcome: approved, next_step: re-parole }]
`,
        asOf: "2015-10-01",
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]
                  ^^ ana: parole expired on September 30, 2015 and no departure is recorded. The date in re_parole_filed_on, October 2, 2015, is in the future.
re_parole_filed_on: 2015-10-02
`,
        asOf: "2015-10-01",
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]
                  ^^ ana: parole expires on September 30, 2015 and no departure is planned. The date in re_parole_filed_on, September 15, 2015, is in the future.
re_parole_filed_on: 2015-09-15
`,
        asOf: "2015-09-14",
      },
      {
        case: `
beneficiaries:
  - { id: luz, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-09-02, confirmed: no } }
  - { id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-09-01, confirmed: no } }
                                                                       ^^^^^^^^^^ ana: parole expires on September 30, 2015, and the case says that the departure planned for September 1, 2015 did not take place. Enter a new date.
`,
        asOf: "2015-09-01",
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-09-01, confirmed: no } }]
                                                                                   ^^^^^^^^^^ ana: parole expired on September 30, 2015, and the case says that the departure planned for September 1, 2015 did not take place. Enter a new date.
`,
        asOf: "2015-10-01",
      },
      {
        case: `
beneficiaries:
  - id: luz
    parole: { i94_expires: 2015-11-16 }
  - id: ana
    ^^ ana: parole expires on November 15, 2015, and no departure is planned.
    parole: { i94_expires: 2015-11-15 }
`,
        asOf: "2015-08-17",
      },
      {
        case: `
beneficiaries:
  - id: ana
    departure: { date: TODO ask }
                       ^^^^^^^^ ana: parole expired on August 19, 2015, and no departure is recorded. The value is a placeholder.
decisions: [{ outcome: approved, parole_until: 2015-08-19, next_step: none }]
`,
        asOf: "2015-08-20",
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - id: ana
    prior_parole: { i94_expires: 2015-09-30 }
    departure:
    ^^^^^^^^^ ana: parole expires on September 30, 2015, and no departure is planned. The value is empty.
decisions: [{ outcome: denied, next_step: refile }]
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** The message if a planned departure did not take place. */
function messageNotKept(
  { name, expires }: { readonly name: MessageValue; readonly expires: Day },
  planned: Day,
  today: Day,
): Message {
  const shown = { name, expires: date(expires), planned: date(planned) };
  return today > expires
    ? sentence(
        "{name}: parole expired on {expires}, and the case says that the departure planned for {planned} did not take place. Enter a new date.",
        shown,
      )
    : sentence(
        "{name}: parole expires on {expires}, and the case says that the departure planned for {planned} did not take place. Enter a new date.",
        shown,
      );
}

/** The message if the request for re-parole is recorded as filed on a date in the future. */
function messageAhead(
  values: { readonly name: MessageValue; readonly expires: Day; readonly filed: Day },
  today: Day,
): Message {
  const shown = { ...values, expires: date(values.expires), filed: date(values.filed) };
  return today > values.expires
    ? sentence(
        "{name}: parole expired on {expires} and no departure is recorded. The date in re_parole_filed_on, {filed}, is in the future.",
        shown,
      )
    : sentence(
        "{name}: parole expires on {expires} and no departure is planned. The date in re_parole_filed_on, {filed}, is in the future.",
        shown,
      );
}

function messageFor(
  values: { readonly name: MessageValue; readonly expires: Day },
  isReParoleNext: boolean,
  today: Day,
): Message {
  const shown = { ...values, expires: date(values.expires) };
  if (isReParoleNext) {
    return sentence(
      "{name}: parole expired on {expires}, and neither a departure nor a request for re-parole is recorded.",
      shown,
    );
  }
  return today > values.expires
    ? sentence("{name}: parole expired on {expires}, and no departure is recorded.", shown)
    : sentence("{name}: parole expires on {expires}, and no departure is planned.", shown);
}
