import { daysBetween } from "../../base/calendar.ts";
import { sentence } from "../../message/message.ts";
import { date, length } from "../../message/values.ts";
import { whoIs } from "../../model/people.ts";
import { filingDate, filingPlace, paroled, reParoleBox } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/filed-early",
  title: "Re-parole under a program is requested no more than {re-parole-earliest} before the I-94 expires",
  isBeforeMailing: true,
  over: (context) => paroled(context).filter((person) => reParoleBox(context, person) === "program"),
  *check(person, context) {
    const { law, people } = context;
    const expires = person.prior_parole.i94_expires;
    const filed = law.days.filingDay;
    if (expires.value === undefined || filed === undefined) return;
    const time = law.reParoleEarliest();
    const first = law.firstReParoleDay(expires.value);
    if (!time.known || !first.known || filed >= first.value) return;
    yield {
      at: expires.ref,
      message: sentence(
        "{name}: the filing date, {filed}, is {left} before the I-94 expires. Re-parole under a program is usually requested no more than {time} before, from {first} on.",
        {
          name: whoIs(people, person),
          filed: filingDate(context, filed),
          left: length({ count: daysBetween(filed, expires.value), unit: "day" }),
          time: length(time.value),
          first: date(first.value),
        },
      ),
      related: filingPlace(context).map((at) => ({ at, message: sentence("The filing date") })),
      about: person,
    };
  },
  why: "A request for re-parole under a program that is filed more than {re-parole-earliest} before the I-94 expires may be returned as too early. Calendar days are counted.",
  remedy: "Check the program's page on uscis.gov for the first date on which it accepts requests.",
  about: {
    judges: ["beneficiaries[].prior_parole.i94_expires"],
    reads: [
      "beneficiaries[].id",
      "filing.date",
      "forms[].box",
      "forms[].for",
      "forms[].form",
      "request.kind",
    ],
    law: ["boxes-i-131", "re-parole-earliest"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: re-parole }
filing: { date: 2026-10-02 }
beneficiaries:
  - { id: luz, prior_parole: { i94_expires: 2027-03-31 } }
  - { id: ana, prior_parole: { i94_expires: 2027-04-01 } }
                                            ^^^^^^^^^^ ana: the filing date, October 2, 2026, is 181 days before the I-94 expires. Re-parole under a program is usually requested no more than 180 days before, from October 3, 2026 on.
forms: [{ form: I-131, for: luz, box: 10 }, { form: I-131, for: ana, box: "Item 10.C." }]
`,
      edition: "uscis-2026",
      asOf: "2026-10-01",
    },
    clear: {
      case: `
request: { kind: re-parole }
filing: { date: 2026-10-02 }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2027-03-31 } }]
forms: [{ form: I-131, for: ana, box: 10 }]
`,
      edition: "uscis-2026",
      asOf: "2026-10-01",
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
filing: { date: 2026-10-02 }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2027-04-01 } }]
forms: [{ form: I-131, for: ana, box: 11 }]
`,
        edition: "uscis-2026",
        asOf: "2026-10-01",
      },
    ],
  },
});
