// Periods and ages: how many days, business days, months or years the law counts, and the days they lead to.

import { facts } from "../../../../schemas/generated/editions.ts";
import { sentence } from "../message/message.ts";
import { type Answer, following, notKnown } from "./answer.ts";
import { ageOn, type Day } from "./calendar.ts";
import type { Duration } from "./durations.ts";
import type { Ask } from "./editions.ts";

/** How long before the I-94 expires re-parole is requested, at least. */
export function reParoleNotice(ask: Ask): Answer<Duration> {
  return ask<Duration>(facts["re-parole-notice"]);
}

/** How long a stay is at most, as a rule. */
export function usualStay(ask: Ask): Answer<Duration> {
  return ask<Duration>(facts["stay-usual-limit"]);
}

/** How many business days after receipt the Parole Branch may be asked in writing. */
export function responseTime(ask: Ask): Answer<number> {
  return following(ask<{ businessDays: number }>(facts["response-time"]), ({ businessDays }) => businessDays);
}

/** How long after mailing a receipt notice is usually here; practice. */
export function receiptWait(ask: Ask): Answer<Duration> {
  return ask<Duration>(facts["receipt-wait"]);
}

/** How long before the due date of a notice a reminder appears; practice. */
export function noticeReminder(ask: Ask): Answer<Duration> {
  return ask<Duration>(facts["notice-reminder"]);
}

/** How long before parole expires a departure is planned; practice. */
export function departurePlanning(ask: Ask): Answer<Duration> {
  return ask<Duration>(facts["departure-planning"]);
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
  if (day === undefined) return notKnown(sentence("The filing date could not be read"));
  return following(age, (years) => ageOn(birth, day) < years);
}

interface Age {
  readonly years: number;
}
