import { sentence } from "../../message/message.ts";
import { date as dateOf } from "../../message/values.ts";
import { isMailingDateWrong } from "../../model/dates-in-packet.ts";
import { isMailingUnconfirmed } from "../../model/mailing.ts";
import { insertionFixes } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "filing/mailing-unconfirmed",
  title: "After the mailing date, the case confirms that the packet was mailed",
  isOverOnceClosed: true,
  over: (context) =>
    isMailingUnconfirmed(context) && !isMailingDateWrong(context) ? [context.view.filing] : [],
  *check({ date, mailed, tracking_number: tracking, carrier }) {
    if (date.value === undefined) return;
    const values = { date: dateOf(date.value) };
    const isOnline = carrier.value === "online";
    if (mailed.value === false) {
      yield {
        at: date.ref,
        message: isOnline
          ? sentence(
              "The planned filing date, {date}, has passed, and the case says that the request was not filed. Enter a new date.",
              values,
            )
          : sentence(
              "The planned mailing date, {date}, has passed, and the case says that the request was not mailed. Enter a new date.",
              values,
            ),
      };
      return;
    }
    const begun = [tracking.ref, mailed.ref].find(({ state }) => state !== "absent");
    if (begun) {
      const message = isOnline
        ? sentence(
            "The planned filing date, {date}, has passed, and nothing confirms that the request was filed",
            values,
          )
        : sentence(
            "The planned mailing date, {date}, has passed, and nothing confirms that the request was mailed",
            values,
          );
      yield { at: begun, message, isAbsence: true, covers: [tracking.ref, mailed.ref] };
      return;
    }
    yield {
      at: date.ref,
      message: isOnline
        ? sentence(
            'The planned filing date, {date}, has passed, and nothing confirms that the request was filed. Was it filed? Enter the receipt notice or "mailed: yes", or a new date.',
            values,
          )
        : sentence(
            'The planned mailing date, {date}, has passed, and nothing confirms that the request was mailed. Was it mailed? Enter the tracking number or "mailed: yes", or a new date.',
            values,
          ),
      // A request that is filed online has no tracking number.
      fixes: isOnline ? [] : insertionFixes(tracking.ref),
    };
  },
  why: "A mailing date is entered before the packet is mailed. That the date has passed does not show that the packet was mailed, and deadlines counted from it would be wrong.",
  remedy:
    "Enter the tracking number, the date of receipt, a receipt notice, or mailed: yes. If the request was filed online, enter the receipt notice or mailed: yes. If the packet was not mailed, or the request was not filed, enter a new date.",
  about: {
    judges: ["filing.date"],
    requires: ["filing.tracking_number", "filing.mailed"],
    reads: ["decisions[].outcome", "filing.received_on", "receipts[].number"],
  },
  illustration: {
    finding: {
      case: `
filing: { date: 2015-08-19 }
                ^^^^^^^^^^ The planned mailing date, August 19, 2015, has passed, and nothing confirms that the request was mailed. Was it mailed? Enter the tracking number or "mailed: yes", or a new date.`,
      asOf: "2015-08-20",
    },
    clear: { case: "filing: { date: 2015-08-20 }", asOf: "2015-08-20" },
  },
  examples: {
    pass: [
      { case: "filing: { date: 2015-08-19, mailed: yes }", asOf: "2015-08-20" },
      { case: "filing: { date: 2015-08-19, tracking_number: 9400000000000000000000 }" },
      { case: "filing: { date: 2015-08-01, received_on: 2015-08-04 }" },
      { case: "filing: { date: 2015-08-01 }\nreceipts: [{ number: XXX1500000000 }]" },
      { case: "filing: { date: 2015-08-01 }\nnotices: [{ kind: transfer }]" },
      { case: "filing: { date: 2015-08-01 }\ndecisions: [{ outcome: rejected }]" },
      { case: "filing: { date: 2015-08-01, mailed: perhaps }" },
      { case: "filing: { carrier: usps }" },
    ],
    fail: [
      {
        case: `
filing: { carrier: online, date: 2026-10-01 }
                                 ^^^^^^^^^^ The planned filing date, October 1, 2026, has passed, and nothing confirms that the request was filed. Was it filed? Enter the receipt notice or "mailed: yes", or a new date.`,
        asOf: "2026-10-02",
        edition: "uscis-2026",
      },
      {
        case: `
filing: { date: 2015-08-01, mailed: no }
                ^^^^^^^^^^ The planned mailing date, August 1, 2015, has passed, and the case says that the request was not mailed. Enter a new date.`,
      },
      {
        case: `
filing: { date: 2015-08-01, received_on: 2015-08-24 }
                ^^^^^^^^^^ The planned mailing date, August 1, 2015, has passed, and nothing confirms that the request was mailed. Was it mailed? Enter the tracking number or "mailed: yes", or a new date.`,
        asOf: "2015-08-20",
      },
      {
        case: `
filing:
  date: 2015-08-01
  tracking_number: TODO the number
                   ^^^^^^^^^^^^^^^ The planned mailing date, August 1, 2015, has passed, and nothing confirms that the request was mailed. The value is a placeholder.
receipts: [{ number: TODO, date: TODO }]
`,
      },
      {
        case: `
filing: { carrier: online, date: 2026-10-01, mailed: no }
                                 ^^^^^^^^^^ The planned filing date, October 1, 2026, has passed, and the case says that the request was not filed. Enter a new date.`,
        asOf: "2026-10-02",
        edition: "uscis-2026",
      },
      {
        case: `
filing:
  carrier: online
  date: 2026-10-01
  tracking_number: TODO the number
                   ^^^^^^^^^^^^^^^ The planned filing date, October 1, 2026, has passed, and nothing confirms that the request was filed. The value is a placeholder.
`,
        asOf: "2026-10-02",
        edition: "uscis-2026",
      },
    ],
  },
});
