import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { datedAfterMailing } from "../../model/dates-in-packet.ts";
import { dayOfMailing } from "../../model/mailing.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "date/after-mailing",
  title: "No date in the packet is later than the mailing date",
  over: (context) => datedAfterMailing(context).groups,
  *check([first, ...others], context) {
    const mailing = dayOfMailing(context);
    if (first?.day.value === undefined || !mailing) return;
    yield {
      at: first.day.ref,
      message: sentence("The date of {of}, {day}, is after {called}, {mailed}.", {
        of: first.of,
        day: date(first.day.value),
        called: mailing.called,
        mailed: date(mailing.day),
      }),
      related: [
        ...(mailing.at ? [{ at: mailing.at, message: sentence("The mailing of the request") }] : []),
        ...others.map(({ of, day }) => ({ at: day.ref, message: of })),
      ],
    };
  },
  why: "A document dated after the packet was mailed cannot have been in the packet. Either the date or the mailing date is wrong.",
  remedy: "Compare the date with the document itself, and correct the date or the mailing date.",
  about: {
    judges: [
      "forms[].signed_on",
      "exhibits[].date",
      "request.visa.attempts[].date",
      "exhibits[].translation.certified_on",
      "beneficiaries[].consents[].date",
    ],
    reads: [
      "exhibits[].kind",
      "exhibits[].label",
      "filing.date",
      "filing.received_on",
      "forms[].form",
      "request.visa.attempts[].exhibit",
    ],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
forms:
  - { form: I-131, signed_on: 2015-08-21 }
                              ^^^^^^^^^^ The date of the signature on Form I-131, August 21, 2015, is after the mailing date, August 20, 2015.
  - { form: I-134, signed_on: 2015-08-22 }
exhibits:
  - { label: A, kind: other, title: Letter, file: a.pdf, date: 2015-08-21 }
                                                               ^^^^^^^^^^ The date of exhibit A, August 21, 2015, is after the mailing date, August 20, 2015.
  - { label: B, kind: other, title: Letter, file: b.pdf, date: 2015-08-01 }
  - { label: C, kind: other, title: Letter, file: c.pdf, date: 2015-08-01 }
  - { label: D, kind: other, title: Letter, file: d.pdf, date: 2015-08-01 }
filing: { date: 2015-08-20 }
`,
    },
    clear: {
      case: `
forms: [{ form: I-131, signed_on: 2015-08-20 }, { form: I-765, signed_on: 2015-09-01 }]
exhibits:
  - { label: A, kind: other, title: Letter, file: a.pdf, date: 2015-08-20 }
  - { label: B, kind: receipt-notice, title: Notice, file: b.pdf, date: 2015-09-01 }
filing: { date: 2015-08-20 }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
forms: [{ form: I-131, signed_on: 2015-08-13 }]
filing: { date: 2015-08-12 }
receipts: [{ number: XXX1500000000, date: 2015-08-14 }]
`,
      },
    ],
    fail: [
      {
        // Most dates contradict the mailing date, so that it is probably wrong itself.
        case: `
forms: [{ form: I-131, signed_on: 2015-07-20 }]
                                  ^^^^^^^^^^ The date of the signature on Form I-131, July 20, 2015, is after the mailing date, August 20, 2014.
exhibits: [{ label: A, kind: other, title: Letter, file: a.pdf, date: 2015-06-20 }]
filing: { date: 2014-08-20 }
`,
      },
      {
        case: `
request:
  visa:
    attempts:
      - { place: Embassy, date: 2015-08-21, exhibit: A }
                                ^^^^^^^^^^ The date of the attempt to obtain a visa, August 21, 2015, is after today, August 20, 2015.
exhibits:
  - { label: A, kind: visa-refusal, title: Letter, file: a.pdf, date: 2015-08-21 }
  - { label: B, language: es, translation: { certified_by: J. Ortiz, certified_on: 2015-08-22 } }
                                                                                   ^^^^^^^^^^ The date of the translation certificate of exhibit B, August 22, 2015, is after today, August 20, 2015.
`,
      },
      {
        case: `
exhibits: [{ kind: other, title: Letter, file: a.pdf, date: 2015-09-02 }]
                                                            ^^^^^^^^^^ The date of exhibit "Letter", September 2, 2015, is after the date of receipt, August 25, 2015.
filing: { received_on: 2015-08-25 }
`,
        asOf: "2015-09-05",
      },
      {
        case: `
beneficiaries:
  - { id: ana, consents: [{ by: Marta Morales, date: 2015-09-01, exhibit: D }] }
                                                     ^^^^^^^^^^ The date of the consent, September 1, 2015, is after the mailing date, August 20, 2015.
filing: { date: 2015-08-20 }
`,
      },
    ],
  },
});
