// Whether the packet was mailed. A mailing date alone is a plan: it confirms nothing once it has passed.
import { isMissing } from "../read/place.ts";
import type { Beneficiary } from "../read/view.ts";
import { hasCome, isDecided, isFiled, isOnOrBeforeToday } from "./decisions.ts";
import { isOpen, type Matter } from "./matter.ts";

/**
 * Whether something in the case confirms that the request was mailed or filed online: a tracking number, a date of
 * receipt, a receipt, a notice, a decision, or `mailed: yes`; what is dated after today confirms nothing. Nothing where a value that may confirm it cannot be read.
 */
export function isMailingConfirmed(matter: Matter): boolean | undefined {
  const { filing, receipts, notices, decisions } = matter.view;
  if (filing.mailed.value === true || filing.tracking_number.value !== undefined) return true;
  if (isOnOrBeforeToday(matter, filing.received_on)) return true;
  const hasMail = [receipts, notices, decisions].some(({ items }) =>
    items.some((entry) => entry.$.state === "given" && hasCome(matter, entry.date)),
  );
  if (hasMail || matter.beneficiaries.some((person) => isDecided(matter, person) === true)) return true;
  const unread = [filing.mailed.$, filing.tracking_number.$, filing.received_on.$].filter(
    (place) => isOpen(place) && place.state !== "unfinished",
  );
  const isListUnread = [receipts.$, notices.$, decisions.$].some(
    (place) => place.state === "faulty" || place.isUnread,
  );
  return unread.length > 0 || isListUnread ? undefined : false;
}

/** Whether the mailing date has passed and nothing confirms the mailing. */
export function isMailingUnconfirmed(matter: Matter): boolean {
  const { date } = matter.view.filing;
  if (isMissing(date.$) || date.value === undefined || date.value >= matter.days.today) return false;
  return isMailingConfirmed(matter) === false;
}

/** Whether the request for a person is filed by today, and more than a planned date says so. */
export function isConfirmedAsFiled(matter: Matter, person: Beneficiary): boolean {
  return isFiled(matter, person) && isMailingConfirmed(matter) !== false;
}
