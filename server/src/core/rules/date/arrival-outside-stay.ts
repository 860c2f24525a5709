import type { Day } from "../../base/calendar.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { whoIs } from "../../model/people.ts";
import { beginsAfterEmergency, endsBeforeItBegins } from "../../model/stay.ts";
import type { Beneficiary, Leaf } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "date/arrival-outside-stay",
  title: "Each beneficiary plans to arrive during the requested stay",
  over: (context) => [arrivalsBefore(context), arrivalsAfter(context)].filter(({ length }) => length > 0),
  *check([first, ...others], { people, view, beneficiaries }) {
    if (first?.date.value === undefined) return;
    const { person, date: arrival, stay } = first;
    const isBefore = stay === view.request.stay.from;
    if (stay.value === undefined) return;
    const values = {
      name: whoIs(people, person),
      arrival: date(first.date.value),
      stay: date(stay.value),
    };
    yield {
      at: arrival.ref,
      ...(others.length === 0 || beneficiaries.length === 1 ? { about: person } : {}),
      message: isBefore
        ? sentence(
            "{name}: the intended arrival date, {arrival}, is before the first day of the stay, {stay}.",
            values,
          )
        : sentence(
            "{name}: the intended arrival date, {arrival}, is after the last day of the stay, {stay}.",
            values,
          ),
      related: [
        {
          at: stay.ref,
          message: isBefore ? sentence("The first day of the stay") : sentence("The last day of the stay"),
        },
        ...others.map((other) => ({
          at: other.date.ref,
          message: sentence("The arrival of {name}", { name: whoIs(people, other.person) }),
        })),
      ],
    };
  },
  why: "Form I-131 and the explanation should give the same dates. Parole is requested for the period of the stay.",
  remedy: "Correct the intended arrival date or the stay.",
  about: {
    judges: ["beneficiaries[].arrival.date"],
    reads: ["request.emergency.expected_end", "request.stay.from", "request.stay.until"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
request: { stay: { from: 2015-11-01, until: 2016-06-30 } }
beneficiaries:
  - { id: ana, arrival: { date: 2015-10-31 } }
                                ^^^^^^^^^^ ana: the intended arrival date, October 31, 2015, is before the first day of the stay, November 1, 2015.
  - { id: eva, arrival: { date: 2016-07-01 } }
                                ^^^^^^^^^^ eva: the intended arrival date, July 1, 2016, is after the last day of the stay, June 30, 2016.
`,
    },
    clear: {
      case: `
request: { stay: { from: 2015-11-01, until: 2016-06-30 } }
beneficiaries: [{ id: ana, arrival: { date: 2015-11-01 } }, { id: eva, arrival: { date: 2016-06-30 } }]
`,
    },
  },
  examples: {
    pass: [
      {
        // date/stay-after-emergency reports the first day of the stay.
        case: `
request: { emergency: { expected_end: 2015-12-31 }, stay: { from: 2016-11-01, until: 2017-06-30 } }
beneficiaries: [{ id: ana, arrival: { date: 2015-11-01 } }]
`,
      },
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2015-10-31 } }
beneficiaries: [{ id: ana, arrival: { date: 2015-11-02 } }]
`,
      },
      { case: "beneficiaries: [{ id: ana, arrival: { date: 2015-11-01 } }]" },
    ],
    fail: [
      {
        // Several that contradict the same day are one mistake.
        case: `
request: { stay: { from: 2016-11-01, until: 2017-06-30 } }
beneficiaries:
  - { id: ana, arrival: { date: 2015-11-02 } }
                                ^^^^^^^^^^ ana: the intended arrival date, November 2, 2015, is before the first day of the stay, November 1, 2016.
  - { id: eva, arrival: { date: 2015-11-02 } }
`,
      },
    ],
  },
});

/** An arrival, and the end of the stay that it contradicts. */
interface Arrival {
  readonly person: Beneficiary;
  readonly date: Leaf<Day>;
  readonly stay: Leaf<Day>;
}

/** If the first day of the stay is reported itself, it decides nothing. */
function arrivalsBefore(context: CaseContext): readonly Arrival[] {
  const { request } = context.view;
  const { from } = request.stay;
  if (endsBeforeItBegins(request.stay) || beginsAfterEmergency(request)) return [];
  return arrivals(context, from).filter(
    ({ date: { value } }) => value !== undefined && from.value !== undefined && value < from.value,
  );
}

function arrivalsAfter(context: CaseContext): readonly Arrival[] {
  const { stay } = context.view.request;
  if (endsBeforeItBegins(stay)) return [];
  const { until } = stay;
  return arrivals(context, until).filter(
    ({ date: { value } }) => value !== undefined && until.value !== undefined && value > until.value,
  );
}

function arrivals({ beneficiaries }: CaseContext, stay: Leaf<Day>): readonly Arrival[] {
  return beneficiaries.map((person) => ({ person, date: person.arrival.date, stay }));
}
