// The attorney or representative and the Form G-28.
import g28Missing from "./g28-missing.ts";
import g28WithoutRepresentative from "./g28-without-representative.ts";
import organizationMissing from "./organization-missing.ts";

export const representativeRules = [g28Missing, g28WithoutRepresentative, organizationMissing];
