// Who supports a beneficiary, and how that is shown.
import evidenceMissing from "./evidence-missing.ts";
import i134Missing from "./i134-missing.ts";

export const sponsorRules = [i134Missing, evidenceMissing];
