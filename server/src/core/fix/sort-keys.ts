// Sorts the keys of blocks into the format's order, with the comments that belong to them.
import { matchKeys } from "../read/keys.ts";
import { type BlockShape, caseShape, type Shape } from "../read/shape.ts";
import { type Edits, insertion, replacement, type TextEdit, toEdits } from "../text/edits.ts";
import { editsBetween } from "../text/line-edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { parsedAfter } from "../text/revision.ts";
import type { MapEntry, MapNode, TreeNode } from "../text/tree.ts";
import { type EntryLines, entryLinesOf } from "./entry-lines.ts";
import { canonicalContent, isKept } from "./kept.ts";
import { afterColon, columnOf, lineStart, styleOf } from "./style.ts";
import { spaces } from "./write.ts";

/** A block whose keys are in another order than the format's. */
export interface UnsortedBlock {
  readonly block: MapNode;
  /** Its title in the format; undefined for the file as a whole. */
  readonly title: string | undefined;
  readonly edits: Edits;
}

/** An upper bound: no block is nested as deep. */
const mostRounds = 64;

/**
 * The text with the keys of every block in the format's order; all values stay exactly the same. An unknown key stays
 * after the one that it follows. Blocks with a mistake in the text are left unchanged.
 */
export function withSortedKeys(parsed: ParsedText): string {
  let current = parsed;
  for (let round = 0; round < mostRounds; round++) {
    const unsorted = unsortedBlocks(current);
    const innermost = unsorted.filter(
      ({ block }) => !unsorted.some((other) => liesWithin(other.block, block)),
    );
    if (innermost.length === 0) break;
    current = parsedAfter(current, toEdits(innermost.flatMap(({ edits }) => edits)));
  }
  return saysTheSame(current, parsed) && isKept(parsed, current) ? current.text : parsed.text;
}

/** The innermost block around an offset whose own keys are out of order; blocks in it are left unchanged. */
export function unsortedBlockAt(parsed: ParsedText, offset: number): UnsortedBlock | undefined {
  // An offset on a key means the block under it.
  const found = unsortedBlocks(parsed, offset).at(-1);
  if (!found) return undefined;
  const after = parsedAfter(parsed, found.edits);
  return saysTheSameAround(found.block, parsed, after) && isKept(parsed, after)
    ? { ...found, edits: editsBetween(parsed.text, after.text) }
    : undefined;
}

/** Whether there is no block whose keys can be sorted. */
export function isSorted(parsed: ParsedText): boolean {
  return unsortedBlocks(parsed).length === 0;
}

/** In text order, outermost first; only those around `offset` if it is given. */
function unsortedBlocks(parsed: ParsedText, offset?: number): UnsortedBlock[] {
  const found: UnsortedBlock[] = [];
  const look = (node: TreeNode, shape: Shape | undefined, key: MapEntry["key"] | undefined): void => {
    const start = lineStart(parsed.text, key?.start ?? node.start);
    if (offset !== undefined && (offset < start || offset > node.end)) return;
    if (node.kind === "list") {
      const item = shape?.kind === "list" ? shape.item : undefined;
      for (const one of node.items) look(one, item, undefined);
    } else if (shape?.kind === "list") {
      look(node, shape.item, key);
    } else if (node.kind === "map" && shape?.kind === "block") {
      const matched = matchKeys(shape, node.entries);
      const order = inOrder(shape, matched);
      const edits = order && !isDamaged(parsed, node) ? sortingEdits(parsed, node, order) : undefined;
      const title = node === parsed.root ? undefined : shape.meta.title;
      if (edits) found.push({ block: node, title, edits: toEdits(edits) });
      for (const { entry, field } of matched)
        look(entry.value, field === undefined ? undefined : shape.fields.get(field), entry.key);
    }
  };
  if (parsed.root) look(parsed.root, caseShape, undefined);
  return found;
}

/** The positions of the entries in the format's order; undefined if they are already sorted. */
function inOrder(
  shape: BlockShape,
  matched: readonly { readonly field: string | undefined }[],
): readonly number[] | undefined {
  let rank = -1;
  const ranks = matched.map(({ field }) => {
    if (field !== undefined) rank = shape.keys.indexOf(field);
    return rank;
  });
  const isSorted = ranks.every((one, index) => index === 0 || one >= (ranks[index - 1] ?? 0));
  const places = ranks.map((_, index) => index);
  return isSorted ? undefined : places.toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}

