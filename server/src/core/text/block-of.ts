// A text over several lines as YAML reads it line by line.
import { lineBreakOf } from "./lines.ts";

/** A `|` and the lines below it, in the line ends of the text; a comment is kept behind the `|`. */
export function blockOf(lines: readonly string[], column: number, text: string, comment = ""): string {
  const lead = " ".repeat(column);
  const head = comment === "" ? "|" : `| ${comment.trimEnd()}`;
  const eol = lineBreakOf(text);
  return [head, ...lines.map((line) => (line === "" ? "" : lead + line))].join(eol);
}
