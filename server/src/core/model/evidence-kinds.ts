// What kind of document usually documents a claim.
import { medicalClaims } from "../../../../schemas/format/document-kinds.ts";
import type { MedicalClaim } from "./claims.ts";
import type { ExhibitKind } from "./exhibit-kinds.ts";

/** For each claim of a medical case. */
export const evidenceKinds: Record<MedicalClaim, ExhibitKind> = {
  diagnosis: "medical-record",
  prognosis: "medical-record",
  treatment_duration: "medical-record",
  home_country_unavailable: "medical-record",
  neighboring_country_unavailable: "medical-record",
  cost: "cost-estimate",
  payment: "funds-evidence",
  return_travel_payment: "funds-evidence",
};

/**
 * The kinds of exhibits that document a claim if they support only a block around it (`ana.medical`); of any other kind,
 * they have to name it. Undefined for a claim that an exhibit of any kind documents in that way.
 */
export function kindsForBlock(claim: MedicalClaim): readonly ExhibitKind[] | undefined {
  return claim === "cost" || claim === "payment" || claim === "return_travel_payment"
    ? aboutMoney
    : undefined;
}

const aboutMoney: readonly ExhibitKind[] = [
  "cost-estimate",
  "funds-evidence",
  "hospital-acceptance",
  "bank-statement",
  "sponsor-evidence",
  "commitment-letter",
  "other",
];

/** What shows a sponsor's financial means, the general kind first. */
export const sponsorEvidence: readonly ExhibitKind[] = [
  "sponsor-evidence",
  "tax-return",
  "bank-statement",
  "employment-letter",
  "funds-evidence",
];

/** For the field names of any claim, as they follow the id or `request`. */
export function evidenceKindFor([field, inner]: readonly string[]): ExhibitKind {
  switch (field) {
    case "medical": {
      const claim = medicalClaims.find((one) => one === inner);
      return claim ? evidenceKinds[claim] : inner === "physician" ? "physician-letter" : "medical-record";
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
