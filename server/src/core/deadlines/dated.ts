// A dated event or deadline before it is compared with today.

import type { Day } from "../base/calendar.ts";
import { memoize } from "../base/memoize.ts";
import type { Answer, Authority } from "../law/answer.ts";
import { type Law, lawOf } from "../law/law.ts";
import { authorityOf, citationsOf } from "../law/rule-citations.ts";
import type { Title } from "../message/title.ts";
import type { CaseContext } from "../model/case-context.ts";
import { type Concerned, decisionsSoFar, isDecided, mayBeDecided } from "../model/decisions.ts";
import { hasSurelyLeft } from "../model/departures.ts";
import { earliestDay } from "../model/earliest-day.ts";
import type { Person } from "../model/people.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Beneficiary } from "../read/view.ts";

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

export interface DeadlineDraft {
  readonly kind: DeadlineKind;
  /** Distinguishes several of one kind by something that does not change. */
  readonly of?: string;
  readonly what: Title;
  readonly why: Title;
  readonly day: Day;
  /** The value in the case that determines the date. */
  readonly at: FieldRef;
  readonly person?: Person;
  readonly isDue: boolean;
  /**
   * Stays due in a closed case until it is done, or a decision such as a withdrawal makes it unnecessary. If left out,
   * it ends when the case is closed.
   */
  readonly outlastsClosing?: true;
  /** Whether it is open only because nothing confirms a departure whose date has come. */
  readonly awaitsDeparture?: true;
  /** Undefined if the case does not say. */
  readonly isDone: boolean | undefined;
  readonly authority: readonly Authority[];
}

/** The authority of an answer of the law; empty for an unknown answer, from which no date follows. */
export function authorityIn(answer: Answer<unknown>): readonly Authority[] {
  return answer.known ? [answer.authority] : [];
}

/**
 * The law by which deadlines are counted. An unreadable filing date must not remove a deadline that is counted from
 * another date, so the earliest date that may be meant is used in its place, or today.
 */
export const lawOfDeadlines = memoize(({ law, days, view: { filing } }: CaseContext): Law => {
  if (days.filingDay !== undefined) return law;
  const [first] = [filing.date, filing.received_on].flatMap((date) => earliestDay(date)?.day ?? []);
  const filingDay = first ?? days.today;
  return lawOf(law.edition, { ...days, filingDay, mailingDay: days.mailingDay ?? filingDay });
});

/** The authority of a rule in the edition of this case. */
export function authorityOfRule({ law }: CaseContext, rule: string): readonly Authority[] {
  return authorityOf(citationsOf(rule), law, law.edition);
}

/** How a departure ends what is due until then; `isOver` is whether something else has ended it. */
export function endedByDeparture(
  context: CaseContext,
  person: Beneficiary,
  isOver: boolean,
): Pick<DeadlineDraft, "isDone" | "awaitsDeparture"> {
  const left = hasSurelyLeft(context, person);
  if (isOver || left === true) return { isDone: true };
  return left === undefined ? { isDone: undefined, awaitsDeparture: true } : { isDone: false };
}

/**
 * Once a parole has expired, a departure that nothing confirms does not count: the person may be in the country without
 * parole.
 */
export function onceExpired(
  { days }: CaseContext,
  expires: Day,
  ended: Pick<DeadlineDraft, "isDone" | "awaitsDeparture">,
): Pick<DeadlineDraft, "isDone" | "awaitsDeparture"> {
  return ended.awaitsDeparture === true && expires < days.today ? { ...ended, isDone: false } : ended;
}

/** Whether the request for this person is certainly decided. */
export function isSurelyDecided(context: CaseContext, person: Concerned): boolean {
  return isDecided(context, person) === true;
}

/** Whether it is decided; undefined if a decision has an unreadable date. */
export function isDecidedOrUntold(context: CaseContext, person: Concerned): boolean | undefined {
  if (isSurelyDecided(context, person)) return true;
  return mayBeDecided(context, person) ? undefined : false;
}

/** Whether the person was denied, rejected, or withdrew, so that no parole results from this request. */
export function endsWithoutParole(context: CaseContext, person: Concerned): boolean {
  const decisions = decisionsSoFar(context, person);
  return decisions.length > 0 && decisions.every(({ outcome }) => outcome.value !== "approved");
}
