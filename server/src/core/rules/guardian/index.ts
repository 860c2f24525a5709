// Consent of a parent or legal guardian to the parole of a child.
import ageUnknown from "./age-unknown.ts";
import authorityUndocumented from "./authority-undocumented.ts";
import consentMissing from "./consent-missing.ts";
import consentUndocumented from "./consent-undocumented.ts";
import notParentOrGuardian from "./not-parent-or-guardian.ts";

export const guardianRules = [
  consentMissing,
  notParentOrGuardian,
  authorityUndocumented,
  consentUndocumented,
  ageUnknown,
];
