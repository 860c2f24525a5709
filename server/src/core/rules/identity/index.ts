// Papers that show who somebody is.
import documentMissing from "./document-missing.ts";

export const identityRules = [documentMissing];
