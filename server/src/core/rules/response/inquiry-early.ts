import { sentence } from "../../message/message.ts";
import { date as dateOf, term } from "../../message/values.ts";
import { countedHow, responseTimes } from "../../model/response.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "response/inquiry-early",
  title: "An inquiry is sent to the Parole Branch only after {response-time}",
  over: (context) => context.view.inquiries.items,
  *check(inquiry, context) {
    const { date } = inquiry;
    const [first] = responseTimes(context).toSorted((one, other) => (one.last < other.last ? -1 : 1));
    if (!first || date.value === undefined || date.value > first.last) return;
    yield {
      at: date.ref,
      message: sentence(
        "The inquiry is dated {date}, but the {count} business days after receipt on {received} end on {last} ({how}).",
        {
          date: dateOf(date.value),
          count: first.businessDays,
          received: dateOf(first.received.day),
          last: dateOf(first.last),
          how: term(countedHow),
        },
      ),
      related: [{ at: first.received.at, message: sentence("The date of receipt") }],
    };
  },
  why: "The USCIS page allows an inquiry to the Parole Branch if there is no response within {response-time}, and not before. It does not define a business day, or say from which date they are counted.",
  remedy: "Send the letter after that date, or correct its date or the date of receipt.",
  about: {
    judges: [
      ["inquiries[].date", "filing.received_on"],
      ["inquiries[].date", "receipts[].date"],
    ],
    reads: ["beneficiaries[].removal.previously_removed"],
    law: ["response-time"],
  },
  illustration: {
    finding: {
      case: `
filing: { received_on: 2015-08-17 }
inquiries:
  - { date: 2016-02-11 }
  - { date: 2016-02-10 }
            ^^^^^^^^^^ The inquiry is dated February 10, 2016, but the 120 business days after receipt on August 17, 2015 end on February 10, 2016 (counting Monday through Friday, excluding federal holidays, from the day after receipt, as assumed here).
`,
    },
    clear: { case: "filing: { received_on: 2015-08-17 }\ninquiries: [{ date: 2016-02-11 }]" },
  },
  examples: {
    pass: [
      { case: "filing: { date: 2015-08-17 }\nreceipts: [{ date: soon }]\ninquiries: [{ date: 2016-02-10 }]" },
      {
        case: "filing: { received_on: 2015-08-17 }\ninquiries: [{ date: 2016-02-10 }]",
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries: [{ id: ana, removal: { previously_removed: yes } }]
filing: { received_on: 2015-08-17 }
inquiries: [{ date: 2016-02-10 }]
`,
      },
      { case: "inquiries: [{ date: 2016-02-10 }]" },
    ],
    fail: [
      {
        case: `
filing: { date: 2015-08-17 }
receipts: [{ date: 2015-09-01 }]
inquiries: { date: 2016-02-26 }
                   ^^^^^^^^^^ The inquiry is dated February 26, 2016, but the 120 business days after receipt on September 1, 2015 end on February 26, 2016 (counting Monday through Friday, excluding federal holidays, from the day after receipt, as assumed here).
`,
        asOf: "2016-02-26",
      },
    ],
  },
});
