// A text over several lines as a YAML block, which keeps the lines.
import { lineBreakOf } from "./lines.ts";

/** A `|` and the lines below it, with the line endings of the text; a comment is kept after the `|`. */
export function blockOf(lines: readonly string[], column: number, text: string, comment = ""): string {
  const lead = " ".repeat(column);
  const head = comment === "" ? "|" : `| ${comment.trimEnd()}`;
  const eol = lineBreakOf(text);
  return [head, ...lines.map((line) => (line === "" ? "" : lead + line))].join(eol);
}
