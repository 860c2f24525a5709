// The request itself: grounds, explanation, emergency, and the time asked for.
import benefitSought from "./benefit-sought.ts";
import emergencyEndMissing from "./emergency-end-missing.ts";
import emergencyMissing from "./emergency-missing.ts";
import evidenceMissing from "./evidence-missing.ts";
import explanationMissing from "./explanation-missing.ts";
import groundsMissing from "./grounds-missing.ts";
import publicBenefitUnexplained from "./public-benefit-unexplained.ts";
import reasonsMissing from "./reasons-missing.ts";
import stayEndsBeforeItBegins from "./stay-ends-before-it-begins.ts";
import stayLongerThanEmergency from "./stay-longer-than-emergency.ts";
import stayMissing from "./stay-missing.ts";
import stayOverOneYear from "./stay-over-one-year.ts";

export const requestRules = [
  groundsMissing,
  reasonsMissing,
  explanationMissing,
  emergencyMissing,
  emergencyEndMissing,
  publicBenefitUnexplained,
  stayMissing,
  stayEndsBeforeItBegins,
  stayLongerThanEmergency,
  stayOverOneYear,
  evidenceMissing,
  benefitSought,
];
