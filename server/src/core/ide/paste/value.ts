// A paste into a value without quotation marks: it stays one line, gets quotation marks, or becomes a block.
import type { Span } from "../../base/span.ts";
import { columnOf, endOfLineAt, lineStart, styleOf } from "../../fix/style.ts";
import { escaped, isPlainScalar, serializeFlow, spaces } from "../../fix/write.ts";
import type { NodeAtOffset } from "../../read/node-at-offset.ts";
import type { Shape } from "../../read/shape.ts";
import { insertion, noEdits, rebase, replacement, type TextEdit, toEdits } from "../../text/edits.ts";
import type { TextNode } from "../../text/tree.ts";
import { cursorContext } from "../completion/cursor-context.ts";
import type { Word } from "../completion/word.ts";
import { emptyLines, isFormat, isWholeLine, linesBetween, type Paste, type PasteRequest } from "./request.ts";

/** A value after a key or a dash, and where it would have its block. */
export interface PastedValue {
  readonly start: number;
  readonly end: number;
  /** The column of the key or the dash. */
  readonly column: number;
  readonly isWithinFlow: boolean;
}

export function valueAt(text: string, { start, end }: TextNode, spot: NodeAtOffset): PastedValue {
  const key = spot.ancestors.findLast(({ entry }) => entry)?.entry?.key;
  const isItem = typeof spot.path.at(-1) === "number" && spot.entry === undefined;
  const column = isItem || !key ? columnOf(text, start) - 2 : columnOf(text, key.start);
  return { start, end, column, isWithinFlow: isInFlow(spot) };
}

export function intoWord(asked: PasteRequest, word: Word): Paste | undefined {
  const { without, pasted, lines } = asked;
  const { text } = without;
  if (word.role === "key") return undefined;
  const place = cursorContext(without, word);
  const isKnownValue = place?.kind === "value";
  if (word.role === "open" && !isKnownValue && !(word.isItem && word.start < word.end)) return undefined;
  if (isFormat(lines[0] ?? "") && (/^[\r\n]/.test(pasted) || isWholeLine(pasted))) return undefined;
  const [head = "", dashes = ""] = /^[ \t]*((?:- +)*)/.exec(text.slice(lineStart(text, word.start))) ?? [];
  const column = word.role === "value" || dashes === "" ? head.length : head.length - 2;
  const own = isKnownValue && word.role === "open" && dashes === "" ? place.column : column;
  const start = Math.min(word.start, asked.selected.start);
  const value = { start, end: word.end, column: own, isWithinFlow: word.flow !== undefined };
  const isList = isKnownValue && place.isFirstOfList;
  return intoValue(asked, value, isKnownValue ? place.shape : undefined, isList);
}

/** Inserts the text into a value without quotation marks, and adds what the value then needs. */
export function intoValue(
  asked: PasteRequest,
  value: PastedValue,
  shape: Shape | undefined,
  isList = false,
): Paste | undefined {
  const { without, selected, pasted } = asked;
  const { text } = without;
  if (shape && !isOfText(shape)) return undefined;
  const before = text.slice(value.start, selected.start);
  const after = text.slice(selected.start, value.end);
  const lines = linesBetween(asked, before, after);
  const [first = ""] = lines;
  const gap = value.start === selected.start && /[:-]/.test(text.charAt(value.start - 1)) ? " " : "";
  const isApart = after !== "" && /[\r\n]\s*$/.test(pasted);
  const isLong = lines.length > 1 || isApart || /[\r\n]/.test(before + after);
  if (!isLong) {
    const whole = before + first + after;
    if (isPlainScalar(whole, value.isWithinFlow)) return { text: gap + first, others: noEdits };
    return quotedText(asked, value, before, first, after, gap);
  }
  if (value.isWithinFlow && shape && isOfOneLine(shape)) {
    const lead = onOneLine(unfolded(before), shape);
    const put = onOneLine(lines, shape, lead);
    const rest = onOneLine(unfolded(after), shape);
    return isPlainScalar(lead + put + rest, true) && !/[\r\n]/.test(before + after)
      ? { text: gap + put, others: noEdits }
      : quotedText(asked, value, lead, put, rest, gap);
  }
  if (value.isWithinFlow)
    return quotedText(
      asked,
      value,
      unfolded(before).join("\n"),
      lines.join("\n"),
      unfolded(after).join("\n"),
      gap,
    );
  if (isList && before === "" && after === "") {
    return {
      text: gap + serializeFlow(lines.filter((line) => line !== "").map(withoutBullet)),
      others: noEdits,
    };
  }
  return asBlock(asked, value, unfolded(before), lines, unfolded(after), gap);
}

/** Whether a line break in the value would be reported as unintended. */
export function isOfOneLine(shape: Shape): boolean {
  return shape.kind === "leaf" && shape.meta.kind !== "prose";
}

