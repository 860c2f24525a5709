// A text that is edited several times in turn, each time on the result of the last edits.
import { compose, type Edits, noEdits, withEdits } from "./edits.ts";
import { type ParsedText, parseCaseText } from "./parse.ts";

export interface Revision {
  /** The current text. */
  readonly parsed: ParsedText;
  /** All edits so far composed, relative to the original text. */
  readonly edits: Edits;
}

export function firstRevision(parsed: ParsedText): Revision {
  return { parsed, edits: noEdits };
}

/** The revision after edits of the current text. */
export function nextRevision({ parsed, edits: before }: Revision, edits: Edits): Revision {
  return { parsed: parsedAfter(parsed, edits), edits: compose(before, edits) };
}

/** The parsed text with the edits applied; only the parts that they change are parsed again. */
export function parsedAfter(parsed: ParsedText, edits: Edits): ParsedText {
  return edits.length === 0 ? parsed : parseCaseText(withEdits(parsed.text, edits), parsed);
}
