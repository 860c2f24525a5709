import type { MessageValue } from "../../message/language.ts";
import { followedBy, sentence } from "../../message/message.ts";
import { date as dateOf } from "../../message/values.ts";
import { closedOn } from "../../model/closing.ts";
import { paroleExpiresAtEarliest } from "../../model/decisions.ts";
import { hasSurelyLeft } from "../../model/departures.ts";
import type { RawFinding } from "../../model/finding.ts";
import { insertionFixes } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { isReParoleFiled, parolees } from "../../model/re-parole.ts";
import { isFaulty } from "../../read/field-ref.ts";
import type { Beneficiary } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "departure/unconfirmed",
  title: "After the planned departure date, the case states whether the beneficiary departed",
  over: parolees,
  *check(person, context) {
    const { date, confirmed } = person.departure;
    const { today } = context.days;
    if (date.value === undefined || date.value >= today || isFaulty(confirmed.ref)) return;
    const expires = paroleExpiresAtEarliest(context, person);
    if (!expires || date.value >= expires.day || hasSurelyLeft(context, person) !== undefined) return;
    if (isReParoleFiled(context, person)) return;
    if (closedOn(context) !== undefined && today <= expires.day) return;
    const values = { name: whoIs(context.people, person), date: dateOf(date.value) };
    if (today > expires.day) {
      yield* afterExpiry(person, { ...values, expires: dateOf(expires.day) });
      return;
    }
    yield confirmed.ref.state === "absent"
      ? {
          at: date.ref,
          message: sentence(
            'The planned departure date of {name}, {date}, has passed, and nothing confirms the departure. Did {name} depart? Enter "confirmed: yes", or a new date.',
            values,
          ),
          fixes: insertionFixes(confirmed.ref),
          about: person,
        }
      : {
          at: confirmed.ref,
          message: sentence(
            "The planned departure date of {name}, {date}, has passed, and nothing confirms the departure.",
            values,
          ),
          isAbsence: true,
          about: person,
        };
  },
  severityVaries: "It is a warning once parole has expired.",
  why: "A departure date is entered before the departure. That the date has passed does not show that the person left, so the end of parole remains in the list of deadlines until the departure is confirmed. Closing the case does not confirm it.",
  remedy: "Enter confirmed: yes below the date of departure, or enter a new date.",
  about: {
    judges: ["beneficiaries[].departure.date"],
    requires: ["beneficiaries[].departure.confirmed"],
    reads: ["beneficiaries[].parole.i94_expires", "closed", "re_parole_filed_on"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: luz, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19, confirmed: yes } }
  - { id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19 } }
                                                                       ^^^^^^^^^^ ana: parole expired on September 30, 2015, and nothing confirms the departure planned for August 19, 2015. Did ana depart? Enter "confirmed: yes", or a new date.
closed: 2015-08-25
`,
      asOf: "2015-10-01",
    },
    clear: {
      case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-20 } }]",
      asOf: "2015-08-20",
    },
  },
  examples: {
    pass: [
      {
        case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19, confirmed: yes } }]",
      },
      {
        case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19, confirmed: perhaps } }]",
      },
      {
        case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19 } }]\nre_parole_filed_on: 2015-06-01",
      },
      {
        case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19 } }]\nclosed: 2015-08-20",
      },
      { case: "beneficiaries: [{ id: ana, departure: { date: 2015-08-19 } }]" },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - { id: luz, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19, confirmed: yes } }
  - { id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19 } }
                                                                       ^^^^^^^^^^ ana: parole expired on September 30, 2015, and nothing confirms the departure planned for August 19, 2015. Did ana depart? Enter "confirmed: yes", or a new date.
`,
        asOf: "2015-10-01",
      },
      {
        case: `
beneficiaries:
  - id: ana
    parole: { i94_expires: 2015-09-30 }
    departure:
      date: 2015-08-19
      confirmed: TODO yes or no
                 ^^^^^^^^^^^^^^ ana: parole expired on September 30, 2015, and nothing confirms the departure planned for August 19, 2015. The value is a placeholder.
`,
        asOf: "2015-10-01",
      },
      {
        case: `
beneficiaries:
  - { id: luz, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19, confirmed: yes } }
  - { id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19 } }
                                                                       ^^^^^^^^^^ The planned departure date of ana, August 19, 2015, has passed, and nothing confirms the departure. Did ana depart? Enter "confirmed: yes", or a new date.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
beneficiaries:
  - id: ana
    parole: { i94_expires: 2015-09-30 }
    departure:
      date: 2015-08-19
      confirmed:
      ^^^^^^^^^ The planned departure date of ana, August 19, 2015, has passed, and nothing confirms the departure. The value is empty.
`,
        asOf: "2015-09-30",
      },
    ],
  },
});

/** Once the parole has expired, a person who has not departed is in the country without parole. */
function* afterExpiry(
  person: Beneficiary,
  values: { readonly name: MessageValue; readonly date: MessageValue; readonly expires: MessageValue },
): Generator<RawFinding> {
  const { date, confirmed } = person.departure;
  const message = sentence(
    "{name}: parole expired on {expires}, and nothing confirms the departure planned for {date}.",
    values,
  );
  const advice = sentence('Did {name} depart? Enter "confirmed: yes", or a new date.', { name: values.name });
  yield confirmed.ref.state === "absent"
    ? {
        at: date.ref,
        message: followedBy(message, advice),
        fixes: insertionFixes(confirmed.ref),
        severity: "warning",
        about: person,
      }
    : { at: confirmed.ref, message, isAbsence: true, severity: "warning", about: person };
}
