import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { whoIs } from "../../model/people.ts";
import { filingDate, filingPlace, paroled } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/i94-expired",
  title: "Re-parole is requested before the I-94 expires",
  over: paroled,
  *check(person, context) {
    const expires = person.prior_parole.i94_expires;
    const filed = context.law.days.filingDay;
    if (expires.value === undefined || filed === undefined || filed <= expires.value) return;
    yield {
      at: expires.ref,
      message: sentence("{name}: the I-94 expired on {expires}, before the filing date, {filed}.", {
        name: whoIs(context.people, person),
        expires: date(expires.value),
        filed: filingDate(context, filed),
      }),
      related: filingPlace(context).map((at) => ({
        at,
        message: sentence("The filing date"),
      })),
      about: person,
    };
  },
  why: "Parolees must depart before their parole expires. An extension is requested while the parole is still valid.",
  remedy:
    "Check the expiration date on the I-94. If it has passed, advise the client on the available options.",
  about: {
    judges: ["beneficiaries[].prior_parole.i94_expires"],
    reads: ["filing.date", "filing.received_on", "request.kind"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: re-parole }
filing: { date: 2015-10-01 }
beneficiaries:
  - { id: luz, prior_parole: { i94_expires: 2016-09-30 } }
  - { id: ana, prior_parole: { i94_expires: 2015-09-30 } }
                                            ^^^^^^^^^^ ana: the I-94 expired on September 30, 2015, before the filing date, October 1, 2015.
`,
    },
    clear: {
      case: `
request: { kind: re-parole }
filing: { date: 2015-09-30 }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-09-30 } }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
filing: { date: 2015-08-20, received_on: 24 August }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-08-01 } }]
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - { id: ana, prior_parole: { i94_expires: 2026-10-18 } }
                                            ^^^^^^^^^^ ana: the I-94 expired on October 18, 2026, before the filing date, October 19, 2026 (today).
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
    ],
  },
});
