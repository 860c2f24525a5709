// Short names of people and references to them.
import idDuplicate from "./id-duplicate.ts";
import idMissing from "./id-missing.ts";
import referenceUnknown from "./reference-unknown.ts";

export const personRules = [referenceUnknown, idMissing, idDuplicate];
