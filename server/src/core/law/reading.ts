// A citation in words: under which heading of a source, of which date, and when someone last read it. Nothing is said to
// be checked on a day on which no one looked, and no heading is quoted that no one has read.

import type { CalendarDay, Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { date, term } from "../message/values.ts";
import { type Authority, type LastReading, sourceNamed } from "./answer.ts";

/** Headings in quotation marks; sections of a law, and topics of a page whose headings were not read, without. */
export function sectionInWords({ source, section }: Pick<Authority, "source" | "section">): Message {
  const known = sourceNamed(source);
  const isHeading = !known?.headingsUnread && known?.kind !== "regulation" && known?.kind !== "statute";
  return isHeading ? sentence('"{section}"', { section }) : sentence("{section}", { section });
}

/** The date of the source, and its last reading: "as of October 1, 2026; as read on October 2, 2026, second-hand". */
export function datesInWords({ source, date: day, read }: Authority): Message {
  const asOf = sentence("as of {day}", { day: date(day) });
  if (read === undefined) return asOf;
  const known = sourceNamed(source);
  const last = readingInWords(read, known?.partRead);
  return known?.dateBecause !== undefined && day === read.on
    ? last
    : sentence("{day}; {read}", { day: asOf, read: last });
}

/** In the words of a clause: "as read on October 2, 2026, second-hand"; `part` is what was read, if not the whole text. */
export function readingInWords({ on, how }: LastReading, part?: string): Message {
  const read = readings[how]({ day: date(on) });
  return part === undefined ? read : sentence("{read} ({part})", { read, part: term(part) });
}

type Values = { readonly day: CalendarDay };

const readings = {
  "first-hand": (values: Values) => sentence("as read on {day}, first-hand", values),
  copy: (values: Values) => sentence("as read on {day}, in a copy", values),
  "second-hand": (values: Values) => sentence("as read on {day}, second-hand", values),
};
