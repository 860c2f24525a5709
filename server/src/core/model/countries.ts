// Which country a name or a passport code means, if it means one country beyond doubt.

import { plainKey } from "../text/comparison.ts";
import { countryNames } from "./country-names.ts";
import { nationalities } from "./nationalities.ts";

const linking = new Set("and da de del do du e el et la of the y".split(" "));
const formOfState =
  /^(?:(?:arab|democratic|federal|federative|islamic|socialist) )*(?:commonwealth|kingdom|republic|republica|state) /;

/** Countries whose passports people of a neighboring country have, or whose name is used for it. */
const disputed = new Set(["ps", "tw", "xk"]);

/** The code of each country by its name. */
const byName = new Map(
  countryNames
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [short = "", long = "", ...names] = line.split(" ");
      return [
        short,
        long,
        ...names
          .join(" ")
          .split("|")
          .flatMap((name) => [name, withoutLinking(name)]),
      ].map((name) => [name, short] as const);
    }),
);

/** The code of each country by what its citizens are called. */
const byNationality = new Map(
  nationalities
    .trim()
    .split("\n")
    .flatMap((line) => {
      const code = line.slice(0, 2);
      return line
        .slice(3)
        .split("|")
        .map((word) => [word, code] as const);
    }),
);

/**
 * The code of a country, by its name or its demonym; undefined for a country that no longer exists, or if two may be
 * meant.
 */
export function countryOf(written: string): string | undefined {
  const key = plainKey(written);
  const short = withoutLinking(key);
  const code =
    byName.get(key) ??
    byName.get(short) ??
    byName.get(short.replace(formOfState, "")) ??
    byNationality.get(key.replace(/ (?:citizen|national|nationality|passport)$/, ""));
  return code === undefined || disputed.has(code) ? undefined : code;
}

/** The codes of all countries in a text such as "Guatemala and Mexico"; undefined if one of them is unknown. */
export function countriesIn(written: string): readonly string[] | undefined {
  const whole = countryOf(written);
  if (whole !== undefined) return [whole];
  const parts = written.split(/[,;/&()+]|\b(?:and|or|y)\b/).filter((part) => plainKey(part) !== "");
  const codes = parts.flatMap((part) => countryOf(part) ?? []);
  return codes.length > 0 && codes.length === parts.length ? codes : undefined;
}

/** Whether two names mean different countries; unknown names are compared as written. */
export function areTwoCountries(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [code, also] = [countryOf(one), countryOf(other)];
  return code !== undefined && also !== undefined ? code !== also : plainKey(one) !== plainKey(other);
}

function withoutLinking(key: string): string {
  return key
    .split(" ")
    .filter((word) => !linking.has(word))
    .join(" ");
}
