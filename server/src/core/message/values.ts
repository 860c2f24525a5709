// Values of messages that each language writes in its own way.
import type { Day } from "../law/calendar.ts";
import type { Duration } from "../law/durations.ts";
import type { Value } from "./message.ts";

/** Several things: A, B and C; or A, B or C. */
export interface Listed {
  readonly kind: "list";
  readonly items: readonly Value[];
  readonly joined: "and" | "or" | "commas";
}

/** A calendar day. */
export interface CalendarDay {
  readonly kind: "day";
  readonly day: Day;
}

/** An amount of money, in dollars, euros …; without a currency the amount alone. */
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

/** A day by how far it is from today: today, tomorrow, in 5 days. */
export interface DaysAhead {
  readonly kind: "days-ahead";
  readonly days: number;
}

/** A word or name of the program itself, such as the title of a field, which a language may have its own words for. */
export interface Term {
  readonly kind: "term";
  readonly text: string;
}

/** A length of time, such as 8 months. */
export interface LengthOfTime extends Duration {
  readonly kind: "length";
}

export type Typed = Listed | CalendarDay | CalendarMonth | DaysAhead | Amount | LengthOfTime | Term;

export function allOf(items: readonly Value[]): Listed {
  return { kind: "list", items, joined: "and" };
}

export function anyOf(items: readonly Value[]): Listed {
  return { kind: "list", items, joined: "or" };
}

/** With commas alone, as keys and choices are listed. */
export function each(items: readonly Value[]): Listed {
  return { kind: "list", items, joined: "commas" };
}

export function date(day: Day): CalendarDay {
  return { kind: "day", day };
}

export function monthOf(year: number, month: number): CalendarMonth {
  return { kind: "month", year, month };
}

export function inDays(days: number): DaysAhead {
  return { kind: "days-ahead", days };
}

export function term(text: string): Term {
  return { kind: "term", text };
}

/** The day as a case file has it, for a title that says what is written there. */
export function asWritten(day: Day): string {
  return `${day}`;
}

export function money(amount: number, currency: string | undefined): Amount {
  return { kind: "amount", amount, currency };
}

export function length({ count, unit }: Duration): LengthOfTime {
  return { kind: "length", count, unit };
}
