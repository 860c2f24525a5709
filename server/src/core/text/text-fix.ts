// Fixes of the text itself, for a case that cannot be read: a quotation mark, an indentation.
import type { Title } from "../message/title.ts";
import { type Edits, shiftedEdits } from "./edits.ts";

export interface TextFix {
  /** The text on the button. */
  readonly title: Title;
  /** True if only one text can be meant, so that the fix may be applied in bulk. */
  readonly safe: boolean;
  readonly edits: Edits;
  /** The text was parsed with the edits and keeps everything that it said. */
  readonly isTried?: true;
  readonly operations?: never;
}

export function shiftedFix(fix: TextFix, by: number): TextFix {
  return { ...fix, edits: shiftedEdits(fix.edits, by) };
}
