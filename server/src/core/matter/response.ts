// The time after which the Parole Branch may be asked in writing where no response has come.
import { readAddress } from "../law/address.ts";
import type { Answer } from "../law/answer.ts";
import type { Day } from "../law/calendar.ts";
import {
  type Concerned,
  type DayThere,
  everybodyConcerned,
  isOnOrBeforeToday,
  receiptDay,
} from "./decisions.ts";
import type { Matter } from "./matter.ts";
import { removalOf } from "./removal.ts";

export interface ResponseTime {
  readonly person: Concerned;
  readonly received: DayThere;
  readonly businessDays: number;
  /** The last day of the time. */
  readonly last: Day;
}

/** The time for each beneficiary; of requests that went to Immigration and Customs Enforcement the page says none. */
export function responseTimes(matter: Matter): readonly ResponseTime[] {
  if (wentToIce(matter)) return [];
  const time = matter.law.responseTime();
  const lastDays = new Map<Day, Answer<Day>>();
  return everybodyConcerned(matter).flatMap((person) => {
    const received = receiptDay(matter, person);
    if (!received || !time.known) return [];
    const last = lastDays.get(received.day) ?? matter.law.lastResponseDay(received.day);
    lastDays.set(received.day, last);
    return last.known ? [{ person, received, businessDays: time.value, last: last.value }] : [];
  });
}

/** Whether a letter dated by today, and after the time was over, asks for the response. */
export function isAskedFor(matter: Matter, { last }: Pick<ResponseTime, "last">): boolean {
  return matter.view.inquiries.items.some(
    ({ date }) => date.value !== undefined && date.value > last && isOnOrBeforeToday(matter, date),
  );
}

/** How the days are counted, which the page leaves open. */
export const countingMethod =
  "counting Monday through Friday, excluding federal holidays, from the day after receipt";

/** The same with a note that no source says so. */
export const countedHow = `${countingMethod}, as assumed here`;

/** By its address; where none is given, by where it belongs. */
function wentToIce({ view, beneficiaries }: Matter): boolean {
  const address = view.filing.address.value;
  if (address === undefined) return beneficiaries.some((person) => removalOf(person) === "yes");
  const { place } = readAddress(address);
  return place === "ice-plepu" || place === "ice-fairfax";
}
