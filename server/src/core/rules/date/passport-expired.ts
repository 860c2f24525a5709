import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { isMailingDateDoubtful } from "../../model/dates-in-packet.ts";
import { dayOfMailing, isReceived } from "../../model/mailing.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "date/passport-expired",
  title: "Each beneficiary's passport is valid when the request is mailed",
  over: (context) => context.beneficiaries.filter((person) => !isReceived(context, person)),
  *check(person, context) {
    const { expires } = person.passport;
    const mailing = dayOfMailing(context);
    if (expires.value === undefined || !mailing || expires.value >= mailing.day) return;
    if (isMailingDateDoubtful(context)) return;
    yield {
      at: expires.ref,
      about: person,
      message: sentence("{name}: the passport expired on {expires}, before {called}, {day}.", {
        name: whoIs(context.people, person),
        expires: date(expires.value),
        called: mailing.called,
        day: date(mailing.day),
      }),
      related: mailing.at ? [{ at: mailing.at, message: sentence("The mailing of the request") }] : [],
    };
  },
  why: "An expired passport still shows identity and citizenship, but the person usually needs a valid travel document to travel.",
  remedy: "Renew the passport, or state in the explanation how the person will travel.",
  about: {
    judges: ["beneficiaries[].passport.expires"],
    reads: ["request.kind", "request.stay.from"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana, passport: { expires: 2015-08-19 } }]
                                                ^^^^^^^^^^ ana: the passport expired on August 19, 2015, before the mailing date, August 20, 2015.
filing: { date: 2015-08-20 }
`,
    },
    clear: {
      case: "beneficiaries: [{ id: ana, passport: { expires: 2015-08-20 } }]\nfiling: { date: 2015-08-20 }",
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana, passport: { expires: 2015-08-01 } }]
filing: { date: 2015-08-12 }
receipts: [{ number: XXX1500000000, date: 2015-08-14 }]
`,
      },
      {
        // date/stay-in-the-past reports that one of the two dates is wrong.
        case: `
request: { kind: initial, stay: { from: 2015-11-01 } }
beneficiaries: [{ id: ana, passport: { expires: 2016-03-31 } }]
filing: { date: 2016-08-20 }
`,
      },
    ],
  },
});
