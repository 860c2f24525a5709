import { insertion } from "../../engine/absence.ts";
import { type Draft, defineRule, inBoth } from "../../engine/rule.ts";
import { closedOn } from "../../matter/closing.ts";
import { paroleExpiresAtEarliest } from "../../matter/decisions.ts";
import { hasSurelyLeft } from "../../matter/departures.ts";
import { parolees } from "../../matter/parolees.ts";
import { whoIs } from "../../matter/people.ts";
import { isReParoleFiled } from "../../matter/re-parole.ts";
import { followedBy, sentence, type Value } from "../../message/message.ts";
import { date as dateOf } from "../../message/values.ts";
import { isFaulty } from "../../read/place.ts";
import type { Beneficiary } from "../../read/view.ts";

export default defineRule({
  id: "departure/unconfirmed",
  title: "After the planned departure date, the case states whether the beneficiary departed",
  severity: inBoth("information"),
  authority: [{ source: "practice", section: "Departure" }],
  over: parolees,
  *check(person, matter) {
    const { date, confirmed } = person.departure;
    const { today } = matter.days;
    if (date.value === undefined || date.value >= today || isFaulty(confirmed.$)) return;
    const expires = paroleExpiresAtEarliest(matter, person);
    if (!expires || date.value >= expires.day || hasSurelyLeft(matter, person) !== undefined) return;
    if (isReParoleFiled(matter, person)) return;
    if (closedOn(matter) !== undefined && today <= expires.day) return;
    const values = { name: whoIs(matter.people, person), date: dateOf(date.value) };
    if (today > expires.day) {
      yield* afterExpiry(person, { ...values, expires: dateOf(expires.day) });
      return;
    }
    yield confirmed.$.state === "absent"
      ? {
          at: date.$,
          message: sentence(
            'The planned departure date of {name}, {date}, has passed, and nothing confirms the departure. Did {name} depart? Enter "confirmed: yes", or a new date.',
            values,
          ),
          fixes: insertion(confirmed.$),
          about: person,
        }
      : {
          at: confirmed.$,
          message: sentence(
            "The planned departure date of {name}, {date}, has passed, and nothing confirms the departure.",
            values,
          ),
          isAbsence: true,
          about: person,
        };
  },
  why: "A departure date is entered before the departure. That the date has passed does not show that the person left, so the end of parole remains in the list of deadlines until the departure is confirmed. Closing the case does not confirm it.",
  remedy: "Enter confirmed: yes below the date of departure, or enter a new date.",
  about: {
    judges: ["beneficiaries[].departure.date"],
    requires: ["beneficiaries[].departure.confirmed"],
    reads: ["beneficiaries[].parole.i94_expires", "closed", "re_parole_filed_on"],
  },
  examples: {
    pass: [
      {
        case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-20 } }]",
        asOf: "2015-08-20",
      },
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
closed: 2015-08-25
`,
        asOf: "2015-10-01",
      },
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

/** Once the parole has expired, who has not departed is in the country without parole. */
function* afterExpiry(
  person: Beneficiary,
  values: { readonly name: Value; readonly date: Value; readonly expires: Value },
): Generator<Draft> {
  const { date, confirmed } = person.departure;
  const message = sentence(
    "{name}: parole expired on {expires}, and nothing confirms the departure planned for {date}.",
    values,
  );
  const advice = sentence('Did {name} depart? Enter "confirmed: yes", or a new date.', { name: values.name });
  yield confirmed.$.state === "absent"
    ? {
        at: date.$,
        message: followedBy(message, advice),
        fixes: insertion(confirmed.$),
        severity: "warning",
        about: person,
      }
    : { at: confirmed.$, message, isAbsence: true, severity: "warning", about: person };
}
