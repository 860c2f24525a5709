// Whether and when a person leaves, as far as the date of departure in the case is plausible.
import type { Beneficiary } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { closedOn } from "./closing.ts";
import { type DayThere, dayThere, grantedOn, isOnOrBeforeToday } from "./decisions.ts";
import { isMailingConfirmed } from "./mailing.ts";

/** What precedes the departure that ends a parole. */
export interface BeforeDeparture extends DayThere {
  readonly what: "prior-grant" | "grant" | "arrival" | "mailing";
}

/**
 * What the date of departure precedes although it cannot: the grant of parole, the arrival, or the mailing of the
 * request. Such a departure ends no parole, whatever confirms it.
 */
export function departureIsBefore(context: CaseContext, person: Beneficiary): BeforeDeparture | undefined {
  const departed = person.departure.date.value;
  if (departed === undefined) return undefined;
  return beginnings(context, person).find(({ day }) => departed < day);
}

/** A person whose case is closed may have left while the request for re-parole was pending. */
function beginnings(context: CaseContext, person: Beneficiary): readonly BeforeDeparture[] {
  const of = (what: BeforeDeparture["what"], there: DayThere | undefined): BeforeDeparture[] =>
    there ? [{ ...there, what }] : [];
  const mayHaveLeftBefore = context.isReParole && closedOn(context) !== undefined;
  const { date: mailed } = context.view.filing;
  const isMailed = isOnOrBeforeToday(context, mailed) && isMailingConfirmed(context) === true;
  return [
    ...of("prior-grant", context.isReParole ? dayThere(person.prior_parole.granted_on) : undefined),
    ...of("grant", mayHaveLeftBefore ? undefined : grantedOn(context, person)),
    ...of("arrival", dayThere(person.arrival.date)),
    ...of("mailing", isMailed ? dayThere(mailed) : undefined),
  ];
}

/** Whether a departure is planned or recorded; a date that has passed without a departure is neither. */
export function isDeparturePlanned(context: CaseContext, person: Beneficiary): boolean {
  const { date, confirmed } = person.departure;
  if (date.value === undefined || departureIsBefore(context, person)) return false;
  return confirmed.value !== false || date.value > context.days.today;
}

/** Whether a person has left the United States by today according to the date of departure, which may be a plan. */
export function hasLeft(context: CaseContext, person: Beneficiary): boolean {
  const { date, confirmed } = person.departure;
  if (!isOnOrBeforeToday(context, date) || confirmed.value === false) return false;
  return departureIsBefore(context, person) === undefined;
}

/**
 * Whether a person certainly left by today: the date of departure has come, and the case confirms it; closing the case
 * does not. Undefined if the date has come and may still be only a plan.
 */
export function hasSurelyLeft(context: CaseContext, person: Beneficiary): boolean | undefined {
  if (!hasLeft(context, person)) return false;
  return person.departure.confirmed.value === true ? true : undefined;
}
