// The forms that authorize payments: one for each form that is paid for.

import { memoize } from "../base/memoize.ts";
import type { Form } from "../read/view.ts";
import { type CaseContext, isPlaceholderEntry } from "./case-context.ts";
import { isReportedTwice } from "./duplicate-forms.ts";
import { isFiledOnline, isWithoutFee } from "./fees.ts";
import { beneficiariesOn, type FormName } from "./forms-and-exhibits.ts";

const paymentForms = ["G-1450", "G-1650"] as const satisfies readonly FormName[];

export type PaymentForm = (typeof paymentForms)[number];

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
  return paymentForms.flatMap((name) => {
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
  return payment.known ? paymentForms.find((name) => name === payment.value.form) : undefined;
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
