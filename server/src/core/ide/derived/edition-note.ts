// Whether an edition of the requirements has ended for a case, which has to be shown with each value from it.

import type { Law } from "../../law/law.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";

/** The sentence with a note that the edition has ended for this case; unchanged if it has not. */
export function withEditionNote(message: Message, law: Law): Message {
  const last = law.supersededAfter;
  if (last === undefined || !isOverInEdition(law)) return message;
  return sentence(
    "{sentence}; the requirements that this case is checked against apply to packets mailed through {last}",
    { sentence: message, last: date(last) },
  );
}

/** Whether the packet is mailed, or would be today, after the last day of the edition. */
export function isOverInEdition({ supersededAfter, days }: Law): boolean {
  return supersededAfter !== undefined && days.mailingDay !== undefined && days.mailingDay > supersededAfter;
}
