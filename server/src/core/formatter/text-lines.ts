// The lines of a text, numbered from 0.

import type { Span } from "../base/span.ts";
import { behindByteOrderMarks, lineStarts, positionAt } from "../text/lines.ts";

export interface TextLine extends Span {
  /** The first character that is not blank; the end of a line that has none. `end` is before the line break. */
  readonly ink: number;
}

export interface TextLines {
  readonly all: readonly TextLine[];
  /** The number of the line that contains the offset. */
  readonly at: (offset: number) => number;
}

/** The lines of the text; a byte-order mark belongs to none, and an empty line follows a final line break. */
export function linesOf(text: string): TextLines {
  const starts = lineStarts(text);
  const all = starts.map((first, index): TextLine => {
    const start = behindByteOrderMarks(text, first);
    const next = starts[index + 1] ?? text.length;
    const end = next - (/\r?\n$|\r$/.exec(text.slice(Math.max(start, next - 2), next))?.[0].length ?? 0);
    const blanks = /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
    return { start, end, ink: start + blanks };
  });
  return { all, at: (offset) => positionAt(starts, offset).line - 1 };
}

/** Whether the line has only blanks; true for a line beyond the text. */
export function isBlankLine(line: TextLine | undefined): boolean {
  return line === undefined || line.ink === line.end;
}
