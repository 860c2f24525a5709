// The day by which something may be due, from a date that is not written as a whole day.

import type { Day } from "../base/calendar.ts";
import { sentence } from "../message/message.ts";
import { partOf, type Title } from "../message/title.ts";
import { date } from "../message/values.ts";
import { daysMeant, daysOfShortYear } from "../read/days-meant.ts";
import type { FieldRef } from "../read/field-ref.ts";
import { asPartialDay } from "../read/partial-day.ts";
import type { Leaf } from "../read/view.ts";

export interface EarliestDay {
  readonly day: Day;
  readonly at: FieldRef;
  /** What is written instead of a whole day. */
  readonly written?: string;
  /** The days that may be meant, the earliest first; empty if a part of the date is not given. */
  readonly meant?: readonly Day[];
}

/**
 * The day of a date. For one that is partly known (`2026-01`) or ambiguous (`1/2/2026`), the earliest possible day: a
 * deadline that is shown too early is met. Undefined if no day can be meant.
 */
export function earliestDay({ ref, value }: Leaf<Day>): EarliestDay | undefined {
  if (value !== undefined) return { day: value, at: ref };
  if (ref.state !== "faulty" || ref.isUnread || ref.node?.kind !== "text") return undefined;
  const written = ref.node.text.trim();
  const meant = [...new Set([...daysMeant(written), ...daysOfShortYear(written)])].sort();
  const day = meant[0] ?? asPartialDay(written)?.first;
  return day === undefined ? undefined : { day, at: ref, written, meant };
}

/** What is due, with a note if its date is not a whole day or may be another one. */
export function dueAtEarliest(what: Title, { written, meant = [] }: EarliestDay): Title {
  if (written === undefined || meant.length === 1) return what;
  if (meant.length === 0) {
    return sentence("{what}; the date in the case is incomplete", { what: partOf(what) });
  }
  return areSwapped(meant)
    ? sentence("{what}; the order of month and day in the case is ambiguous", { what: partOf(what) })
    : sentence("{what}; the date in the case is ambiguous", { what: partOf(what) });
}

/** Whether month and day of one are day and month of the other. */
function areSwapped([one = "", other = ""]: readonly Day[]): boolean {
  return one === `${other.slice(0, 5)}${other.slice(8)}-${other.slice(5, 7)}`;
}

/** How a deadline is known, with a note on how its date was read if it is not written as a whole day. */
export function knownAtEarliest(why: Title, { written, meant = [] }: EarliestDay): Title {
  if (written === undefined) return why;
  const [first, second] = meant;
  const values = { why: partOf(why), written };
  if (first === undefined) {
    return sentence('{why}; "{written}" is not a full date, so the earliest possible date is shown', values);
  }
  return second === undefined
    ? sentence('{why}; "{written}" was read as {first}', { ...values, first: date(first) })
    : sentence('{why}; "{written}" may be {first} or {second}, so the earlier date is shown', {
        ...values,
        first: date(first),
        second: date(second),
      });
}
