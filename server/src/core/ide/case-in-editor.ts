// The input of every editor feature: one case with its current text.
import type { CheckedCase } from "../engine/check.ts";
import type { ParsedText } from "../text/parse.ts";

export interface CaseInEditor {
  readonly parsed: ParsedText;
  readonly checked: CheckedCase;
}
