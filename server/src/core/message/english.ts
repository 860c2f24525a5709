// English, the language of the templates; it needs no words of its own for them.

import { formatDay, formatMonth } from "../base/calendar.ts";
import type { Duration } from "../base/durations.ts";
import type { Shown } from "../base/shown.ts";
import type { Language } from "./language.ts";

export const english: Language = {
  templates: new Map(),
  form: (count) => (count === 1 ? 0 : 1),
  number: String,
  list: (words, joined) => (joined === "commas" ? words.join(", ") : listed(words, joined)),
  sentences: (first, second) => `${first}${/[.?!]["'”’)]?$/.test(first) ? "" : "."} ${second}`,
  day: formatDay,
  month: formatMonth,
  daysAhead: (days) =>
    days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${inTime({ count: days, unit: "day" })}`,
  amount: inMoney,
  length: (count, unit) => inTime({ count, unit }),
};

/**
 * $186,000, also where the case has "dollars"; 186,000 CAD; cents only if there are any. Without a currency, the number
 * alone.
 */
export function inMoney(amount: number, currency: string | undefined): Shown {
  const [whole = "", decimals] = (Math.round(amount * 100) / 100).toFixed(2).split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  const number = decimals === "00" ? grouped : `${grouped}.${decimals}`;
  if (currency === undefined) return number;
  return currencyCode(currency) === "USD" ? `$${number}` : `${number} ${currency}`;
}

/** 8 months; 1 year. */
export function inTime({ count, unit }: Duration): Shown {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** Ana; Ana and Luz; Ana, Luz, and Teo. */
export function listed(words: readonly string[], joined: "and" | "or" = "and"): Shown {
  const last = words.at(-1) ?? "";
  if (words.length < 3) return words.join(` ${joined} `);
  return `${words.slice(0, -1).join(", ")}, ${joined} ${last}`;
}

// Currencies as people write them. A case is about a request in the United States, so "dollar" alone means US dollars.

/** The code of a currency: USD for US dollars in any spelling, otherwise what is written, in capitals. */
export function currencyCode(written: string): string {
  const text = written.trim();
  return dollars.test(text) ? "USD" : text.toUpperCase();
}

const dollars =
  /^(?:u\.? ?s\.?(?: ?a\.?)? ?(?:d\.?|\$|dollars?)|(?:united states|american)? ?dollars?|\$|\$ ?usd?|usd ?\$|usd ?\(\$\)|d[oó]lar(?:es)?(?: (?:estadounidenses?|americanos?))?)$/i;
