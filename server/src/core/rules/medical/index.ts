// Medical parole: what the page asks for each beneficiary who is to be treated.
import assertionUndocumented from "./assertion-undocumented.ts";
import costMissing from "./cost-missing.ts";
import detailsMissing from "./details-missing.ts";
import diagnosisMissing from "./diagnosis-missing.ts";
import homeCountryReasonMissing from "./home-country-reason-missing.ts";
import neighboringCountryReasonMissing from "./neighboring-country-reason-missing.ts";
import paymentShortOfCost from "./payment-short-of-cost.ts";
import paymentUnexplained from "./payment-unexplained.ts";
import physicianLetterMissing from "./physician-letter-missing.ts";
import physicianMissing from "./physician-missing.ts";
import prognosisMissing from "./prognosis-missing.ts";
import reasonUnlisted from "./reason-unlisted.ts";
import returnPaymentUnexplained from "./return-payment-unexplained.ts";
import treatmentDurationMissing from "./treatment-duration-missing.ts";
import treatmentDurationUnclear from "./treatment-duration-unclear.ts";
import treatmentOutlastsStay from "./treatment-outlasts-stay.ts";

export const medicalRules = [
  detailsMissing,
  reasonUnlisted,
  physicianMissing,
  physicianLetterMissing,
  diagnosisMissing,
  prognosisMissing,
  treatmentDurationMissing,
  treatmentDurationUnclear,
  homeCountryReasonMissing,
  neighboringCountryReasonMissing,
  costMissing,
  paymentUnexplained,
  paymentShortOfCost,
  returnPaymentUnexplained,
  assertionUndocumented,
  treatmentOutlastsStay,
];
