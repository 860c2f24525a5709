// Of whom the page's list for medical parole is asked, and what pays for the treatment.

import { currencyCode } from "../law/currency.ts";
import { isMissing, saysNone } from "../read/place.ts";
import type { Beneficiary } from "../read/view.ts";
import type { Matter } from "./matter.ts";

/**
 * Beneficiaries for whom parole is asked for medical treatment: those with a `medical` block. Where the block holds
 * nothing yet, and nobody else's does, `medical/details-missing` speaks of it if the reasons name medical treatment.
 */
export function patients(matter: Matter): readonly Beneficiary[] {
  const isSaidOfAll = lacksDetails(matter);
  return matter.beneficiaries.filter(({ medical }) => {
    const { state } = medical.$;
    if (state === "given") return true;
    return (state === "blank" || state === "unfinished") && !isSaidOfAll && !saysNone(medical.$);
  });
}

/** Whether medical treatment is a reason, and no beneficiary has the details of one. */
export function lacksDetails(matter: Matter): boolean {
  return namesMedicalReason(matter) && matter.beneficiaries.every(({ medical }) => isMissing(medical.$));
}

/** Whether medical treatment is among the reasons. */
export function namesMedicalReason(matter: Matter): boolean {
  return matter.view.request.reasons.items.some((reason) => reason.value === "medical");
}

/** What the sources pay together, in the currency of the cost; nothing where that cannot be told. */
export function sumOfSources({ medical }: Beneficiary): number | undefined {
  const { $, items } = medical.payment.sources;
  if ($.state !== "given" || $.isUnread) return undefined;
  const currency = code(medical.cost.currency.value);
  let cents = 0;
  for (const source of items) {
    if (source.$.state === "blank") continue;
    const { state } = source.currency.$;
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
