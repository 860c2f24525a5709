// The lines of a text, numbered from 0.
import { behindByteOrderMarks, lineStarts, positionAt } from "../text/lines.ts";
import type { Stretch } from "../text/stretch.ts";

export interface TextLine extends Stretch {
  /** The first character that is no blank; the end of a line that has none. `end` is before the line break. */
  readonly ink: number;
}

export interface TextLines {
  readonly all: readonly TextLine[];
  /** The number of the line that holds the offset. */
  readonly at: (offset: number) => number;
}

/** The lines of the text; a byte-order mark belongs to none, and behind a last line break stands an empty one. */
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

/** Whether nothing but blanks stands on the line; so it does on one that the text does not have. */
export function isBlankLine(line: TextLine | undefined): boolean {
  return line === undefined || line.ink === line.end;
}
