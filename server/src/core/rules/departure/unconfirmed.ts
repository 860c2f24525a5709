import { insertion } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { hasSurelyLeft, paroleExpiresAtEarliest } from "../../matter/decisions.ts";
import { parolees } from "../../matter/parolees.ts";
import { nameOf } from "../../matter/people.ts";
import { isReParoleFiled } from "../../matter/re-parole.ts";
import { sentence } from "../../message/message.ts";
import { date as dateOf } from "../../message/values.ts";
import { isFaulty } from "../../read/place.ts";

export default defineRule({
  id: "departure/unconfirmed",
  title: "After the departure date, the case confirms the departure while parole is still in effect",
  severity: inBoth("information"),
  authority: [{ source: "practice", section: "Departure" }],
  isOverOnceClosed: true,
  over: parolees,
  *check(person, matter) {
    const { date, confirmed } = person.departure;
    const { today } = matter.days;
    if (date.value === undefined || date.value >= today || isFaulty(confirmed.$)) return;
    if (hasSurelyLeft(matter, person) !== undefined || isReParoleFiled(matter, person)) return;
    const expires = paroleExpiresAtEarliest(matter, person);
    if (!expires || today > expires.day || date.value >= expires.day) return;
    const values = { name: nameOf(matter.people, person), date: dateOf(date.value) };
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
  why: "A departure date is entered before the departure. That the date has passed does not show that the person left, so the end of parole remains in the list of deadlines until the departure is confirmed or the case is closed.",
  remedy: "Enter confirmed: yes below the date of departure, or enter a new date.",
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
        case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 }, departure: { date: 2015-08-19 } }]",
        asOf: "2015-10-01",
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
