// Fixes of the text itself, where the case cannot be read: a quotation mark, an indentation.
import type { Title } from "../message/title.ts";
import type { Stretch } from "./stretch.ts";

/** Puts `text` in the place of the span. */
export interface TextEdit {
  readonly span: Stretch;
  readonly text: string;
}

export interface TextFix {
  /** What the practitioner reads on the button. */
  readonly title: Title;
  /** True where only one text can be meant, so that the fix may be applied without being asked for one by one. */
  readonly safe: boolean;
  /** In the order of the text, without overlap. */
  readonly edits: readonly TextEdit[];
  /** The text has been read with the edits, and says all that it said. */
  readonly isTried?: true;
  readonly operations?: never;
}

export function shiftedFix(fix: TextFix, by: number): TextFix {
  return { ...fix, edits: shiftedEdits(fix.edits, by) };
}

export function shiftedEdits(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
  return edits.map(({ span, text }) => ({ span: { start: span.start + by, end: span.end + by }, text }));
}
