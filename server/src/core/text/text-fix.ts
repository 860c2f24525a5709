// Fixes of the text itself, where the case cannot be read: a quotation mark, an indentation.
import type { Title } from "../message/title.ts";
import { type Edits, shiftedEdits } from "./edits.ts";

export interface TextFix {
  /** What the practitioner reads on the button. */
  readonly title: Title;
  /** True where only one text can be meant, so that the fix may be applied without being asked for one by one. */
  readonly safe: boolean;
  readonly edits: Edits;
  /** The text has been read with the edits, and says all that it said. */
  readonly isTried?: true;
  readonly operations?: never;
}

export function shiftedFix(fix: TextFix, by: number): TextFix {
  return { ...fix, edits: shiftedEdits(fix.edits, by) };
}
