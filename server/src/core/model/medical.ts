// To whom the page's list for medical parole applies, and what pays for the treatment.

import type { Day } from "../base/calendar.ts";
import { currencyCode } from "../message/english.ts";
import { isMissing, saysNone } from "../read/field-ref.ts";
import type { Beneficiary, Leaf } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";

/**
 * Beneficiaries for whom parole is requested for medical treatment: those with a `medical` block. If the block is
 * empty, and no one else's has a value, `medical/details-missing` reports it if the reasons name medical treatment.
 */
export function patients(context: CaseContext): readonly Beneficiary[] {
  const isSaidOfAll = lacksDetails(context);
  return context.beneficiaries.filter(({ medical }) => {
    const { state } = medical.ref;
    if (state === "given") return true;
    return (state === "blank" || state === "unfinished") && !isSaidOfAll && !saysNone(medical.ref);
  });
}

/** Whether medical treatment is a reason, and no beneficiary has medical details. */
export function lacksDetails(context: CaseContext): boolean {
  return namesMedicalReason(context) && context.beneficiaries.every(({ medical }) => isMissing(medical.ref));
}

/** Whether medical treatment is among the reasons. */
export function namesMedicalReason(context: CaseContext): boolean {
  return context.view.request.reasons.items.some((reason) => reason.value === "medical");
}

/** When the treatment begins: on the date that the case states, otherwise on the first day of the stay. */
export function beginningOfTreatment(context: CaseContext, { medical }: Beneficiary): Leaf<Day> {
  const { treatment_begins } = medical;
  return isMissing(treatment_begins.ref) ? context.view.request.stay.from : treatment_begins;
}

/** The total of the sources, in the currency of the cost; undefined if it cannot be determined. */
export function sumOfSources({ medical }: Beneficiary): number | undefined {
  const { ref, items } = medical.payment.sources;
  if (ref.state !== "given" || ref.isUnread) return undefined;
  const currency = code(medical.cost.currency.value);
  let cents = 0;
  for (const source of items) {
    if (source.ref.state === "blank") continue;
    const { state } = source.currency.ref;
    const isInCurrency =
      state === "absent" ||
      state === "blank" ||
      (currency !== undefined && code(source.currency.value) === currency);
    if (source.amount.value === undefined || !isInCurrency) return undefined;
    cents += Math.round(source.amount.value * 100);
  }
  return cents / 100;
}

function code(currency: string | undefined): string | undefined {
  return currency === undefined ? undefined : currencyCode(currency);
}
