// Values as YAML text, in the style of the file into which they are inserted.
import type { PatchValue } from "../read/fix.ts";
import type { Shape } from "../read/shape.ts";
import { blankPattern, wideColons } from "../text/lookalikes.ts";
import type { TextNode } from "../text/tree.ts";

/** How a file is written: what a person would type in it. */
export interface Style {
  readonly eol: "\n" | "\r\n" | "\r";
  /** Columns by which a block is indented under its key. */
  readonly unit: number;
  /** Columns by which the dash of a list is indented under its key. */
  readonly dash: number;
}

/**
 * The text after `key:`, with the space or line break before it. `column` is the key's. If the shape of the field is
 * given, placeholders of long texts are written on lines of their own, where paragraphs, colons, and # can be typed as
 * they are.
 */
export function serializeAfterKey(value: PatchValue, column: number, style: Style, shape?: Shape): string {
  const below = column + style.unit;
  if (typeof value === "string") {
    return ` ${isLongText(value, shape) ? asBlock([value], below, style) : textBelow(value, below, style)}`;
  }
  if (isList(value)) {
    if (value.every((item) => typeof item === "string")) return ` ${serializeFlow(value)}`;
    const dash = column + style.dash;
    const item = shape?.kind === "list" ? shape.item : shape;
    return value.map((one) => style.eol + spaces(dash) + listItem(one, dash, style, 1, item)).join("");
  }
  if (Object.keys(value).length === 0) return " {}";
  return style.eol + spaces(below) + serializeKeys(value, below, style, shape);
}

/** Whether a value is the placeholder of a text that may have several lines. */
function isLongText(value: string, shape: Shape | undefined): boolean {
  return shape?.kind === "leaf" && shape.meta.kind === "prose" && value.startsWith("TODO");
}

/** An item with its dash; `column` is the dash's. */
export function listItem(value: PatchValue, column: number, style: Style, gap = 1, shape?: Shape): string {
  const lead = `-${spaces(gap)}`;
  if (typeof value === "string" || isList(value) || Object.keys(value).length === 0)
    return lead + serializeFlow(value);
  return lead + serializeKeys(value, column + lead.length, style, shape);
}

/** Keys and values on consecutive lines; the first one is where the text is inserted. */
export function serializeKeys(
  block: { readonly [key: string]: PatchValue },
  column: number,
  style: Style,
  shape?: Shape,
): string {
  const fields = shape?.kind === "block" ? shape.fields : undefined;
  return Object.entries(block)
    .map(([key, value]) => `${key}:${serializeAfterKey(value, column, style, fields?.get(key))}`)
    .join(style.eol + spaces(column));
}

/** The value within brackets, on one line. */
export function serializeFlow(value: PatchValue): string {
  if (typeof value === "string") return inLine(value, true);
  if (isList(value)) return `[${value.map(serializeFlow).join(", ")}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${serializeFlow(inner)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/**
 * Text outside of brackets: over several lines if it has several, `column` being that of the lines. A final line break
 * is neither kept nor needed: it is read back with one.
 */
export function textBelow(text: string, column: number, style: Style): string {
  const lines = text.replace(/(?:\r?\n)+$/, "").split(/\r?\n/);
  // A first line that is empty or begins with a blank would hide where the text begins.
  if (
    lines.length === 1 ||
    /^(?:[ \t]|$)/.test(lines[0] ?? "") ||
    lines.some((line) => line.includes("\r"))
  ) {
    return inLine(text, false);
  }
  return asBlock(lines, column, style);
}

function asBlock(lines: readonly string[], column: number, { eol }: Style): string {
  return ["|", ...lines.map((line) => (line === "" ? "" : spaces(column) + line))].join(eol);
}

/** Text on one line, in quotation marks if it would otherwise be read as something else. */
export function inLine(text: string, withinBrackets: boolean): string {
  return isPlainScalar(text, withinBrackets) ? text : inDoubleQuotes(text);
}

export function inDoubleQuotes(text: string): string {
  return `"${escaped(text)}"`;
}

/**
 * Text as written within double quotation marks. A tab is not escaped: reading takes `\t` for letters that were typed.
 */
export function escaped(text: string): string {
  return text
    .split("\t")
    .map((part) => JSON.stringify(part).slice(1, -1))
    .join("\t");
}

/** What reading takes for a key of the same braces (read/joined-keys.ts). */
const keyBehindSemicolon = new RegExp(`[;\\uff1b]\\s*[a-z][a-z0-9_]*${blankPattern}*[:=${wideColons}]`);

/** Whether the text can be written without quotation marks. */
export function isPlainScalar(text: string, withinBrackets: boolean): boolean {
  if (text === "" || text !== text.trim() || /[\t\n\r\ufeff]/.test(text)) return false;
  if (text === "~" || text === "null") return false;
  if (/^[[\]{},#&*!|>'"%@`]/.test(text) || /^[-?:](?:\s|$)/.test(text)) return false;
  // A habitual mark, which reading removes (read/stray-marks.ts).
  if (/[,;\uff0c\uff1b]$/.test(text)) return false;
  if (/^(?:---|\.\.\.)(?:\s|$)/.test(text) || /:(?:\s|$)/.test(text) || /\s#/.test(text)) return false;
  if (withinBrackets && keyBehindSemicolon.test(text)) return false;
  return !(withinBrackets && /[[\]{},]|^[-?:]|:$/.test(text));
}

/** Whether words can be inserted unchanged among those of a text, in its style. */
export function canStandAmong(words: string, { style }: TextNode, withinBrackets: boolean): boolean {
  if (/["'\\:#\r\n]/.test(words)) return false;
  return style !== "plain" || !withinBrackets || !/[[\]{},]/.test(words);
}

export function spaces(count: number): string {
  return " ".repeat(count);
}

export function isList(value: PatchValue): value is readonly PatchValue[] {
  return Array.isArray(value);
}
