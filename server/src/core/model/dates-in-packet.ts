// The dates that must agree with the mailing date: those of what is in the packet, which are not later, and those of
// what arrives after it, which are not earlier. Which of two dates is wrong cannot be determined, so each contradiction
// is one mistake.
import type { Day } from "../base/calendar.ts";
import { memoize } from "../base/memoize.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Exhibit, Form, Leaf } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { exhibitWithin } from "./exhibit-files.ts";
import { exhibitLabeled } from "./forms-and-exhibits.ts";
import { dayOfMailing, isReceived } from "./mailing.ts";
import { noticeName } from "./notices.ts";
import { beginsBefore } from "./stay.ts";

/** A date, and what has it, within a sentence. */
export interface Dated {
  readonly of: Message;
  readonly day: Leaf<Day>;
}

/** The dates that contradict another date, as one group for each mistake. */
export interface Contradictions {
  readonly groups: readonly (readonly Dated[])[];
  /** Whether most dates contradict the other date, which is then probably wrong. */
  readonly isMost: boolean;
}

/**
 * The dates that contradict another date. Those of one kind are one mistake, and if most dates contradict it, all of
 * them are. `other` is undefined if the other date is not in the case and cannot be wrong.
 */
function contradictions(
  kinds: readonly (readonly Dated[])[],
  contradicts: (day: Day) => boolean,
  other: FieldRef | undefined,
): Contradictions {
  const groups = kinds
    .map((kind) => kind.filter(({ day: { value } }) => value !== undefined && contradicts(value)))
    .filter((kind) => kind.length > 0);
  const all = groups.flat();
  const given = kinds.flat().filter(({ day }) => day.value !== undefined);
  const isMost = other !== undefined && 2 * all.length > given.length;
  return { groups: isMost ? [all] : groups, isMost };
}

const none: Contradictions = { groups: [], isMost: false };

/** What is dated after the mailing date. */
export const datedAfterMailing = memoize((context: CaseContext): Contradictions => {
  const mailing = dayOfMailing(context);
  if (!mailing || isBehind(context)) return none;
  return contradictions(datesOfPacket(context), (day) => day > mailing.day, mailing.at);
});

/** What arrived, but is dated before the mailing date. */
export const datedBeforeMailing = memoize((context: CaseContext): Contradictions => {
  const mailing = dayOfMailing(context);
  if (!mailing?.at) return none;
  return contradictions(datesOfMail(context), (day) => day < mailing.day, mailing.at);
});

/** Whether most of the other dates contradict the mailing date, which is then probably wrong itself. */
export function isMailingDateWrong(context: CaseContext): boolean {
  return datedAfterMailing(context).isMost || datedBeforeMailing(context).isMost;
}

/**
 * Whether the mailing date contradicts the stay or most other dates, so that it may be wrong. What only follows from it
 * is not reported then. A stay that begins before today is in the past whatever the mailing date is.
 */
export function isMailingDateDoubtful(context: CaseContext): boolean {
  if (dayOfMailing(context)?.at === undefined) return false;
  const { today } = context.days;
  const { value: from = "" } = context.view.request.stay.from;
  const isStayStillAhead = isStayInThePast(context) && from >= today;
  return isStayStillAhead || isParoleStillAhead(context) || isMailingDateWrong(context);
}

/** Whether a parole that has not ended yet would end before the request for re-parole is mailed. */
function isParoleStillAhead(context: CaseContext): boolean {
  const { mailingDay, today } = context.days;
  return (
    context.isReParole &&
    context.beneficiaries.some(({ prior_parole: { i94_expires: end } }) => {
      const isAhead = end.value !== undefined && end.value >= today;
      return isAhead && mailingDay !== undefined && end.value < mailingDay;
    })
  );
}

/** Whether the stay of an initial request that has no receipt begins before the mailing date. */
export function isStayInThePast(context: CaseContext): boolean {
  const mailing = dayOfMailing(context);
  if (!context.isInitial || isReceived(context) || !mailing) return false;
  return beginsBefore(context.view.request.stay, mailing.day);
}

/** Whether a date of the packet is after the mailing date, so that it is reported there, or with what refers to it. */
export function isAfterMailing(context: CaseContext, { value }: Leaf<Day>): boolean {
  const mailing = dayOfMailing(context);
  return value !== undefined && mailing !== undefined && !isBehind(context) && value > mailing.day;
}

