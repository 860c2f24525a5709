// The line of a finding, with its place underlined.
import type { Severity } from "../../core/base/severity.ts";
import type { Span } from "../../core/base/span.ts";
import { positionAt } from "../../core/text/lines.ts";
import type { Paint } from "./paint.ts";

/** Characters of the line that are shown before and after the beginning of the place. */
const reach = { before: 40, after: 80 };

/** `  12 | diagnosis: leukemia`, and below it the marks; none for a place without any text on its line. */
export function sourceLines(
  text: string,
  starts: readonly number[],
  { start, end }: Span,
  severity: Severity,
  paint: Paint,
): readonly string[] {
  const { line } = positionAt(starts, start);
  const from = starts[line - 1] ?? 0;
  const whole = text.slice(from, starts[line] ?? text.length).replace(/[\r\n]+$/, "");
  if (whole.trim() === "") return [];
  const column = Math.min(start - from, whole.length);
  const first = Math.max(0, column - reach.before);
  const last = Math.min(whole.length, column + reach.after);
  const shown = (piece: string): string => paint("plain", piece.replaceAll("\t", " "));
  const before = `${first > 0 ? "…" : ""}${shown(whole.slice(first, column))}`;
  const marked = shown(whole.slice(column, Math.min(last, Math.max(column, end - from))));
  const after = `${shown(whole.slice(column, last)).slice(marked.length)}${last < whole.length ? "…" : ""}`;
  const gutter = String(line).padStart(5);
  return [
    `${paint("faint", `${gutter} |`)} ${before}${marked}${after}`,
    `${paint("faint", `${" ".repeat(gutter.length)} |`)} ${" ".repeat(width(before))}${paint(severity, "^".repeat(Math.max(1, width(marked))))}`,
  ];
}

/** How many columns a text takes: accents take none, and wide characters of East Asia and pictures take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text.normalize("NFC")) {
    if (/\p{Mn}|\p{Me}/u.test(character)) continue;
    columns +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columns;
}
