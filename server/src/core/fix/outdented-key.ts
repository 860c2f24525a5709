// A key that has lost its indentation, to the left margin or by one level: the fix moves it back among the keys that it
// belongs with.

import { memoize } from "../base/memoize.ts";
import type { Span } from "../base/span.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import { spanOf } from "../read/field-ref.ts";
import type { ReadCase } from "../read/read.ts";
import { readCase } from "../read/read.ts";
import { caseShape, type Shape } from "../read/shape.ts";
import { type Edits, replacement, toEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { parsedAfter } from "../text/revision.ts";
import type { TextFix } from "../text/tree.ts";
import { type CaseLine, caseLineAt, contentBelow, lineBelow } from "./case-line.ts";
import { spaces } from "./write.ts";

export interface OutdentedKey {
  /** Where the key is now. */
  readonly at: number;
  /** From the top-level key that it belongs under to the end of the lines that are misread because of it. */
  readonly around: Span;
  /** The line below it, if it is not indented like it. */
  readonly below: Span | undefined;
  /** The message about it. */
  readonly message: Message;
  readonly fix: TextFix;
}

/** With more keys, it is not a mistake of one key. */
const mostKeys = 4;

/**
 * The keys that are unknown where they are but that the block directly above has, each with the fix that indents it.
 */
export function outdentedKeys(parsed: ParsedText, read: ReadCase): readonly OutdentedKey[] {
  const unknown = read.problems.filter(({ rule }) => rule === "schema/unknown-key");
  if (unknown.length === 0 || unknown.length > mostKeys) return [];
  return unknown.flatMap(({ at, span, fixes }) => {
    // It is read as another key.
    if (fixes.some(({ safe }) => safe)) return [];
    const { start } = span ?? spanOf(at);
    return slippedAt(parsed, read, start, unknown.length) ?? [];
  });
}

/** Whether the edits insert something between a key that has lost its indentation and the block to which it returns. */
export function partsSlippedKey(parsed: ParsedText, edits: Edits): boolean {
  return edits.some(({ span, text }) => {
    if (span.start !== span.end || !/[\r\n]/.test(text)) return false;
    const line = caseLineAt(parsed.text, span.end);
    const next = span.end <= line.start && line.key !== undefined ? line : contentBelow(parsed.text, line);
    return next?.key !== undefined && slippedIn(parsed).includes(next.content);
  });
}

/** The offsets of the keys that have lost their indentation. */
const slippedIn = memoize((parsed: ParsedText) =>
  outdentedKeys(parsed, readCase(parsed)).map(({ at }) => at),
);

interface Above {
  readonly line: CaseLine;
  /** The shape of the block that has the key. */
  readonly block: Shape | undefined;
}

function slippedAt(
  parsed: ParsedText,
  read: ReadCase,
  at: number,
  unknownKeys: number,
): OutdentedKey | undefined {
  const { text } = parsed;
  const line = caseLineAt(text, at);
  if (line.key === undefined || line.isItem || line.content !== at) return undefined;
  const above = linesOver(text, line);
  const top = above[0]?.line;
  if (!top) return undefined;
  const below = contentBelow(text, line);
  const columns = above
    .filter(({ line: other, block }) => other.keyColumn > line.column && hasKey(block, line.key))
    .map(({ line: other, block }) => ({ column: other.keyColumn, block }))
    .toSorted(
      (a, b) =>
        Number(b.column === below?.column) - Number(a.column === below?.column) || b.column - a.column,
    );
  for (const { column, block } of columns) {
    for (const lines of [[line], withDeeper(text, line)]) {
      const edits = toEdits(
        lines.map((one) => replacement(one.start, one.content, spaces(one.column + column - line.column))),
      );
      const after = parsedAfter(parsed, edits);
      if (!isBetter(parsed, after) || readCase(after).problems.length >= read.problems.length) continue;
      const fix: TextFix = {
        title: sentence("Indent {key} like the keys above", { key: line.key }),
        // Between two keys of the only block that has it, it can belong nowhere else.
        safe: columns.length === 1 && unknownKeys === 1 && below?.column === column,
        edits,
        isTried: true,
      };
      const title = block?.kind === "block" ? block.meta.title : "";
      const message = sentence('"{key}" belongs under {title}. Indent it like the keys above.', {
        key: line.key,
        title: term(title),
      });
      return { at, around: { start: top.start, end: endOf(text, line) }, below, message, fix };
    }
  }
  return undefined;
}

/** Whether the text has no more mistakes than before, and no key twice that it had once: only blanks were changed. */
function isBetter(before: ParsedText, after: ParsedText): boolean {
  const twice = ({ problems }: ParsedText) =>
    problems.filter(({ rule }) => rule === "yaml/duplicate-key").length;
  return after.problems.length <= before.problems.length && twice(after) <= twice(before);
}

function hasKey(block: Shape | undefined, key: string | undefined): boolean {
  return block?.kind === "block" && key !== undefined && block.fields.has(key);
}

/** The keys above the line that are open there or were closed by it, from the top-level one. */
function linesOver(text: string, line: CaseLine): readonly Above[] {
  let open: Above[] = [];
  let textColumn: number | undefined;
  for (
    let one: CaseLine | undefined = caseLineAt(text, 0);
    one && one.start < line.start;
    one = lineBelow(text, one)
  ) {
    if (one.content >= one.end || text.charAt(one.content) === "#") continue;
    if (textColumn !== undefined && one.column > textColumn) continue;
    textColumn = undefined;
    const { keyColumn, key, value, end } = one;
    open = open.filter(({ line: other }) => other.keyColumn < keyColumn);
    if (key === undefined) continue;
    open.push({ line: one, block: shapeBehind(open) });
    if (/^[|>]/.test(text.slice(value, end))) textColumn = keyColumn;
  }
  return open;
}

function shapeBehind(open: readonly Above[]): Shape | undefined {
  const last = open.at(-1);
  if (!last) return caseShape;
  const { block, line } = last;
  const shape = block?.kind === "block" && line.key !== undefined ? block.fields.get(line.key) : undefined;
  return shape?.kind === "list" ? shape.item : shape;
}

/** The line and the ones directly below it that are indented more. */
function withDeeper(text: string, line: CaseLine): readonly CaseLine[] {
  const lines = [line];
  for (let below = contentBelow(text, line); below && below.column > line.column; ) {
    lines.push(below);
    below = contentBelow(text, below);
  }
  return lines;
}

function endOf(text: string, line: CaseLine): number {
  return withDeeper(text, line).at(-1)?.end ?? line.end;
}
