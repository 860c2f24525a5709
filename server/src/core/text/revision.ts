// A text on its way through several changes, each made to what the one before has left.
import { compose, type Edits, noEdits, withEdits } from "./edits.ts";
import { type ParsedText, parseCaseText } from "./parse.ts";

export interface Revision {
  /** The text as it is now. */
  readonly parsed: ParsedText;
  /** All that was done to the text that it was at first, as one change. */
  readonly edits: Edits;
}

export function firstRevision(parsed: ParsedText): Revision {
  return { parsed, edits: noEdits };
}

/** The next revision; `edits` are of the text as it is now. */
export function nextRevision({ parsed, edits: before }: Revision, edits: Edits): Revision {
  return { parsed: parsedAfter(parsed, edits), edits: compose(before, edits) };
}

/** The text with the edits made, read; what they leave alone is not read again. */
export function parsedAfter(parsed: ParsedText, edits: Edits): ParsedText {
  return edits.length === 0 ? parsed : parseCaseText(withEdits(parsed.text, edits), parsed);
}
