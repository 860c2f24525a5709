// What a paste into a case file must write, so that the file still says the text that was pasted: several lines become a
// block under their key, text that YAML would read as something else gets quotation marks.
import type { Span } from "../engine/finding.ts";
import { type TextEdit, withEdits } from "../fix/edits.ts";
import { columnOf, lineEnd, lineStart, styleOf } from "../fix/layout.ts";
import { flow, isPlain, spaces } from "../fix/write.ts";
import { formatKeys, type Shape } from "../read/shape.ts";
import { type SpotAt, spotAt } from "../read/spot.ts";
import { type ParsedText, parseCaseText } from "../text/parse.ts";
import type { TextNode } from "../text/tree.ts";
import { isDamagedAt, placeOf } from "./completion/place.ts";
import type { BlockText, Word } from "./completion/word.ts";
import { writingOrTextAt } from "./completion/writing.ts";

export interface Paste {
  /** Goes in the place of the selection. */
  readonly text: string;
  /** What has to change beside the selection, in the order of the text. */
  readonly others: readonly TextEdit[];
}

/**
 * What to write in the place of `selected`, an offset or a stretch of the text, for `pasted`; nothing where the pasted
 * characters as they are will do, or where they are keys of a case at a place for keys.
 */
export function pasteInto(parsed: ParsedText, selected: Span, pasted: string): Paste | undefined {
  const lines = linesOf(pasted);
  if (lines.length === 0) return undefined;
  const without = parseCaseText(withEdits(parsed.text, [{ span: selected, text: "" }]), parsed);
  const paste = pasteAt({ parsed, without, selected, pasted, lines });
  if (!paste || (paste.text === pasted && paste.others.length === 0)) return undefined;
  const after = parseCaseText(withPaste(parsed.text, selected, paste), parsed);
  return after.problems.length > without.problems.length ? undefined : paste;
}

/** The text after a paste. */
export function withPaste(text: string, selected: Span, { text: put, others }: Paste): string {
  const edits = [...others, { span: selected, text: put }];
  return withEdits(
    text,
    edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  );
}

/** The lines that say something and the empty ones between them, without blanks at their ends. */
export function linesOf(pasted: string): readonly string[] {
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
  // Where the first line is further in than another, YAML could not tell where the text begins.
  return lines.length === 0 ? [] : [first.replace(/^[\s\u00a0]+/, ""), ...further];
}

function indentationOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

interface Asked {
  readonly parsed: ParsedText;
  /** The text without what is selected. */
  readonly without: ParsedText;
  readonly selected: Span;
  readonly pasted: string;
  readonly lines: readonly string[];
}

/** The lines with the blanks around them, where these are between words. */
function linesBetween({ pasted, lines }: Asked, before: string, after: string): readonly string[] {
  const [lead = ""] = /^[ \t\u00a0]*(?=\S)/.exec(pasted) ?? [];
  const [trail = ""] = /(?<=\S)[ \t\u00a0]*$/.exec(pasted) ?? [];
  return lines.map(
    (line, index) =>
      (index === 0 && before !== "" ? lead : "") +
      line +
      (index === lines.length - 1 && after !== "" ? trail : ""),
  );
}

function pasteAt(asked: Asked): Paste | undefined {
  const { parsed, without, selected, lines } = asked;
  const { text } = without;
  const at = selected.start;
  const written = writingOrTextAt(text, at) ?? wordBesideBlanks(text, at);
  if (written?.kind === "block-text") return intoBlock(asked, written);
  const head = headBefore(text, at);
  if (head) return intoBlock(asked, head);
  // What is selected over several lines may hold more than the value in which it begins.
  if (/[\r\n]/.test(parsed.text.slice(selected.start, selected.end))) return undefined;
  if (written?.kind === "comment") {
    const lead = `${styleOf(parsed).eol}${spaces(columnOf(text, written.start))}# `;
    return lines.length === 1 && written.isAlone ? undefined : { text: lines.join(lead), others: [] };
  }
  const spot = isDamagedAt(without, at) ? undefined : spotAt(without, at);
  const node = spot?.part === "value" && spot.node.kind === "text" ? spot.node : undefined;
  if (node && spot && node.style !== "plain" && node.start < at && at < node.end) {
    return intoQuotes(asked, spot, node);
  }
  if (node && spot && isOverSeveralLines(text, node))
    return intoValue(asked, valueAt(text, node, spot), spot.shape);
  if (!written) return undefined;
  if (written.quote !== "") return quotedAt(asked, written);
  return intoWord(asked, written);
}

