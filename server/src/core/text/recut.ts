// A text that differs from an earlier one within one of its pieces. Only that piece is cut and parsed again; all others
// are as they were, at most farther along the text. Anything out of the ordinary is left to `parseCaseText`, which reads
// the whole text.

import { lazily } from "../base/memoize.ts";
import type { Span } from "../base/span.ts";
import { mentionsConflict } from "./conflict.ts";
import { documentEnd, indentation, keyAtEdge, listItemStarts, topLevelSpans } from "./cut.ts";
import {
  type MapEntry,
  type MapNode,
  type ParsedPart,
  type PlacedPart,
  shifted,
  shiftedProblem,
  type TextNode,
  type TextProblem,
  type TreeNode,
} from "./tree.ts";
import { parsePart } from "./yaml-part.ts";

/** What is parsed at once: a top-level key with its value, or, of a long list, its key or one of its items. */
export class Piece {
  readonly kind: "key" | "head" | "item";
  readonly part: ParsedPart;
  /** Where it was last, so that what is before a change is not moved. */
  #placed: PlacedPart | undefined;

  constructor(kind: Piece["kind"], part: ParsedPart, placed?: PlacedPart) {
    this.kind = kind;
    this.part = part;
    this.#placed = placed;
  }

  /** The piece at its position in the whole text. */
  at(start: number): PlacedPart {
    if (this.#placed?.start !== start) this.#placed = placedAt(start, this.part);
    return this.#placed;
  }
}

export function placedAt(start: number, part: ParsedPart): PlacedPart {
  return { part, start, root: part.root && shifted(part.root, start) };
}

/** A text in which every piece was parsed, and every top-level key is there once. */
export interface Cut {
  readonly pieces: readonly Piece[];
  /** Where each piece begins; it ends where the next one begins, and the last one with the text. */
  readonly starts: readonly number[];
}

/** What a text consists of, as far as its pieces alone say so. */
export interface Pieced {
  readonly root: MapNode;
  readonly problems: readonly TextProblem[];
  readonly damaged: readonly Span[];
  readonly lost: readonly Span[];
  readonly parts: ReadonlyMap<string, PlacedPart>;
}

/** The cut of a text that differs from the text of `cut` in one piece; undefined if more has to be read. */
export function recut(text: string, before: string, cut: Cut): Cut | undefined {
  const { start: from, end: until } = changeBetween(before, text);
  const index = lastAtOrBefore(cut.starts, from);
  const piece = cut.pieces[index];
  const start = cut.starts[index];
  const next = cut.starts[index + 1];
  if (!piece || start === undefined || until > (next ?? before.length)) return undefined;
  const by = text.length - before.length;
  const written = text.slice(start, next === undefined ? text.length : next + by);
  const isLast = next === undefined;
  if (!(isLast || written.endsWith("\n")) || hasOddity(written)) return undefined;
  const changed = again(piece, written);
  if (!changed) return undefined;
  const starts = cut.starts.map((one) => (one > start ? one + by : one));
  return { pieces: cut.pieces.with(index, changed), starts };
}

/** Whether the text may have something that concerns more than the piece in which it is. */
export function hasOddity(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const odd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]|\r(?!\n)/;
  return odd.test(text) || mentionsConflict(text) || documentEnd(text, 0) < text.length;
}

/** The same piece with another text; undefined if that text is more than one piece, or another one. */
function again(piece: Piece, written: string): Piece | undefined {
  if (piece.kind === "head") return undefined;
  if (!(piece.kind === "key" ? isOneKey(written) : isOneItem(written, columnOf(piece)))) return undefined;
  const changed = new Piece(piece.kind, parsePart(detached(written)));
  return isWhole(changed) && keyOf(changed) === keyOf(piece) ? changed : undefined;
}

/**
 * A copy of the text that does not reference the longer text it was cut from: a parsed part is kept through many states
 * of a file, and must not keep the whole text of the state in which it was parsed.
 */
export function detached(text: string): string {
  return `${text} `.slice(0, -1);
}

function isOneKey(text: string): boolean {
  const [span, ...others] = topLevelSpans(text, { start: 0, end: text.length });
  if (!span || span.start > 0 || others.length > 0 || keyAtEdge(text, 0)?.isSound !== true) return false;
  return listItemStarts(text, span).length <= 1;
}

