// A paste into a value without quotation marks: it stays one line, gets quotation marks, or becomes a block.
import type { Span } from "../../engine/finding.ts";
import { columnOf, lineEnd, lineStart, styleOf } from "../../fix/layout.ts";
import { escaped, flow, isPlain, spaces } from "../../fix/write.ts";
import type { Shape } from "../../read/shape.ts";
import type { SpotAt } from "../../read/spot.ts";
import { insertion, noEdits, rebase, replacement, type TextEdit, toEdits } from "../../text/edits.ts";
import type { TextNode } from "../../text/tree.ts";
import { placeOf } from "../completion/place.ts";
import type { Word } from "../completion/word.ts";
import { type Asked, emptyLines, isFormat, isWholeLine, linesBetween, type Paste } from "./request.ts";

/** A value that stands behind a key or a dash, and where it would have its block. */
export interface Value {
  readonly start: number;
  readonly end: number;
  /** Of the key or the dash. */
  readonly column: number;
  readonly isWithinFlow: boolean;
}

export function valueAt(text: string, { start, end }: TextNode, spot: SpotAt): Value {
  const key = spot.way.findLast(({ entry }) => entry)?.entry?.key;
  const isItem = typeof spot.path.at(-1) === "number" && spot.entry === undefined;
  const column = isItem || !key ? columnOf(text, start) - 2 : columnOf(text, key.start);
  return { start, end, column, isWithinFlow: isInFlow(spot) };
}

export function intoWord(asked: Asked, word: Word): Paste | undefined {
  const { without, pasted, lines } = asked;
  const { text } = without;
  if (word.role === "key") return undefined;
  const place = placeOf(without, word);
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

/** Puts the text into a value without quotation marks, and gives it what it then needs. */
export function intoValue(
  asked: Asked,
  value: Value,
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
    if (isPlain(whole, value.isWithinFlow)) return { text: gap + first, others: noEdits };
    return quoted(asked, value, before, first, after, gap);
  }
  if (value.isWithinFlow && shape && isOfOneLine(shape)) {
    const lead = onOneLine(unfolded(before), shape);
    const put = onOneLine(lines, shape, lead);
    const rest = onOneLine(unfolded(after), shape);
    return isPlain(lead + put + rest, true) && !/[\r\n]/.test(before + after)
      ? { text: gap + put, others: noEdits }
      : quoted(asked, value, lead, put, rest, gap);
  }
  if (value.isWithinFlow)
    return quoted(
      asked,
      value,
      unfolded(before).join("\n"),
      lines.join("\n"),
      unfolded(after).join("\n"),
      gap,
    );
  if (isList && before === "" && after === "") {
    return { text: gap + flow(lines.filter((line) => line !== "").map(withoutBullet)), others: noEdits };
  }
  return asBlock(asked, value, unfolded(before), lines, unfolded(after), gap);
}

/** Whether a line break in the value would be reported as one that is not meant. */
export function isOfOneLine(shape: Shape): boolean {
  return shape.kind === "leaf" && shape.meta.kind !== "prose";
}

/**
 * The lines on one: with a comma between them where none ends with a mark, but for the parts of a name. Where they begin
 * with an empty one, they are apart from what is before them.
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
export function quoted(
  asked: Asked,
  { start, end }: Value,
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

/** A paste with edits beside the selection, given as edits of the text without what is selected. */
function pasteWith({ restoring }: Asked, text: string, beside: readonly TextEdit[]): Paste | undefined {
  const others = rebase(toEdits(beside), restoring);
  return others && { text, others };
}

/** An edit that leaves alone what stays the same. */
function around(whole: string, { start, end }: Span, text: string): TextEdit {
  const old = whole.slice(start, end);
  if (text === `"${old}`) return insertion(start, '"');
  if (text === `${old}"`) return insertion(end, '"');
  return replacement(start, end, text);
}

/** Makes the whole value a block below a |, around a comment that is behind it. */
export function asBlock(
  asked: Asked,
  { start, end, column }: Value,
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
  const comment = text.slice(end, lineEnd(text, end));
  const head = `|${comment.trimEnd()}`;
  const isFirst = start === selected.start;
  const rest = { start: selected.start, end: lineEnd(text, end) };
  // Behind a line break the rest is on a line of its own.
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

/** Whether a value of this shape is text, or several. */
function isOfText(shape: Shape): boolean {
  return shape.kind === "list" ? isOfText(shape.item) : shape.kind === "leaf";
}

function isInFlow(spot: SpotAt): boolean {
  return spot.way.some(({ node }) => (node.kind === "map" || node.kind === "list") && node.flow);
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[•·▪◦‣*–-]|\d{1,2}[.)])[\s\u00a0]+/, "");
}
