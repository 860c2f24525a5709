// The editions of the requirements as somebody chooses between them, and the case that is held against another one.

import type { CheckedCase } from "../engine/check.ts";
import { editsFor } from "../fix/apply.ts";
import { type EditionId, editionIds, editionOf } from "../law/editions.ts";
import { lowered } from "../matter/exhibit-files.ts";
import type { Matter } from "../matter/matter.ts";
import type { Language } from "../message/language.ts";
import { type Message, rendered, sentence } from "../message/message.ts";
import { titled } from "../message/title.ts";
import { date, term } from "../message/values.ts";
import { type Edits, noEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";

export interface EditionChoice {
  readonly id: EditionId;
  readonly title: string;
  /** For which cases it is right, in one short line without full stop. */
  readonly meaning: string;
}

/** The title of the edition that a case is checked against, and whether its mailing date chose it. */
export function editionUsed({
  edition,
  isEditionByDate,
}: Pick<CheckedCase, "edition" | "isEditionByDate">): Message {
  const title = term(editionOf(edition).title);
  return isEditionByDate ? sentence("{title}, chosen by date", { title }) : sentence("{title}", { title });
}

/** The same in words. */
export function editionInWords(
  checked: Pick<CheckedCase, "edition" | "isEditionByDate">,
  language?: Language,
): string {
  return rendered(editionUsed(checked), language);
}

/** All editions, in the order of their names. */
export function editionChoices(language?: Language): EditionChoice[] {
  return editionIds.map((id) => ({
    id,
    title: titled(editionOf(id).title, language),
    meaning: rendered(meaningOf(id), language),
  }));
}

function meaningOf(id: EditionId): Message {
  const { supersededAfter, verify, lawDate } = editionOf(id);
  const law =
    lawDate === "of-the-case"
      ? sentence("The law in effect on the mailing date")
      : sentence("The law in effect on {day}", { day: date(lawDate) });
  const until = supersededAfter
    ? sentence("{law}; for packets mailed through {day}", { law, day: date(supersededAfter.day) })
    : law;
  return verify ? sentence("{law}; {note}", { law: until, note: term(lowered(verify.note)) }) : until;
}

/** The edits by which the case names this edition; none where it does already, or where the text is no case. */
export function choosingEdition(parsed: ParsedText, { view }: Matter, edition: EditionId): Edits {
  const { $, value } = view.edition;
  if (value === edition) return noEdits;
  const op = $.state === "absent" ? "add" : "replace";
  return editsFor(parsed, [{ op, path: ["edition"], value: edition }]);
}
