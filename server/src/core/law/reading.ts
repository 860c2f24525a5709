// When someone last read a source, and whether they read the text itself, as every page says it: nothing is said to be
// checked on a day on which no one looked.
import type { Source } from "../../../../schemas/editions/schema.ts";
import type { CalendarDay, Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { date, term } from "../message/values.ts";

/** In the words of a clause, such as "as read on October 2, 2026, second-hand". */
export function readingInWords({
  reading,
  readOn,
  partRead,
}: Pick<Source, "reading" | "readOn" | "partRead">): Message {
  const read = readings[reading]({ day: date(readOn) });
  return partRead === undefined ? read : sentence("{read} ({part})", { read, part: term(partRead) });
}

type Values = { readonly day: CalendarDay };

const readings = {
  "first-hand": (values: Values) => sentence("as read on {day}, first-hand", values),
  copy: (values: Values) => sentence("as read on {day}, in a copy", values),
  "second-hand": (values: Values) => sentence("as read on {day}, second-hand", values),
};
