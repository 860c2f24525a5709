// How messages write numbers, lengths of time and several names.

import type { Duration } from "../law/durations.ts";
import type { Beneficiary } from "../read/view.ts";
import { currencyCode } from "./currency.ts";
import { nameOf, type People } from "./people.ts";

/** 186,000 USD, also where the case has "dollars"; decimals only where there are any. Without a currency the number alone. */
export function inMoney(amount: number, currency: string | undefined): string {
  const [whole = "", decimals] = (Math.round(amount * 100) / 100).toFixed(2).split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  const number = decimals === "00" ? grouped : `${grouped}.${decimals}`;
  if (currency === undefined) return number;
  const code = currencyCode(currency);
  return `${number} ${code === "USD" ? code : currency}`;
}

/** 8 months; 1 year. */
export function inTime({ count, unit }: Duration): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** Ana; Ana and Luz; Ana, Luz and Teo. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** The names of several beneficiaries; what stands for them where the case has none yet. */
export function namesOf(people: People, persons: readonly Beneficiary[], otherwise: string): string {
  return persons.length === 0 ? otherwise : listed(persons.map((person) => nameOf(people, person)));
}

/** The same text with a capital letter at its start. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
/** The value in quotation marks, on one line, and cut behind a word where it is long. */
export function quoted(value: string): string {
  const line = value.replaceAll(/\s+/g, " ").trim();
  if (line.length <= longestQuote) return `"${line}"`;
  const cut = line.slice(0, longestQuote);
  return `"${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestQuote - 20)).trimEnd()}…"`;
}

const longestQuote = 60;
