// What kind of document usually shows a claim.
import { type MedicalClaim, medicalClaims } from "./claims.ts";
import type { ExhibitKind } from "./papers.ts";

/** For each claim of a medical case. */
export const shownBy: Record<MedicalClaim, ExhibitKind> = {
  diagnosis: "medical-record",
  prognosis: "medical-record",
  treatment_duration: "medical-record",
  home_country_unavailable: "medical-record",
  neighboring_country_unavailable: "medical-record",
  cost: "cost-estimate",
  payment: "funds-evidence",
  return_travel_payment: "funds-evidence",
};

/** For the field names of any claim, as they stand behind the short name or `request`. */
export function kindShowing([field, inner]: readonly string[]): ExhibitKind {
  switch (field) {
    case "medical": {
      const claim = medicalClaims.find((one) => one === inner);
      return claim ? shownBy[claim] : inner === "physician" ? "physician-letter" : "medical-record";
    }
    case "visa":
      return "visa-refusal";
    case "income":
    case "assets":
    case "household_size":
      return "sponsor-evidence";
    case "explanation":
    case "emergency":
      return "declaration";
    default:
      return "other";
  }
}
