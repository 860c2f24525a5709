// A key that has slipped to the left goes back among the keys above it. What comes to stand between would take their
// place.
import { onceFor } from "../matter/once.ts";
import { readCase } from "../read/read.ts";
import type { ParsedText } from "../text/parse.ts";
import type { TextEdit } from "./edits.ts";
import { slippedKeys } from "./slipped-key.ts";
import { caseLineAt, contentBelow } from "./slips/case-line.ts";

/** Whether the edits insert something between a key that has slipped and the block that it belongs to. */
export function partsSlippedKey(parsed: ParsedText, edits: readonly TextEdit[]): boolean {
  return edits.some(({ span, text }) => {
    if (span.start !== span.end || !/[\r\n]/.test(text)) return false;
    const line = caseLineAt(parsed.text, span.end);
    const next = span.end <= line.start && line.key !== undefined ? line : contentBelow(parsed.text, line);
    return next?.key !== undefined && slippedIn(parsed).includes(next.content);
  });
}

/** The offsets of the keys that have slipped. */
const slippedIn = onceFor((parsed: ParsedText) => slippedKeys(parsed, readCase(parsed)).map(({ at }) => at));
