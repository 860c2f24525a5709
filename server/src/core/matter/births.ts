// What a case says of when its people were born, as far as it is known.
import { type Day, formatDay, formatMonth } from "../law/calendar.ts";
import { sentence, type Value } from "../message/message.ts";
import type { Shown } from "../message/shown.ts";
import { monthOf } from "../message/values.ts";
import type { PartialDay } from "../read/partial-day.ts";
import { isFaulty } from "../read/place.ts";
import type { Leaf } from "../read/view.ts";
import type { Matter } from "./matter.ts";
import { type Person, personal, sameHuman } from "./people.ts";

/** The days on which a person may have been born; one day where the date of birth is known. */
export interface BirthDays {
  readonly first: Day;
  readonly last: Day;
}

/** No person for whom parole is requested was born earlier. */
export const earliestBirth: Day = "1900-01-01";

/** A person's date of birth, from whichever of their entries gives the whole of it, else a part. */
export function birthOf(matter: Matter, person: Person): Leaf<string> {
  const own = personal(matter.people, person, (entry) => entry.date_of_birth);
  if (own.value !== undefined || !own.partial) return own;
  const entries = sameHuman(matter.people, person).map((entry) => entry.person.date_of_birth);
  return entries.find(({ value }) => value !== undefined) ?? own;
}

/** The days that a date of birth leaves open; nothing where it is not given or cannot be read. */
export function daysOfBirth({ value, partial }: Leaf<string>): BirthDays | undefined {
  return value === undefined ? partial : { first: value, last: value };
}

/** Why a person cannot have been born on such a day: before 1900, or after the day of filing. */
export function whyImpossible(
  matter: Matter,
  birth: Leaf<string>,
): "before-1900" | "after-filing" | undefined {
  const days = daysOfBirth(birth);
  const { filingDay } = matter.days;
  if (!days) return undefined;
  if (days.last < earliestBirth) return "before-1900";
  return filingDay !== undefined && days.first > filingDay ? "after-filing" : undefined;
}

/** The days on which a person may have been born; nothing where that is not known or cannot be. */
export function possibleBirth(matter: Matter, person: Person): BirthDays | undefined {
  const birth = birthOf(matter, person);
  return whyImpossible(matter, birth) === undefined ? daysOfBirth(birth) : undefined;
}

/** Whether the person is a child on the day of filing; nothing where the date of birth does not settle it. */
export function isChild(matter: Matter, person: Person): boolean | undefined {
  const birth = possibleBirth(matter, person);
  if (!birth) return undefined;
  const [oldest, youngest] = [matter.law.isChild(birth.first), matter.law.isChild(birth.last)];
  return oldest.known && youngest.known && oldest.value === youngest.value ? oldest.value : undefined;
}

/** Whether a date of birth stands somewhere for this person and cannot be read. */
export function hasUnreadableBirth(matter: Matter, person: Person): boolean {
  return sameHuman(matter.people, person).some((entry) => isFaulty(entry.person.date_of_birth.$));
}

/** A date of birth that is known in part, for a message: "in July 1961", "in 1961", "about 1961". */
export function partialBirth({ month, year, orUntil, isEstimate }: PartialDay): Value {
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
