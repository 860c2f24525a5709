import { sentence } from "../../message/message.ts";
import { date as dateOf, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { isMailingDateWrong } from "../../model/dates-in-packet.ts";
import { isAskedForEvidence, isDecided, isReadableEntry } from "../../model/decisions.ts";
import { countedHow, isResponseRequested, type ResponseTime, responseTimes } from "../../model/response.ts";
import { allNames } from "../../model/wording.ts";
import { isMissing, mayBeMisspelled, nextItem } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "response/overdue",
  title: "A response was received within {response-time}, or an inquiry was sent",
  isOverOnceClosed: true,
  over: (context) => [
    responseTimes(context).filter((time) => isOverdue(context, time) && !isFromWrongDate(context, time)),
  ],
  *check(overdue, context) {
    const [first] = overdue;
    const { inquiries } = context.view;
    if (!first || !isReadableEntry(context, inquiries, ({ date }) => [date])) return;
    // The letters may be under a misspelled key.
    if (mayBeMisspelled(inquiries.ref)) return;
    const persons = overdue.map(({ person }) => person).filter((person) => person !== undefined);
    const isAll = overdue.length === Math.max(1, context.beneficiaries.length);
    const values = {
      last: dateOf(first.last),
      count: first.businessDays,
      received: dateOf(first.received.day),
      how: term(countedHow),
    };
    const message = isAll
      ? sentence(
          "No response was received by {last}, {count} business days after receipt on {received} ({how}). You may inquire with the Parole Branch in writing.",
          values,
        )
      : sentence(
          "No response on {names} was received by {last}, {count} business days after receipt on {received} ({how}). You may inquire with the Parole Branch in writing.",
          { ...values, names: allNames(context.people, persons) },
        );
    const begun = inquiries.items.find((inquiry) => isMissing(inquiry.date.ref));
    if (begun) {
      const related = [{ at: first.received.at, message: sentence("The date of receipt") }];
      yield { at: begun.date.ref, message, isAbsence: true, related, covers: [begun.ref] };
      return;
    }
    yield {
      at: first.received.at,
      message,
      fixes: [
        {
          title: "Add an inquiry",
          safe: false,
          operations: [
            {
              op: "add",
              path: nextItem(inquiries.ref).path,
              value: { date: "TODO date of the letter to the Parole Branch" },
            },
          ],
        },
      ],
    };
  },
  why: "The USCIS page says that the Parole Branch may be contacted in writing at the filing address if there is no response within {response-time}. It does not define a business day, or say from which date they are counted.",
  remedy:
    "Write to the Parole Branch at the address to which the request was sent, and enter the letter under inquiries.",
  about: {
    judges: ["filing.received_on", "receipts[].date", "filing.date"],
    requires: ["inquiries"],
    reads: [
      "forms[].form",
      "forms[].signed_on",
      "beneficiaries[].id",
      "decisions[].for",
      "decisions[].outcome",
      "filing.address",
      "inquiries[].date",
      "notices[].for",
      "notices[].kind",
    ],
    law: ["response-time"],
  },
  illustration: {
    finding: {
      case: `
filing: { received_on: 2014-12-31 }
                       ^^^^^^^^^^ No response was received by June 23, 2015, 120 business days after receipt on December 31, 2014 (counting Monday through Friday, excluding federal holidays, from the day after receipt, as assumed here). You may inquire with the Parole Branch in writing.
`,
      asOf: "2015-06-24",
    },
    clear: { case: "filing: { received_on: 2014-12-31 }", asOf: "2015-06-23" },
  },
  examples: {
    pass: [
      { case: "filing: { received_on: 2015-08-17 }", asOf: "2016-02-10" },
      { case: "filing: { date: 2015-08-17 }\nreceipts: [{ date: 2015-09-01 }]", asOf: "2016-02-26" },
      { case: "filing: { received_on: 2014-12-31 }\ndecisions: [{ outcome: denied }]" },
      { case: "filing: { received_on: 2014-12-31 }\ndecisions: [{ outcome: TODO }]" },
      {
        case: "filing: { received_on: 2014-12-31 }\nbeneficiaries: [{ parole: { i94_expires: 2016-01-31 } }]",
      },
      { case: "filing: { received_on: 2014-12-31 }\nnotices: [{ kind: request-for-evidence }]" },
      { case: "filing: { received_on: 2014-12-31 }\ninquiries_list: [{ date: 2015-06-24 }]" },
      {
        case: "filing: { received_on: 2014-12-31 }\ninquiries: [{ date: 2015-06-01 }, { date: 2015-06-24 }]",
      },
      { case: "filing: { received_on: 2014-12-31 }\ninquiries: [{ date: in July }]" },
      { case: "filing: { date: 2014-12-31, received_on: soon after }" },
      {
        case: "filing: { address: '500 12th St SW, Mail Stop 5112, Washington, DC 20536', date: 2014-12-31 }",
      },
      { case: "filing: { received_on: 2014-12-31 }", edition: "uscis-2026" },
      { case: "parole_case: 1" },
      {
        // date/after-mailing reports the wrong mailing date.
        case: "forms: [{ form: I-131, signed_on: 2015-08-10 }]\nfiling: { date: 2014-08-20 }",
      },
    ],
    fail: [
      {
        case: `
filing:
  date: 2015-08-10
  received_on: 2015-08-17
               ^^^^^^^^^^ No response was received by February 10, 2016, 120 business days after receipt on August 17, 2015 (counting Monday through Friday, excluding federal holidays, from the day after receipt, as assumed here). You may inquire with the Parole Branch in writing.
receipts: [{ date: 2015-09-01 }]
`,
        asOf: "2016-02-11",
      },
      {
        case: `
filing: { date: 2015-08-17 }
receipts: [{ number: XXX1500000000, date: 2015-09-10 }, { date: 2015-09-01 }]
                                                                ^^^^^^^^^^ No response was received by February 26, 2016, 120 business days after receipt on September 1, 2015 (counting Monday through Friday, excluding federal holidays, from the day after receipt, as assumed here). You may inquire with the Parole Branch in writing.
`,
        asOf: "2016-02-27",
      },
      {
        case: `
beneficiaries: [{ id: luz }, { id: ana }]
filing: { date: 2014-12-31 }
                ^^^^^^^^^^ No response on ana was received by June 23, 2015, 120 business days after receipt on December 31, 2014 (counting Monday through Friday, excluding federal holidays, from the day after receipt, as assumed here). You may inquire with the Parole Branch in writing.
decisions: [{ for: luz, outcome: approved }]
notices: [{ for: luz, kind: request-for-evidence }, { kind: other }]
inquiries: [{ date: 2015-06-23 }]
`,
      },
      {
        case: `
filing: { received_on: 2014-12-31 }
inquiries: [{ date: 2015-06-23 }, { date: TODO ask }]
                                          ^^^^^^^^ No response was received by June 23, 2015, 120 business days after receipt on December 31, 2014 (counting Monday through Friday, excluding federal holidays, from the day after receipt, as assumed here). You may inquire with the Parole Branch in writing. The value is a placeholder.
`,
      },
    ],
  },
});

/** The time is over and there is neither an answer nor a letter of inquiry. */
function isOverdue(context: CaseContext, { person, last }: ResponseTime): boolean {
  if (context.days.today <= last) return false;
  if (isDecided(context, person) !== false || isAskedForEvidence(context, person) !== false) return false;
  return !isResponseRequested(context, { last });
}

/** The mailing date that most other dates contradict is reported with them, and nothing is counted from it. */
function isFromWrongDate(context: CaseContext, { received }: ResponseTime): boolean {
  return received.at === context.view.filing.date.ref && isMailingDateWrong(context);
}
