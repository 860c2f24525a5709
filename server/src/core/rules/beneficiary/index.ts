// Who would be paroled.
import insideUnitedStates from "./inside-united-states.ts";
import missing from "./missing.ts";

export const beneficiaryRules = [missing, insideUnitedStates];
