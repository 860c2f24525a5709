import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { wholeOr } from "../../matter/blocks.ts";
import { isReadable, paroleExpires } from "../../matter/decisions.ts";
import type { Matter } from "../../matter/matter.ts";
import { parolees } from "../../matter/parolees.ts";
import { beneficiariesFor, nameOf } from "../../matter/people.ts";
import type { Beneficiary } from "../../read/view.ts";

export default defineRule({
  id: "departure/unplanned",
  title: "The departure is planned within 90 days of the end of parole",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" }],
  over: parolees,
  *check(person, matter) {
    const { today } = matter.days;
    const expires = paroleExpires(matter, person);
    if (!expires || !isReadyToLeave(matter, person)) return;
    const first = matter.law.firstDepartureDay(expires.day);
    if (!first.known || today < first.value) return;
    const values = { name: nameOf(matter.people, person), expires: expires.day };
    yield* absence(
      wholeOr(person.departure, person.departure.date.$),
      today > expires.day
        ? ["The parole of {name} expired on {expires}, and no departure is named", values]
        : ["The parole of {name} expires on {expires}, and no departure is planned", values],
      { about: person, related: [{ at: expires.at, message: "Parole expires on this day" }] },
    );
  },
  why: "The page says that parolees must depart before their parole expires. Ninety days ahead is when a request for re-parole would be due.",
  remedy:
    "Enter the day of departure, or decide on re-parole and put that down as the next step of the decision.",
  examples: {
    pass: [
      { case: "beneficiaries: [{ parole: { i94_expires: 2015-11-15 } }]", asOf: "2015-08-16" },
      { case: "beneficiaries: [{ parole: { i94_expires: 2015-11-15 }, departure: { date: 2015-11-01 } }]" },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-09-30 } }]
decisions: [{ outcome: approved, next_step: re-parole }]
`,
      },
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ prior_parole: { i94_expires: 2015-09-30 } }]",
      },
      { case: "beneficiaries: [{ parole: { i94_expires: 2015-09-30 }, departure: { date: soon } }]" },
      { case: "beneficiaries: [{ prior_parole: { i94_expires: 2015-09-30 } }]" },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: luz
    parole: { i94_expires: 2015-11-16 }
  - id: ana
    ^^
    parole: { i94_expires: 2015-11-15 }
`,
        asOf: "2015-08-17",
      },
      {
        case: `
beneficiaries:
  - id: ana
    departure: { date: TODO ask }
                       ^^^^^^^^
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
    ^^^^^^^^^
decisions: [{ outcome: denied, next_step: refile }]
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** No decision leads on to re-parole, as far as the next steps can be read. */
function isReadyToLeave(matter: Matter, person: Beneficiary): boolean {
  const { decisions } = matter.view;
  if (!isReadable(matter, decisions, ({ next_step, for: names }) => [next_step, names])) return false;
  return !decisions.items.some(
    (decision) =>
      decision.next_step.value === "re-parole" &&
      beneficiariesFor(matter.people, decision.for).includes(person),
  );
}
