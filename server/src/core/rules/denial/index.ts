// After a denial.
import appealUnavailable from "./appeal-unavailable.ts";
import newEvidenceMissing from "./new-evidence-missing.ts";
import newFactsMissing from "./new-facts-missing.ts";

export const denialRules = [appealUnavailable, newFactsMissing, newEvidenceMissing];
