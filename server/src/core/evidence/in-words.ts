// Values that were looked for, and the places where they are, in the words of messages.
import type { Message, MessageValue } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { allOf, date, each, length, moneyValue } from "../message/values.ts";
import { exhibitWords } from "../model/exhibit-files.ts";
import type { ClaimedValue } from "./claimed-values.ts";
import type { NearValue } from "./sought-value.ts";
import type { Citation } from "./where-found.ts";

/** The value as the case has it; a date and an amount, with its currency, as documents write them. */
export function soughtInWords({ sought, written, currency }: ClaimedValue): MessageValue {
  if (sought.kind === "amount") return moneyValue(sought.amount, currency);
  return sought.kind === "day" ? nearInWords(sought) : written;
}

export function nearInWords(value: NearValue): MessageValue {
  switch (value.kind) {
    case "day":
      return date(value.day);
    case "amount":
      return moneyValue(value.amount, undefined);
    case "number":
      return value.written;
    case "duration":
      return length(value.duration);
  }
}

/** Exhibit C, p. 2; Exhibit D, pp. 1, 4. */
export function citationInWords({ exhibit, pages }: Citation): Message {
  const [only, ...more] = pages;
  const words = exhibitWords(exhibit);
  if (only === undefined) return words;
  return more.length === 0
    ? sentence("{exhibit}, p. {page}", { exhibit: words, page: only })
    : sentence("{exhibit}, pp. {pages}", {
        exhibit: words,
        pages: each(pages.slice(0, mostPages).map(String)),
      });
}

const mostPages = 5;

/** The exhibits in which something was found, with their pages; the others are left out. */
export function placesInWords(citations: readonly Citation[]): MessageValue | undefined {
  const found = citations.filter(({ pages }) => pages.length > 0).map(citationInWords);
  return found.length === 0 ? undefined : allOf(found);
}
