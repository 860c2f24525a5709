// Whether the packet was mailed. A mailing date alone is a plan: it confirms nothing once it has passed.

import type { Day } from "../law/calendar.ts";
import { isMissing } from "../read/place.ts";
import type { AnyBlock, Beneficiary, Decision, Leaf } from "../read/view.ts";
import { decisionsSoFar, hasCome, isFiled, isOnOrBeforeToday } from "./decisions.ts";
import { isOpen, type Matter } from "./matter.ts";
import { beneficiariesFor } from "./people.ts";

/**
 * Whether something in the case confirms that the request was mailed or filed online: a tracking number, a date of
 * receipt, a receipt, a notice, a decision, or `mailed: yes`. What is dated after today confirms nothing, and what came
 * before the mailing date tells of an earlier mailing. A label with its tracking number may be printed days ahead, so
 * neither the number nor `mailed: yes` confirms a mailing whose date is still to come. Nothing where a value that may confirm it cannot be read.
 */
export function isMailingConfirmed(matter: Matter): boolean | undefined {
  const { filing, receipts, notices, decisions } = matter.view;
  const isSaid = filing.mailed.value === true || filing.tracking_number.value !== undefined;
  if (isSaid && !isPlanned(matter)) return true;
  if (isOnOrBeforeToday(matter, filing.received_on) && isSinceMailing(matter, filing.received_on))
    return true;
  const hasMail = [receipts, notices, decisions].some(({ items }) =>
    items.some((entry: Dated | Decision) => entry.$.state === "given" && tellsOfMailing(matter, entry)),
  );
  if (hasMail || matter.beneficiaries.some(({ parole }) => parole.$.state === "given")) return true;
  const unread = [filing.mailed.$, filing.tracking_number.$, filing.received_on.$].filter(
    (place) => isOpen(place) && place.state !== "unfinished",
  );
  const isListUnread = [receipts.$, notices.$, decisions.$].some(
    (place) => place.state === "faulty" || place.isUnread,
  );
  const isMailUnread = [receipts, notices, decisions].some(({ items }) =>
    items.some(({ date }: Dated) => date.$.state === "faulty"),
  );
  return unread.length > 0 || isListUnread || isMailUnread ? undefined : false;
}

/** Whether the mailing date has passed and nothing confirms the mailing. */
export function isMailingUnconfirmed(matter: Matter): boolean {
  const { date } = matter.view.filing;
  if (isMissing(date.$) || date.value === undefined || date.value >= matter.days.today) return false;
  return isMailingConfirmed(matter) === false;
}

/** Whether the request for a person is filed by today, more than a planned date says so, and it was not sent back. */
export function isConfirmedAsFiled(matter: Matter, person: Beneficiary): boolean {
  return isFiled(matter, person) && isMailingConfirmed(matter) !== false && !isReturned(matter, person);
}

type Dated = AnyBlock & { readonly date: Leaf<Day> };

/** Whether mail has come by today, and is not from before the mailing date. */
function tellsOfMailing(matter: Matter, entry: Dated | Decision): boolean {
  // What was sent back on a day that is not given was mailed before the day for which the next mailing is planned.
  const isReturn = "outcome" in entry && entry.outcome.value === "rejected";
  const isUndatedReturn = isReturn && entry.date.value === undefined;
  if (isUndatedReturn) return !isPlanned(matter);
  return hasCome(matter, entry.date) && isSinceMailing(matter, entry.date);
}

function isPlanned({ view, days }: Matter): boolean {
  return view.filing.date.value !== undefined && view.filing.date.value > days.today;
}

function isSinceMailing({ view }: Matter, { value: day }: Leaf<Day>): boolean {
  const mailed = view.filing.date.value;
  return mailed === undefined || day === undefined || day >= mailed;
}

/**
 * Whether the request for a person was sent back without a decision and, as far as the case says, not mailed again
 * since: such a request keeps no filing date.
 */
export function isReturned(matter: Matter, person: Beneficiary): boolean {
  const decisions = decisionsSoFar(matter, person);
  if (decisions.length === 0 || decisions.some(({ outcome }) => outcome.value !== "rejected")) return false;
  const returned = decisions.reduce((last, { date: { value = "" } }) => (value > last ? value : last), "");
  const { filing, receipts } = matter.view;
  const ofReceipts = receipts.items
    .filter((receipt) => beneficiariesFor(matter.people, receipt.for).includes(person))
    .map(({ date }) => date);
  const isSent = isMailingConfirmed(matter) !== false;
  const later = [...(isSent ? [filing.date] : []), filing.received_on, ...ofReceipts];
  const isMailedAgain = later.some(
    (day) => returned !== "" && isOnOrBeforeToday(matter, day) && (day.value ?? "") > returned,
  );
  return !isMailedAgain;
}
