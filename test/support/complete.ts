// Completion on a text with a cursor, and the text after a suggestion is accepted.

import type { Completion } from "../../server/src/core/ide/completion/completion.ts";
import { type Completions, completionsAt } from "../../server/src/core/ide/completion/completions.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import { noEdits, toEdits, withEdits } from "../../server/src/core/text/edits.ts";
import { askedCase } from "./ask.ts";
import { withCursor } from "./cursor.ts";

export interface CompleteOptions {
  readonly edition?: EditionId;
  readonly asOf?: string;
  readonly folderFiles?: readonly string[];
  /** The text of the settings file. */
  readonly settings?: string;
  readonly typed?: string;
  readonly isTyping?: boolean;
}

/** The suggestions at an offset of a text. */
export function completeAt(text: string, offset: number, options: CompleteOptions = {}): Completions {
  return completionsAt(askedCase(text, options), offset, {
    check: (read) => askedCase(read.text, options).checked,
    typed: options.typed,
    isTyping: options.isTyping ?? false,
    movesLines: true,
  });
}

/** The suggestions at the cursor, in order. */
export function offered(marked: string, options: CompleteOptions = {}): readonly Completion[] {
  const { text, offset } = withCursor(marked);
  return completeAt(text, offset, options).completions;
}

export function labels(marked: string, options: CompleteOptions = {}): readonly string[] {
  return offered(marked, options).map(({ label }) => label);
}

/** The text after the suggestion with this label is accepted. */
export function taken(marked: string, label: string, options: CompleteOptions = {}): string {
  const { text, offset } = withCursor(marked);
  const { span, completions } = completeAt(text, offset, options);
  const completion = completions.find((one) => one.label === label);
  if (!completion) throw new Error(`${label} is not among ${completions.map((one) => one.label).join(", ")}`);
  return takenAt(text, span, completion);
}

export function takenAt(
  text: string,
  span: Completions["span"],
  { insert, also = noEdits }: Completion,
  put = insert.text,
): string {
  return withEdits(text, toEdits([...also, { span, text: put }]));
}
