import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { closedOn } from "../../model/closing.ts";
import { decisionsThatMayGrant, endMissingIn } from "../../model/decisions.ts";
import { hasLeft } from "../../model/departures.ts";
import { missingField } from "../../model/missing-field.ts";
import { allNames } from "../../model/wording.ts";
import type { Beneficiary, Decision } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

interface Grant {
  /** Left out if the case has the parole and no decision that granted it. */
  readonly decision?: Decision;
  readonly persons: readonly Beneficiary[];
}

export default defineRule({
  id: "decision/parole-until-missing",
  title: "Once parole is granted, the case says when it ends",
  over: grantsWithoutEnd,
  *check({ decision, persons }, context) {
    const names = allNames(context.people, persons);
    const [first] = persons;
    if (!decision) {
      if (!first) return;
      const message = sentence(
        "{names}: the end date of parole is missing, so no deadline is counted from it.",
        { names },
      );
      yield* missingField(first.parole.i94_expires.ref, message, { about: first });
      return;
    }
    const { parole_until: until, outcome } = decision;
    const message = context.isReParole
      ? sentence(
          "{names}: re-parole was approved, but the new end date of parole is missing, so the old one remains in the list of deadlines.",
          { names },
        )
      : sentence(
          "{names}: parole was approved, but its end date is missing, so no deadline is counted from it.",
          { names },
        );
    yield* missingField(until.ref, message, {
      related: [{ at: outcome.ref, message: sentence("The decision") }],
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
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: luz, parole: { i94_number: TODO number on the Form I-94 } }
  - { id: ana, parole: { i94_number: 00000000000 } }
               ^^^^^^ ana: the end date of parole is missing, so no deadline is counted from it.
`,
    },
    clear: {
      case: "beneficiaries: [{ id: ana }]\ndecisions: [{ outcome: approved, parole_until: 2016-06-30 }]",
    },
  },
  examples: {
    pass: [
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
 * The decisions that granted parole without an end date, each with the people for whom nothing else gives it. The date
 * is known once a person has arrived: it is not required for people whose arrival is in the future.
 */
function grantsWithoutEnd(context: CaseContext): readonly Grant[] {
  if (closedOn(context) !== undefined) return [];
  const { today } = context.days;
  const persons = context.beneficiaries.filter(
    (person) =>
      !hasLeft(context, person) &&
      (context.isReParole || person.arrival.date.value === undefined || person.arrival.date.value < today),
  );
  const byDecision = context.view.decisions.items.flatMap((decision): Grant[] => {
    const own = persons.filter((person) => endMissingIn(context, person) === decision);
    return own.length === 0 ? [] : [{ decision, persons: own }];
  });
  const undecided = persons.filter(
    (person) => person.parole.ref.state === "given" && decisionsThatMayGrant(context, person).length === 0,
  );
  return [...byDecision, ...undecided.map((person) => ({ persons: [person] }))];
}
