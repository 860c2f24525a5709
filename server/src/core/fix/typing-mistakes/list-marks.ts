// Items of a list that begin with a bullet or dash of a word processor, or with a dash that has no space after it.

import { nodeAtOffset } from "../../read/node-at-offset.ts";
import { replacement } from "../../text/edits.ts";
import { blankPattern } from "../../text/lookalikes.ts";
import type { ParsedText } from "../../text/parse.ts";
import { type CaseLine, contentAbove, lineAbove, lineBelow } from "../case-line.ts";
import { spaces } from "../write.ts";
import type { Candidate, Mistake } from "./candidate.ts";

/** A mark that is not a hyphen, with the blanks after it; a hyphen before a bracket. */
const mark = new RegExp(
  `^(?:[\\u2010-\\u2015\\u2212•·▪◦‣●○*]${blankPattern}*|-(?=[{[])|\\(?\\d{1,2}[.)]${blankPattern}+(?=[a-z][a-z0-9_]*:))(?=\\S)`,
);

/** How many lines around the finding are searched. */
const mostLines = 500;

/** A hyphen and a space instead of the marks of all items in the column of the finding's line. */
export function* listMarks(mistake: Mistake): Generator<Candidate> {
  const { text, line } = mistake;
  const first = markOf(text, line) ? line : lineAbove(text, line);
  if (!first || !markOf(text, first)) return;
  const lines = [...neighbors(text, first, lineAbove)].toReversed();
  const items = [...lines, first, ...neighbors(text, first, lineBelow)].filter((one) => markOf(text, one));
  // A numbered item in the column of the keys above it belongs in the column of their dash.
  const above = dashAbove(text, first);
  const edits = items.map(({ start, content, end }) => {
    const written = markOf(text, { content, end }) ?? "";
    if (!/\d/.test(written)) return replacement(content, content + written.length, "- ");
    if (above) return replacement(start, content + written.length, `${spaces(above.column)}- `);
    // What is below it keeps its column.
    return replacement(content, content + written.length, `-${spaces(written.length - 1)}`);
  });
  const isHyphen = items.every(({ content }) => text.charAt(content) === "-");
  const title = isHyphen ? "Insert a space after the dash" : "Begin each item with a hyphen";
  const isNumbered = items.some(({ content }) => /[\d(]/.test(text.charAt(content)));
  yield isNumbered
    ? { title, safe: false, edits, isLayout: true, isNumbered }
    : { title, safe: true, edits, isLayout: true };
}

/** A dash without a space before a word, or a word without a dash. */
const word = /^-?(?=[^\s\-#[\]{}|>&*!%@`"',?:][^:]*$)/;

/** A dash and a space before each word below the key of a list, in the column of the finding's line. */
export function* dashesMissing({ text, line, parsed }: Mistake): Generator<Candidate> {
  const wordAt = (one: CaseLine) =>
    one.isItem ? undefined : word.exec(text.slice(one.content, one.end))?.[0];
  if (wordAt(line) === undefined || !isInList(text, line, parsed)) return;
  const lines = [
    ...[...neighbors(text, line, lineAbove)].toReversed(),
    line,
    ...neighbors(text, line, lineBelow),
  ];
  const at = lines.indexOf(line);
  const first =
    lines.findLastIndex((one, index) => index < at && !one.isItem && wordAt(one) === undefined) + 1;
  const other = lines.findIndex((one, index) => index > at && !one.isItem && wordAt(one) === undefined);
  const items = lines.slice(first, other < 0 ? undefined : other);
  const edits = items.flatMap((one) => {
    const dash = wordAt(one);
    return dash === undefined ? [] : [replacement(one.content, one.content + dash.length, "- ")];
  });
  const hasDash = text.charAt(line.content) === "-";
  const title = hasDash ? "Insert a space after the dash" : "Begin each item with a hyphen";
  yield { title, safe: false, edits };
}

/** Whether the nearest key above that is indented no more is that of a list. */
function isInList(text: string, line: CaseLine, parsed: ParsedText): boolean {
  let above = contentAbove(text, line);
  for (let count = 0; above && count < mostLines; count++) {
    if (above.key !== undefined && above.keyColumn <= line.column)
      return nodeAtOffset(parsed, above.start + above.keyColumn)?.shape?.kind === "list";
    above = contentAbove(text, above);
  }
  return false;
}

function dashAbove(text: string, line: CaseLine): CaseLine | undefined {
  let above = contentAbove(text, line);
  for (let count = 0; above && count < mostLines && above.column >= line.column; count++) {
    above = contentAbove(text, above);
  }
  return above?.isItem && above.keyColumn === line.column ? above : undefined;
}

function markOf(text: string, { content, end }: Pick<CaseLine, "content" | "end">): string | undefined {
  return mark.exec(text.slice(content, end))?.[0];
}

/** The lines above or below that begin in the same column, up to one that is indented less. */
function* neighbors(
  text: string,
  line: CaseLine,
  next: (text: string, line: CaseLine) => CaseLine | undefined,
): Generator<CaseLine> {
  let one = next(text, line);
  for (let count = 0; one && count < mostLines; count++) {
    const isBlank = one.content >= one.end;
    if (!isBlank && one.column < line.column) return;
    if (!isBlank && one.column === line.column) yield one;
    one = next(text, one);
  }
}