function isOneItem(item: string, column: number | undefined): boolean {
  const text = `x:\n${item}`;
  const span = { start: 0, end: text.length };
  const starts = listItemStarts(text, span);
  return starts.length === 1 && starts[0] === 3 && topLevelSpans(text, span).length === 1
    ? indentation(item, 0) === column
    : false;
}

/** The column of the dash. */
function columnOf({ part: { root } }: Piece): number | undefined {
  return root?.start;
}

function keyOf({ kind, part: { root } }: Piece): string | undefined {
  return kind !== "item" && root?.kind === "map" ? root.entries[0]?.key.text : undefined;
}

/** Whether the tree of a piece is what its kind promises, so that the tree of the text can be made of it. */
export function isWhole({ kind, part: { root } }: Piece): boolean {
  if (kind === "item") return root?.kind === "list" && !root.flow && root.items.length === 1;
  return root?.kind === "map" && !root.flow && root.entries.length === 1;
}

/** The text of a cut as a whole; its tree is made when it is first requested. */
export function pieced(text: string, { pieces, starts }: Cut): Pieced {
  const problems: TextProblem[] = [];
  const damaged: Span[] = [];
  const lost: Span[] = [];
  for (const index of inOrderOfReading(pieces)) {
    const { part } = pieces[index] ?? {};
    const start = starts[index] ?? 0;
    if (!part || (part.problems.length === 0 && part.lost.length === 0)) continue;
    for (const problem of part.problems) problems.push(shiftedProblem(problem, start));
    const isTooDeep = part.problems.some(({ rule }) => rule === "yaml/too-deep");
    if (part.lost.length > 0 || isTooDeep) damaged.push({ start, end: starts[index + 1] ?? text.length });
    for (const one of part.lost) lost.push({ start: one.start + start, end: one.end + start });
  }
  problems.sort((a, b) => a.start - b.start);
  const root = lazily(() => rootOf(pieces, starts));
  const parts = lazily(
    () =>
      new Map(
        pieces.map((piece, index) => {
          const placed = piece.at(starts[index] ?? 0);
          return [text.slice(placed.start, starts[index + 1] ?? text.length), placed];
        }),
      ),
  );
  return {
    problems,
    damaged,
    lost,
    get root() {
      return root();
    },
    get parts() {
      return parts();
    },
  };
}

/** The key of a list comes after its items. */
function* inOrderOfReading(pieces: readonly Piece[]): Generator<number> {
  let head: number | undefined;
  for (const [index, { kind }] of pieces.entries()) {
    if (kind !== "item" && head !== undefined) {
      yield head;
      head = undefined;
    }
    if (kind === "head") head = index;
    else yield index;
  }
  if (head !== undefined) yield head;
}

function rootOf(pieces: readonly Piece[], starts: readonly number[]): MapNode {
  const entries: MapEntry[] = [];
  let list: { readonly key: TextNode; readonly items: TreeNode[]; start: number } | undefined;
  const endList = () => {
    if (!list) return;
    const { key, items, start } = list;
    const end = items.at(-1)?.end ?? start;
    entries.push({ key, value: { kind: "list", flow: false, start, end, items } });
    list = undefined;
  };
  for (const [index, piece] of pieces.entries()) {
    const { root } = piece.at(starts[index] ?? 0);
    if (root?.kind === "list") {
      if (list?.items.length === 0) list.start = root.start;
      list?.items.push(...root.items);
      continue;
    }
    endList();
    const entry = root?.kind === "map" ? root.entries[0] : undefined;
    if (entry && piece.kind === "head") list = { key: entry.key, items: [], start: entry.key.start };
    else if (entry) entries.push(entry);
  }
  endList();
  const [first, last] = [entries[0], entries.at(-1)];
  const end = last ? Math.max(last.key.end, last.value.end) : 0;
  return { kind: "map", flow: false, start: first?.key.start ?? 0, end, entries };
}

const block = 4096;

/** The span of the earlier text that is not the same in the later one. */
export function changeBetween(before: string, after: string): Span {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + block <= most && before.slice(start, start + block) === after.slice(start, start + block))
    start += block;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let alike = 0;
  const left = most - start;
  const [ofBefore, ofAfter] = [before.length, after.length];
  while (
    alike + block <= left &&
    before.slice(ofBefore - alike - block, ofBefore - alike) ===
      after.slice(ofAfter - alike - block, ofAfter - alike)
  )
    alike += block;
  while (alike < left && before.charCodeAt(ofBefore - alike - 1) === after.charCodeAt(ofAfter - alike - 1))
    alike++;
  return { start, end: ofBefore - alike };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
