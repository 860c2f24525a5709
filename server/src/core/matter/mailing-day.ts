// The day on which a case counts as mailed, for dates that have to come before or after it.
import type { Day } from "../law/calendar.ts";
import { type Message, sentence } from "../message/message.ts";
import type { Place } from "../read/place.ts";
import type { Beneficiary } from "../read/view.ts";
import type { Matter } from "./matter.ts";

/** The day, what it is called within a sentence, and where it is given; nothing where it cannot be read. */
export function dayOfMailing({
  view,
  days,
}: Matter): { readonly day: Day; readonly called: Message; readonly at: Place | undefined } | undefined {
  const { mailingDay: day } = days;
  if (day === undefined) return undefined;
  const { date, received_on } = view.filing;
  if (date.value === day) return { day, called: sentence("the mailing date"), at: date.$ };
  if (received_on.value === day) return { day, called: sentence("the date of receipt"), at: received_on.$ };
  const receipt = view.receipts.items.find((one) => one.date.value === day);
  if (receipt) return { day, called: sentence("the date of receipt"), at: receipt.date.$ };
  return { day, called: sentence("today"), at: undefined };
}

/** Whether the request has been received for the person, or for everyone, so that it cannot be put right before mailing. */
export function isReceived({ beneficiaries, receipted }: Matter, person?: Beneficiary): boolean {
  const concerned = person ? [person] : beneficiaries;
  return concerned.length > 0 && concerned.every((one) => receipted.has(one));
}
