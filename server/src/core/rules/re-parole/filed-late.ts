import { daysBetween } from "../../base/calendar.ts";
import { sentence } from "../../message/message.ts";
import { date, length } from "../../message/values.ts";
import { whoIs } from "../../model/people.ts";
import { filingDate, filingPlace, paroled } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/filed-late",
  title: "Re-parole is requested at least {re-parole-notice} before the I-94 expires",
  isBeforeMailing: true,
  over: paroled,
  *check(person, context) {
    const { law, people } = context;
    const expires = person.prior_parole.i94_expires;
    const filed = law.days.filingDay;
    if (expires.value === undefined || filed === undefined) return;
    const notice = law.reParoleNotice();
    const last = law.lastTimelyReParoleDay(expires.value);
    if (!notice.known || !last.known || filed <= last.value || filed > expires.value) return;
    const left = daysBetween(filed, expires.value);
    const values = {
      name: whoIs(people, person),
      filed: filingDate(context, filed),
      notice: length(notice.value),
      last: date(last.value),
    };
    yield {
      at: expires.ref,
      message:
        left === 0
          ? sentence(
              "{name}: the filing date, {filed}, is the date on which the I-94 expires. The request must be filed at least {notice} before, by {last}.",
              values,
            )
          : sentence(
              "{name}: the filing date, {filed}, is {left} before the I-94 expires. The request must be filed at least {notice} before, by {last}.",
              { ...values, left: length({ count: left, unit: "day" }) },
            ),
      related: filingPlace(context).map((at) => ({
        at,
        message: sentence("The filing date"),
      })),
      about: person,
    };
  },
  why: "The USCIS page requires that the request be filed at least {re-parole-notice} before the expiration date on the I-94. Calendar days are counted.",
  remedy: "File as soon as possible, and explain in the cover letter why the request is late.",
  about: {
    judges: ["beneficiaries[].prior_parole.i94_expires"],
    reads: ["filing.date", "filing.received_on", "request.kind"],
    law: ["re-parole-notice"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: re-parole }
beneficiaries:
  - { id: luz, prior_parole: { i94_expires: 2016-02-01 } }
  - { id: ana, prior_parole: { i94_expires: 2016-01-31 } }
                                            ^^^^^^^^^^ ana: the filing date, November 3, 2015, is 89 days before the I-94 expires. The request must be filed at least 90 days before, by November 2, 2015.
filing: { date: 2015-11-03 }
`,
    },
    clear: {
      case: `
request: { kind: re-parole }
filing: { date: 2015-11-02 }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2016-01-31 } }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-11-15 } }]",
        asOf: "2015-08-17",
      },
      {
        case: `
request: { kind: re-parole }
filing: { date: 02.11.2015 }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-09-30 } }]
`,
      },
      {
        case: `
request: { kind: re-parole }
filing: { date: 2016-02-01 }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2016-01-31 } }]
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - { id: ana, prior_parole: { i94_expires: 2016-01-31 } }
                                            ^^^^^^^^^^ ana: the filing date, January 31, 2016, is the date on which the I-94 expires. The request must be filed at least 90 days before, by November 2, 2015.
filing: { date: 2015-10-30, received_on: 2016-01-31 }
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - { id: ana, prior_parole: { i94_expires: 2026-12-31 } }
                                            ^^^^^^^^^^ ana: the filing date, October 3, 2026 (today), is 89 days before the I-94 expires. The request must be filed at least 90 days before, by October 2, 2026.
`,
        edition: "uscis-2026",
        asOf: "2026-10-03",
      },
    ],
  },
});
