// What is said of a day before it is held against today.

import { authorityOf } from "../../engine/authority.ts";
import type { Authority } from "../../engine/finding.ts";
import type { Rule } from "../../engine/rule.ts";
import type { Answer } from "../../law/answer.ts";
import type { Day } from "../../law/calendar.ts";
import { type Law, lawOf } from "../../law/law.ts";
import { type Concerned, decisionsSoFar, isDecided, mayBeDecided } from "../../matter/decisions.ts";
import { hasSurelyLeft } from "../../matter/departures.ts";
import { earliestDay } from "../../matter/earliest-day.ts";
import type { Matter } from "../../matter/matter.ts";
import { onceFor } from "../../matter/once.ts";
import type { Person } from "../../matter/people.ts";
import type { Title } from "../../message/title.ts";
import type { Place } from "../../read/place.ts";
import type { Beneficiary } from "../../read/view.ts";

export type DeadlineKind =
  | "mailing"
  | "edition-ends"
  | "re-parole-request"
  | "i94-expires"
  | "emergency-ends"
  | "arrival"
  | "stay-begins"
  | "stay-ends"
  | "receipt-notice"
  | "notice-due"
  | "response"
  | "departure-plan"
  | "departure"
  | "parole-expires"
  | "passport-expires"
  | "visa-expires";

export interface DatedDraft {
  readonly kind: DeadlineKind;
  /** Tells several of one kind apart, by something that stays. */
  readonly of?: string;
  readonly what: Title;
  readonly why: Title;
  readonly day: Day;
  /** The value in the case from which the day is known. */
  readonly at: Place;
  readonly person?: Person;
  readonly isDue: boolean;
  /**
   * What stays due in a closed case until it is done, or a decision such as a withdrawal says why it need not be done. Left
   * out, it is over once the case is closed.
   */
  readonly outlastsClosing?: true;
  /** Whether it is open for the sole reason that nothing confirms a departure whose date has come. */
  readonly awaitsDeparture?: true;
  /** Nothing where the case does not tell. */
  readonly isDone: boolean | undefined;
  readonly authority: readonly Authority[];
}

/** The authority of an answer of the law; none where what is not known leads to no day. */
export function authorityIn(answer: Answer<unknown>): readonly Authority[] {
  return answer.known ? [answer.authority] : [];
}

/**
 * The law by which deadlines are counted. A filing date that cannot be read must not take away a deadline that is counted
 * from another date, so the earliest day that may be meant stands in for it, or today.
 */
export const lawOfDeadlines = onceFor(({ law, days, view: { filing } }: Matter): Law => {
  if (days.filingDay !== undefined) return law;
  const [first] = [filing.date, filing.received_on].flatMap((date) => earliestDay(date)?.day ?? []);
  const filingDay = first ?? days.today;
  return lawOf(law.edition, { ...days, filingDay, mailingDay: days.mailingDay ?? filingDay });
});

/** The authority of a rule in the edition of this case. */
export function authorityOfRule({ law }: Matter, rule: Rule): readonly Authority[] {
  return authorityOf(rule.authority, law, law.edition);
}

/** How a departure ends what is due until then; `isOver` is whether something else has. */
export function endedByDeparture(
  matter: Matter,
  person: Beneficiary,
  isOver: boolean,
): Pick<DatedDraft, "isDone" | "awaitsDeparture"> {
  const left = hasSurelyLeft(matter, person);
  if (isOver || left === true) return { isDone: true };
  return left === undefined ? { isDone: undefined, awaitsDeparture: true } : { isDone: false };
}

/** Once a parole has expired, a departure that nothing confirms is none: the person may be in the country without parole. */
export function onceExpired(
  { days }: Matter,
  expires: Day,
  ended: Pick<DatedDraft, "isDone" | "awaitsDeparture">,
): Pick<DatedDraft, "isDone" | "awaitsDeparture"> {
  return ended.awaitsDeparture === true && expires < days.today ? { ...ended, isDone: false } : ended;
}

/** Whether the request for somebody is decided, as far as that can be told. */
export function isSurelyDecided(matter: Matter, person: Concerned): boolean {
  return isDecided(matter, person) === true;
}

/** Whether that is so; nothing where a decision has a date that cannot be read. */
export function isDecidedOrUntold(matter: Matter, person: Concerned): boolean | undefined {
  if (isSurelyDecided(matter, person)) return true;
  return mayBeDecided(matter, person) ? undefined : false;
}

/** Whether somebody was denied, sent back or withdrew, so that no parole comes of this request. */
export function endsWithoutParole(matter: Matter, person: Concerned): boolean {
  const decisions = decisionsSoFar(matter, person);
  return decisions.length > 0 && decisions.every(({ outcome }) => outcome.value !== "approved");
}
