// Of whom it is asked when they leave.
import type { Beneficiary } from "../read/view.ts";
import { decisionsThatMayGrant, isDecided } from "./decisions.ts";
import type { Matter } from "./matter.ts";

/**
 * Beneficiaries whose parole is what it is: for re-parole, those whose request is decided, or will be as the case has it.
 * A decision that is dated after today takes away none of the dates that it names.
 */
export function parolees(matter: Matter): readonly Beneficiary[] {
  return matter.beneficiaries.filter(
    (person) =>
      !matter.isReParole ||
      isDecided(matter, person) === true ||
      decisionsThatMayGrant(matter, person).length > 0,
  );
}
