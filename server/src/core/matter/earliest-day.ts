// The day by which something may be due, from a date that is not written as a whole day of the calendar.

import type { Day } from "../law/calendar.ts";
import { sentence } from "../message/message.ts";
import { partOf, type Title } from "../message/title.ts";
import { daysMeant, daysOfShortYear } from "../read/days-meant.ts";
import { asPartialDay } from "../read/partial-day.ts";
import type { Place } from "../read/place.ts";
import type { Leaf } from "../read/view.ts";

export interface EarliestDay {
  readonly day: Day;
  readonly at: Place;
  /** What is written instead of a whole day. */
  readonly written?: string;
}

/**
 * The day of a date. Of one that is known in part (`2026-01`) or written in a way that may mean several days (`1/2/2026`),
 * the earliest of them: a deadline that is shown too early is met. Nothing where no day can be meant.
 */
export function earliestDay({ $, value }: Leaf<Day>): EarliestDay | undefined {
  if (value !== undefined) return { day: value, at: $ };
  if ($.state !== "faulty" || $.isUnread || $.node?.kind !== "text") return undefined;
  const written = $.node.text.trim();
  const meant = [...daysMeant(written), ...daysOfShortYear(written)].sort();
  const day = meant[0] ?? asPartialDay(written)?.first;
  return day === undefined ? undefined : { day, at: $, written };
}

/** What is due, with the remark that its date is not a whole day where that is so. */
export function dueAtEarliest(what: Title, { written }: EarliestDay): Title {
  if (written === undefined) return what;
  return sentence("{what}; the date in the case is incomplete", { what: partOf(what) });
}

/** How a deadline is known, with the remark that its date is not a whole day where that is so. */
export function knownAtEarliest(why: Title, { written }: EarliestDay): Title {
  if (written === undefined) return why;
  return sentence('{why}; "{written}" is not a full date, so the earliest possible date is shown', {
    why: partOf(why),
    written,
  });
}
