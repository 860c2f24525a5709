// A dash that was typed where the cursor was after the last line of an entry: indented as far as the keys of that
// entry, where no entry can begin. It is meant to begin the next entry of the same list.

import type { Span } from "../../base/span.ts";
import { lineStart } from "../../fix/style.ts";

/** The spaces to remove before the dash of the line at an offset; undefined if another list may be meant. */
export function blanksBeforeDash(text: string, offset: number): Span | undefined {
  const start = lineStart(text, offset);
  const blanks = /^( +)-[ \t]/.exec(text.slice(start, offset))?.[1]?.length;
  if (blanks === undefined) return undefined;
  for (let line = start; line > 0; ) {
    line = lineStart(text, line - 1);
    const [, before = "", dash = "", unit = ""] = /( *)(- +)?([^\r\n]?)/y.exec(text.slice(line, start)) ?? [];
    if (unit === "" || unit === "#" || before.length >= blanks) continue;
    const isEntry = dash !== "" && before.length + dash.length === blanks;
    return isEntry ? { start: start + before.length, end: start + blanks } : undefined;
  }
  return undefined;
}
