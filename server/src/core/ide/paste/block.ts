// A paste into the text below a | or >.

import { columnOf, endOfLineAt, lineStart, styleOf } from "../../fix/style.ts";
import { spaces } from "../../fix/write.ts";
import { noEdits } from "../../text/edits.ts";
import type { BlockText } from "../completion/word.ts";
import { writingOrTextAt } from "../completion/writing.ts";
import { indentationOf, isFormat, linesBetween, type Paste, type PasteRequest } from "./request.ts";

/** The text below a | or > that is before the offset on the same line, or that has no text below it yet. */
export function headBefore(text: string, at: number): BlockText | undefined {
  const start = lineStart(text, at);
  const line = text.slice(start, endOfLineAt(text, at));
  const isBlank = line.trim() === "";
  const head = isBlank ? lastSaid(text, start) : start;
  if (head === undefined) return undefined;
  const end = endOfLineAt(text, head);
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

/** The start of the last line above that is not blank. */
function lastSaid(text: string, before: number): number | undefined {
  for (let line = before; line > 0; ) {
    line = lineStart(text, line - (text.startsWith("\r\n", line - 2) ? 2 : 1));
    if (text.slice(line, endOfLineAt(text, line)).trim() !== "") return line;
  }
  return undefined;
}

export function intoBlock(asked: PasteRequest, block: BlockText): Paste | undefined {
  const { parsed, without, selected, pasted } = asked;
  const { text } = without;
  const at = selected.start;
  const start = lineStart(text, at);
  const before = text.slice(start, at);
  const rest = text.slice(at, endOfLineAt(text, at));
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
  return { text: first + written.join("") + (isApart ? lead : ""), others: noEdits };
}

/** At the left margin of the text, keys of the format are keys, if they are not indented further than the key above. */
function isBetweenKeys({ without, selected, lines }: PasteRequest, { column }: BlockText): boolean {
  return columnOf(without.text, selected.start) <= column && isFormat(lines[0] ?? "");
}

/** The column of the first line below a | or > that is not blank. */
function contentColumn(text: string, { headEnd, column }: BlockText): number | undefined {
  const head = text.slice(lineStart(text, headEnd), headEnd);
  const given = /[|>][-+]*(\d)[-+]*[ \t]*(?:#.*)?$/.exec(head)?.[1];
  if (given !== undefined) return column + Number(given);
  const said = /^(?:[ \t]*\r?\n)*( *)\S/.exec(text.slice(headEnd).replace(/^\r?\n/, ""))?.[1]?.length;
  return said !== undefined && said > column ? said : undefined;
}
