// A text that is edited several times in turn, each time as the last edits have left it.
import { compose, type Edits, noEdits, withEdits } from "./edits.ts";
import { type ParsedText, parseCaseText } from "./parse.ts";

export interface Revision {
  /** The text as it is now. */
  readonly parsed: ParsedText;
  /** All edits so far in one, of the text as it was at first. */
  readonly edits: Edits;
}

export function firstRevision(parsed: ParsedText): Revision {
  return { parsed, edits: noEdits };
}

/** The revision after edits of the text as it is now. */
export function nextRevision({ parsed, edits: before }: Revision, edits: Edits): Revision {
  return { parsed: parsedAfter(parsed, edits), edits: compose(before, edits) };
}

/** The parsed text with the edits made; only the parts that they change are parsed again. */
export function parsedAfter(parsed: ParsedText, edits: Edits): ParsedText {
  return edits.length === 0 ? parsed : parseCaseText(withEdits(parsed.text, edits), parsed);
}
