// What a walk through a case finds out about its layout, before any of it becomes an edit.
import type { TextEdit } from "../text/edits.ts";
import type { TextLines } from "./text-lines.ts";

/** How a case is to be laid out. */
export interface LayoutStyle {
  /** Columns by which a block stands under its key. */
  readonly unit: number;
  /** Columns by which the dashes of a list stand under its key. */
  readonly dash: number;
}

/** Where a key or a dash stands, and the column at which it should. */
export interface Step {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export interface Sheet {
  readonly text: string;
  readonly lines: TextLines;
  readonly style: LayoutStyle;
  /** The new column of what a line begins with, by the number of the line. */
  readonly columns: Map<number, number>;
  /** In the order of the text. */
  readonly steps: Step[];
  /** Edits of the blanks within lines. */
  readonly gaps: TextEdit[];
  /** Lines on which a text goes on: an empty one among them says something. */
  readonly within: Set<number>;
  /** Lines at whose end blanks say something. */
  readonly asIs: Set<number>;
}

/** Makes the blanks between two offsets what they should be; anything else there is let stand. */
export function space({ text, gaps }: Sheet, start: number, end: number, wanted: string): void {
  const standing = text.slice(start, end);
  if (standing !== wanted && /^[ \t]*$/.test(standing)) gaps.push({ span: { start, end }, text: wanted });
}

/** The column at which the offset stands, a byte-order mark counting for none. */
export function columnAt({ lines }: Sheet, offset: number): number {
  return offset - (lines.all[lines.at(offset)]?.start ?? 0);
}
