import type { Message, MessageValue } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { date as dateOf } from "../../message/values.ts";
import { type BeforeDeparture, departureIsBefore } from "../../model/departures.ts";
import { nameOfPerson } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "departure/before-parole",
  title: "The departure is not dated before the parole that it ends",
  over: (context) => context.beneficiaries,
  *check(person, context) {
    const { date } = person.departure;
    const before = departureIsBefore(context, person);
    if (date.value === undefined || !before) return;
    const values = {
      name: nameOfPerson(context.people, person),
      departed: dateOf(date.value),
      date: dateOf(before.day),
    };
    yield {
      at: date.ref,
      message: messageFor(before, values),
      related: [{ at: before.at, message: sentence("The later date") }],
      about: person,
    };
  },
  why: "A departure ends the parole that the person is on. A date before that parole began, often because of a wrong year, does not end it, so the end of parole remains in the list of deadlines even if the departure is confirmed.",
  remedy: "Compare both dates with the travel history and the notices, and correct the one that is wrong.",
  about: {
    judges: [
      ["beneficiaries[].departure.date", "decisions[].date"],
      ["beneficiaries[].departure.date", "beneficiaries[].arrival.date"],
      ["beneficiaries[].departure.date", "filing.date"],
      ["beneficiaries[].departure.date", "beneficiaries[].prior_parole.granted_on"],
    ],
    reads: ["closed", "decisions[].outcome", "filing.mailed", "request.kind"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: luz, departure: { date: 2016-05-01 } }
  - { id: ana, departure: { date: 2014-11-01, confirmed: yes } }
                                  ^^^^^^^^^^ The departure of ana is dated November 1, 2014, before parole was granted on May 1, 2015. Correct the date that is wrong. Until then, the departure does not count.
decisions: [{ outcome: approved, date: 2015-05-01, parole_until: 2016-05-31 }]
`,
    },
    clear: {
      case: `
request: { kind: initial }
filing: { date: 2015-03-01, mailed: yes }
beneficiaries: [{ id: ana, arrival: { date: 2015-06-01 }, departure: { date: 2015-06-01, confirmed: yes } }]
decisions: [{ outcome: approved, date: 2015-06-01, parole_until: 2016-05-31 }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { granted_on: 2014-11-20 }, departure: { date: 2014-11-20, confirmed: yes } }]
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, departure: { date: 2015-05-20, confirmed: yes } }]
decisions: [{ outcome: approved, date: 2015-06-01, parole_until: 2016-05-31 }]
closed: 2015-06-10
`,
      },
      {
        case: `
filing: { date: 2015-08-01 }
beneficiaries: [{ id: ana, departure: { date: 2015-07-20 } }]
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana, arrival: { date: 2015-11-02 }, departure: { date: 2015-11-01 } }]
                                                                             ^^^^^^^^^^ The departure of ana is dated November 1, 2015, before the arrival on November 2, 2015. Correct the date that is wrong. Until then, the departure does not count.
`,
      },
      {
        case: `
filing: { date: 2015-08-01, mailed: yes }
beneficiaries: [{ id: ana, departure: { date: 2015-07-31 } }]
                                              ^^^^^^^^^^ The departure of ana is dated July 31, 2015, before the request was mailed on August 1, 2015. Correct the date that is wrong. Until then, the departure does not count.
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { granted_on: 2014-11-20 }, departure: { date: 2014-11-19 } }]
                                                                                        ^^^^^^^^^^ The departure of ana is dated November 19, 2014, before the prior parole was granted on November 20, 2014. Correct the date that is wrong. Until then, the departure does not count.
`,
        edition: "uscis-2026",
      },
    ],
  },
});

function messageFor(
  { what }: BeforeDeparture,
  values: { readonly name: MessageValue; readonly departed: MessageValue; readonly date: MessageValue },
): Message {
  switch (what) {
    case "grant":
      return sentence(
        "The departure of {name} is dated {departed}, before parole was granted on {date}. Correct the date that is wrong. Until then, the departure does not count.",
        values,
      );
    case "prior-grant":
      return sentence(
        "The departure of {name} is dated {departed}, before the prior parole was granted on {date}. Correct the date that is wrong. Until then, the departure does not count.",
        values,
      );
    case "arrival":
      return sentence(
        "The departure of {name} is dated {departed}, before the arrival on {date}. Correct the date that is wrong. Until then, the departure does not count.",
        values,
      );
    case "mailing":
      return sentence(
        "The departure of {name} is dated {departed}, before the request was mailed on {date}. Correct the date that is wrong. Until then, the departure does not count.",
        values,
      );
  }
}
