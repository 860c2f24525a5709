import { defineRule, inBoth } from "../../engine/rule.ts";
import { dayOfMailing, isReceived } from "../../matter/mailing-day.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";

export default defineRule({
  id: "date/passport-expired",
  title: "Each beneficiary's passport is valid when the request is mailed",
  severity: inBoth("information"),
  authority: [{ source: "practice", section: "Dates" }],
  over: (matter) => matter.beneficiaries.filter((person) => !isReceived(matter, person)),
  *check(person, matter) {
    const { expires } = person.passport;
    const mailing = dayOfMailing(matter);
    if (expires.value === undefined || !mailing || expires.value >= mailing.day) return;
    yield {
      at: expires.$,
      about: person,
      message: sentence("{name}: the passport expired on {expires}, before {called}, {day}.", {
        name: whoIs(matter.people, person),
        expires: date(expires.value),
        called: mailing.called,
        day: date(mailing.day),
      }),
      related: mailing.at ? [{ at: mailing.at, message: sentence("The mailing of the request") }] : [],
    };
  },
  why: "An expired passport still shows identity and citizenship, but the person usually needs a valid travel document to travel.",
  remedy: "Renew the passport, or state in the explanation how the person will travel.",
  about: { judges: ["beneficiaries[].passport.expires"], isOnlyFinding: true },
  examples: {
    pass: [
      {
        case: "beneficiaries: [{ id: ana, passport: { expires: 2015-08-20 } }]\nfiling: { date: 2015-08-20 }",
      },
      {
        case: `
beneficiaries: [{ id: ana, passport: { expires: 2015-08-01 } }]
filing: { date: 2015-08-12 }
receipts: [{ number: XXX1500000000, date: 2015-08-14 }]
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana, passport: { expires: 2015-08-19 } }]
                                                ^^^^^^^^^^ ana: the passport expired on August 19, 2015, before the mailing date, August 20, 2015.
filing: { date: 2015-08-20 }
`,
      },
    ],
  },
});
