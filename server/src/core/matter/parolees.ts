// Of whom it is asked when they leave.
import type { Beneficiary } from "../read/view.ts";
import { isDecided } from "./decisions.ts";
import type { Matter } from "./matter.ts";

/** Beneficiaries whose parole is what it is: for re-parole, those whose request is decided. */
export function parolees(matter: Matter): readonly Beneficiary[] {
  return matter.beneficiaries.filter((person) => !matter.isReParole || isDecided(matter, person) === true);
}