/** Whether something is wrong with the text of the block, including a key that it has twice. */
function isDamaged({ problems, damaged, root }: ParsedText, block: MapNode): boolean {
  if (block === root) return problems.length > 0;
  return [...problems, ...damaged].some(({ start, end }) => start <= block.end && end >= block.start);
}

function sortingEdits(
  parsed: ParsedText,
  block: MapNode,
  order: readonly number[],
): readonly TextEdit[] | undefined {
  const { text } = parsed;
  if (block.flow) return sortingWithinBrackets(text, block, order);
  const lines = entryLinesOf(text, block);
  return lines && sortingOfLines(text, lines, order, styleOf(parsed).eol);
}

/** Entries between brackets change positions; commas and blanks stay. */
function sortingWithinBrackets(
  text: string,
  block: MapNode,
  order: readonly number[],
): readonly TextEdit[] | undefined {
  if (/(?:^|\s)#/.test(text.slice(block.start, block.end))) return undefined;
  const spans = block.entries.map(({ key, value }) => ({
    start: key.start,
    end: Math.max(key.end, value.end, value.start === value.end ? (afterColon(text, key.end) ?? 0) : 0),
  }));
  return spans.map((span, place) => {
    const from = spans[order[place] ?? place] ?? span;
    return { span, text: text.slice(from.start, from.end) };
  });
}

function sortingOfLines(
  text: string,
  lines: readonly EntryLines[],
  order: readonly number[],
  eol: string,
): readonly TextEdit[] | undefined {
  const sorted = order.flatMap((place) => lines[place] ?? []);
  const [first] = lines;
  const [head] = sorted;
  const end = lines.at(-1)?.end;
  if (!first || !head || end === undefined) return undefined;
  const indentation = spaces(columnOf(text, first.entry.key.start));
  const isBehindDash = first.own !== lineStart(text, first.own) && first.own === first.entry.key.start;
  const comments = isBehindDash ? text.slice(head.start, head.own) : "";
  // Above the dash it would suppress the rule for the whole item.
  if (comments.includes("parole-ignore")) return undefined;
  const written = sorted.map((one) => {
    // The empty lines above the entry that is first now go to the entry that was first before.
    const blanks = one === head ? "" : one === first ? blanksOf(text, head) : blanksOf(text, one);
    const start = isBehindDash && one === head ? one.entry.key.start : one.start;
    const lead = isBehindDash && one === first && one !== head ? indentation : "";
    return blanks + lead + text.slice(start, one.end);
  });
  const start = isBehindDash ? first.own : first.start;
  const dashLine = lineStart(text, first.own);
  const dash = /^ */.exec(text.slice(dashLine))?.[0] ?? "";
  const above = comments.replaceAll(/(^|[\r\n]) *(?=#)/g, `$1${dash}`);
  return [
    ...(comments === "" ? [] : [insertion(dashLine, above)]),
    replacement(start, end, written.join(eol)),
  ];
}

function blanksOf(text: string, { blanks, start }: EntryLines): string {
  return text.slice(blanks, start);
}

function liesWithin(inner: MapNode, outer: MapNode): boolean {
  return inner !== outer && inner.start >= outer.start && inner.end <= outer.end;
}

function saysTheSame(one: ParsedText, other: ParsedText): boolean {
  const rules = ({ problems }: ParsedText) =>
    problems
      .map(({ rule }) => rule)
      .toSorted()
      .join();
  return (
    canonicalContent(one.root, "in any order") === canonicalContent(other.root, "in any order") &&
    rules(one) === rules(other)
  );
}

/**
 * The same, compared only within the top-level key, or the entry of its list, that contains the block: the rest is
 * unchanged.
 */
function saysTheSameAround(block: MapNode, before: ParsedText, after: ParsedText): boolean {
  const [one, other] = [before.root, after.root];
  if (!one || !other || block === one || one.entries.length !== other.entries.length) {
    return saysTheSame(before, after);
  }
  const holds = ({ start, end }: TreeNode) => start <= block.start && block.end <= end;
  const place = one.entries.findIndex(({ value }) => holds(value));
  const [value, now] = [one.entries[place]?.value, other.entries[place]?.value];
  const isList = value?.kind === "list" && now?.kind === "list" && value.items.length === now.items.length;
  const item = isList ? value.items.findIndex(holds) : -1;
  const [was, is] = isList ? [value.items[item], now.items[item]] : [value, now];
  return (
    before.problems.length === after.problems.length &&
    canonicalContent(was, "in any order") === canonicalContent(is, "in any order")
  );
}
