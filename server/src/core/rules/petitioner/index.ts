// Who files. Anyone can, so that nothing but the name is asked for.
import missing from "./missing.ts";

export const petitionerRules = [missing];
