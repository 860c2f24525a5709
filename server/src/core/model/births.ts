// When the people of a case were born, as far as it is known.
import { type Day, formatDay, formatMonth } from "../base/calendar.ts";
import type { Shown } from "../base/shown.ts";
import type { MessageValue } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { monthOf } from "../message/values.ts";
import { isFaulty } from "../read/field-ref.ts";
import type { PartialDay } from "../read/partial-day.ts";
import type { Leaf } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { type Person, personal, sameHuman } from "./people.ts";

/** The first and the last day on which a person may have been born; the same day if the date of birth is known. */
export interface BirthDays {
  readonly first: Day;
  readonly last: Day;
}

/** No beneficiary was born earlier. */
export const earliestBirth: Day = "1900-01-01";

/** A person's date of birth: a whole date from any of their entries, otherwise a partial one. */
export function birthOf(context: CaseContext, person: Person): Leaf<string> {
  const own = personal(context.people, person, (entry) => entry.date_of_birth);
  if (own.value !== undefined || !own.partial) return own;
  const entries = sameHuman(context.people, person).map((entry) => entry.person.date_of_birth);
  return entries.find(({ value }) => value !== undefined) ?? own;
}

/** The days that a date of birth leaves open; undefined if it is not given or cannot be read. */
export function daysOfBirth({ value, partial }: Leaf<string>): BirthDays | undefined {
  return value === undefined ? partial : { first: value, last: value };
}

/** Why a person cannot have been born on such a day: before 1900, or after the day of filing. */
export function whyImpossible(
  context: CaseContext,
  birth: Leaf<string>,
): "before-1900" | "after-filing" | undefined {
  const days = daysOfBirth(birth);
  const { filingDay } = context.days;
  if (!days) return undefined;
  if (days.last < earliestBirth) return "before-1900";
  return filingDay !== undefined && days.first > filingDay ? "after-filing" : undefined;
}

/** The days on which a person may have been born; undefined if that is not known or is impossible. */
export function possibleBirth(context: CaseContext, person: Person): BirthDays | undefined {
  const birth = birthOf(context, person);
  return whyImpossible(context, birth) === undefined ? daysOfBirth(birth) : undefined;
}

/** Whether the person is a child on the day of filing; undefined if the date of birth does not decide it. */
export function isChild(context: CaseContext, person: Person): boolean | undefined {
  const birth = possibleBirth(context, person);
  if (!birth) return undefined;
  const [oldest, youngest] = [context.law.isChild(birth.first), context.law.isChild(birth.last)];
  return oldest.known && youngest.known && oldest.value === youngest.value ? oldest.value : undefined;
}

/** Whether some entry of this person has a date of birth that cannot be read. */
export function hasUnreadableBirth(context: CaseContext, person: Person): boolean {
  return sameHuman(context.people, person).some((entry) => isFaulty(entry.person.date_of_birth.ref));
}

/** A partly known date of birth, for a message: "in July 1961", "in 1961", "about 1961". */
export function partialBirth({ month, year, orUntil, isEstimate }: PartialDay): MessageValue {
  if (month !== undefined) return sentence("in {month}", { month: monthOf(year, month) });
  if (orUntil !== undefined)
    return sentence("between {year} and {until}", {
      year: String(year),
      until: String(orUntil),
    });
  return isEstimate
    ? sentence("about {year}", { year: String(year) })
    : sentence("in {year}", { year: String(year) });
}

/** How a letter writes when a person was born: "July 3, 1961", "in July 1961", "in 1961", "about 1961". */
export function birthInWords(birth: Leaf<string>): Shown | undefined {
  if (birth.value !== undefined) return formatDay(birth.value);
  if (!birth.partial) return undefined;
  const { year, month, orUntil, isEstimate } = birth.partial;
  if (month !== undefined) return `in ${formatMonth(year, month)}`;
  if (orUntil !== undefined) return `between ${year} and ${orUntil}`;
  return isEstimate ? `about ${year}` : `in ${year}`;
}
