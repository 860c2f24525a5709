// What the agency's notices ask for, by when, and whether it was done.
import { insertion } from "../engine/absence.ts";
import type { Draft } from "../engine/rule.ts";
import type { Day } from "../law/calendar.ts";
import { followedBy, type Message, sentence, type Value } from "../message/message.ts";
import { date, term } from "../message/values.ts";
import { isMissing } from "../read/place.ts";
import type { Notice } from "../read/view.ts";
import {
  type Concerned,
  decisionsSoFar,
  everybodyConcerned,
  isReadablePart,
  mayBeDecided,
} from "./decisions.ts";
import type { Matter } from "./matter.ts";
import { beneficiariesFor } from "./people.ts";
import { allNames } from "./wording.ts";

/** A notice with a due date that may still have to be answered. */
export interface DueNotice {
  readonly notice: Notice;
  readonly due: Day;
  /** Whom it is for and who surely has no decision since; undefined alone where the case names no beneficiaries. */
  readonly waiting: readonly Concerned[];
}

/**
 * The notices with a due date, except those about a transfer, which ask for nothing. A kind that cannot be read may be one
 * that asks.
 */
export function dueNotices(matter: Matter): readonly DueNotice[] {
  return matter.view.notices.items.filter(mayAskForSomething).flatMap((notice): DueNotice[] => {
    const { value } = notice.due;
    return value === undefined ? [] : [{ notice, due: value, waiting: waitingFor(matter, notice) }];
  });
}

export function mayAskForSomething({ kind }: Notice): boolean {
  return kind.value !== "transfer";
}

/**
 * Whether a notice is answered by today; nothing where the date of the answer cannot be read. An answer that is dated before
 * the notice, or after today, is none.
 */
export function isAnswered(matter: Matter, notice: Notice): boolean | undefined {
  const answered = notice.answered_on;
  if (isMissing(answered.$)) return false;
  if (answered.value === undefined) return undefined;
  return answered.value <= matter.days.today && answeredBeforeNotice(notice) === undefined;
}

/** The day after today on which a notice is said to be answered. */
export function answerStillAhead({ days }: Matter, { answered_on: answered }: Notice): Day | undefined {
  return answered.value !== undefined && answered.value > days.today ? answered.value : undefined;
}

/** The day before the date of the notice on which it is said to be answered. */
export function answeredBeforeNotice({ answered_on: answered, date }: Notice): Day | undefined {
  if (answered.value === undefined || date.value === undefined) return undefined;
  return answered.value < date.value ? answered.value : undefined;
}

/** Whom a notice is for and who surely has no decision dated on or after it. */
export function waitingFor(matter: Matter, notice: Notice): readonly Concerned[] {
  return concernedBy(matter, notice).filter((person) => isDecidedSince(matter, notice, person) === false);
}

/**
 * Whether what a person has to do about a notice is no longer due: it is answered, or a decision has come
 * since. Undefined where that cannot be determined.
 */
export function isSettled(matter: Matter, notice: Notice, person: Concerned): boolean | undefined {
  const isDecided = isDecidedSince(matter, notice, person);
  if (isDecided === true) return true;
  const answered = isAnswered(matter, notice);
  return answered === false ? isDecided : answered;
}

/** Whom a notice is for; all beneficiaries where an id cannot be read or is of no one, as it may stand for any of them. */
export function concernedBy(matter: Matter, notice: Notice): readonly Concerned[] {
  if (!isReadablePart(matter, notice.for)) return everybodyConcerned(matter);
  const persons = beneficiariesFor(matter.people, notice.for);
  return persons.length > 0 ? persons : [undefined];
}

/** Notices that go unanswered at the cost of the request: the answer must be sent even when it is late. */
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

/** What a notice is called within a sentence. */
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
 * Whether a decision is dated on or after the notice; of a notice without a date, on or after its due date. One without a
 * date may have come before, and one dated after today has not come. Nothing where a date of a decision cannot be read.
 */
function isDecidedSince(matter: Matter, notice: Notice, person: Concerned): boolean | undefined {
  const since = notice.date.value ?? notice.due.value;
  const isDecided = decisionsSoFar(matter, person).some(
    ({ date: { value } }) => value !== undefined && (since === undefined || value >= since),
  );
  if (isDecided) return true;
  return mayBeDecided(matter, person) ? undefined : false;
}

/** What is missing in the case where a decision does not show that it was made since the notice. */
function decidedAtUnknownTime(matter: Matter, { notice, waiting }: DueNotice): Message | undefined {
  const dates = waiting.flatMap((person) => decisionsSoFar(matter, person)).map(({ date }) => date.value);
  if (dates.some((date) => date === undefined)) {
    return sentence("The decision has no date. If it was made after the notice, enter its date.");
  }
  return dates.length > 0 && notice.date.value === undefined
    ? sentence("The notice has no date. If the decision was made after it, enter the date of the notice.")
    : undefined;
}

/** What a notice is called, with its date where it has one: "request for evidence of September 1, 2015". */
export function ofDate(entry: Notice): Value {
  const notice = term(noticeName(entry));
  const { value } = entry.date;
  return value === undefined ? notice : sentence("{notice} of {date}", { notice, date: date(value) });
}

/** The same with those for whom it still waits, where they are some of the beneficiaries only. */
export function forWhom(matter: Matter, { notice: entry, waiting }: DueNotice): Value {
  const notice = ofDate(entry);
  if (!isReadablePart(matter, entry.for)) return notice;
  const persons = waiting.filter((person) => person !== undefined);
  if (persons.length === 0 || persons.length === matter.beneficiaries.length) return notice;
  return sentence("{notice} for {names}", { notice, names: allNames(matter.people, persons) });
}

/**
 * The finding that a notice is not answered yet, or none where it is: at the due date, or at what stands for the date of the
 * answer, be it a placeholder, a day after today or one before the notice.
 */
export function* unanswered(
  matter: Matter,
  dueNotice: DueNotice,
  said: Message,
  more: Pick<Draft, "severity" | "fixes"> = {},
): Generator<Draft> {
  const { notice } = dueNotice;
  const { answered_on: answered, due } = notice;
  if (isAnswered(matter, notice) !== false) return;
  const isUnclear = decidedAtUnknownTime(matter, dueNotice);
  const message = isUnclear ? followedBy(said, isUnclear) : said;
  if (answered.value !== undefined) {
    yield {
      at: answered.$,
      message,
      ...more,
      fixes: [],
      related: [{ at: due.$, message: sentence("The due date") }],
    };
    return;
  }
  yield answered.$.state === "absent"
    ? { at: due.$, message, fixes: insertion(answered.$), ...more }
    : { at: answered.$, message, isAbsence: true, ...more };
}
