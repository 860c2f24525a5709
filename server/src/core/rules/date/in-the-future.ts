import { defineRule, inBoth } from "../../engine/rule.ts";
import type { Day } from "../../law/calendar.ts";
import type { Matter } from "../../matter/matter.ts";
import { noticeName } from "../../matter/notices.ts";
import { followedBy, type Message, sentence } from "../../message/message.ts";
import { date as dateOf, term } from "../../message/values.ts";
import type { Leaf } from "../../read/view.ts";

interface Past {
  readonly date: Leaf<Day>;
  /** What has the date, within a sentence. */
  readonly of: string;
  readonly advice: Message;
}

export default defineRule({
  id: "date/in-the-future",
  title: "Receipts, notices, decisions and inquiries are dated today or earlier",
  severity: inBoth("warning"),
  authority: [{ source: "practice", section: "Dates" }],
  over: pastDates,
  *check({ date, of, advice }, { days }) {
    if (date.value === undefined || date.value <= days.today) return;
    const message = sentence("The date of the {of}, {date}, is in the future.", {
      of: term(of),
      date: dateOf(date.value),
    });
    yield { at: date.$, message: followedBy(message, advice) };
  },
  why: "A receipt, notice, decision or inquiry that is dated in the future has not happened yet, so it does not meet a deadline: the request counts as undecided, and whatever was due remains due.",
  remedy:
    "Compare the date with the notice and correct it; often the year is wrong. Remove the entry if it was only expected.",
  examples: {
    pass: [
      {
        case: `
filing: { date: 2015-09-01, received_on: 2015-08-20 }
receipts: [{ number: XXX1500000000, date: 2015-08-20 }]
notices: [{ kind: biometrics, date: 2015-08-19, due: 2015-09-10 }, { kind: other, date: in the fall }]
decisions: [{ outcome: denied, date: 2015-08-20, parole_until: 2016-08-20 }, { outcome: approved }]
`,
      },
      { case: "filing: { date: 2015-09-01 }\nre_parole_filed_on: 2015-09-01" },
    ],
    fail: [
      {
        case: `
filing: { date: 2015-08-01, received_on: 2015-08-21 }
                                         ^^^^^^^^^^ The date of the receipt of the request, August 21, 2015, is in the future. Enter it once the request has been received.
receipts:
  - { number: XXX1500000000, date: 2015-08-05 }
  - { number: XXX1500000001, date: 2016-08-05 }
                                   ^^^^^^^^^^ The date of the receipt notice, August 5, 2016, is in the future. Enter the date on the notice.
`,
      },
      {
        case: `
notices: [{ kind: intent-to-deny, date: 2016-08-01, due: 2016-09-03, answered_on: 2015-08-15 }]
                                        ^^^^^^^^^^ The date of the notice of intent to deny, August 1, 2016, is in the future. Enter the date on the notice.
decisions: [{ outcome: approved, date: 2025-08-10 }]
                                       ^^^^^^^^^^ The date of the decision, August 10, 2025, is in the future. Enter the date on the notice; until then, the request counts as undecided.
inquiries: [{ date: 2015-08-21 }]
                    ^^^^^^^^^^ The date of the inquiry, August 21, 2015, is in the future. Enter the date on which the letter was sent.
`,
      },
    ],
  },
});

function pastDates({ view }: Matter): readonly Past[] {
  const onNotice = sentence("Enter the date on the notice.");
  return [
    {
      date: view.filing.received_on,
      of: "receipt of the request",
      advice: sentence("Enter it once the request has been received."),
    },
    ...view.receipts.items.map(({ date }) => ({ date, of: "receipt notice", advice: onNotice })),
    ...view.notices.items.map((notice) => ({ date: notice.date, of: noticeName(notice), advice: onNotice })),
    ...view.decisions.items.map(({ date }) => ({
      date,
      of: "decision",
      advice: sentence("Enter the date on the notice; until then, the request counts as undecided."),
    })),
    ...view.inquiries.items.map(({ date }) => ({
      date,
      of: "inquiry",
      advice: sentence("Enter the date on which the letter was sent."),
    })),
  ];
}
