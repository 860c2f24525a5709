// Whether and when a person leaves, as far as the date of departure in the case can be meant.
import type { Beneficiary } from "../read/view.ts";
import { closedOn } from "./closing.ts";
import { type DayThere, dayThere, grantedOn, isOnOrBeforeToday } from "./decisions.ts";
import { isMailingConfirmed } from "./mailing.ts";
import type { Matter } from "./matter.ts";

/** What comes before the departure that ends a parole. */
export interface BeforeDeparture extends DayThere {
  readonly what: "prior-grant" | "grant" | "arrival" | "mailing";
}

/**
 * What the date of departure is before and cannot be: the grant of parole, the arrival, or the mailing of the request.
 * Such a departure ends no parole, whatever confirms it.
 */
export function departureIsBefore(matter: Matter, person: Beneficiary): BeforeDeparture | undefined {
  const departed = person.departure.date.value;
  if (departed === undefined) return undefined;
  return beginnings(matter, person).find(({ day }) => departed < day);
}

/** A person whose case is closed may have left while the request for re-parole was pending. */
function beginnings(matter: Matter, person: Beneficiary): readonly BeforeDeparture[] {
  const of = (what: BeforeDeparture["what"], there: DayThere | undefined): BeforeDeparture[] =>
    there ? [{ ...there, what }] : [];
  const mayHaveLeftBefore = matter.isReParole && closedOn(matter) !== undefined;
  const { date: mailed } = matter.view.filing;
  const isMailed = isOnOrBeforeToday(matter, mailed) && isMailingConfirmed(matter) === true;
  return [
    ...of("prior-grant", matter.isReParole ? dayThere(person.prior_parole.granted_on) : undefined),
    ...of("grant", mayHaveLeftBefore ? undefined : grantedOn(matter, person)),
    ...of("arrival", dayThere(person.arrival.date)),
    ...of("mailing", isMailed ? dayThere(mailed) : undefined),
  ];
}

/** Whether a departure is planned or recorded; a date that has passed and was not kept is neither. */
export function isDeparturePlanned(matter: Matter, person: Beneficiary): boolean {
  const { date, confirmed } = person.departure;
  if (date.value === undefined || departureIsBefore(matter, person)) return false;
  return confirmed.value !== false || date.value > matter.days.today;
}

/** Whether a person has left the United States by today, as far as the date of departure says; it may be a plan. */
export function hasLeft(matter: Matter, person: Beneficiary): boolean {
  const { date, confirmed } = person.departure;
  if (!isOnOrBeforeToday(matter, date) || confirmed.value === false) return false;
  return departureIsBefore(matter, person) === undefined;
}

/**
 * Whether a person surely left by today: the date of departure has come, and the case says that it was kept; closing the
 * case does not say so. Nothing where the date has come and may be no more than the plan that it was.
 */
export function hasSurelyLeft(matter: Matter, person: Beneficiary): boolean | undefined {
  if (!hasLeft(matter, person)) return false;
  return person.departure.confirmed.value === true ? true : undefined;
}
