// What might put a slip right. Whether it does is found out by reading the text with it.
import type { Problem } from "../../read/problem.ts";
import type { TextEdit } from "../../text/edits.ts";
import type { ParsedText } from "../../text/parse.ts";
import type { TextFix } from "../../text/text-fix.ts";
import type { Style } from "../write.ts";
import type { CaseLine } from "./case-line.ts";

/** Something that keeps the text from being read as it was meant. */
export interface Slip {
  /** The part of the case around it, from one top-level key to the next. */
  readonly parsed: ParsedText;
  /** What the format has wrong there. */
  readonly problems: readonly Problem[];
  readonly text: string;
  readonly style: Style;
  /** Where the finding begins. */
  readonly at: number;
  /** The line that holds it. */
  readonly line: CaseLine;
  readonly rule: string;
}

export interface Candidate extends Omit<TextFix, "operations" | "isTried" | "edits"> {
  readonly edits: readonly TextEdit[];
  /** What must be read where the first edit is; left out, the letters of the lines must be read, whatever they form. */
  readonly reads?: string;
  /** Blanks and line breaks alone are changed, so that the values of the lines may have slips of their own. */
  readonly isLayout?: true;
  /** A number with which a word processor begins a line is no part of the text. */
  readonly isNumbered?: true;
  /** Where it puts the slip right, nothing else can be meant. */
  readonly isCertain?: true;
}
