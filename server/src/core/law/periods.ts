// Periods and ages: how many days, business days, months, or years the law counts, and the days to which they lead.

import { facts } from "../../../../schemas/generated/editions.ts";
import { ageOn, type Day } from "../base/calendar.ts";
import type { Duration } from "../base/durations.ts";
import { sentence } from "../message/message.ts";
import { type Answer, following, notKnown } from "./answer.ts";
import type { FactLookup } from "./editions.ts";

/** The minimum time before the I-94 expires at which re-parole must be requested. */
export function reParoleNotice(ask: FactLookup): Answer<Duration> {
  return ask<Duration>(facts["re-parole-notice"]);
}

/** The longest time before the I-94 expires at which re-parole under a program is usually requested; practice. */
export function reParoleEarliest(ask: FactLookup): Answer<Duration> {
  return ask<Duration>(facts["re-parole-earliest"]);
}

/** The usual maximum length of a stay. */
export function usualStay(ask: FactLookup): Answer<Duration> {
  return ask<Duration>(facts["stay-usual-limit"]);
}

/** How many business days after receipt the Parole Branch may be contacted in writing. */
export function responseTime(ask: FactLookup): Answer<number> {
  return following(ask<{ businessDays: number }>(facts["response-time"]), ({ businessDays }) => businessDays);
}

/** How long after mailing a receipt notice usually arrives; practice. */
export function receiptWait(ask: FactLookup): Answer<Duration> {
  return ask<Duration>(facts["receipt-wait"]);
}

/** How long before the due date of a notice a reminder appears; practice. */
export function noticeReminder(ask: FactLookup): Answer<Duration> {
  return ask<Duration>(facts["notice-reminder"]);
}

/** How long before parole expires a departure is planned; practice. */
export function departurePlanning(ask: FactLookup): Answer<Duration> {
  return ask<Duration>(facts["departure-planning"]);
}

/** The age from which a person is no longer a child, in years; an assumption if the page names none. */
export function ageOfMajority(ask: FactLookup): Answer<number> {
  return following(ask<Age>(facts["age-of-majority"]), ({ years }) => years);
}

/** The age from which a person signs for themself, in years. */
export function ageToSign(ask: FactLookup): Answer<number> {
  return following(ask<Age>(facts["age-to-sign"]), ({ years }) => years);
}

/** Whether a person is younger than an age on a day that may be unreadable. */
export function isYounger(age: Answer<number>, birth: Day, day: Day | undefined): Answer<boolean> {
  if (day === undefined) return notKnown(sentence("The filing date could not be read"));
  return following(age, (years) => ageOn(birth, day) < years);
}

interface Age {
  readonly years: number;
}
