import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { isDecided, isFiledFor } from "../../model/decisions.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/pending-does-not-extend",
  title: "A pending re-parole request does not extend parole",
  isOverOnceClosed: true,
  over: (context) => (context.isReParole ? context.beneficiaries : []),
  *check(person, context) {
    const { i94_expires } = person.prior_parole;
    if (i94_expires.value === undefined || context.days.today <= i94_expires.value) return;
    if (!isFiledFor(context, person) || isDecided(context, person) !== false) return;
    yield {
      at: i94_expires.ref,
      message: sentence(
        "{name}: parole expired on {expires}. The pending request for re-parole does not extend it.",
        { name: whoIs(context.people, person), expires: date(i94_expires.value) },
      ),
      about: person,
    };
  },
  why: "The USCIS page says that a request for re-parole must be approved. Until then, the date on the Form I-94 applies.",
  remedy:
    "Advise the client on the consequences of staying after that date, and enter the decision as soon as it is received.",
  about: {
    judges: ["beneficiaries[].prior_parole.i94_expires"],
    reads: ["beneficiaries[].id", "decisions[].for", "decisions[].outcome", "filing.date", "request.kind"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
request: { kind: re-parole }
beneficiaries:
  - { id: luz, prior_parole: { i94_expires: 2015-12-31 } }
  - { id: ana, prior_parole: { i94_expires: 2015-08-19 } }
                                            ^^^^^^^^^^ ana: parole expired on August 19, 2015. The pending request for re-parole does not extend it.
  - { id: teo, prior_parole: { i94_expires: 2015-08-19 } }
filing: { date: 2015-05-01 }
decisions: [{ for: teo, outcome: approved }]
`,
      asOf: "2015-08-20",
    },
    clear: {
      case: `
request: { kind: re-parole }
beneficiaries: [{ prior_parole: { i94_expires: 2015-08-20 } }]
filing: { date: 2015-05-01 }
`,
      asOf: "2015-08-20",
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ prior_parole: { i94_expires: 2015-08-19 } }]
filing: { date: 2015-08-21 }
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ prior_parole: { i94_expires: 2015-08-19 } }]
filing: { date: 2015-05-01 }
decisions: [{ outcome: denied }]
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ prior_parole: { i94_expires: 2015-08-19 }, parole: { i94_expires: 2016-08-19 } }]
filing: { date: 2015-05-01 }
`,
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ prior_parole: { i94_expires: 2015-08-19 } }]
filing: { date: 2015-05-01 }
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - { id: ana, prior_parole: { i94_expires: 2015-08-19 } }
                                            ^^^^^^^^^^ ana: parole expired on August 19, 2015. The pending request for re-parole does not extend it.
filing: { date: 2015-08-20 }
`,
        edition: "uscis-2026",
      },
    ],
  },
});
