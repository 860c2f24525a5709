// A request to paste text into a case, and the lines of that text.
import type { Span } from "../../base/span.ts";
import { formatKeys } from "../../read/shape.ts";
import type { Edits } from "../../text/edits.ts";
import type { ParsedText } from "../../text/parse.ts";

export interface Paste {
  /** Replaces the selection. */
  readonly text: string;
  /** Edits outside of the selection. */
  readonly others: Edits;
}

export interface PasteRequest {
  readonly parsed: ParsedText;
  /** The text without the selection. */
  readonly without: ParsedText;
  /** Edits of that text that restore the selection. */
  readonly restoring: Edits;
  readonly selected: Span;
  readonly pasted: string;
  readonly lines: readonly string[];
}

/** The lines that are not blank and the empty lines between them, without spaces at either end. */
export function pastedLines(pasted: string): readonly string[] {
  const lines = pasted
    .replaceAll("\uFEFF", "")
    // Word ends a line within a paragraph with a vertical tab.
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .split("\n")
    .map((line) =>
      line.replace(/[\s\u00a0]+$/, "").replace(/^[ \t]+/, (blanks) => blanks.replaceAll("\t", "  ")),
    );
  while (lines[0] === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  const said = lines.filter((line) => line !== "");
  const common = Math.min(...said.map(indentationOf));
  const [first = "", ...further] = lines.map((line) => line.slice(common));
  // If the first line is indented further than another, YAML could not determine where the text begins.
  return lines.length === 0 ? [] : [first.replace(/^[\s\u00a0]+/, ""), ...further];
}

export function indentationOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** The lines with the spaces and line breaks around them, if these are between words. */
export function linesBetween(
  { pasted, lines }: PasteRequest,
  before: string,
  after: string,
): readonly string[] {
  const [lead = ""] = /^[ \t\u00a0]*(?=\S)/.exec(pasted) ?? [];
  const [trail = ""] = /(?<=\S)[ \t\u00a0]*$/.exec(pasted) ?? [];
  const [breaks = ""] = before === "" ? [] : (/^\s*/.exec(pasted) ?? []);
  return [
    ...emptyLines(breaks),
    ...lines.map(
      (line, index) =>
        (index === 0 && before !== "" ? lead : "") +
        line +
        (index === lines.length - 1 && after !== "" ? trail : ""),
    ),
  ];
}

/** An empty line for each line break in the whitespace. */
export function emptyLines(blanks: string): readonly string[] {
  return (blanks.match(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g) ?? []).map(() => "");
}

export function isWholeLine(pasted: string): boolean {
  return /^[^\r\n]*(?:\r\n?|\n)$/.test(pasted);
}

/** Whether a line begins with a key of the case format, in a list or not. */
export function isFormat(line: string): boolean {
  const key = /^\s*(?:- +)*([a-z][a-z0-9_]*):(?:\s|$)/.exec(line)?.[1];
  return key !== undefined && formatKeys.has(key);
}
