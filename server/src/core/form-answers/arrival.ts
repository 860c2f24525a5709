// Whether the questions of a form about an arrival, and about the consulate abroad, are for this person.
import type { CaseContext } from "../model/case-context.ts";
import { type Person, personal } from "../model/people.ts";
import { isInUnitedStates } from "../model/united-states.ts";

export function isAboutArrival(fact: string): boolean {
  return fact.startsWith("arrival.") || fact.startsWith("consulate.");
}

/** Only a person outside the United States answers them. */
export function arrives({ people, isReParole }: CaseContext, person: Person): boolean {
  if (isReParole) return false;
  const own = [person.citizenship, person.country_of_birth].flatMap(({ value }) => value ?? []);
  const place = "located_in" in person ? person.located_in.value : undefined;
  const where = place ?? personal(people, person, ({ address }) => address.country).value;
  return where === undefined || !isInUnitedStates(where, own);
}
