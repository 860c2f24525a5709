// The reminder to check the official site, for an edition whose source texts were not read first-hand. Each page,
// header, and status shows it once; findings do not repeat it.
import type { CalendarDay, Language, Term } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { date, term } from "../message/values.ts";
import { type EditionId, editionOf } from "./editions.ts";

/** In complete sentences; undefined for an edition that is a fixed state of the law. */
export function verifyReminder(id: EditionId, language?: Language): string | undefined {
  const { verify } = editionOf(id);
  if (!verify) return undefined;
  const values = { note: term(verify.note), day: date(verify.readOn) };
  return rendered(lastChecked[verify.reading](values), language);
}

type Values = { readonly note: Term; readonly day: CalendarDay };

const lastChecked = {
  "first-hand": (values: Values) =>
    sentence("{note}. These requirements were last checked on {day}, against the original sources.", values),
  copy: (values: Values) =>
    sentence("{note}. These requirements were last checked on {day}, against copies of the sources.", values),
  "second-hand": (values: Values) =>
    sentence("{note}. These requirements were last checked on {day}, against secondary sources.", values),
};

/** The same in a few words, for a line with other things on it. */
export function briefReminder(id: EditionId): Title | undefined {
  return editionOf(id).verify?.note;
}
