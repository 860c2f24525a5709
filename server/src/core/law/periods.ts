// Periods and ages: how many days, business days, months or years the law counts, and the days they lead to.
import { facts } from "../../../../schemas/generated/editions.ts";
import { type Answer, following, notKnown } from "./answer.ts";
import { addBusinessDays } from "./business-days.ts";
import { addDays, addMonths, addYears, ageOn, type Day } from "./calendar.ts";
import type { Ask } from "./editions.ts";

/** A period of the law; unlike a duration that people write, it may count business days. */
export interface Period {
  readonly count: number;
  readonly unit: "day" | "business-day" | "week" | "month" | "year";
}

/** How long before the I-94 expires re-parole is requested, at least. */
export function reParoleNotice(ask: Ask): Answer<Period> {
  return ask<Period>(facts["re-parole-notice"]);
}

/** How long a stay is at most, as a rule. */
export function usualStay(ask: Ask): Answer<Period> {
  return ask<Period>(facts["stay-usual-limit"]);
}

/** How long after receipt the Parole Branch may be asked in writing. */
export function responseTime(ask: Ask): Answer<Period> {
  return ask<Period>(facts["response-time"]);
}

/** How long after mailing a receipt notice is usually here; practice. */
export function receiptWait(ask: Ask): Answer<Period> {
  return ask<Period>(facts["receipt-wait"]);
}

/** How long before parole expires a departure is planned; practice. */
export function departurePlanning(ask: Ask): Answer<Period> {
  return ask<Period>(facts["departure-planning"]);
}

/** The age from which a person is no child, in years; an assumption where the page names none. */
export function ageOfMajority(ask: Ask): Answer<number> {
  return following(ask<Age>(facts["age-of-majority"]), ({ years }) => years);
}

/** The age from which a person signs for themself, in years. */
export function ageToSign(ask: Ask): Answer<number> {
  return following(ask<Age>(facts["age-to-sign"]), ({ years }) => years);
}

/** Whether someone is younger than an age on a day that may not have been readable. */
export function isYounger(age: Answer<number>, birth: Day, day: Day | undefined): Answer<boolean> {
  if (day === undefined) return notKnown("The day of filing could not be read");
  return following(age, (years) => ageOn(birth, day) < years);
}

/** The day one period after another; the first day is not counted. */
export function after(day: Day, { count, unit }: Period): Day {
  return unit === "business-day" ? addBusinessDays(day, count) : shifted(day, count, unit);
}

/** The day one period before another. A period of business days is not counted backwards by any rule. */
export function before(day: Day, { count, unit }: Period): Day {
  return shifted(day, -count, unit === "business-day" ? "day" : unit);
}

function shifted(day: Day, count: number, unit: Exclude<Period["unit"], "business-day">): Day {
  switch (unit) {
    case "day":
      return addDays(day, count);
    case "week":
      return addDays(day, count * 7);
    case "month":
      return addMonths(day, count);
    case "year":
      return addYears(day, count);
  }
}

interface Age {
  readonly years: number;
}
