// The states of the United States and whatever else stands in that line of an address: the District of Columbia, the
// territories to which the Postal Service delivers, and the codes of military mail.
import { plainKey } from "../text/comparison.ts";

const names: Readonly<Record<string, string>> = {
  AL: "Alabama",
  AK: "Alaska",
  AZ: "Arizona",
  AR: "Arkansas",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DE: "Delaware",
  DC: "District of Columbia",
  FL: "Florida",
  GA: "Georgia",
  HI: "Hawaii",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  IA: "Iowa",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  ME: "Maine",
  MD: "Maryland",
  MA: "Massachusetts",
  MI: "Michigan",
  MN: "Minnesota",
  MS: "Mississippi",
  MO: "Missouri",
  MT: "Montana",
  NE: "Nebraska",
  NV: "Nevada",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NY: "New York",
  NC: "North Carolina",
  ND: "North Dakota",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VT: "Vermont",
  VA: "Virginia",
  WA: "Washington",
  WV: "West Virginia",
  WI: "Wisconsin",
  WY: "Wyoming",
  PR: "Puerto Rico",
  GU: "Guam",
  VI: "Virgin Islands",
  MP: "Northern Mariana Islands",
  AS: "American Samoa",
  AA: "Armed Forces Americas",
  AE: "Armed Forces Europe",
  AP: "Armed Forces Pacific",
};

/** Other names, without "the" and "state of". */
const alsoCalled: Readonly<Record<string, string>> = {
  "u s virgin islands": "VI",
  "us virgin islands": "VI",
  "united states virgin islands": "VI",
  "virgin islands of the united states": "VI",
  usvi: "VI",
  "commonwealth of the northern mariana islands": "MP",
  cnmi: "MP",
  "commonwealth of puerto rico": "PR",
  "washington dc": "DC",
  "washington d c": "DC",
  "d c": "DC",
};

const byName: ReadonlyMap<string, string> = new Map([
  ...Object.entries(names).map(([code, name]) => [plainKey(name), code] as const),
  ...Object.entries(alsoCalled),
]);

/** The abbreviation of a state by its name, which may end with "State"; undefined for other words. */
export function stateNamed(written: string): string | undefined {
  const key = plainKey(written);
  return byName.get(key) ?? byName.get(key.replace(/ state$/, ""));
}

/** The abbreviation of a state by its name or its abbreviation, with or without periods; undefined for other words. */
export function stateOf(written: string): string | undefined {
  const code = plainKey(written).replaceAll(" ", "").toUpperCase();
  return stateNamed(written) ?? (code in names ? code : undefined);
}

/** Whether a text names a state; Georgia may be the country. */
export function namesState(text: string): boolean {
  const words = ` ${plainKey(text)} `;
  return Object.values(names).some((name) => name !== "Georgia" && words.includes(` ${plainKey(name)} `));
}
