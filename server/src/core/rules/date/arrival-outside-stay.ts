import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "date/arrival-outside-stay",
  title: "Each beneficiary plans to arrive during the requested stay",
  over: (context) => context.beneficiaries,
  *check(person, { people, view }) {
    const arrival = person.arrival.date;
    const { from, until } = view.request.stay;
    if (arrival.value === undefined) return;
    if (from.value !== undefined && until.value !== undefined && until.value <= from.value) return;
    const name = whoIs(people, person);
    if (from.value !== undefined && arrival.value < from.value) {
      yield {
        at: arrival.ref,
        about: person,
        message: sentence(
          "{name}: the intended arrival date, {arrival}, is before the first day of the stay, {from}.",
          {
            name,
            arrival: date(arrival.value),
            from: date(from.value),
          },
        ),
        related: [{ at: from.ref, message: sentence("The first day of the stay") }],
      };
    } else if (until.value !== undefined && arrival.value > until.value) {
      yield {
        at: arrival.ref,
        about: person,
        message: sentence(
          "{name}: the intended arrival date, {arrival}, is after the last day of the stay, {until}.",
          {
            name,
            arrival: date(arrival.value),
            until: date(until.value),
          },
        ),
        related: [{ at: until.ref, message: sentence("The last day of the stay") }],
      };
    }
  },
  why: "Form I-131 and the explanation should give the same dates. Parole is requested for the period of the stay.",
  remedy: "Correct the intended arrival date or the stay.",
  about: {
    judges: ["beneficiaries[].arrival.date"],
    reads: ["request.stay.from", "request.stay.until"],
    isOnlyFinding: true,
  },
  examples: {
    pass: [
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2016-06-30 } }
beneficiaries: [{ id: ana, arrival: { date: 2015-11-01 } }, { id: eva, arrival: { date: 2016-06-30 } }]
`,
      },
      { case: "beneficiaries: [{ id: ana, arrival: { date: 2015-11-01 } }]" },
    ],
    fail: [
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2016-06-30 } }
beneficiaries:
  - { id: ana, arrival: { date: 2015-10-31 } }
                                ^^^^^^^^^^ ana: the intended arrival date, October 31, 2015, is before the first day of the stay, November 1, 2015.
  - { id: eva, arrival: { date: 2016-07-01 } }
                                ^^^^^^^^^^ eva: the intended arrival date, July 1, 2016, is after the last day of the stay, June 30, 2016.
`,
      },
    ],
  },
});
