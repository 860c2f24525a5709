import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { closedOn } from "../../matter/closing.ts";
import { decisionsThatMayGrant, endMissingIn } from "../../matter/decisions.ts";
import { hasLeft } from "../../matter/departures.ts";
import type { Matter } from "../../matter/matter.ts";
import { allNames } from "../../matter/wording.ts";
import { sentence } from "../../message/message.ts";
import type { Beneficiary, Decision } from "../../read/view.ts";

interface Grant {
  /** Left out where the parole is in the case and no decision that granted it. */
  readonly decision?: Decision;
  readonly persons: readonly Beneficiary[];
}

export default defineRule({
  id: "decision/parole-until-missing",
  title: "Once parole is granted, the case says when it ends",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Humanitarian Parole" }],
  over: grantsWithoutEnd,
  *check({ decision, persons }, matter) {
    const names = allNames(matter.people, persons);
    const [first] = persons;
    if (!decision) {
      if (!first) return;
      const message = sentence(
        "{names}: the end date of parole is missing, so no deadline is counted from it.",
        { names },
      );
      yield* absence(first.parole.i94_expires.$, message, { about: first });
      return;
    }
    const { parole_until: until, outcome } = decision;
    const message = matter.isReParole
      ? sentence(
          "{names}: re-parole was approved, but the new end date of parole is missing, so the old one remains in the list of deadlines.",
          { names },
        )
      : sentence(
          "{names}: parole was approved, but its end date is missing, so no deadline is counted from it.",
          { names },
        );
    yield* absence(until.$, message, {
      related: [{ at: outcome.$, message: sentence("The decision") }],
      ...(persons.length === 1 && first && { about: first }),
    });
  },
  why: "Parolees must depart before their parole expires, and a request for re-parole is due before that date as well. Without the date, neither deadline appears in any list or calendar.",
  remedy:
    "Enter the date on the Form I-94 in parole_until under the decision, or in i94_expires under the beneficiary's parole.",
  about: {
    requires: ["beneficiaries[].parole.i94_expires", "decisions[].parole_until"],
    reads: [
      "beneficiaries[].arrival.date",
      "beneficiaries[].departure.date",
      "beneficiaries[].parole.i94_number",
      "closed",
      "decisions[].date",
      "decisions[].for",
      "decisions[].outcome",
    ],
  },
  examples: {
    pass: [
      { case: "beneficiaries: [{ id: ana }]\ndecisions: [{ outcome: approved, parole_until: 2016-06-30 }]" },
      { case: "beneficiaries: [{ id: ana }]\ndecisions: [{ outcome: approved, parole_until: 2016-06 }]" },
      { case: "beneficiaries: [{ id: ana }]\ndecisions: [{ outcome: denied }]" },
      {
        case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2016-06-30 } }]\ndecisions: [{ outcome: approved }]",
      },
      {
        case: "beneficiaries: [{ id: ana, arrival: { date: 2015-08-20 } }]\ndecisions: [{ outcome: approved }]",
        asOf: "2015-08-20",
      },
      {
        case: "beneficiaries: [{ id: ana, departure: { date: 2015-08-20 } }]\ndecisions: [{ outcome: approved }]",
        asOf: "2015-08-20",
      },
      { case: "beneficiaries: [{ id: ana }]\ndecisions: [{ outcome: approved }]\nclosed: 2015-08-20" },
      {
        case: "beneficiaries: [{ id: ana }]\ndecisions: [{ outcome: approved, date: 2015-08-21 }]",
        asOf: "2015-08-20",
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - { id: luz, parole: { i94_number: TODO number on the Form I-94 } }
  - { id: ana, parole: { i94_number: 00000000000 } }
               ^^^^^^ ana: the end date of parole is missing, so no deadline is counted from it.
`,
      },
      {
        case: `
beneficiaries: [{ id: luz }, { id: ana }, { id: teo }]
decisions:
  - { for: luz, outcome: approved, parole_until: 2016-06-30 }
  - { for: [ana, teo], outcome: approved }
      ^^^ ana and teo: parole was approved, but its end date is missing, so no deadline is counted from it.
`,
      },
      {
        case: `
beneficiaries: [{ id: ana, arrival: { date: 2015-08-19 } }]
decisions:
  - outcome: approved
    parole_until:
    ^^^^^^^^^^^^ ana: parole was approved, but its end date is missing, so no deadline is counted from it. The value is empty.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-11-30 } }]
decisions: [{ outcome: approved, parole_until: TODO YYYY-MM-DD }]
                                               ^^^^^^^^^^^^^^^ ana: re-parole was approved, but the new end date of parole is missing, so the old one remains in the list of deadlines. The value is a placeholder.
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/**
 * The decisions that granted parole without an end, each with those of whom nothing else says it. The date is known once a
 * person has arrived: it is not requested of those whose day of arrival is still to come.
 */
function grantsWithoutEnd(matter: Matter): readonly Grant[] {
  if (closedOn(matter) !== undefined) return [];
  const { today } = matter.days;
  const persons = matter.beneficiaries.filter(
    (person) =>
      !hasLeft(matter, person) &&
      (matter.isReParole || person.arrival.date.value === undefined || person.arrival.date.value < today),
  );
  const byDecision = matter.view.decisions.items.flatMap((decision): Grant[] => {
    const own = persons.filter((person) => endMissingIn(matter, person) === decision);
    return own.length === 0 ? [] : [{ decision, persons: own }];
  });
  const undecided = persons.filter(
    (person) => person.parole.$.state === "given" && decisionsThatMayGrant(matter, person).length === 0,
  );
  return [...byDecision, ...undecided.map((person) => ({ persons: [person] }))];
}
