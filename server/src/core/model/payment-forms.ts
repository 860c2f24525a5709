// The forms that authorize payments: one for each form that is paid for.

import { memoize } from "../base/memoize.ts";
import type { PaymentMethod } from "../law/fees.ts";
import type { Form } from "../read/view.ts";
import { type CaseContext, isPlaceholderEntry } from "./case-context.ts";
import { isReportedTwice } from "./duplicate-forms.ts";
import { isFiledOnline, isWithoutFee } from "./fees.ts";
import { beneficiariesOn, type FormName } from "./forms-and-exhibits.ts";

const authorizations = ["G-1450", "G-1650"] as const satisfies readonly FormName[];

export type PaymentForm = (typeof authorizations)[number];

export interface PaidBy {
  readonly name: PaymentForm;
  /** The forms that are paid for with it. */
  readonly paid: readonly Form[];
  /** The entries for it. */
  readonly sheets: readonly Form[];
  /** Of the paid forms those that are left when each entry pays for one form, first of the persons that it names. */
  readonly left: readonly Form[];
  /** Entries for it that are still to be filled in. */
  readonly stubs: readonly Form[];
}

/** What is paid with each of these forms. Empty unless the request is filed on paper. */
export const paidByForm = memoize((context: CaseContext): readonly PaidBy[] => {
  if (isFiledOnline(context) !== false) return [];
  return authorizations.flatMap((name) => {
    const paid = context.forms.filter(
      (form) => paymentFormOf(context, form) === name && !isReportedTwice(context, form),
    );
    if (paid.length === 0) return [];
    const isOne = ({ form }: Form) => form.value === name;
    const sheets = context.forms.filter(isOne);
    const stubs = context.view.forms.items.filter((form) => isPlaceholderEntry(form) && isOne(form));
    return [{ name, paid, sheets, stubs, left: leftOver(context, paid, sheets) }];
  });
});

/** The form that has to authorize the payment of this form's fee; undefined if none does, or it is not known. */
function paymentFormOf(context: CaseContext, form: Form): PaymentForm | undefined {
  const method = form.fee.method.value;
  if (method === undefined || isWithoutFee(form)) return undefined;
  const payment = context.law.paymentBy(method);
  return payment.known ? authorizations.find((name) => name === payment.value.form) : undefined;
}

function leftOver(context: CaseContext, paid: readonly Form[], sheets: readonly Form[]): readonly Form[] {
  const left = [...paid];
  const others = sheets.filter((sheet) => {
    const persons = sheet.for.ref.state === "given" ? beneficiariesOn(context, sheet) : [];
    const own = left.findIndex((form) =>
      beneficiariesOn(context, form).some((person) => persons.includes(person)),
    );
    if (own >= 0) left.splice(own, 1);
    return own < 0;
  });
  return left.slice(others.length);
}

/** The form that pays for a request, or that excuses its payment, for each way in which a fee may be paid. */
const paymentFormFor = {
  card: "G-1450",
  "bank-account": "G-1650",
  check: "G-1651",
  "money-order": "G-1651",
} as const satisfies Record<PaymentMethod, FormName>;

const paymentForms: readonly string[] = [...new Set(Object.values(paymentFormFor)), "I-912"];

/** Whether a form pays for another, requests to pay it by check, or requests a waiver of its fee. */
export function isPaymentForm({ form }: Form): boolean {
  return paymentForms.includes(form.value ?? "");
}

/** Whether a fee is paid with this form, or its waiver requested. */
export function isPaidFor({ form, fee }: Form): boolean {
  if (fee.exempt_because.value !== undefined || fee.amount.value === 0) return false;
  const hasFee =
    fee.waived.value === true || fee.amount.value !== undefined || fee.method.value !== undefined;
  return form.value === "I-131" || hasFee;
}

/**
 * The payment form of each form. In the order of the entries, each is for the first form that is still without one, is
 * paid for in that way, and is for a person whom the payment form names; those that name a person choose first.
 */
export const paymentsByForm = memoize((context: CaseContext): ReadonlyMap<Form, Form> => {
  const { items } = context.view.forms;
  const isOfPerson = (sheet: Form) => sheet.for.ref.state === "given";
  const sheets = items.filter(isPaymentForm);
  const left = items.filter((form) => !isPaymentForm(form) && isPaidFor(form));
  const pairs = new Map<Form, Form>();
  for (const sheet of [...sheets.filter(isOfPerson), ...sheets.filter((one) => !isOfPerson(one))]) {
    const persons = isOfPerson(sheet) ? beneficiariesOn(context, sheet) : context.beneficiaries;
    const own = left.findIndex(
      (form) =>
        pays(sheet, form) && beneficiariesOn(context, form).some((person) => persons.includes(person)),
    );
    for (const form of own < 0 ? [] : left.splice(own, 1)) pairs.set(form, sheet);
  }
  return pairs;
});

function pays({ form: { value: name } }: Form, { fee }: Form): boolean {
  if (fee.waived.value === true) return name === "I-912";
  const method = fee.method.value;
  return method === undefined ? name !== "I-912" : name === paymentFormFor[method];
}
