// Numbers that two beneficiaries of the same case have.
import type { CaseContext } from "../model/case-context.ts";
import { areTwoCountries } from "../model/countries.ts";
import { isSameHuman } from "../model/people.ts";
import type { Beneficiary, Leaf } from "../read/view.ts";
import { aNumberKey, numberKey } from "./same-person.ts";

export interface OwnNumberUsedTwice {
  readonly kind: "a-number" | "passport";
  readonly first: Leaf<string>;
  readonly second: Leaf<string>;
  readonly people: readonly [Beneficiary, Beneficiary];
}

/** Each number that an earlier beneficiary also has. */
export function ownNumbersUsedTwice({ people, beneficiaries }: CaseContext): readonly OwnNumberUsedTwice[] {
  const found: OwnNumberUsedTwice[] = [];
  const holders = new Map<string, Beneficiary>();
  for (const person of beneficiaries) {
    for (const [kind, field, key] of numbersOf(person)) {
      const before = key === undefined ? undefined : holders.get(key);
      if (key !== undefined && !before) holders.set(key, person);
      if (!before || isSameHuman(people, before, person)) continue;
      if (kind === "passport" && (areOfTwoCountries(before, person) || areAGenerationApart(before, person)))
        continue;
      found.push({ kind, first: field(before), second: field(person), people: [before, person] });
    }
  }
  return found;
}

function numbersOf(person: Beneficiary) {
  const aNumber = (one: Beneficiary) => one.a_number;
  const passport = (one: Beneficiary) => one.passport.number;
  const prefixed = (prefix: string, key: string | undefined) =>
    key === undefined ? undefined : prefix + key;
  return [
    ["a-number", aNumber, prefixed("a:", aNumberKey(aNumber(person).value ?? ""))],
    ["passport", passport, prefixed("p:", numberKey(passport(person).value ?? ""))],
  ] as const;
}

function areOfTwoCountries(one: Beneficiary, other: Beneficiary): boolean {
  return areTwoCountries(one.passport.country.value, other.passport.country.value);
}

/** A child may be entered in the passport of a parent. */
function areAGenerationApart(one: Beneficiary, other: Beneficiary): boolean {
  const [born, also] = [one.date_of_birth.value, other.date_of_birth.value];
  if (born === undefined || also === undefined) return false;
  return Math.abs(Number(born.slice(0, 4)) - Number(also.slice(0, 4))) >= generation;
}

const generation = 15;
