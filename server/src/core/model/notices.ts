// What the agency's notices request, by when, and whether it was done.

import type { Day } from "../base/calendar.ts";
import type { Message, MessageValue } from "../message/language.ts";
import { followedBy, sentence } from "../message/message.ts";
import { date, term } from "../message/values.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Notice } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import {
  type Concerned,
  decisionsSoFar,
  everybodyConcerned,
  isReadablePart,
  mayBeDecided,
} from "./decisions.ts";
import type { RawFinding } from "./finding.ts";
import { insertionFixes } from "./missing-field.ts";
import { beneficiariesFor } from "./people.ts";
import { allNames } from "./wording.ts";

/** A notice with a due date that may still have to be answered. */
export interface DueNotice {
  readonly notice: Notice;
  readonly due: Day;
  /**
   * The people that the notice is for who certainly have no decision since; `[undefined]` if the case lists no
   * beneficiaries.
   */
  readonly waiting: readonly Concerned[];
}

/**
 * The notices with a due date, except those about a transfer, which request nothing. A notice whose kind cannot be read
 * may be one that requests something.
 */
export function dueNotices(context: CaseContext): readonly DueNotice[] {
  return context.view.notices.items.filter(mayAskForSomething).flatMap((notice): DueNotice[] => {
    const { value } = notice.due;
    return value === undefined ? [] : [{ notice, due: value, waiting: waitingFor(context, notice) }];
  });
}

export function mayAskForSomething({ kind }: Notice): boolean {
  return kind.value !== "transfer";
}

/**
 * Whether a notice is answered by today; undefined if the date of the answer cannot be read. An answer dated before the
 * notice, or after today, does not count.
 */
export function isAnswered(context: CaseContext, notice: Notice): boolean | undefined {
  const answered = notice.answered_on;
  if (isMissing(answered.ref)) return false;
  if (answered.value === undefined) return undefined;
  return answered.value <= context.days.today && answeredBeforeNotice(notice) === undefined;
}

/** The date of the answer, if it is after today. */
export function answerStillAhead({ days }: CaseContext, { answered_on: answered }: Notice): Day | undefined {
  return answered.value !== undefined && answered.value > days.today ? answered.value : undefined;
}

/** The date of the answer, if it is before the date of the notice. */
export function answeredBeforeNotice({ answered_on: answered, date }: Notice): Day | undefined {
  if (answered.value === undefined || date.value === undefined) return undefined;
  return answered.value < date.value ? answered.value : undefined;
}

/** The people that a notice is for who certainly have no decision dated on or after it. */
export function waitingFor(context: CaseContext, notice: Notice): readonly Concerned[] {
  return concernedBy(context, notice).filter((person) => isDecidedSince(context, notice, person) === false);
}

/**
 * Whether a person no longer has to act on a notice: it is answered, or a decision has been made since. Undefined if
 * that cannot be determined.
 */
export function isSettled(context: CaseContext, notice: Notice, person: Concerned): boolean | undefined {
  const isDecided = isDecidedSince(context, notice, person);
  if (isDecided === true) return true;
  const answered = isAnswered(context, notice);
  return answered === false ? isDecided : answered;
}

/**
 * The people that a notice is for; all beneficiaries if an id cannot be read or is unknown, as it may mean any of them.
 */
export function concernedBy(context: CaseContext, notice: Notice): readonly Concerned[] {
  if (!isReadablePart(context, notice.for)) return everybodyConcerned(context);
  const persons = beneficiariesFor(context.people, notice.for);
  return persons.length > 0 ? persons : [undefined];
}

/** Notices that cost the request if they are not answered: the answer must be sent even when it is late. */
export function isAnswerRequired({ kind }: Notice): boolean {
  return (
    kind.value === "request-for-evidence" ||
    kind.value === "intent-to-deny" ||
    kind.value === "payment-request"
  );
}

export function isAppointment({ kind }: Notice): boolean {
  return kind.value === "biometrics" || kind.value === "embassy-appointment";
}

