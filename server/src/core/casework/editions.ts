// The editions of the requirements to choose from, and the edits that change the edition of a case.

import type { CheckedCase } from "../engine/check.ts";
import { editsFor } from "../fix/apply.ts";
import { type EditionId, editionIds, editionOf } from "../law/editions.ts";
import type { Language, Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { titled } from "../message/title.ts";
import { date, term } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { lowered } from "../model/exhibit-files.ts";
import { type Edits, noEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";

export interface EditionChoice {
  readonly id: EditionId;
  readonly title: string;
  /** For which cases it is the correct edition, in one short line without a full stop. */
  readonly meaning: string;
}

/** The title of the edition that a case is checked against, and whether its mailing date determined it. */
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

/** The edits by which the case names this edition; empty if it already does, or if the text is not a case. */
export function choosingEdition(parsed: ParsedText, { view }: CaseContext, edition: EditionId): Edits {
  const { ref, value } = view.edition;
  if (value === edition) return noEdits;
  const op = ref.state === "absent" ? "add" : "replace";
  return editsFor(parsed, [{ op, path: ["edition"], value: edition }]);
}
