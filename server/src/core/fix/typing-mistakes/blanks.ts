// Blanks that YAML does not accept, or cannot measure: tabs and characters that look like a space, and a missing space
// after a colon or a dash.

import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { insertion, replacement, type TextEdit } from "../../text/edits.ts";
import { blankPattern, wideColons } from "../../text/lookalikes.ts";
import {
  beginsEntry,
  type CaseLine,
  caseLineAt,
  contentAbove,
  contentBelow,
  lineBelow,
  valueEnd,
} from "../case-line.ts";
import { isPlainScalar, spaces } from "../write.ts";
import type { Candidate, Mistake } from "./candidate.ts";
import { inQuotationMarks } from "./quotation.ts";

const indenting = "Indent with spaces";

/** Tab widths that editors use, besides the indentation of the file. */
const tabWidths = [2, 4, 8];
/** Lines that are indented more were indented by a tab. */
const widestUnit = 4;

const unmeasured = /[^ -]/;

/** Spaces instead of all other blanks at the beginning of lines of the same part. */
export function* indentations(mistake: Mistake): Generator<Candidate> {
  const { text, line, style } = mistake;
  const lines = [...linesOfPart(text, line)].filter((one) => unmeasured.test(leadOf(text, one)));
  if (lines.length === 0) return;
  const widths = style.unit <= widestUnit ? [style.unit, ...tabWidths] : tabWidths;
  for (const width of new Set(widths)) {
    const edits = lines.map((one) => {
      const lead = leadOf(text, one);
      return replacement(one.start, one.start + lead.length, measured(lead, width));
    });
    yield { title: indenting, safe: true, edits, isLayout: true };
  }
  if (!lines.some(({ start }) => start === line.start)) return;
  const neighbors = [contentAbove(text, line), contentBelow(text, line)].flatMap((one) => one ?? []);
  for (const column of neighbors.flatMap((one) => [one.column, one.column + style.unit])) {
    const lead = leadOf(text, line);
    const dashes = lead.slice(lead.search(/-|$/)).replaceAll(new RegExp(blankPattern, "g"), " ");
    const edits = [replacement(line.start, line.start + lead.length, spaces(column) + dashes)];
    yield { title: indenting, safe: false, edits, isLayout: true };
  }
}

/** The blanks and dashes before the content of a line. */
function leadOf(text: string, { start, end }: CaseLine): string {
  return new RegExp(`^${blankPattern}*(?:-${blankPattern}+)*`).exec(text.slice(start, end))?.[0] ?? "";
}

function measured(lead: string, width: number): string {
  let result = "";
  for (const character of lead) {
    if (character === "\t") result += spaces(width - (result.length % width));
    else if (character === "-") result += "-";
    else if (result.endsWith("-") || !/[\u200b-\u200d\u2060\ufeff]/.test(character)) result += " ";
  }
  return result;
}

/** The lines from the top-level key above a line to the next one. */
function* linesOfPart(text: string, line: CaseLine): Generator<CaseLine> {
  let first = line;
  for (let above = contentAbove(text, first); above; above = contentAbove(text, above)) {
    first = above;
    if (above.column === 0 && text.charAt(above.content) !== "-") break;
  }
  for (let one: CaseLine | undefined = first; one; one = lineBelow(text, one)) {
    const isItem = text.charAt(one.content) === "-" && text.charAt(line.content) === "-";
    if (one.start > line.start && one.column === 0 && one.content < one.end && !isItem) return;
    yield one;
  }
}

/** Signs that people type instead of a colon; a dash only between blanks. */
const signs = `:=|=>|->|\\u2192|[;=]|(?<=${blankPattern})[-\\u2013\\u2014~](?=${blankPattern})`;
/**
 * A colon of another kind, or one without a space after it; replacing another sign is offered, but the sign may be
 * meant.
 */
const joined = new RegExp(
  `^([a-z][a-z0-9_]*)(${blankPattern}*)(${signs}|[:${wideColons}])(${blankPattern}*)`,
);
const aColon = new RegExp(`^[:${wideColons}]$`);
const keyAlone = new RegExp(`^([a-z][a-z0-9_]*)(${blankPattern}+)(?=[^\\s#])`);

/** The missing space after a colon or dash, at the beginning of the line or at the finding. */
export function* separators(mistake: Mistake): Generator<Candidate> {
  const { text, line, at } = mistake;
  const above = contentAbove(text, line);
  for (const one of above ? [line, above] : [line]) {
    if (!/^-[a-z][a-z0-9_]*:/.test(text.slice(one.content, one.end))) continue;
    const space = [insertion(one.content + 1, " ")];
    yield { title: "Insert a space after the dash", safe: true, edits: space };
    yield* afterColon(text, one.content + 1, one.end, space);
  }
  yield* inAllLines(mistake);
  const behindDashes = line.start + leadOf(text, line).length;
  for (const start of new Set([behindDashes, at])) {
    if (start >= line.start) yield* afterColon(text, start, line.end, []);
  }
}

