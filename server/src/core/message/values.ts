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

/** A length of time, such as 8 months. */
export interface LengthOfTime extends Duration {
  readonly kind: "length";
}

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

export function money(amount: number, currency: string | undefined): Amount {
  return { kind: "amount", amount, currency };
}

export function length({ count, unit }: Duration): LengthOfTime {
  return { kind: "length", count, unit };
}