/** A receipt, notice, or decision other than a rejection shows that the packet has arrived. */
function isBehind(context: CaseContext): boolean {
  const { receipts, notices, decisions } = context.view;
  return (
    receipts.items.some(({ ref }) => ref.state === "given") ||
    notices.items.some(({ ref }) => ref.state === "given") ||
    decisions.items.some(({ outcome }) => outcome.value !== undefined && outcome.value !== "rejected")
  );
}

const signedForms: readonly string[] = ["I-131", "I-134", "G-28", "I-912", "G-1450", "G-1650", "G-1651"];
const latelyDated: readonly string[] = ["receipt-notice", "decision-notice", "parole-notice"];

function datesOfPacket(context: CaseContext): readonly (readonly Dated[])[] {
  const attempts = attemptsIn(context);
  const consents = context.beneficiaries.flatMap(({ consents: { items } }) => items);
  const reported = new Set(
    [...attempts, ...consents]
      .filter(({ date }) => isAfterMailing(context, date))
      .map(({ exhibit }) => exhibitLabeled(context, exhibit.value)),
  );
  const exhibits = context.exhibits.filter(
    (exhibit) => !latelyDated.includes(exhibit.kind.value ?? "") && !reported.has(exhibit),
  );
  return [
    context.forms.filter(isSigned).map((form) => ({ of: nameOfSignature(form), day: form.signed_on })),
    attempts.map(({ date }) => ({ of: sentence("the attempt to obtain a visa"), day: date })),
    consents.map(({ date }) => ({ of: sentence("the consent"), day: date })),
    exhibits.map((exhibit) => ({ of: exhibitWithin(exhibit), day: exhibit.date })),
    exhibits
      .filter(({ date }) => !isAfterMailing(context, date))
      .map((exhibit) => ({ of: nameOfCertificate(exhibit), day: exhibit.translation.certified_on })),
  ];
}

/** The attempts to obtain a visa, for all beneficiaries and for each. */
export function attemptsIn({ view, beneficiaries }: CaseContext) {
  return [view.request.visa, ...beneficiaries.map(({ visa }) => visa)].flatMap(
    ({ attempts: { items } }) => items,
  );
}

/** What was received since the request was mailed; not what belongs to an earlier mailing, or has yet to come. */
function datesOfMail(context: CaseContext): readonly (readonly Dated[])[] {
  const { receipts, notices, decisions } = context.view;
  const isOfThisMailing = ({ value }: Leaf<Day>) =>
    value !== undefined && value <= context.days.today && !isOfEarlierMailing(context, value);
  const kinds: readonly (readonly Dated[])[] = [
    receipts.items.map(({ date }) => ({ of: sentence("the receipt notice"), day: date })),
    notices.items.map((notice) => ({
      of: sentence("the {notice}", { notice: term(noticeName(notice)) }),
      day: notice.date,
    })),
    decisions.items
      .filter(({ outcome }) => outcome.value !== "rejected")
      .map(({ date }) => ({ of: sentence("the decision"), day: date })),
  ];
  return kinds.map((kind) => kind.filter(({ day }) => isOfThisMailing(day)));
}

/** Whether what has this date is about a request that was returned, or was denied and is now filed again. */
export function isOfEarlierMailing({ view }: CaseContext, day: Day): boolean {
  const { refiling, decisions } = view;
  const isReturnedAfter = decisions.items.some(
    ({ outcome, date }) => outcome.value === "rejected" && (date.value === undefined || day <= date.value),
  );
  const denied = refiling.denied_on.value;
  const isDeniedAfter = refiling.ref.state === "given" && (denied === undefined || day <= denied);
  return isReturnedAfter || isDeniedAfter;
}

function isSigned({ form }: Form): boolean {
  return signedForms.includes(form.value ?? "");
}

function nameOfSignature({ form }: Form): Message {
  return sentence("the signature on Form {name}", { name: form.value ?? "" });
}

function nameOfCertificate(exhibit: Exhibit): Message {
  return exhibit.label.value === undefined
    ? sentence("the translation certificate")
    : sentence("the translation certificate of {exhibit}", { exhibit: exhibitWithin(exhibit) });
}
