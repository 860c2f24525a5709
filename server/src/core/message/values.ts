// Values of messages that each language writes in its own way.

import type { Day } from "../base/calendar.ts";
import type { Duration } from "../base/durations.ts";
import type {
  Amount,
  CalendarDay,
  CalendarMonth,
  DaysAhead,
  LengthOfTime,
  Listed,
  MessageValue,
  Term,
} from "./language.ts";

export function allOf(items: readonly MessageValue[]): Listed {
  return { kind: "list", items, joined: "and" };
}

export function anyOf(items: readonly MessageValue[]): Listed {
  return { kind: "list", items, joined: "or" };
}

/** With commas only, as keys and choices are listed. */
export function each(items: readonly MessageValue[]): Listed {
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

/** The day as a case file has it, for a title that quotes the file. */
export function asWritten(day: Day): string {
  return `${day}`;
}

export function moneyValue(amount: number, currency: string | undefined): Amount {
  return { kind: "amount", amount, currency };
}

export function length({ count, unit }: Duration): LengthOfTime {
  return { kind: "length", count, unit };
}
