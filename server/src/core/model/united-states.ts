// Whether a place as it is written is in the United States: states by their names and abbreviations, and territories.
import { plainKey } from "../text/plain-key.ts";
import { countryOf } from "./countries.ts";

/** The abbreviation and the name of each state, and of what is part of the United States like one. */
const states = new Map(
  `al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|fl florida|ga georgia
hi hawaii|id idaho|il illinois|in indiana|ia iowa|ks kansas|ky kentucky|la louisiana|me maine|md maryland
ma massachusetts|mi michigan|mn minnesota|ms mississippi|mo missouri|mt montana|ne nebraska|nv nevada|nh new hampshire
nj new jersey|nm new mexico|ny new york|nc north carolina|nd north dakota|oh ohio|ok oklahoma|or oregon|pa pennsylvania
ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|vt vermont|va virginia|wa washington
wv west virginia|wi wisconsin|wy wyoming|dc district of columbia|pr puerto rico|gu guam|vi us virgin islands
mp northern mariana islands`
    .split(/[|\n]/)
    .map((line) => [line.slice(0, 2), line.slice(3)] as const),
);

const byName = new Map([...states].map(([code, name]) => [name, code]));

/** Names of the country, and other names of states and territories, without "the". */
const country = new Set([
  "us",
  "usa",
  "united states",
  "united states of america",
  "estados unidos",
  "eeuu",
  "ee uu",
]);
const alsoCalled: ReadonlyMap<string, string> = new Map([
  ["washington dc", "dc"],
  ["washington d c", "dc"],
  ["d c", "dc"],
  ["u s virgin islands", "vi"],
  ["united states virgin islands", "vi"],
  ["virgin islands of the united states", "vi"],
  ["usvi", "vi"],
  ["commonwealth of the northern mariana islands", "mp"],
  ["cnmi", "mp"],
  ["commonwealth of puerto rico", "pr"],
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
  if (parts.length === 1 || whole === "dc") return whole !== undefined && whole !== "ga";
  const city = parts.at(-2) ?? "";
  const abbreviation = last.replaceAll(" ", "");
  const code = stateNamed(last) ?? (states.has(abbreviation) ? abbreviation : undefined);
  if (code === undefined || city === "") return false;
  if (code === "ga") return citiesOfGeorgia.has(city);
  return code !== abbreviation || !ownCountries.some((own) => countryOf(own) === countryOf(code));
}

/** A part of an address without "the", "state of", and a ZIP code. */
function keyOf(part: string): string {
  return plainKey(part)
    .replace(/^the /, "")
    .replace(/^state of /, "")
    .replace(/ \d{5}(?: \d{4})?$/, "");
}

function stateNamed(key: string): string | undefined {
  return byName.get(key) ?? alsoCalled.get(key) ?? byName.get(key.replace(/ state$/, ""));
}
