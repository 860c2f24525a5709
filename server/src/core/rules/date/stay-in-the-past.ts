import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { isStayInThePast } from "../../model/dates-in-packet.ts";
import { dayOfMailing } from "../../model/mailing.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "date/stay-in-the-past",
  title: "The requested stay does not begin before the request is mailed",
  over: (context) => (isStayInThePast(context) ? [context.view.request.stay] : []),
  *check({ from }, context) {
    const mailing = dayOfMailing(context);
    if (from.value === undefined || !mailing) return;
    yield {
      at: from.ref,
      message: sentence("The requested stay begins on {from}, before {called}, {day}.", {
        from: date(from.value),
        called: mailing.called,
        day: date(mailing.day),
      }),
      related: mailing.at ? [{ at: mailing.at, message: sentence("The mailing of the request") }] : [],
    };
  },
  why: "A stay that begins in the past is usually left over from an earlier draft, or its year is wrong.",
  remedy: "Correct the first day of the stay. Allow time for USCIS to decide the request.",
  about: {
    judges: ["request.stay.from"],
    reads: ["request.kind", "request.stay.until"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial, stay: { from: 2015-08-19 } }
                                        ^^^^^^^^^^ The requested stay begins on August 19, 2015, before the mailing date, August 20, 2015.
filing: { date: 2015-08-20 }
`,
    },
    clear: { case: "request: { kind: initial, stay: { from: 2015-08-20 } }\nfiling: { date: 2015-08-20 }" },
  },
  examples: {
    pass: [
      { case: "request: { kind: re-parole, stay: { from: 2015-08-01 } }\nfiling: { date: 2015-08-20 }" },
      { case: "request: { kind: initial, stay: { from: 2015-08-19, until: 2015-08-18 } }" },
      {
        case: `
request: { kind: initial, stay: { from: 2015-08-10 } }
beneficiaries: [{ id: ana }]
filing: { date: 2015-08-12 }
receipts: [{ number: XXX1500000000, date: 2015-08-14 }]
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: initial, stay: { from: 2015-08-19 } }
                                        ^^^^^^^^^^ The requested stay begins on August 19, 2015, before today, August 20, 2015.
`,
      },
    ],
  },
});