const signed = new RegExp(
  `^((?:-${blankPattern}+)*[a-z][a-z0-9_]*)(${blankPattern}*(?:${signs})${blankPattern}*)`,
);

/** Replaces such signs after several keys of a block, which YAML reads as one text. */
function* inAllLines({ text, line }: Mistake): Generator<Candidate> {
  const sign = signOf(text, line);
  if (sign === undefined) return;
  const edits: TextEdit[] = [];
  let count = 0;
  let isSame = true;
  for (let one: CaseLine | undefined = line; one; one = contentBelow(text, one)) {
    if (one.keyColumn < line.keyColumn || (one.isItem && one !== line)) break;
    const own = one.keyColumn > line.keyColumn ? undefined : signOf(text, one);
    if (own === undefined) continue;
    count += 1;
    isSame &&= own === sign;
    const [whole = "", key = ""] = signed.exec(text.slice(one.content, one.end)) ?? [];
    const value = one.content + whole.length;
    const stop = valueEnd(text, value, one.end);
    const words = text.slice(value, stop);
    const isAsItIs = words === "" || isPlainScalar(words, false) || /^[[{"'|>]/.test(words);
    const written = isAsItIs ? words : inQuotationMarks(words);
    edits.push(replacement(one.content + key.length, stop, written === "" ? ":" : `: ${written}`));
  }
  if (count > 1)
    yield {
      title: isSame
        ? sentence("Replace {sign} with : on {count} lines", { sign, count })
        : sentence("Type : after the key on {count} lines", { count }),
      safe: false,
      edits,
    };
}

function signOf(text: string, { content, end }: CaseLine): string | undefined {
  return signed.exec(text.slice(content, end))?.[2]?.trim();
}

/** The missing colon after a key at the left margin with nothing after it and its block on the lines below. */
function* colonBehindKey(
  text: string,
  start: number,
  end: number,
  before: Candidate["edits"],
): Generator<Candidate> {
  const key = /^([a-z][a-z0-9_]*)[ \t]*(?:#.*)?$/.exec(text.slice(start, end))?.[1];
  const line = caseLineAt(text, start);
  const below = contentBelow(text, line);
  if (key === undefined || !below || !(below.isItem || beginsEntry(below))) return;
  const isBlock = below.column > line.keyColumn || (below.isItem && below.column === line.keyColumn);
  if (!isBlock) return;
  const edits = [...before, insertion(start + key.length, ":")];
  yield { title: sentence("Insert a colon after {key}", { key }), safe: true, edits };
}

function* afterColon(
  text: string,
  start: number,
  end: number,
  before: Candidate["edits"],
): Generator<Candidate> {
  const rest = text.slice(start, end);
  const alone = keyAlone.exec(rest);
  const match = joined.exec(rest);
  if (!match) {
    if (!alone?.[1]) {
      yield* colonBehindKey(text, start, end, before);
      return;
    }
    const edits = [...before, insertion(start + alone[1].length, ":")];
    yield { title: sentence("Insert a colon after {key}", { key: alone[1] }), safe: false, edits };
    return;
  }
  const [whole, key = "", , colon = "", gap = ""] = match;
  if (colon === ":" && (gap === " " || whole.length === rest.length)) return;
  const value = start + whole.length;
  const between = { start: start + key.length, end: value };
  const isColon = aColon.test(colon);
  const [title, quoting] = titlesAfterColon(key, colon, isColon);
  const written = value === end ? ":" : ": ";
  yield { title, safe: isColon, edits: [...before, replacement(between.start, between.end, written)] };
  const stop = valueEnd(text, value, end);
  const words = text.slice(value, stop);
  // A list or a block that is not right yet was not meant to be a text.
  if (words === "" || isPlainScalar(words, false) || /^[[{]/.test(words)) return;
  const edits = [...before, replacement(between.start, stop, `: ${inQuotationMarks(words)}`)];
  yield { title: quoting, safe: isColon, edits };
}

/** The titles of the fix, and of the one that also encloses the text in quotation marks. */
function titlesAfterColon(key: string, colon: string, isColon: boolean): readonly [Message, Message] {
  if (colon === ":") {
    return [
      sentence("Insert a space after {key}:", { key }),
      sentence("Insert a space after {key}: and put the text in quotation marks", { key }),
    ];
  }
  return isColon
    ? [
        sentence("Use a plain colon after {key}", { key }),
        sentence("Use a plain colon after {key} and put the text in quotation marks", { key }),
      ]
    : [
        sentence("Replace {colon} with :", { colon }),
        sentence("Replace {colon} with : and put the text in quotation marks", { colon }),
      ];
}
