// The ranges of a growing selection: a word, its value, the entry, the item of a list, the block around it, and so on
// up to the whole file.
import type { Span } from "../base/span.ts";
import { dashColumn, endOfLineAt, lineStart } from "../fix/style.ts";
import { childSteps, type NodeStep, nodeAtOffset } from "../read/node-at-offset.ts";
import type { ParsedText } from "../text/parse.ts";
import type { ListNode, TextNode } from "../text/tree.ts";

/** From the smallest to the whole file; each is within the next and smaller, and all of them contain the offset. */
export function selectionsAt(parsed: ParsedText, offset: number): readonly Span[] {
  const { text } = parsed;
  const spot = nodeAtOffset(parsed, offset);
  const way = spot?.ancestors ?? [];
  const inner = [
    wordAt(text, offset),
    ...commentAt(text, offset, way.at(-1)),
    ...(spot?.part === "key" && spot.entry ? [lettersOf(text, spot.entry.key), spot.entry.key] : []),
    spot && entryAround(spot, offset),
  ];
  // The top of the file is nearly the same as the whole file.
  const outer = way
    .slice(1)
    .toReversed()
    .flatMap((here, index) => {
      const isKey = index === 0 && spot?.part === "key";
      return spansOf(text, here, way.at(-2 - index), offset, isKey);
    });
  const whole = { start: 0, end: text.length };
  return growing([...inner, ...outer, whole], offset);
}

/** The entry whose key and value are on either side of the offset, as at a comment. */
function entryAround(spot: NodeStep, offset: number): Span | undefined {
  const around = childSteps(spot).find(
    ({ entry, node }) => entry && entry.key.end < offset && offset < node.start,
  );
  return around?.entry && { start: around.entry.key.start, end: around.node.end };
}

/** Of spans that should grow, those that contain the offset and the previously chosen span. */
function growing(spans: readonly (Span | undefined)[], offset: number): Span[] {
  const chosen: Span[] = [];
  for (const span of spans) {
    if (!span || span.start > offset || span.end < offset) continue;
    const { start, end } = chosen.at(-1) ?? { start: offset, end: offset };
    const isLarger = start - span.start + (span.end - end) > 0;
    if (span.start <= start && end <= span.end && isLarger) chosen.push({ start: span.start, end: span.end });
  }
  return chosen;
}

/** The value at an ancestor, then the value with its key, or with the dash before it. */
function spansOf(
  text: string,
  { entry, node }: NodeStep,
  above: NodeStep | undefined,
  offset: number,
  isKey: boolean,
): (Span | undefined)[] {
  const values =
    node.kind === "text" && !isKey ? [lineWithin(text, node, offset), lettersOf(text, node), node] : [node];
  if (entry) return [...values, { start: entry.key.start, end: Math.max(entry.key.end, node.end) }];
  const list = above?.node;
  if (list?.kind !== "list" || list.flow) return values;
  return [...values, { start: dashBefore(text, list, node.start), end: node.end }];
}

function dashBefore(text: string, list: ListNode, start: number): number {
  const dash = lineStart(text, start) + dashColumn(text, list);
  return text.charAt(dash) === "-" && dash < start ? dash : start;
}

/** The text between the quotation marks, or below the mark that begins a text of several lines. */
function lettersOf(text: string, { style, start, end }: TextNode): Span | undefined {
  switch (style) {
    case "plain":
      return undefined;
    case "single":
    case "double":
      return { start: start + 1, end: Math.max(start + 1, end - 1) };
    case "block": {
      const first = /[^\s]/g;
      first.lastIndex = endOfLineAt(text, start);
      const letters = first.exec(text)?.index ?? end;
      return { start: Math.min(letters, end), end };
    }
  }
}

/** The line at the offset of a value over several lines, without its indentation. */
function lineWithin(text: string, node: TextNode, offset: number): Span | undefined {
  const start = lineStart(text, offset);
  const end = endOfLineAt(text, offset);
  if (start <= node.start || end > node.end) return undefined;
  const blanks = /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + blanks, end };
}

/** The comment at the offset, then all consecutive comment lines around it. */
function commentAt(text: string, offset: number, innermost: NodeStep | undefined): (Span | undefined)[] {
  const isInText =
    innermost?.node.kind === "text" && offset > innermost.node.start && offset < innermost.node.end;
  const line = text.slice(lineStart(text, offset), endOfLineAt(text, offset));
  const mark = isInText ? null : /(?:^|[ \t])#/.exec(line);
  if (!mark) return [];
  const start = lineStart(text, offset) + mark.index + mark[0].length - 1;
  if (start > offset) return [];
  const comment = { start, end: endOfLineAt(text, offset) };
  if (line.trimStart().startsWith("#")) return [comment, commentsAround(text, comment)];
  return [comment];
}

function commentsAround(text: string, comment: Span): Span {
  let { start, end } = comment;
  const isComment = (from: number) => /^[ \t]*#/.test(text.slice(from, endOfLineAt(text, from)));
  for (let above = lineStart(text, start); above > 0; ) {
    above = lineStart(text, behindBreak(text, above));
    if (!isComment(above)) break;
    start = above + text.slice(above, endOfLineAt(text, above)).indexOf("#");
  }
  for (let below = end; below < text.length; ) {
    below += text.startsWith("\r\n", below) ? 2 : 1;
    if (!isComment(below)) break;
    end = endOfLineAt(text, below);
    below = end;
  }
  return { start, end };
}

/** Before the line break that ends at the offset. */
function behindBreak(text: string, offset: number): number {
  return offset - (text.startsWith("\r\n", offset - 2) ? 2 : 1);
}

/** The letters and digits around the offset. */
function wordAt(text: string, offset: number): Span | undefined {
  const line = { start: lineStart(text, offset), end: endOfLineAt(text, offset) };
  for (const { 0: word, index } of text.slice(line.start, line.end).matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) {
    const start = line.start + index;
    if (start <= offset && offset <= start + word.length) return { start, end: start + word.length };
  }
  return undefined;
}
