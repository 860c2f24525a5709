// The reminder to check the official site, for an edition that does not rest on texts that were read first-hand. Each
// page, header and status says it once; findings do not repeat it.
import { formatDay } from "./calendar.ts";
import { type EditionId, editionOf } from "./editions.ts";

/** In whole sentences; nothing for an edition that is a fixed state of the law. */
export function verifyReminder(id: EditionId): string | undefined {
  const { verify } = editionOf(id);
  if (!verify) return undefined;
  return `${verify.note}. These requirements were last checked on ${formatDay(verify.readOn)}, ${against[verify.reading]}.`;
}

const against = {
  "first-hand": "against the original sources",
  copy: "against copies of the sources",
  "second-hand": "against secondary sources",
};

/** The same in a few words, for a line with other things on it. */
export function briefReminder(id: EditionId): string | undefined {
  return editionOf(id).verify?.note;
}
