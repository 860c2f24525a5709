// What a walk through a case finds about its layout, before any of it becomes an edit.

import type { Span } from "../base/span.ts";
import type { TextEdit } from "../text/edits.ts";
import { behindByteOrderMarks, lineStarts, positionAt } from "../text/lines.ts";

/** The layout to apply to a case. */
export interface LayoutStyle {
  /** Columns by which a block is indented under its key. */
  readonly unit: number;
  /** Columns by which the dashes of a list are indented under its key. */
  readonly dash: number;
}

/** Where a key or a dash is, and its target column. */
export interface Step {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export interface Sheet {
  readonly text: string;
  readonly lines: TextLines;
  readonly style: LayoutStyle;
  /** The new column of the beginning of a line, by line number. */
  readonly columns: Map<number, number>;
  /** In text order. */
  readonly steps: Step[];
  /** Edits of the blanks within lines. */
  readonly gaps: TextEdit[];
  /** Lines that continue a text: an empty one among them is significant. */
  readonly within: Set<number>;
  /** Lines whose trailing blanks are significant. */
  readonly asIs: Set<number>;
}

/** Sets the blanks between two offsets; anything else there is left unchanged. */
export function space({ text, gaps }: Sheet, start: number, end: number, wanted: string): void {
  const standing = text.slice(start, end);
  if (standing !== wanted && /^[ \t]*$/.test(standing)) gaps.push({ span: { start, end }, text: wanted });
}

/** The column of the offset; a byte-order mark does not count. */
export function columnAt({ lines }: Sheet, offset: number): number {
  return offset - (lines.all[lines.at(offset)]?.start ?? 0);
}

// The lines of a text, numbered from 0.

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
