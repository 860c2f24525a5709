// The day by which something may be due, from a date that is not written as a whole day of the calendar.

import type { Day } from "../law/calendar.ts";
import { sentence } from "../message/message.ts";
import { partOf, type Title } from "../message/title.ts";
import { date } from "../message/values.ts";
import { daysMeant, daysOfShortYear } from "../read/days-meant.ts";
import { asPartialDay } from "../read/partial-day.ts";
import type { Place } from "../read/place.ts";
import type { Leaf } from "../read/view.ts";

export interface EarliestDay {
  readonly day: Day;
  readonly at: Place;
  /** What is written instead of a whole day. */
  readonly written?: string;
  /** The days that may be meant, the earliest first; none where a part of the date is not given. */
  readonly meant?: readonly Day[];
}

/**
 * The day of a date. Of one that is known in part (`2026-01`) or written in a way that may mean several days (`1/2/2026`),
 * the earliest of them: a deadline that is shown too early is met. Nothing where no day can be meant.
 */
export function earliestDay({ $, value }: Leaf<Day>): EarliestDay | undefined {
  if (value !== undefined) return { day: value, at: $ };
  if ($.state !== "faulty" || $.isUnread || $.node?.kind !== "text") return undefined;
  const written = $.node.text.trim();
  const meant = [...new Set([...daysMeant(written), ...daysOfShortYear(written)])].sort();
  const day = meant[0] ?? asPartialDay(written)?.first;
  return day === undefined ? undefined : { day, at: $, written, meant };
}

/** What is due, with the remark that its date is not a whole day, or may be another one, where that is so. */
export function dueAtEarliest(what: Title, { written, meant = [] }: EarliestDay): Title {
  if (written === undefined || meant.length === 1) return what;
  if (meant.length === 0) {
    return sentence("{what}; the date in the case is incomplete", { what: partOf(what) });
  }
  return areSwapped(meant)
    ? sentence("{what}; the order of month and day in the case is ambiguous", { what: partOf(what) })
    : sentence("{what}; the date in the case is ambiguous", { what: partOf(what) });
}

/** Whether month and day of the one day are day and month of the other. */
function areSwapped([one = "", other = ""]: readonly Day[]): boolean {
  return one === `${other.slice(0, 5)}${other.slice(8)}-${other.slice(5, 7)}`;
}

/** How a deadline is known, with the remark how its date was read where it is not written as a whole day. */
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
