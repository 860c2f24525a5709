// The time after which the Parole Branch may be contacted in writing if no response has arrived.

import type { Day } from "../base/calendar.ts";
import { readAddress } from "../law/address.ts";
import type { Answer } from "../law/answer.ts";
import type { CaseContext } from "./case-context.ts";
import {
  type Concerned,
  type DayThere,
  everybodyConcerned,
  isOnOrBeforeToday,
  receiptDay,
} from "./decisions.ts";
import { removalOf } from "./removal.ts";

export interface ResponseTime {
  readonly person: Concerned;
  readonly received: DayThere;
  readonly businessDays: number;
  /** The last day of the time. */
  readonly last: Day;
}

/**
 * The response time for each beneficiary; the page gives none for requests mailed to Immigration and Customs
 * Enforcement.
 */
export function responseTimes(context: CaseContext): readonly ResponseTime[] {
  if (wentToIce(context)) return [];
  const time = context.law.responseTime();
  const lastDays = new Map<Day, Answer<Day>>();
  return everybodyConcerned(context).flatMap((person) => {
    const received = receiptDay(context, person);
    if (!received || !time.known) return [];
    const last = lastDays.get(received.day) ?? context.law.lastResponseDay(received.day);
    lastDays.set(received.day, last);
    return last.known ? [{ person, received, businessDays: time.value, last: last.value }] : [];
  });
}

/** Whether a letter dated by today, and after the end of that time, requests the response. */
export function isResponseRequested(context: CaseContext, { last }: Pick<ResponseTime, "last">): boolean {
  return context.view.inquiries.items.some(
    ({ date }) => date.value !== undefined && date.value > last && isOnOrBeforeToday(context, date),
  );
}

/** How the days are counted, which the page does not define. */
export const countingMethod =
  "counting Monday through Friday, excluding federal holidays, from the day after receipt";

/** The same with a note that no source says so. */
export const countedHow = `${countingMethod}, as assumed here`;

/** By its address; if none is given, by the right one. */
function wentToIce({ view, beneficiaries }: CaseContext): boolean {
  const address = view.filing.address.value;
  if (address === undefined) return beneficiaries.some((person) => removalOf(person) === "yes");
  const { place } = readAddress(address);
  return place === "ice-plepu" || place === "ice-fairfax";
}
