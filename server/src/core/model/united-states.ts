// Whether a place as it is written is in the United States: states by their names and abbreviations, and territories.
import { plainKey } from "../text/comparison.ts";
import { countryOf } from "./countries.ts";
import { stateNamed, stateOf } from "./states.ts";

/** What stands in the line of the state and is not in the United States (INA 101(a)(38)), or may be elsewhere. */
const elsewhere: ReadonlySet<string | undefined> = new Set(["AS", "AA", "AE", "AP"]);

/** Names of the country, without "the". */
const country = new Set([
  "us",
  "usa",
  "united states",
  "united states of america",
  "estados unidos",
  "eeuu",
  "ee uu",
]);

/** Georgia is a country, too: the state is meant after the name of one of its large cities. */
const citiesOfGeorgia = new Set(["atlanta", "savannah", "augusta", "columbus"]);

/**
 * Whether a place is in the United States: the country, a state or territory by its name, or an address that ends with
 * one of them. Two letters alone are a country, and so they are after a city if they are the code of one of these
 * countries, which are the person's own ("Bogotá, CO"). American Samoa is not in the United States for this purpose
 * (INA 101(a)(38)).
 */
export function isInUnitedStates(written: string, ownCountries: readonly string[] = []): boolean {
  const parts = written.split(",").map(keyOf);
  const last = parts.at(-1) ?? "";
  if (parts.includes("american samoa")) return false;
  if (country.has(last) || country.has(last.replaceAll(" ", ""))) return true;
  const whole = stateNamed(parts.join(" "));
  if (parts.length === 1 || whole === "DC") {
    // The British islands call themselves Virgin Islands, too.
    return whole !== undefined && whole !== "GA" && last !== "virgin islands" && !elsewhere.has(whole);
  }
  const city = parts.at(-2) ?? "";
  const code = stateOf(last);
  if (code === undefined || city === "" || elsewhere.has(code)) return false;
  if (code === "GA") return citiesOfGeorgia.has(city);
  const isAbbreviated = last.replaceAll(" ", "") === code.toLowerCase();
  return !isAbbreviated || !ownCountries.some((own) => countryOf(own) === countryOf(code));
}

/** A part of an address without "the", "state of", and a ZIP code. */
function keyOf(part: string): string {
  return plainKey(part)
    .replace(/^the /, "")
    .replace(/^state of /, "")
    .replace(/ \d{5}(?: \d{4})?$/, "");
}
