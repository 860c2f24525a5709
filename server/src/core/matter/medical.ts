// Of whom the page's list for medical parole is asked.
import type { Beneficiary } from "../read/view.ts";
import type { Matter } from "./matter.ts";

/**
 * Beneficiaries for whom parole is asked for medical treatment: those with a `medical` block. Where the block holds
 * nothing yet, `medical/details-missing` speaks of it if the reasons name medical treatment.
 */
export function patients(matter: Matter): readonly Beneficiary[] {
  return matter.beneficiaries.filter(({ medical }) => {
    const { state } = medical.$;
    if (state === "given") return true;
    return (state === "blank" || state === "unfinished") && !namesMedicalReason(matter);
  });
}

/** Whether medical treatment is among the reasons. */
export function namesMedicalReason(matter: Matter): boolean {
  return matter.view.request.reasons.items.some((reason) => reason.value === "medical");
}
