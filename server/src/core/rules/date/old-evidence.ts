import { addDays } from "../../base/calendar.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { isMailingDateDoubtful } from "../../model/dates-in-packet.ts";
import { exhibitWithin, exhibitWords } from "../../model/exhibit-files.ts";
import { dayOfMailing, isReceived } from "../../model/mailing.ts";
import type { Exhibit } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

/** Days after which a letter about a person's health usually no longer shows the current condition. */
const mostDays = 180;

export default defineRule({
  id: "date/old-evidence",
  title: "Each physician's letter is recent when the request is mailed",
  over: (context) => [oldLetters(context)].filter(({ length }) => length > 0),
  *check([first, ...others], context) {
    const mailing = dayOfMailing(context);
    if (first?.date.value === undefined || !mailing) return;
    yield {
      at: first.date.ref,
      message: sentence(
        "{exhibit}, a physician's letter, is dated {day}, more than {days} days before {called}, {mailed}.",
        {
          exhibit: exhibitWords(first),
          day: date(first.date.value),
          days: mostDays,
          called: mailing.called,
          mailed: date(mailing.day),
        },
      ),
      related: [
        ...(mailing.at ? [{ at: mailing.at, message: sentence("The mailing of the request") }] : []),
        ...others.map((exhibit) => ({ at: exhibit.date.ref, message: exhibitWithin(exhibit) })),
      ],
    };
  },
  why: "A letter about a person's health describes the condition on its date. Practitioners usually submit one from the last six months.",
  remedy:
    "Ask the physician for an updated letter, or explain in the request that the condition has not changed.",
  about: {
    judges: ["exhibits[].date"],
    reads: [
      "beneficiaries[].prior_parole.i94_expires",
      "exhibits[].kind",
      "request.kind",
      "request.stay.from",
    ],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
exhibits:
  - { label: A, kind: physician-letter, title: Letter, file: a.pdf, date: 2015-02-20 }
                                                                          ^^^^^^^^^^ Exhibit A, a physician's letter, is dated February 20, 2015, more than 180 days before the mailing date, August 20, 2015.
  - { label: B, kind: physician-letter, title: Letter, file: b.pdf, date: 2014-08-20 }
filing: { date: 2015-08-20 }
`,
    },
    clear: {
      case: `
exhibits:
  - { label: A, kind: physician-letter, title: Letter, file: a.pdf, date: 2015-02-21 }
  - { label: B, kind: medical-record, title: Record, file: b.pdf, date: 2014-02-21 }
filing: { date: 2015-08-20 }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana }]
exhibits: [{ label: A, kind: physician-letter, title: Letter, file: a.pdf, date: 2015-02-01 }]
filing: { date: 2015-08-12 }
receipts: [{ number: XXX1500000000, date: 2015-08-14 }]
`,
      },
      {
        // date/stay-in-the-past reports that one of the two dates is wrong.
        case: `
request: { kind: initial, stay: { from: 2015-11-01 } }
exhibits: [{ label: A, kind: physician-letter, title: Letter, file: a.pdf, date: 2015-06-20 }]
filing: { date: 2016-08-20 }
`,
      },
      {
        // re-parole/i94-expired reports that one of the two dates is wrong.
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-11-30 } }]
exhibits: [{ label: A, kind: physician-letter, title: Letter, file: a.pdf, date: 2015-06-20 }]
filing: { date: 2016-08-20 }
`,
      },
    ],
    fail: [
      {
        case: `
exhibits: [{ label: A, kind: physician-letter, title: Letter, file: a.pdf, date: 2026-05-22 }]
                                                                                 ^^^^^^^^^^ Exhibit A, a physician's letter, is dated May 22, 2026, more than 180 days before today, November 19, 2026.
`,
        edition: "uscis-2026",
        asOf: "2026-11-19",
      },
    ],
  },
});

/** Several letters that are too old for the same mailing date are one finding. */
function oldLetters(context: CaseContext): readonly Exhibit[] {
  const mailing = dayOfMailing(context);
  if (!mailing || isReceived(context) || isMailingDateDoubtful(context)) return [];
  const oldest = addDays(mailing.day, -mostDays);
  return context.exhibits.filter(
    ({ kind, date: { value } }) => kind.value === "physician-letter" && value !== undefined && value < oldest,
  );
}
