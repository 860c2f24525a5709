// A dash that was typed where the cursor stood after the last line of an entry: as far in as the keys of that entry, where
// no entry can begin. What is meant is the next entry of the same list.

import type { Span } from "../../engine/finding.ts";
import { lineStart } from "../../fix/layout.ts";

/** The blanks that are too many before the dash of the line at an offset; nothing where another list may be meant. */
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
