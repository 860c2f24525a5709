// The reminder to check the official site, for an edition whose source texts were not read first-hand. Each page,
// header, and status shows it once; findings do not repeat it.
import type { Language } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { term } from "../message/values.ts";
import { type EditionId, editionOf } from "./editions.ts";

/** In complete sentences; undefined for an edition that is a fixed state of the law. */
export function verifyReminder(id: EditionId, language?: Language): string | undefined {
  const { verify } = editionOf(id);
  if (!verify) return undefined;
  const values = { note: term(verify.note) };
  return rendered(
    verify.reading === "first-hand"
      ? sentence("{note}. The reading dates are in the checklist, under Authorities.", values)
      : sentence(
          "{note}. Not all requirements were read in the source itself; the reading dates are in the checklist, under Authorities.",
          values,
        ),
    language,
  );
}

/** The same in a few words, for a line with other things on it. */
export function briefReminder(id: EditionId): Title | undefined {
  return editionOf(id).verify?.note;
}
