// The editions of the requirements as somebody chooses between them, and the case that is held against another one.

import type { CheckedCase } from "../engine/check.ts";
import { editsFor } from "../fix/apply.ts";
import type { TextEdit } from "../fix/edits.ts";
import { formatDay } from "../law/calendar.ts";
import { type EditionId, editionIds, editionOf } from "../law/editions.ts";
import { lowered } from "../matter/exhibit-files.ts";
import type { Matter } from "../matter/matter.ts";
import type { ParsedText } from "../text/parse.ts";

export interface EditionChoice {
  readonly id: EditionId;
  readonly title: string;
  /** For which cases it is right, in one short line without full stop. */
  readonly meaning: string;
}

/** The title of the edition that a case is checked against, and whether its mailing date chose it. */
export function editionInWords({
  edition,
  isEditionByDate,
}: Pick<CheckedCase, "edition" | "isEditionByDate">): string {
  const { title } = editionOf(edition);
  return isEditionByDate ? `${title}, chosen by date` : title;
}

/** All editions, in the order of their names. */
export function editionChoices(): EditionChoice[] {
  return editionIds.map((id) => ({ id, title: editionOf(id).title, meaning: meaningOf(id) }));
}

function meaningOf(id: EditionId): string {
  const { supersededAfter, verify, lawDate } = editionOf(id);
  return [
    lawDate === "of-the-case"
      ? "The law in effect on the mailing date"
      : `The law in effect on ${formatDay(lawDate)}`,
    ...(supersededAfter ? [`for packets mailed through ${formatDay(supersededAfter.day)}`] : []),
    ...(verify ? [lowered(verify.note)] : []),
  ].join("; ");
}

/** The edits by which the case names this edition; none where it does already, or where the text is no case. */
export function choosingEdition(parsed: ParsedText, { view }: Matter, edition: EditionId): TextEdit[] {
  const { $, value } = view.edition;
  if (value === edition) return [];
  const op = $.state === "absent" ? "add" : "replace";
  return editsFor(parsed, [{ op, path: ["edition"], value: edition }]);
}