/**
 * The lines joined on one line: with commas if none ends with a punctuation mark, except for the parts of a name. If
 * the first line is empty, they are separated from the text before them.
 */
export function onOneLine(lines: readonly string[], shape: Shape, before = ""): string {
  const said = lines.map((line) => line.trimEnd()).filter((line) => line.trim() !== "");
  const isName = shape.kind === "leaf" && shape.meta.isName === true;
  if (lines.length < 2) return lines.join("");
  const joined = (whole: string, line: string) =>
    `${whole}${isName || /[\p{P}]$/u.test(whole) ? "" : ","} ${line.trimStart()}`;
  const put = said.reduce(joined);
  return lines[0] === "" && before !== ""
    ? joined(before.trimEnd(), put).slice(before.trimEnd().length)
    : put;
}

/** Gives the whole value double quotation marks. */
export function quotedText(
  asked: PasteRequest,
  { start, end }: PastedValue,
  before: string,
  put: string,
  after: string,
  gap: string,
): Paste | undefined {
  const { without, selected } = asked;
  const isFirst = start === selected.start;
  const isLast = end === selected.start;
  const { text } = without;
  return pasteWith(asked, gap + (isFirst ? '"' : "") + escaped(put) + (isLast ? '"' : ""), [
    ...(isFirst ? [] : [around(text, { start, end: selected.start }, `"${escaped(before)}`)]),
    ...(isLast ? [] : [around(text, { start: selected.start, end }, `${escaped(after)}"`)]),
  ]);
}

/** A paste with edits outside of the selection, given as edits of the text without the selection. */
function pasteWith(
  { restoring }: PasteRequest,
  text: string,
  beside: readonly TextEdit[],
): Paste | undefined {
  const others = rebase(toEdits(beside), restoring);
  return others && { text, others };
}

/** An edit that leaves the unchanged parts alone. */
function around(whole: string, { start, end }: Span, text: string): TextEdit {
  const old = whole.slice(start, end);
  if (text === `"${old}`) return insertion(start, '"');
  if (text === `${old}"`) return insertion(end, '"');
  return replacement(start, end, text);
}

/** Makes the whole value a block below a |, which goes before any comment after the value. */
export function asBlock(
  asked: PasteRequest,
  { start, end, column }: PastedValue,
  before: readonly string[],
  lines: readonly string[],
  after: readonly string[],
  gap: string,
): Paste | undefined {
  const { parsed, without, selected, pasted } = asked;
  const { text } = without;
  const { eol, unit } = styleOf(parsed);
  const lead = eol + spaces(column + unit);
  const below = (some: readonly string[]) => some.map((line) => (line === "" ? eol : lead + line)).join("");
  const joined = (some: readonly string[]) =>
    some.map((line, index) => (index === 0 ? line : line === "" ? eol : lead + line)).join("");
  const comment = text.slice(end, endOfLineAt(text, end));
  const head = `|${comment.trimEnd()}`;
  const isFirst = start === selected.start;
  const rest = { start: selected.start, end: endOfLineAt(text, end) };
  // After a line break the rest is on its own line.
  const apart = after.length === 0 ? [] : emptyLines(/\s*$/.exec(pasted)?.[0] ?? "");
  const tail = after.length === 0 ? "" : joined([...apart, ...after]);
  const opened = head + (before.length === 0 ? lead : below(before));
  return pasteWith(asked, isFirst ? gap + head + below(lines) : joined(lines), [
    ...(isFirst ? [] : [replacement(start, selected.start, opened)]),
    ...(text.slice(rest.start, rest.end) === tail ? [] : [replacement(rest.start, rest.end, tail)]),
  ]);
}

/** Text without quotation marks as YAML reads it: lines of one paragraph are joined. */
function unfolded(written: string): readonly string[] {
  if (written === "") return [];
  const lines = written.split(/\r?\n/);
  return lines.reduce<string[]>((read, line, index) => {
    const begun = index === 0 ? line : line.trimStart();
    const said = index === lines.length - 1 ? begun : begun.trimEnd();
    const last = read.at(-1);
    if (last === undefined || last === "" || said === "") read.push(said);
    else read[read.length - 1] = `${last} ${said}`;
    return read;
  }, []);
}

/** Whether a value of this shape is text, or several texts. */
function isOfText(shape: Shape): boolean {
  return shape.kind === "list" ? isOfText(shape.item) : shape.kind === "leaf";
}

function isInFlow(spot: NodeAtOffset): boolean {
  return spot.ancestors.some(({ node }) => (node.kind === "map" || node.kind === "list") && node.flow);
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[•·▪◦‣*–-]|\d{1,2}[.)])[\s\u00a0]+/, "");
}
