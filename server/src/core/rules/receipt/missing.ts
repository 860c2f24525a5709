import { daysBetween } from "../../base/calendar.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { isMailingDateWrong } from "../../model/dates-in-packet.ts";
import { isReadableEntry } from "../../model/decisions.ts";
import { isMailingUnconfirmed } from "../../model/mailing.ts";
import { insertionFixes } from "../../model/missing-field.ts";
import { beneficiariesFor } from "../../model/people.ts";
import { allNames } from "../../model/wording.ts";
import { isMissing, nextItem } from "../../read/field-ref.ts";
import type { PatchOperation } from "../../read/fix.ts";
import type { Beneficiary, Receipt } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "receipt/missing",
  title: "A receipt notice is received within {receipt-wait} of mailing, the usual time",
  isOverOnceClosed: true,
  over: (context) =>
    isMailingUnconfirmed(context) || isMailingDateWrong(context) ? [] : [context.view.filing.date],
  *check(mailed, context) {
    const { receipts } = context.view;
    const { today } = context.days;
    const last = mailed.value === undefined ? undefined : context.law.lastReceiptDay(mailed.value);
    if (mailed.value === undefined || !last?.known || today <= last.value) return;
    if (!isReadableEntry(context, receipts, ({ number, date, for: names }) => [number, date, names])) return;
    const without = context.beneficiaries.filter((person) => !context.receipted.has(person));
    const isAll = without.length === context.beneficiaries.length;
    if (isAll ? receipts.items.some(hasCome) : without.length === 0) return;
    const values = { days: daysBetween(mailed.value, today), mailed: date(mailed.value) };
    const message = isAll
      ? sentence(
          "The packet was mailed {days} days ago, on {mailed}, but no receipt notice is listed.",
          values,
        )
      : sentence(
          "The packet was mailed {days} days ago, on {mailed}, but no receipt notice is listed for {names}.",
          { ...values, names: allNames(context.people, without) },
        );
    const more = {
      message,
      isAbsence: true,
      related: [{ at: mailed.ref, message: sentence("The mailing date") }],
    } as const;

    const begun = receipts.items.find((receipt) => isBegun(context, receipt, without));
    if (isMissing(receipts.ref)) yield { ...more, at: receipts.ref };
    else if (begun) {
      const at =
        begun.number.ref.state === "absent" && !isMissing(begun.date.ref) ? begun.date.ref : begun.number.ref;
      yield { ...more, at, covers: [begun.number.ref, begun.date.ref] };
    } else {
      const at = nextItem(receipts.ref);
      const fixes = insertionFixes(at).map((fix) => ({
        ...fix,
        operations: isAll ? fix.operations : fix.operations.map((operation) => forThem(operation, without)),
      }));
      yield { ...more, at, fixes };
    }
  },
  why: "The USCIS page says that a written notice is sent once the request has been received. It does not say how soon; practitioners usually allow {receipt-wait}.",
  remedy:
    "If the notice has come, enter it. Otherwise, track the packet by its tracking number, and check whether it was delivered to the right address.",
  about: {
    requires: ["receipts", "receipts[].number", "receipts[]"],
    reads: [
      "forms[].form",
      "forms[].signed_on",
      "beneficiaries[].id",
      "filing.date",
      "filing.mailed",
      "receipts[].date",
      "receipts[].for",
    ],
    law: ["receipt-wait"],
  },
  illustration: {
    finding: {
      case: `
parole_case: 1
^^^^^^^^^^^ The packet was mailed 31 days ago, on July 20, 2015, but no receipt notice is listed.
filing: { date: 2015-07-20, mailed: yes }`,
      asOf: "2015-08-20",
    },
    clear: { case: "filing: { date: 2015-07-21, mailed: yes }", asOf: "2015-08-20" },
  },
  examples: {
    pass: [
      { case: "filing: { date: 2015-07-01 }" },
      { case: "filing: { date: 2015-07-01 }\nreceipts: [{ number: XXX1500000000 }]" },
      { case: "filing: { date: 2015-07-01 }\nreceipts: [{ date: in July }]" },
      { case: "filing: { carrier: usps }" },
      {
        // date/after-mailing reports the wrong mailing date.
        case: "forms: [{ form: I-131, signed_on: 2015-08-10 }]\nfiling: { date: 2014-08-20, mailed: yes }",
      },
      {
        case: `
beneficiaries: [{ id: luz }, { id: ana }]
filing: { date: 2015-07-01 }
receipts: [{ for: ana, date: 2015-07-09 }, { for: luz, number: XXX1500000000 }]
`,
        edition: "uscis-2026",
      },
    ],
    fail: [
      {
        case: `
filing: { date: 2015-07-01, mailed: yes }
receipts: [{ number: TODO, date: TODO }]
^^^^^^^^ The packet was mailed 50 days ago, on July 1, 2015, but no receipt notice is listed. The value is a placeholder.
`,
      },
      {
        case: `
beneficiaries: [{ id: luz }, { id: ana }]
filing: { date: 2015-07-01 }
receipts: [{ for: luz, number: XXX1500000000 }]
^^^^^^^^ The packet was mailed 50 days ago, on July 1, 2015, but no receipt notice is listed for ana.
`,
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries: [{ id: luz }, { id: ana }]
filing: { date: 2015-07-01 }
receipts:
  - { for: luz, number: XXX1500000000 }
  - { for: ana, number: TODO, date: TODO }
                        ^^^^ The packet was mailed 50 days ago, on July 1, 2015, but no receipt notice is listed for ana. The value is a placeholder.
`,
      },
    ],
  },
});

function hasCome(receipt: Receipt): boolean {
  return receipt.number.value !== undefined || receipt.date.value !== undefined;
}

/** Whether an entry for one of them has no number and date yet. */
function isBegun(context: CaseContext, receipt: Receipt, without: readonly Beneficiary[]): boolean {
  if (hasCome(receipt) || receipt.ref.state === "blank") return false;
  return (
    without.length === 0 ||
    beneficiariesFor(context.people, receipt.for).some((person) => without.includes(person))
  );
}

function forThem(operation: PatchOperation, persons: readonly Beneficiary[]): PatchOperation {
  const ids = persons.map((person) => person.id.value).filter((id) => id !== undefined);
  if (operation.op !== "add" || typeof operation.value === "string" || Array.isArray(operation.value)) {
    return operation;
  }
  return ids.length === 0 ? operation : { ...operation, value: { for: ids, ...operation.value } };
}
