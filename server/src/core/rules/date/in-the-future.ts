import type { Day } from "../../base/calendar.ts";
import type { Message } from "../../message/language.ts";
import { followedBy, sentence } from "../../message/message.ts";
import { date as dateOf, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { paroleExpires } from "../../model/decisions.ts";
import { noticeName } from "../../model/notices.ts";
import { parolees } from "../../model/re-parole.ts";
import type { FieldRef } from "../../read/field-ref.ts";
import type { CaseView, Leaf } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

interface Past {
  readonly date: Leaf<Day>;
  /** Where it is reported; if left out, at the date. */
  readonly at?: FieldRef;
  /** What has the date, in the words of a sentence. */
  readonly of: string;
  readonly advice: Message;
}

export default defineRule({
  id: "date/in-the-future",
  title: "Past events are not dated in the future",
  over: pastDates,
  *check({ date, of, advice, at = date.ref }, { days }) {
    if (date.value === undefined || date.value <= days.today) return;
    const message = sentence("The date of the {of}, {date}, is in the future.", {
      of: term(of),
      date: dateOf(date.value),
    });
    yield { at, message: followedBy(message, advice) };
  },
  why: "A receipt, notice, decision, inquiry or filing that is dated in the future has not happened yet, so it does not meet a deadline: the request counts as undecided, and whatever was due remains due. Once the date has passed, nothing shows that it was entered in advance.",
  remedy:
    "Compare the date with the notice and correct it. Often the year is wrong. If the event has not happened yet, remove the entry.",
  about: {
    judges: [
      "filing.mailed",
      "re_parole_filed_on",
      "filing.received_on",
      "receipts[].date",
      "notices[].date",
      "decisions[].date",
      "inquiries[].date",
    ],
    reads: ["beneficiaries[].parole.i94_expires", "filing.date"],
    law: ["departure-planning"],
  },
  illustration: {
    finding: {
      case: `
filing: { date: 2015-09-01, mailed: yes }
                                    ^^^ The date of the completed mailing, September 1, 2015, is in the future. Enter the date on which the packet was mailed.
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-30 } }]
re_parole_filed_on: 2015-09-01
                    ^^^^^^^^^^ The date of the filing of the request for re-parole, September 1, 2015, is in the future. Enter it once the request has been filed.
`,
      asOf: "2015-08-31",
    },
    clear: {
      case: `
filing: { date: 2015-09-01, received_on: 2015-08-20 }
receipts: [{ number: XXX1500000000, date: 2015-08-20 }]
notices: [{ kind: biometrics, date: 2015-08-19, due: 2015-09-10 }, { kind: other, date: in the fall }]
decisions: [{ outcome: denied, date: 2015-08-20, parole_until: 2016-08-20 }, { outcome: approved }]
`,
    },
  },
  examples: {
    pass: [
      { case: "filing: { date: 2015-09-01, mailed: no }", asOf: "2015-08-31" },
      { case: "filing: { date: 2015-09-01, tracking_number: 9400000000000000000000 }", asOf: "2015-08-31" },
      {
        case: "filing: { date: 2015-09-01, mailed: yes }\nre_parole_filed_on: 2015-09-01",
        asOf: "2015-09-01",
      },
      {
        // departure/unplanned reports it.
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-29 } }]
re_parole_filed_on: 2015-09-01
`,
        asOf: "2015-08-31",
      },
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

function pastDates(context: CaseContext): readonly Past[] {
  const { view } = context;
  const onNotice = sentence("Enter the date on the notice.");
  return [
    ...mailedAhead(view),
    ...reParoleFiledAhead(context),
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

/** The mailing date, if the case says that the packet was mailed: otherwise the date is a plan. */
function mailedAhead({ filing }: CaseView): readonly Past[] {
  if (filing.mailed.value !== true) return [];
  return [
    {
      date: filing.date,
      at: filing.mailed.ref,
      of: "completed mailing",
      advice: sentence("Enter the date on which the packet was mailed."),
    },
  ];
}

/** The filing of the next request; from the date of the planned departure on, other rules report it. */
function reParoleFiledAhead(context: CaseContext): readonly Past[] {
  const { today } = context.days;
  const isReported = parolees(context).some((person) => {
    const expires = paroleExpires(context, person);
    const first = expires && context.law.firstDepartureDay(expires.day);
    return first?.known === true && today >= first.value;
  });
  if (isReported) return [];
  return [
    {
      date: context.view.re_parole_filed_on,
      of: "filing of the request for re-parole",
      advice: sentence("Enter it once the request has been filed."),
    },
  ];
}
