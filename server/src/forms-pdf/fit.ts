// What fits into a box, by exact arithmetic: every letter of Courier has the same width.
import type { FieldBox } from "./form-boxes.ts";

/** The width of a letter at size 1. */
const letterWidth = 0.6;

/** The space at both sides of a text together. */
const margins = 4;

/** The forms rule the lines of their large boxes so far apart, in points. */
export const ruledEvery = 18;

/** The sizes of type for one line, from the usual one down to the smallest that is easy to read. */
const sizes = [10, 9, 8] as const;

export const usualSize = 10;

/** How a text is set in a box: one line, or one for each ruled line. */
export interface SetText {
  readonly lines: readonly string[];
  readonly size: number;
}

/** The text set in the box; undefined if it does not fit. */
export function setIn(box: FieldBox, text: string): SetText | undefined {
  if (box.longest !== undefined && [...text].length > box.longest) return undefined;
  if (box.hasLines) {
    const lines = wrapped(text, lettersPerLine(box, usualSize));
    return lines.length <= linesOf(box) ? { lines, size: usualSize } : undefined;
  }
  const line = text.replace(/\s+/g, " ").trim();
  if (box.isComb && box.longest !== undefined) return { lines: [line], size: usualSize };
  const size = sizes.find((one) => [...line].length <= lettersPerLine(box, one));
  return size === undefined ? undefined : { lines: [line], size };
}

export function lettersPerLine({ area }: FieldBox, size: number): number {
  return Math.max(0, Math.floor((area.right - area.left - margins) / (letterWidth * size) + 0.001));
}

/** How many ruled lines a box has. */
export function linesOf({ area }: FieldBox): number {
  return Math.max(1, Math.floor((area.top - area.bottom + 1) / ruledEvery));
}

/** The lines of a text; a word that is longer than a line continues on the next one. */
export function wrapped(text: string, most: number): readonly string[] {
  if (most < 1) return text.trim() === "" ? [] : [...text, ""];
  return text.split("\n").flatMap((paragraph) => wrappedParagraph(paragraph, most));
}

function wrappedParagraph(paragraph: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/\s+/).filter((one) => one !== "")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (joined.length <= most) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = word.match(new RegExp(`.{1,${most}}`, "gsu")) ?? [];
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}
