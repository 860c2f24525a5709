// The lines of an address as a form divides it: the kind of unit is checked, and an address abroad has boxes of its own.
import { leafOf } from "../form-answers/difference.ts";
import { countryOf } from "../model/countries.ts";
import type { People, Person } from "../model/people.ts";
import { stateOf } from "../model/states.ts";
import type { BoxText } from "./box-text.ts";

/** Whether a person gets mail at another address than the one at which the person lives. */
export function hasMailingAddress(people: People, person: Person): boolean {
  const at = (key: "street" | "city") =>
    leafOf(people, person, ({ mailing_address }) => mailing_address[key])?.value;
  return at("street") !== undefined || at("city") !== undefined;
}

/**
 * One line of the address at which a person lives, or of the one for mail, which is the same if the case has no other;
 * undefined if the case lacks it, unless no such line is needed.
 */
export function addressLine(
  people: People,
  person: Person,
  line: string,
  isForMail = false,
): BoxText | "not-needed" | undefined {
  const block = isForMail && hasMailingAddress(people, person) ? "mailing_address" : "address";
  const at = (key: Key) => leafOf(people, person, (entry) => entry[block][key])?.value;
  const country = at("country");
  const isHome = isInUnitedStates(country, at("state"), at("postal_code"));
  const isGiven = at("street") !== undefined || at("city") !== undefined;
  const forHome = isGiven ? "not-needed" : undefined;
  switch (line) {
    case "street":
    case "city":
      return asGiven(at(line));
    case "unit_kind":
      return at("unit") === undefined ? "not-needed" : kindOfUnit(at("unit"));
    case "unit":
      return numberOfUnit(at("unit")) ?? "not-needed";
    case "state":
      return isHome ? stateOnForm(at("state")) : forHome;
    case "zip":
      return isHome ? zipOnForm(at("postal_code")) : forHome;
    case "province":
      return isHome ? "not-needed" : (asGiven(at("province") ?? at("state")) ?? "not-needed");
    case "postal_code":
      return isHome ? "not-needed" : (asGiven(at("postal_code")) ?? "not-needed");
    case "country":
      return isHome ? { written: country ?? "", text: "United States" } : asGiven(country);
    case "care_of":
      return block === "address"
        ? "not-needed"
        : (asGiven(leafOf(people, person, ({ mailing_address }) => mailing_address.care_of)?.value) ??
            "not-needed");
    default:
      return "not-needed";
  }
}

type Key = "street" | "unit" | "city" | "state" | "province" | "postal_code" | "country";

function asGiven(value: string | undefined): BoxText | undefined {
  return value === undefined ? undefined : { written: value, text: value };
}

/** By its country; if it has none, by a state or a ZIP Code. */
function isInUnitedStates(country?: string, state?: string, code?: string): boolean {
  if (country !== undefined) return countryOf(country) === "us";
  return state !== undefined ? stateOf(state) !== undefined : isZip(code);
}

function isZip(code = ""): boolean {
  return /^\d{5}(?:-?\d{4})?$/.test(code.trim());
}

function stateOnForm(state: string | undefined): BoxText | undefined {
  if (state === undefined) return undefined;
  const text = stateOf(state);
  return text === undefined ? { written: state, problem: "not-accepted" } : { written: state, text };
}

/** A box for five digits, so without the four after the hyphen. */
function zipOnForm(code: string | undefined): BoxText | undefined {
  if (code === undefined) return undefined;
  return isZip(code)
    ? { written: code, text: code.trim().slice(0, 5) }
    : { written: code, problem: "not-accepted" };
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\b(?:apt|apartment|unit)\b/i, "apartment"],
  [/\b(?:ste|suite)\b/i, "suite"],
  [/\b(?:fl|flr|floor)\b/i, "floor"],
];

/** Undefined for a number alone: what kind of unit it is remains open. */
function kindOfUnit(unit: string | undefined): BoxText | undefined {
  const found = unit === undefined ? undefined : kinds.find(([words]) => words.test(unit))?.[1];
  return unit === undefined || found === undefined ? undefined : { written: unit, text: found };
}

function numberOfUnit(unit: string | undefined): BoxText | undefined {
  if (unit === undefined) return undefined;
  const number = unit
    .replace(/\b(?:apt|apartment|unit|ste|suite|fl|flr|floor|no)\b\.?/gi, "")
    .replace(/[#\s]+/g, " ")
    .trim();
  return { written: unit, text: number === "" ? unit : number };
}
