// What a question of the editor is asked about: one case as it stands in the text now.
import type { CheckedCase } from "../engine/check.ts";
import type { ParsedText } from "../text/parse.ts";

export interface AskedCase {
  readonly parsed: ParsedText;
  readonly checked: CheckedCase;
}
