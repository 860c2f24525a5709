// Short names of people and references to them.
import idDuplicate from "./id-duplicate.ts";
import idMissing from "./id-missing.ts";
import passportCountry from "./passport-country.ts";
import referenceUnknown from "./reference-unknown.ts";

export const personRules = [referenceUnknown, idMissing, idDuplicate, passportCountry];
