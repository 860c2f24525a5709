// How a language writes the values of messages, and its words for their templates.
import type { Day } from "../base/calendar.ts";
import type { Duration } from "../base/durations.ts";
import type { AsItIs } from "../base/shown.ts";

export interface Language {
  /** Keyed by the English template. */
  readonly templates: Pick<ReadonlyMap<string, string>, "get">;
  /** Which of the words for one, several, … is used with a count of 0 or more. */
  readonly form: (count: number) => number;
  /** What is shown for a name, an id, or another text that every language shows as it is; if left out, that text. */
  readonly text?: (value: AsItIs) => string;
  readonly number: (value: number) => string;
  readonly list: (words: readonly string[], joined: Listed["joined"]) => string;
  /** Two sentences; the first may lack its period. */
  readonly sentences: (first: string, second: string) => string;
  readonly day: (day: Day) => string;
  readonly month: (year: number, month: number) => string;
  /** For a day that is 0 or more days after today. */
  readonly daysAhead: (days: number) => string;
  readonly amount: (amount: number, currency: string | undefined) => string;
  readonly length: (count: number, unit: Duration["unit"]) => string;
}

/** A text to show, made by `sentence`. Other messages can be values, such as the name of a notice with its date. */
export interface Message {
  readonly kind: "message";
  readonly template: string;
  readonly values: MessageValues;
  /** What follows it, in a sentence of its own. */
  readonly next?: Message;
}

export type MessageValue = AsItIs | number | Message | Typed;

export type MessageValues = Readonly<Record<string, MessageValue>>;

/** Several things: A, B and C; or A, B or C. */
export interface Listed {
  readonly kind: "list";
  readonly items: readonly MessageValue[];
  readonly joined: "and" | "or" | "commas";
}

/** A calendar day. */
export interface CalendarDay {
  readonly kind: "day";
  readonly day: Day;
}

/** An amount of money, in dollars, euros, …; without a currency the amount alone. */
export interface Amount {
  readonly kind: "amount";
  readonly amount: number;
  readonly currency: string | undefined;
}

/** A calendar month, from 1 for January. */
export interface CalendarMonth {
  readonly kind: "month";
  readonly year: number;
  readonly month: number;
}

/** A day by its distance from today: today, tomorrow, in 5 days. */
export interface DaysAhead {
  readonly kind: "days-ahead";
  readonly days: number;
}

/** A word or name of the program itself, such as the title of a field; a language may have its own words for it. */
export interface Term {
  readonly kind: "term";
  readonly text: string;
}

/** A length of time, such as 8 months. */
export interface LengthOfTime extends Duration {
  readonly kind: "length";
}

export type Typed = Listed | CalendarDay | CalendarMonth | DaysAhead | Amount | LengthOfTime | Term;