/** The value that begins behind the blanks at the offset, or ends before them. */
function wordBesideBlanks(text: string, at: number): Word | undefined {
  const line = text.slice(lineStart(text, at), at);
  const before = line.length - line.trimEnd().length;
  const behind = /^[ \t]+(?=[^\s#])/.exec(text.slice(at, lineEnd(text, at)))?.[0].length ?? 0;
  const next = behind > 0 ? valueWordAt(text, at + behind) : undefined;
  if (next) return next;
  const last = before > 0 ? valueWordAt(text, at - before) : undefined;
  return last && last.start < last.end && last.quote === "" ? { ...last, end: at } : undefined;
}

function valueWordAt(text: string, at: number): Word | undefined {
  const written = writingOrTextAt(text, at);
  return written?.kind === "word" && written.role === "value" ? written : undefined;
}

/** The text below a | or > behind which, on the same line, the offset is, or below which no text has been begun yet. */
function headBefore(text: string, at: number): BlockText | undefined {
  const start = lineStart(text, at);
  const line = text.slice(start, lineEnd(text, at));
  const isBlank = line.trim() === "";
  const head = isBlank ? lastSaid(text, start) : start;
  if (head === undefined) return undefined;
  const end = lineEnd(text, head);
  const above = text.slice(head, end);
  if (isBlank) {
    const around = writingOrTextAt(text, end);
    if (around?.kind === "block-text") return around;
  } else if (at < end) return undefined;
  if (!/(?:^|[ \t])[|>][-+\d]*[ \t]*(?:#.*)?$/.test(above)) return undefined;
  const [, dashes = "", isKey] = /^[ \t]*((?:- +)*)(?:[^\s#][^:#]*(:)[ \t])?/.exec(above) ?? [];
  const blanks = indentationOf(above);
  return { kind: "block-text", headEnd: end, column: isKey ? blanks + dashes.length : blanks };
}

/** The start of the last line above that says something. */
function lastSaid(text: string, before: number): number | undefined {
  for (let line = before; line > 0; ) {
    line = lineStart(text, line - (text.startsWith("\r\n", line - 2) ? 2 : 1));
    if (text.slice(line, lineEnd(text, line)).trim() !== "") return line;
  }
  return undefined;
}

function intoBlock(asked: Asked, block: BlockText): Paste | undefined {
  const { parsed, without, selected, pasted } = asked;
  const { text } = without;
  const at = selected.start;
  const start = lineStart(text, at);
  const before = text.slice(start, at);
  const rest = text.slice(at, lineEnd(text, at));
  const isAbove = start <= block.headEnd && at <= block.headEnd;
  if (before.trim() === "" && !isAbove && isBetweenKeys(asked, block)) return undefined;
  const { eol, unit } = styleOf(parsed);
  const isFurtherIn = !isAbove && before.trim() === "" && before.length > block.column;
  const column = contentColumn(text, block) ?? (isFurtherIn ? before.length : block.column + unit);
  const lines = linesBetween(asked, before.trim(), rest);
  const lead = eol + spaces(column);
  const isIndented = before.length >= column || before.trim() !== "";
  const first = isAbove ? lead : isIndented ? "" : spaces(column - before.length);
  const isApart = rest.trim() !== "" && /[\r\n]$/.test(pasted);
  const written = lines.map((line, index) =>
    index > 0 ? eol + (line === "" ? "" : spaces(column) + line) : line,
  );
  return { text: first + written.join("") + (isApart ? lead : ""), others: [] };
}

/** At the left of the text, keys of the format are keys, as long as they are no further in than the key above. */
function isBetweenKeys({ without, selected, lines }: Asked, { column }: BlockText): boolean {
  return columnOf(without.text, selected.start) <= column && isFormat(lines[0] ?? "");
}

/** The column of the first line that says something below a | or >. */
function contentColumn(text: string, { headEnd, column }: BlockText): number | undefined {
  const head = text.slice(lineStart(text, headEnd), headEnd);
  const given = /[|>][-+]*(\d)[-+]*[ \t]*(?:#.*)?$/.exec(head)?.[1];
  if (given !== undefined) return column + Number(given);
  const said = /^(?:[ \t]*\r?\n)*( *)\S/.exec(text.slice(headEnd).replace(/^\r?\n/, ""))?.[1]?.length;
  return said !== undefined && said > column ? said : undefined;
}

/** A value that stands behind a key or a dash, and where it would have its block. */
interface Value {
  readonly start: number;
  readonly end: number;
  /** Of the key or the dash. */
  readonly column: number;
  readonly isWithinFlow: boolean;
}

function valueAt(text: string, { start, end }: TextNode, spot: SpotAt): Value {
  const key = spot.way.findLast(({ entry }) => entry)?.entry?.key;
  const isItem = typeof spot.path.at(-1) === "number" && spot.entry === undefined;
  const column = isItem || !key ? columnOf(text, start) - 2 : columnOf(text, key.start);
  return { start, end, column, isWithinFlow: isInFlow(spot) };
}

function intoWord(asked: Asked, word: Word): Paste | undefined {
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
function intoValue(asked: Asked, value: Value, shape: Shape | undefined, isList = false): Paste | undefined {
  const { without, selected } = asked;
  const { text } = without;
  if (shape && !isOfText(shape)) return undefined;
  const before = text.slice(value.start, selected.start);
  const after = text.slice(selected.start, value.end);
  const lines = linesBetween(asked, before, after);
  const [first = ""] = lines;
  const gap = value.start === selected.start && /[:-]/.test(text.charAt(value.start - 1)) ? " " : "";
  const isLong = lines.length > 1 || /[\r\n]/.test(before + after);
  if (!isLong) {
    const whole = before + first + after;
    if (isPlain(whole, value.isWithinFlow)) return { text: gap + first, others: [] };
    return quoted(asked, value, before, first, after, gap);
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
    return { text: gap + flow(lines.filter((line) => line !== "").map(withoutBullet)), others: [] };
  }
  return asBlock(asked, value, unfolded(before), lines, unfolded(after), gap);
}

/** Gives the whole value double quotation marks. */
function quoted(
  { parsed, selected }: Asked,
  { start, end }: Value,
  before: string,
  put: string,
  after: string,
  gap: string,
): Paste {
  const by = selected.end - selected.start;
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
  const isFirst = start === selected.start;
  const isLast = end === selected.start;
  return {
    text: gap + (isFirst ? '"' : "") + escaped(put) + (isLast ? '"' : ""),
    others: [
      ...(isFirst ? [] : [around(parsed.text, { start, end: selected.start }, `"${escaped(before)}`)]),
      ...(isLast ? [] : [around(parsed.text, { start: selected.end, end: end + by }, `${escaped(after)}"`)]),
    ],
  };
}

/** An edit that leaves alone what stays the same. */
function around(whole: string, span: Span, text: string): TextEdit {
  const old = whole.slice(span.start, span.end);
  if (text === `"${old}`) return { span: { start: span.start, end: span.start }, text: '"' };
  if (text === `${old}"`) return { span: { start: span.end, end: span.end }, text: '"' };
  return { span, text };
}

/** Makes the whole value a block below a |, around a comment that is behind it. */
function asBlock(
  { parsed, without, selected }: Asked,
  { start, end, column }: Value,
  before: readonly string[],
  lines: readonly string[],
  after: readonly string[],
  gap: string,
): Paste {
  const { text } = without;
  const { eol, unit } = styleOf(parsed);
  const lead = eol + spaces(column + unit);
  const below = (some: readonly string[]) => some.map((line) => (line === "" ? eol : lead + line)).join("");
  const joined = (some: readonly string[]) =>
    some.map((line, index) => (index === 0 ? line : line === "" ? eol : lead + line)).join("");
  const by = selected.end - selected.start;
  const comment = text.slice(end, lineEnd(text, end));
  const head = `|${comment.trimEnd()}`;
  const isFirst = start === selected.start;
  const rest = { start: selected.end, end: lineEnd(parsed.text, end + by) };
  const tail = after.length === 0 ? "" : joined(after);
  return {
    text: isFirst ? gap + head + below(lines) : joined(lines),
    others: [
      ...(isFirst
        ? []
        : [
            {
              span: { start, end: selected.start },
              text: head + (before.length === 0 ? lead : below(before)),
            },
          ]),
      ...(parsed.text.slice(rest.start, rest.end) === tail ? [] : [{ span: rest, text: tail }]),
    ],
  };
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

function intoQuotes(asked: Asked, spot: SpotAt, node: TextNode): Paste | undefined {
  const { without, selected } = asked;
  const { text } = without;
  const raw = [text.slice(node.start + 1, selected.start), text.slice(selected.start, node.end - 1)] as const;
  const lines = linesBetween(asked, ...raw);
  const value = valueAt(text, node, spot);
  if (lines.length === 1 && node.style === "single")
    return { text: lines.join("").replaceAll("'", "''"), others: [] };
  if (lines.length === 1 || (node.style === "double" && value.isWithinFlow))
    return { text: JSON.stringify(lines.join("\n")).slice(1, -1), others: [] };
  const quote = text.charAt(node.start);
  const [before, after] = raw.map((part) => decoded(part, quote));
  if (before === undefined || after === undefined) return undefined;
  // A block cannot begin with a blank.
  if (value.isWithinFlow || /^\s/.test(before))
    return quoted(asked, value, before, lines.join("\n"), after, "");
  const linesIn = (part: string) => (part === "" ? [] : part.split("\n"));
  return asBlock(asked, value, linesIn(before), lines, linesIn(after), "");
}

/** What a part of a text in quotation marks says; nothing where it ends in the middle of an escape. */
function decoded(raw: string, quote: string): string | undefined {
  const { root, problems } = parseCaseText(`a: ${quote}${raw}${quote}`);
  const value = root?.entries[0]?.value;
  return value?.kind === "text" && problems.length === 0 ? value.text : undefined;
}

/** Within quotation marks that the tree does not know of, on one line. */
function quotedAt(asked: Asked, { quote, start, end }: Word): Paste | undefined {
  const { without, selected } = asked;
  const lines = linesBetween(
    asked,
    without.text.slice(start, selected.start),
    without.text.slice(selected.start, end),
  );
  const text = lines.join(quote === "'" ? " " : "\n");
  return {
    text: quote === "'" ? text.replaceAll("'", "''") : JSON.stringify(text).slice(1, -1),
    others: [],
  };
}

/** Whether a value of this shape is text, or several. */
function isOfText(shape: Shape): boolean {
  return shape.kind === "list" ? isOfText(shape.item) : shape.kind === "leaf";
}

function isInFlow(spot: SpotAt): boolean {
  return spot.way.some(({ node }) => (node.kind === "map" || node.kind === "list") && node.flow);
}

function isOverSeveralLines(text: string, { start, end, style }: TextNode): boolean {
  return style === "plain" && /[\r\n]/.test(text.slice(start, end));
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[•·▪◦‣*–-]|\d{1,2}[.)])[\s\u00a0]+/, "");
}

function isWholeLine(pasted: string): boolean {
  return /^[^\r\n]*(?:\r\n?|\n)$/.test(pasted);
}

/** Whether a line begins with a key of the case format, in a list or not. */
function isFormat(line: string): boolean {
  const key = /^\s*(?:- +)*([a-z][a-z0-9_]*):(?:\s|$)/.exec(line)?.[1];
  return key !== undefined && formatKeys.has(key);
}
