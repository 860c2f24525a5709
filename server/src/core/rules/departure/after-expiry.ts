import { sentence } from "../../message/message.ts";
import { date as dateOf } from "../../message/values.ts";
import { paroleExpires } from "../../model/decisions.ts";
import { whoIs } from "../../model/people.ts";
import { parolees } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "departure/after-expiry",
  title: "The beneficiary departs before parole expires",
  over: parolees,
  *check(person, context) {
    const { date } = person.departure;
    const expires = paroleExpires(context, person);
    if (!expires || date.value === undefined || date.value < expires.day) return;
    const name = whoIs(context.people, person);
    const isOnThatDay = date.value === expires.day;
    yield {
      at: date.ref,
      message: isOnThatDay
        ? sentence(
            "{name} departs on {expires}, the date on which parole expires. Plan an earlier departure.",
            {
              name,
              expires: dateOf(expires.day),
            },
          )
        : sentence(
            "{name} departs on {date}, after parole expires on {expires}. Plan an earlier departure.",
            {
              name,
              date: dateOf(date.value),
              expires: dateOf(expires.day),
            },
          ),
      related: [{ at: expires.at, message: sentence("Parole expires on this date") }],
      about: person,
      ...(isOnThatDay ? { severity: "warning" } : {}),
    };
  },
  severityVaries: "It is a warning if the departure is planned for the day on which parole expires.",
  why: "The USCIS page says that parolees must depart before their parole expires.",
  remedy: "Plan the departure before that date, or determine whether re-parole can be requested in time.",
  about: {
    judges: [
      ["beneficiaries[].departure.date", "beneficiaries[].parole.i94_expires"],
      ["beneficiaries[].departure.date", "beneficiaries[].prior_parole.i94_expires"],
      ["beneficiaries[].departure.date", "decisions[].parole_until"],
    ],
    reads: ["beneficiaries[].id", "decisions[].for", "decisions[].outcome", "request.kind"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: luz, parole: { i94_expires: 2016-06-30 }, departure: { date: 2016-06-01 } }
  - { id: ana, parole: { i94_expires: 2016-06-30 }, departure: { date: 2016-07-01 } }
                                                                       ^^^^^^^^^^ ana departs on July 1, 2016, after parole expires on June 30, 2016. Plan an earlier departure.
  - { id: teo, parole: { i94_expires: 2016-06-30 }, departure: { date: 2016-06-30 } }
                                                                       ^^^^^^^^^^ teo departs on June 30, 2016, the date on which parole expires. Plan an earlier departure.
`,
    },
    clear: {
      case: "beneficiaries: [{ parole: { i94_expires: 2016-06-30 }, departure: { date: 2016-06-29 } }]",
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2016-12-31 }, departure: { date: 2016-07-01 } }]
decisions: [{ outcome: approved, parole_until: 2016-06-30 }]
`,
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: in June }, departure: { date: 2016-07-01 } }]
decisions: [{ outcome: approved, parole_until: 2016-06-30 }]
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-11-30 }, departure: { date: 2016-07-01 } }]
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-11-30 }, departure: { date: 2016-07-01 } }]
decisions: [{ outcome: approved }]
`,
      },
      {
        case: "beneficiaries: [{ prior_parole: { i94_expires: 2016-06-30 }, departure: { date: 2016-07-01 } }]",
      },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: luz, departure: { date: 2016-07-01 } }, { id: ana, departure: { date: 2016-07-01 } }]
                                                                                            ^^^^^^^^^^ ana departs on July 1, 2016, after parole expires on June 30, 2016. Plan an earlier departure.
decisions: [{ for: ana, outcome: approved, parole_until: 2016-06-30 }]
`,
        edition: "uscis-2026",
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-11-30 }, departure: { date: 2015-12-01 } }]
                                                                                         ^^^^^^^^^^ ana departs on December 1, 2015, after parole expires on November 30, 2015. Plan an earlier departure.
decisions: [{ outcome: denied }]
`,
      },
    ],
  },
});
