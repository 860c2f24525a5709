// How a language writes the values of messages, and its words for their templates.
import type { Day } from "../law/calendar.ts";
import type { Duration } from "../law/durations.ts";
import type { Listed } from "./values.ts";

export interface Language {
  /** By the English template. */
  readonly templates: Pick<ReadonlyMap<string, string>, "get">;
  /** Which of the words for one, several … goes with a count of 0 or more. */
  readonly form: (count: number) => number;
  readonly number: (value: number) => string;
  readonly list: (words: readonly string[], joined: Listed["joined"]) => string;
  /** Two sentences, the first perhaps without its full stop. */
  readonly sentences: (first: string, second: string) => string;
  readonly day: (day: Day) => string;
  readonly month: (year: number, month: number) => string;
  /** Of a day that is 0 or more days after today. */
  readonly daysAhead: (days: number) => string;
  readonly amount: (amount: number, currency: string | undefined) => string;
  readonly length: (count: number, unit: Duration["unit"]) => string;
}
