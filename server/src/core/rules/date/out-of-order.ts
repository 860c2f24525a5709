import { citationsFor } from "../../law/rule-citations.ts";
import { datesOutOfOrder } from "../../model/dates-out-of-order.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "date/out-of-order",
  title: "Dates that follow each other are in order",
  over: datesOutOfOrder,
  *check({ at, message, related, kind }) {
    yield {
      at,
      message,
      related,
      ...(kind === "denial" && { authority: citationsFor("date/out-of-order", "denial") }),
    };
  },
  why: "Two dates that contradict each other show that one of them is wrong, often its year. It may cast doubt on the other dates.",
  remedy: "Compare both dates with the documents, and correct the wrong one.",
  about: {
    judges: [
      ["exhibits[].translation.certified_on", "exhibits[].date"],
      "receipts[].date",
      "notices[].date",
      "decisions[].date",
      ["request.emergency.expected_end", "request.emergency.began"],
      ["request.visa.attempts[].valid_until", "request.visa.attempts[].date"],
      "forms[].signed_on",
    ],
    reads: ["decisions[].outcome", "filing.date", "forms[].edition", "refiling.denied_on"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
exhibits:
  - { label: A, language: es, date: 2015-07-11, translation: { certified_by: J. Ortiz, certified_on: 2015-07-10 } }
                                                                                                     ^^^^^^^^^^ The translation certificate is dated July 10, 2015, before exhibit A, July 11, 2015.
`,
    },
    clear: {
      case: `
exhibits:
  - { label: A, language: es, date: 2015-07-10, translation: { certified_by: J. Ortiz, certified_on: 2015-07-10 } }
  - { label: B, language: es, date: 2015-09-10, translation: { certified_by: J. Ortiz, certified_on: 2015-07-10 } }
filing: { date: 2015-08-20 }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
filing: { date: 2015-08-03 }
receipts: [{ number: XXX1500000000, date: 2015-08-03 }]
notices: [{ kind: other, date: 2015-08-03 }]
decisions: [{ outcome: denied, date: 2015-08-03 }]
`,
      },
      {
        // The packet was returned, and mailed again.
        case: `
filing: { date: 2015-08-18 }
receipts: [{ number: XXX1500000000, date: 2015-08-03 }]
decisions: [{ outcome: rejected, date: 2015-08-10 }]
`,
      },
      {
        // The request was denied, and is filed again.
        case: `
forms: [{ form: I-131, signed_on: 2015-06-10 }]
refiling: { denied_on: 2015-06-10 }
filing: { date: 2015-08-18 }
receipts: [{ number: XXX1500000000, date: 2015-04-03 }]
decisions: [{ outcome: denied, date: 2015-06-10 }]
`,
      },
      { case: "notices: [{ kind: other, date: 2015-08-03 }]" },
      { case: "request: { emergency: { began: 2015-06-02, expected_end: 2015-06-02 } }" },
      {
        case: "request: { visa: { attempts: [{ place: Embassy, date: 2015-07-14, valid_until: 2015-07-14 }] } }",
      },
      {
        case: "forms: [{ form: I-131, edition: 01/20/25, signed_on: 2025-01-20 }]",
        edition: "uscis-2026",
        asOf: "2026-10-20",
      },
    ],
    fail: [
      {
        case: `
filing: { date: 2015-08-03 }
receipts:
  - { number: XXX1500000000, date: 2015-08-02 }
                                   ^^^^^^^^^^ The date of the receipt notice, August 2, 2015, is before the mailing date, August 3, 2015.
  - { number: XXX1500000001, date: 2015-08-02 }
notices:
  - { kind: biometrics, date: 2015-08-04 }
  - { kind: other, date: 2015-08-05 }
decisions: [{ outcome: approved, date: 2015-08-10, parole_until: 2016-06-30 }]
`,
      },
      {
        case: `
filing: { received_on: 2015-08-03 }
receipts:
  - { number: XXX1500000000, date: 2015-08-04 }
  - { number: XXX1500000001, date: 2015-08-04 }
notices:
  - { kind: biometrics, date: 2015-08-02, due: 2015-09-10 }
                              ^^^^^^^^^^ The date of the biometrics appointment, August 2, 2015, is before the date of receipt, August 3, 2015.
`,
      },
      {
        // Most dates contradict the mailing date, so that it is probably wrong itself.
        case: `
filing: { date: 2015-08-03 }
receipts:
  - { number: XXX1500000000, date: 2015-03-02 }
                                   ^^^^^^^^^^ The date of the receipt notice, March 2, 2015, is before the mailing date, August 3, 2015.
decisions: [{ outcome: approved, date: 2015-05-10, parole_until: 2016-06-30 }]
`,
      },
      {
        case: `
receipts: [{ number: XXX1500000000, date: 2015-08-03 }]
decisions:
  - { outcome: approved, date: 2015-08-02, parole_until: 2016-06-30 }
                               ^^^^^^^^^^ The date of the decision, August 2, 2015, is before that of the receipt notice, August 3, 2015.
beneficiaries: [{ id: ana }]
filing: { date: 2015-07-20 }
`,
      },
      {
        case: `
request:
  emergency:
    began: 2015-06-02
    expected_end: 2015-06-01
                  ^^^^^^^^^^ The emergency is expected to end on June 1, 2015, before June 2, 2015, the date on which it began.
  visa:
    attempts:
      - { place: Embassy, date: 2015-07-14, visa: B-2, outcome: issued, valid_until: 2015-07-13 }
                                                                                     ^^^^^^^^^^ The visa is valid until July 13, 2015, before July 14, 2015, the date of the attempt to obtain it.
`,
      },
      {
        case: `
forms:
  - { form: I-131, signed_on: 2015-06-09 }
                              ^^^^^^^^^^ The date of the signature on Form I-131, June 9, 2015, is before the denial of the earlier request, June 10, 2015.
  - { form: I-134, signed_on: 2015-06-09 }
  - { form: other, signed_on: 2015-06-09 }
refiling: { denied_on: 2015-06-10, new_facts: The ward has closed }
`,
      },
      {
        case: `
forms:
  - { form: I-131, edition: 01/20/25, signed_on: 2025-01-19 }
                                                 ^^^^^^^^^^ The date of the signature on Form I-131, January 19, 2025, is before January 20, 2025, the date of its edition.
`,
        edition: "uscis-2026",
        asOf: "2026-10-20",
      },
    ],
  },
});
