// Offsets as people count them: lines and columns.

/** Where each line begins; a line ends at \n, \r\n or \r. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return starts;
}

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Line and column of an offset, both from 1. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/**
 * The offset after the byte-order marks at the beginning of a line. They take up no column and are not text; a file
 * that was concatenated from others may begin with several.
 */
export function behindByteOrderMarks(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charCodeAt(at) === 0xfeff) at++;
  return at;
}

/** The line ending of a text, which added lines should have too. */
export function lineBreakOf(text: string): "\n" | "\r\n" {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

// A text over several lines as a YAML block, which keeps the lines.

/** A `|` and the lines below it, with the line endings of the text; a comment is kept after the `|`. */
export function blockOf(lines: readonly string[], column: number, text: string, comment = ""): string {
  const lead = " ".repeat(column);
  const head = comment === "" ? "|" : `| ${comment.trimEnd()}`;
  const eol = lineBreakOf(text);
  return [head, ...lines.map((line) => (line === "" ? "" : lead + line))].join(eol);
}
