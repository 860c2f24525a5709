// Re-parole: what its own list asks for each beneficiary.
import annotationMissing from "./annotation-missing.ts";
import boxWrong from "./box-wrong.ts";
import filedLate from "./filed-late.ts";
import grantedByMissing from "./granted-by-missing.ts";
import i94CopyMissing from "./i94-copy-missing.ts";
import i94Expired from "./i94-expired.ts";
import i94ExpiryMissing from "./i94-expiry-missing.ts";
import notGrantedByUscis from "./not-granted-by-uscis.ts";
import pendingDoesNotExtend from "./pending-does-not-extend.ts";
import requestDue from "./request-due.ts";

export const reParoleRules = [
  i94ExpiryMissing,
  filedLate,
  i94Expired,
  grantedByMissing,
  notGrantedByUscis,
  boxWrong,
  annotationMissing,
  i94CopyMissing,
  pendingDoesNotExtend,
  requestDue,
];
