// Whether an edition of the requirements is over for a case, which has to be known beside a value that it gives.

import type { Law } from "../../law/law.ts";
import { type Message, sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";

/** The sentence, and that the edition is over for this case; where it is not, the sentence alone. */
export function withEditionNote(message: Message, law: Law): Message {
  const last = law.supersededAfter;
  if (last === undefined || !isOver(law)) return message;
  return sentence(
    "{sentence}; the requirements that this case is checked against apply to packets mailed through {last}",
    { sentence: message, last: date(last) },
  );
}

/** Whether the packet is mailed, or would be today, after the last day of the edition. */
export function isOver({ supersededAfter, days }: Law): boolean {
  return supersededAfter !== undefined && days.mailingDay !== undefined && days.mailingDay > supersededAfter;
}
