import { insertion } from "../../engine/absence.ts";
import type { PatchOperation } from "../../engine/finding.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { daysBetween } from "../../law/calendar.ts";
import { isReadable } from "../../matter/decisions.ts";
import { isMailingUnconfirmed } from "../../matter/mailing.ts";
import type { Matter } from "../../matter/matter.ts";
import { beneficiariesFor } from "../../matter/people.ts";
import { allNames } from "../../matter/wording.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { isMissing, nextItem } from "../../read/place.ts";
import type { Beneficiary, Receipt } from "../../read/view.ts";

export default defineRule({
  id: "receipt/missing",
  title: "A receipt notice is received within {receipt-wait} of mailing, the usual time",
  severity: inBoth("information"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Filing for Parole" }],
  isOverOnceClosed: true,
  over: (matter) => (isMailingUnconfirmed(matter) ? [] : [matter.view.filing.date]),
  *check(mailed, matter) {
    const { receipts } = matter.view;
    const { today } = matter.days;
    const last = mailed.value === undefined ? undefined : matter.law.lastReceiptDay(mailed.value);
    if (mailed.value === undefined || !last?.known || today <= last.value) return;
    if (!isReadable(matter, receipts, ({ number, date, for: names }) => [number, date, names])) return;
    const without = matter.beneficiaries.filter((person) => !matter.receipted.has(person));
    const isAll = without.length === matter.beneficiaries.length;
    if (isAll ? receipts.items.some(hasCome) : without.length === 0) return;
    const values = { days: daysBetween(mailed.value, today), mailed: date(mailed.value) };
    const message = isAll
      ? sentence(
          "The packet was mailed {days} days ago, on {mailed}, but no receipt notice is listed.",
          values,
        )
      : sentence(
          "The packet was mailed {days} days ago, on {mailed}, but no receipt notice is listed for {names}.",
          { ...values, names: allNames(matter.people, without) },
        );
    const more = {
      message,
      isAbsence: true,
      related: [{ at: mailed.$, message: sentence("The mailing date") }],
    } as const;

    const begun = receipts.items.find((receipt) => isBegun(matter, receipt, without));
    if (isMissing(receipts.$)) yield { ...more, at: receipts.$ };
    else if (begun) {
      const at =
        begun.number.$.state === "absent" && !isMissing(begun.date.$) ? begun.date.$ : begun.number.$;
      yield { ...more, at, covers: [begun.number.$, begun.date.$] };
    } else {
      const at = nextItem(receipts.$);
      const fixes = insertion(at).map((fix) => ({
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
    reads: ["beneficiaries[].id", "filing.date", "filing.mailed", "receipts[].date", "receipts[].for"],
    law: ["receipt-wait"],
  },
  examples: {
    pass: [
      { case: "filing: { date: 2015-07-21, mailed: yes }", asOf: "2015-08-20" },
      { case: "filing: { date: 2015-07-01 }" },
      { case: "filing: { date: 2015-07-01 }\nreceipts: [{ number: XXX1500000000 }]" },
      { case: "filing: { date: 2015-07-01 }\nreceipts: [{ date: in July }]" },
      { case: "filing: { carrier: usps }" },
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
parole_case: 1
^^^^^^^^^^^ The packet was mailed 31 days ago, on July 20, 2015, but no receipt notice is listed.
filing: { date: 2015-07-20, mailed: yes }`,
        asOf: "2015-08-20",
      },
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

/** An entry for one of them without number and date. */
function isBegun(matter: Matter, receipt: Receipt, without: readonly Beneficiary[]): boolean {
  if (hasCome(receipt) || receipt.$.state === "blank") return false;
  return (
    without.length === 0 ||
    beneficiariesFor(matter.people, receipt.for).some((person) => without.includes(person))
  );
}

function forThem(operation: PatchOperation, persons: readonly Beneficiary[]): PatchOperation {
  const ids = persons.map((person) => person.id.value).filter((id) => id !== undefined);
  if (operation.op !== "add" || typeof operation.value === "string" || Array.isArray(operation.value)) {
    return operation;
  }
  return ids.length === 0 ? operation : { ...operation, value: { for: ids, ...operation.value } };
}