/** The words for the way in which a notice is answered: an appointment is kept, a payment made, a response sent. */
export function byAnswer<Words>(
  notice: Notice,
  words: { readonly appointment: Words; readonly payment: Words; readonly response: Words },
): Words {
  if (isAppointment(notice)) return words.appointment;
  return notice.kind.value === "payment-request" ? words.payment : words.response;
}

/** The name of a notice within a sentence. */
export function noticeName({ kind }: Notice): string {
  switch (kind.value) {
    case "request-for-evidence":
      return "request for evidence";
    case "intent-to-deny":
      return "notice of intent to deny";
    case "payment-request":
      return "request for payment";
    case "biometrics":
      return "biometrics appointment";
    case "embassy-appointment":
      return "embassy appointment";
    case "transfer":
      return "transfer notice";
    case "other":
    case undefined:
      return "notice";
  }
}

/**
 * Whether a decision is dated on or after the notice; for a notice without a date, on or after its due date. A decision
 * without a date may be earlier, and one dated after today has not been made. Undefined if a date of a decision cannot
 * be read.
 */
function isDecidedSince(context: CaseContext, notice: Notice, person: Concerned): boolean | undefined {
  const since = notice.date.value ?? notice.due.value;
  const isDecided = decisionsSoFar(context, person).some(
    ({ date: { value } }) => value !== undefined && (since === undefined || value >= since),
  );
  if (isDecided) return true;
  return mayBeDecided(context, person) ? undefined : false;
}

/** What is missing in the case if a decision does not show that it was made after the notice. */
function decidedAtUnknownTime(context: CaseContext, { notice, waiting }: DueNotice): Message | undefined {
  const dates = waiting.flatMap((person) => decisionsSoFar(context, person)).map(({ date }) => date.value);
  if (dates.some((date) => date === undefined)) {
    return sentence("The decision has no date. If it was made after the notice, enter its date.");
  }
  return dates.length > 0 && notice.date.value === undefined
    ? sentence("The notice has no date. If the decision was made after it, enter the date of the notice.")
    : undefined;
}

/** The name of a notice, with its date if it has one: "request for evidence of September 1, 2015". */
export function ofDate(entry: Notice): MessageValue {
  const notice = term(noticeName(entry));
  const { value } = entry.date;
  return value === undefined ? notice : sentence("{notice} of {date}", { notice, date: date(value) });
}

/** The same with those for whom it is still open, if they are only some of the beneficiaries. */
export function forWhom(context: CaseContext, { notice: entry, waiting }: DueNotice): MessageValue {
  const notice = ofDate(entry);
  if (!isReadablePart(context, entry.for)) return notice;
  const persons = waiting.filter((person) => person !== undefined);
  if (persons.length === 0 || persons.length === context.beneficiaries.length) return notice;
  return sentence("{notice} for {names}", { notice, names: allNames(context.people, persons) });
}

/**
 * The finding that a notice is not answered yet, or none if it is: at the due date, or at what is given as the date of
 * the answer, such as a placeholder, a day after today, or one before the notice.
 */
export function* unanswered(
  context: CaseContext,
  dueNotice: DueNotice,
  said: Message,
  more: Pick<RawFinding, "severity" | "fixes"> = {},
): Generator<RawFinding> {
  const { notice } = dueNotice;
  const { answered_on: answered, due } = notice;
  if (isAnswered(context, notice) !== false) return;
  const isUnclear = decidedAtUnknownTime(context, dueNotice);
  const message = isUnclear ? followedBy(said, isUnclear) : said;
  if (answered.value !== undefined) {
    yield {
      at: answered.ref,
      message,
      ...more,
      fixes: [],
      related: [{ at: due.ref, message: sentence("The due date") }],
    };
    return;
  }
  yield answered.ref.state === "absent"
    ? { at: due.ref, message, fixes: insertionFixes(answered.ref), ...more }
    : { at: answered.ref, message, isAbsence: true, ...more };
}
