// The filing fee of each Form I-131.
import amountWrong from "./amount-wrong.ts";
import methodNotAccepted from "./method-not-accepted.ts";
import missing from "./missing.ts";
import paymentFormMissing from "./payment-form-missing.ts";
import waiverFormMissing from "./waiver-form-missing.ts";
import waiverOnline from "./waiver-online.ts";

export const feeRules = [
  missing,
  amountWrong,
  waiverFormMissing,
  waiverOnline,
  methodNotAccepted,
  paymentFormMissing,
];
