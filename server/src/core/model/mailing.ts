// The day on which a case counts as mailed, for dates that must be before or after it.
import type { Day } from "../base/calendar.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { type FieldRef, isMissing } from "../read/field-ref.ts";
import type { AnyBlock, Beneficiary, Decision, Leaf } from "../read/view.ts";
import { type CaseContext, isUndetermined } from "./case-context.ts";
import { decisionsSoFar, hasCome, isFiledFor, isOnOrBeforeToday } from "./decisions.ts";
import { beneficiariesFor } from "./people.ts";

/** The day, its name within a sentence, and where it is given; undefined if it cannot be read. */
export function dayOfMailing({
  view,
  days,
}: CaseContext):
  | { readonly day: Day; readonly called: Message; readonly at: FieldRef | undefined }
  | undefined {
  const { mailingDay: day } = days;
  if (day === undefined) return undefined;
  const { date, received_on } = view.filing;
  if (date.value === day) return { day, called: sentence("the mailing date"), at: date.ref };
  if (received_on.value === day) return { day, called: sentence("the date of receipt"), at: received_on.ref };
  const receipt = view.receipts.items.find((one) => one.date.value === day);
  if (receipt) return { day, called: sentence("the date of receipt"), at: receipt.date.ref };
  return { day, called: sentence("today"), at: undefined };
}

/**
 * Whether the request has been received for the person, or for everyone, so that it can no longer be corrected before
 * mailing.
 */
export function isReceived({ beneficiaries, receipted }: CaseContext, person?: Beneficiary): boolean {
  const concerned = person ? [person] : beneficiaries;
  return concerned.length > 0 && concerned.every((one) => receipted.has(one));
}

/** Whether a place is for what is known only once the packet is mailed, such as the number of a receipt. */
export function isEnteredAfterMailing({ path: [key, field] }: FieldRef): boolean {
  if (key === "filing") return field === "tracking_number" || field === "mailed" || field === "received_on";
  return key === "receipts" || key === "notices" || key === "inquiries" || key === "decisions";
}

/**
 * Whether something in the case confirms that the request was mailed or filed online: a tracking number, a date of
 * receipt, a receipt, a notice, a decision, or `mailed: yes`. What is dated after today confirms nothing, and what is
 * dated before the mailing date belongs to an earlier mailing. A label with its tracking number may be printed days
 * ahead, so neither the number nor `mailed: yes` confirms a mailing whose date is still to come. Undefined if a value
 * that may confirm it cannot be read.
 */
export function isMailingConfirmed(context: CaseContext): boolean | undefined {
  const { filing, receipts, notices, decisions } = context.view;
  const isSaid = filing.mailed.value === true || filing.tracking_number.value !== undefined;
  if (isSaid && !isPlanned(context)) return true;
  if (isOnOrBeforeToday(context, filing.received_on) && isSinceMailing(context, filing.received_on))
    return true;
  const hasMail = [receipts, notices, decisions].some(({ items }) =>
    items.some((entry: Dated | Decision) => entry.ref.state === "given" && tellsOfMailing(context, entry)),
  );
  if (hasMail || context.beneficiaries.some(({ parole }) => parole.ref.state === "given")) return true;
  const unread = [filing.mailed.ref, filing.tracking_number.ref, filing.received_on.ref].filter(
    (place) => isUndetermined(place) && place.state !== "unfinished",
  );
  const isListUnread = [receipts.ref, notices.ref, decisions.ref].some(
    (place) => place.state === "faulty" || place.isUnread,
  );
  const isMailUnread = [receipts, notices, decisions].some(({ items }) =>
    items.some(({ date }: Dated) => date.ref.state === "faulty"),
  );
  return unread.length > 0 || isListUnread || isMailUnread ? undefined : false;
}

/** Whether the mailing date has passed and nothing confirms the mailing. */
export function isMailingUnconfirmed(context: CaseContext): boolean {
  const { date } = context.view.filing;
  if (isMissing(date.ref) || date.value === undefined || date.value >= context.days.today) return false;
  return isMailingConfirmed(context) === false;
}

/** Whether a person's request is filed by today, confirmed by more than a planned date, and was not sent back. */
export function isConfirmedAsFiled(context: CaseContext, person: Beneficiary): boolean {
  return isFiledFor(context, person) && isMailingConfirmed(context) !== false && !isReturned(context, person);
}

type Dated = AnyBlock & { readonly date: Leaf<Day> };

/** Whether mail has arrived by today, and is not from before the mailing date. */
function tellsOfMailing(context: CaseContext, entry: Dated | Decision): boolean {
  // What was sent back on a day that is not given was mailed before the planned day of the next mailing.
  const isReturn = "outcome" in entry && entry.outcome.value === "rejected";
  const isUndatedReturn = isReturn && entry.date.value === undefined;
  if (isUndatedReturn) return !isPlanned(context);
  return hasCome(context, entry.date) && isSinceMailing(context, entry.date);
}

function isPlanned({ view, days }: CaseContext): boolean {
  return view.filing.date.value !== undefined && view.filing.date.value > days.today;
}

function isSinceMailing({ view }: CaseContext, { value: day }: Leaf<Day>): boolean {
  const mailed = view.filing.date.value;
  return mailed === undefined || day === undefined || day >= mailed;
}

/**
 * Whether a person's request was sent back without a decision and, as far as the case shows, not mailed again since:
 * such a request keeps no filing date.
 */
export function isReturned(context: CaseContext, person: Beneficiary): boolean {
  const decisions = decisionsSoFar(context, person);
  if (decisions.length === 0 || decisions.some(({ outcome }) => outcome.value !== "rejected")) return false;
  const returned = decisions.reduce((last, { date: { value = "" } }) => (value > last ? value : last), "");
  const { filing, receipts } = context.view;
  const ofReceipts = receipts.items
    .filter((receipt) => beneficiariesFor(context.people, receipt.for).includes(person))
    .map(({ date }) => date);
  const isSent = isMailingConfirmed(context) !== false;
  const later = [...(isSent ? [filing.date] : []), filing.received_on, ...ofReceipts];
  const isMailedAgain = later.some(
    (day) => returned !== "" && isOnOrBeforeToday(context, day) && (day.value ?? "") > returned,
  );
  return !isMailedAgain;
}
