// A key that is in its block twice: if both have the same content, or only one has any, the other line is removed; if
// they are blocks or lists that do not contradict each other, they are merged. A second id, label, or form with other
// content begins a separate entry, whose dash is missing.

import type { Span } from "../base/span.ts";
import { sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { deletion, type Edits, insertion, replacement, toEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { parsedAfter } from "../text/revision.ts";
import type { TextFix } from "../text/tree.ts";
import { type CaseLine, caseLineAt, isBlankCaseLine, lineAbove, lineBelow, valueEnd } from "./case-line.ts";
import { withoutBreak } from "./entry-lines.ts";
import { styleOf } from "./style.ts";
import { spaces } from "./write.ts";

export interface RepeatedKey {
  /** The key that was read, above. */
  readonly first: Span;
  readonly fixes: readonly TextFix[];
}

/** How many lines of a section are searched. */
const mostLines = 5_000;

/** The fix for the key at an offset; undefined if its first occurrence is not on a line of its own. */
export function repeatedKey(parsed: ParsedText, start: number): RepeatedKey | undefined {
  const { text } = parsed;
  const line = caseLineAt(text, start);
  if (line.key === undefined || line.isItem || line.content !== start) return undefined;
  const above = firstOf(text, line);
  if (above?.key === undefined) return undefined;
  const from = above.start + above.keyColumn + (above.content - above.start - above.column);
  const fix =
    fixFor(parsed, entryAt(text, above), entryAt(text, line)) ?? withDash(parsed, above, entryAt(text, line));
  return { first: { start: from, end: from + above.key.length }, fixes: fix ? [fix] : [] };
}

/** Inserts the dash before the key with which each entry of a list begins, if the key above has begun an entry. */
function withDash(parsed: ParsedText, above: CaseLine, second: Entry): TextFix | undefined {
  const { line } = second;
  const by = line.keyColumn - above.column;
  if (!above.isItem || by < 2 || !["id", "label", "form"].includes(line.key ?? "")) return undefined;
  const edits = toEdits([replacement(line.content - by, line.content, `-${spaces(by - 1)}`)]);
  const fix = tried(
    parsed,
    sentence("Insert a dash to begin another entry"),
    false,
    { ...second, comment: "" },
    edits,
  );
  // What is below it belongs to that entry, so that it is read at another path.
  return fix && { ...fix, isTried: true };
}

function firstOf(text: string, line: CaseLine): CaseLine | undefined {
  let found: CaseLine | undefined;
  let above = lineAbove(text, line);
  for (let count = 0; above && count < mostLines; count++) {
    const saysNothing = isBlankCaseLine(above) || text.charAt(above.content) === "#";
    if (!saysNothing && above.keyColumn < line.keyColumn) break;
    if (!saysNothing && above.keyColumn === line.keyColumn) {
      if (above.key === line.key) found = above;
      if (above.isItem && above.column < line.keyColumn) break;
    }
    above = lineAbove(text, above);
  }
  return found;
}

interface Entry {
  readonly line: CaseLine;
  readonly value: string;
  /** What follows the value on its line. */
  readonly comment: string;
  /** The lines below it that belong to it, up to the last one that is neither blank nor a comment. */
  readonly body: readonly CaseLine[];
  readonly end: number;
}

function entryAt(text: string, line: CaseLine): Entry {
  const stop = valueEnd(text, line.value, line.end);
  const lines: CaseLine[] = [];
  let length = 0;
  for (let below = lineBelow(text, line); below; below = lineBelow(text, below)) {
    const isNothing =
      isBlankCaseLine(below) || (text.charAt(below.content) === "#" && below.column <= line.keyColumn);
    const isUnder =
      below.column > line.keyColumn || (below.isItem && below.column === line.keyColumn && !line.isItem);
    if (!isNothing && !isUnder) break;
    lines.push(below);
    if (!isNothing) length = lines.length;
  }
  const body = lines.slice(0, length);
  return {
    line,
    value: text.slice(line.value, stop).trim(),
    comment: text.slice(stop, line.end).trim(),
    body,
    end: body.at(-1)?.end ?? line.end,
  };
}

function fixFor(parsed: ParsedText, first: Entry, second: Entry): TextFix | undefined {
  const key = second.line.key ?? "";
  const isOneLine = first.body.length === 0 && second.body.length === 0;
  const isEmpty = ({ value, body }: Entry) => body.length === 0 && /^(?:~|null)?$/.test(value);
  if ((isOneLine && first.value === second.value) || isEmpty(second)) {
    return tried(
      parsed,
      sentence("Remove the repeated {key}", { key }),
      true,
      second,
      without(parsed.text, second),
    );
  }
  if (isEmpty(first) && !first.line.isItem) {
    return tried(
      parsed,
      sentence("Remove the empty {key}", { key }),
      true,
      first,
      without(parsed.text, first),
    );
  }
  if (first.value !== "" || second.value !== "" || isOneLine) return undefined;
  return merged(parsed, first, second);
}

function tried(
  parsed: ParsedText,
  title: Title,
  safe: boolean,
  { comment }: Entry,
  edits: Edits,
): TextFix | undefined {
  const after = parsedAfter(parsed, edits);
  const isFixed = after.problems.length < parsed.problems.length && comment === "";
  return isFixed ? { title, safe, edits } : undefined;
}

/** Removes the lines of the entry, with the break before them; the first line of a file has none. */
function without(text: string, { line, end }: Entry): Edits {
  return toEdits([deletion({ start: withoutBreak(text, line.start), end })]);
}

/** The lines of the second below those of the first; undefined if both have a key with different content. */
function merged(parsed: ParsedText, first: Entry, second: Entry): TextFix | undefined {
  const { text } = parsed;
  const [one, other] = [first.body.find(saysSomething(text)), second.body.find(saysSomething(text))];
  if (!one || !other || one.isItem !== other.isItem) return undefined;
  const has = keysOf(text, first, one.column);
  const repeated = new Set<CaseLine>();
  for (const { key, said, line } of one.isItem ? [] : keysOf(text, second, other.column)) {
    const same = has.find((entry) => entry.key === key);
    if (key === undefined || (same && (same.said !== said || said === ""))) return undefined;
    if (same) repeated.add(line);
  }
  const by = one.column - other.column;
  if (second.body.some(({ column, ...line }) => column + by < 0 && !isBlankCaseLine({ column, ...line })))
    return undefined;
  const moved = second.body
    .filter((line) => !repeated.has(line))
    .map(({ start, end, column }) =>
      isBlankCaseLine({ ...second.line, start, end, content: start + column })
        ? ""
        : spaces(column + by) + text.slice(start + column, end),
    );
  const { eol } = styleOf(parsed);
  const added = moved.map((line) => eol + line).join("");
  const edits = toEdits([insertion(first.end, added), ...without(text, second)]);
  return tried(
    parsed,
    sentence("Merge with the first {key}", { key: second.line.key ?? "" }),
    false,
    second,
    edits,
  );
}

function saysSomething(text: string): (line: CaseLine) => boolean {
  return (line) => !isBlankCaseLine(line) && text.charAt(line.content) !== "#";
}

/** The keys of a block, each with its value if that is on the line of the key only. */
function keysOf(text: string, { body }: Entry, column: number) {
  const lines = body.filter(saysSomething(text));
  return lines.flatMap((line, index) => {
    if (line.column !== column) return [];
    const below = lines[index + 1];
    const isAlone = below === undefined || below.column <= column;
    const said = isAlone ? text.slice(line.value, line.end).trim() : "";
    return [{ key: line.key, said, line }];
  });
}
