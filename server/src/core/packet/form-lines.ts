// What the lists of a packet say about a form, so that a mailroom can see that it is complete: its edition, its number
// of pages, and how it is paid for.
import { inMoney } from "../message/english.ts";
import type { CaseContext } from "../model/case-context.ts";
import { entriesOfFile } from "../model/form-files.ts";
import { nameOfPerson } from "../model/people.ts";
import type { Form } from "../read/view.ts";
import { formTitle } from "./sections.ts";

/** "Form I-131, Ana Morales (edition 01/20/25, 14 pages; fee: $630, by card)". */
export function enclosedForm(context: CaseContext, form: Form): string {
  const pages = pagesOf(context, form);
  const sponsor = context.people.byId.get(form.by.value ?? "")?.person;
  const printed = [
    ...(sponsor ? [`sponsor ${nameOfPerson(context.people, sponsor)}`] : []),
    ...editionOf(form),
    ...(pages === undefined ? [] : [pages === 1 ? "1 page" : `${pages} pages`]),
  ].join(", ");
  const payment = paymentOf(form);
  const details = [...(printed === "" ? [] : [printed]), ...(payment === undefined ? [] : [payment])];
  const title = formTitle(context, form);
  return details.length === 0 ? title : `${title} (${details.join("; ")})`;
}

export function editionOf({ edition }: Form): string[] {
  return edition.value === undefined ? [] : [`edition ${edition.value}`];
}

/** The pages of its file; undefined if it is not known, or if the file has other forms too. */
function pagesOf(context: CaseContext, form: Form): number | undefined {
  const report = form.file.value === undefined ? undefined : context.files.get(form.file.value);
  const isShared = entriesOfFile(context, form).length > 1;
  return report?.state === "readable" && !report.forms && !isShared ? report.pages : undefined;
}

function paymentOf(form: Form): string | undefined {
  const fee = feeOf(form);
  if (fee === undefined) return undefined;
  return form.fee.amount.value !== undefined && form.fee.waived.value !== true ? `fee: ${fee}` : fee;
}

/** How the fee of a form is paid, or why none is; undefined if the case does not say. */
export function feeOf({ fee }: Form): string | undefined {
  if (fee.waived.value === true) return "fee waiver requested";
  if (fee.exempt_because.value !== undefined) return `fee exempt: ${fee.exempt_because.value}`;
  if (fee.amount.value === undefined) return undefined;
  const amount = inMoney(fee.amount.value, fee.currency.value ?? "USD");
  const how = fee.method.value === undefined ? "" : `, ${methodWords[fee.method.value]}`;
  return `${amount}${how}`;
}

const methodWords = {
  check: "by check",
  "money-order": "by money order",
  card: "by card",
  "bank-account": "from a bank account",
} as const;
