// A candidate for fixing a mistake. Whether it does is determined by reading the text with it.
import type { ReadProblem } from "../../read/problem.ts";
import type { TextEdit } from "../../text/edits.ts";
import type { ParsedText } from "../../text/parse.ts";
import type { TextFix } from "../../text/tree.ts";
import type { CaseLine } from "../case-line.ts";
import type { Style } from "../write.ts";

/** A mistake that keeps the text from being read as it was meant. */
export interface Mistake {
  /** The part of the case around it, from one top-level key to the next. */
  readonly parsed: ParsedText;
  /** The problems of the format there. */
  readonly problems: readonly ReadProblem[];
  readonly text: string;
  readonly style: Style;
  /** Where the finding begins. */
  readonly at: number;
  /** The line that contains it. */
  readonly line: CaseLine;
  readonly rule: string;
}

export interface Candidate extends Omit<TextFix, "operations" | "isTried" | "edits"> {
  readonly edits: readonly TextEdit[];
  /** What must be read where the first edit is; if left out, the characters of the lines must be read, in any form. */
  readonly reads?: string;
  /** Only blanks and line breaks are changed, so that the values of the lines may have mistakes of their own. */
  readonly isLayout?: true;
  /** A number with which a word processor begins a line is not part of the text. */
  readonly isNumbered?: true;
  /** If it fixes the mistake, nothing else can be meant. */
  readonly isCertain?: true;
}
