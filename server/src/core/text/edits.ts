// The edits of a text as one value, with its algebra. Fixes, formatting, sorting, renumbering, rename, and paste all
// build it, and only the language server turns it into edits of the protocol.
//
// In the laws below, t is a text, apply(t, a) is withEdits(t, a), and a ≡ b means that both give the same result for
// every text. `test/fix/edits.test.ts` tests each law.
import type { Span } from "../base/span.ts";

/** Replaces the characters of the span with `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

declare const inOrder: unique symbol;

/**
 * Edits of one text that are applied together, in text order and without overlap. All offsets are those of the text
 * before any edit. Edits may touch: the text of the earlier one then comes first. Only `toEdits` makes this value.
 */
export type Edits = readonly TextEdit[] & { readonly [inOrder]: true };

/**
 * The edits as one value, sorted by position; insertions at the same offset keep the given order. Empty insertions are
 * dropped. Throws if two edits change the same characters, which is a bug of the caller.
 */
export function toEdits(given: readonly TextEdit[]): Edits {
  const edits = given.filter(({ span, text }) => span.start < span.end || text !== "");
  if (areInOrder(edits)) return edits;
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (!areInOrder(sorted)) throw new Error("Two edits change the same letters");
  return sorted;
}

function areInOrder(edits: readonly TextEdit[]): edits is Edits {
  let end = 0;
  for (const { span } of edits) {
    if (span.start < end || span.end < span.start) return false;
    end = span.end;
  }
  return true;
}

/** Changes nothing: apply(t, noEdits) = t. */
export const noEdits: Edits = toEdits([]);

export function replacement(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}

export function insertion(at: number, text: string): TextEdit {
  return replacement(at, at, text);
}

export function deletion({ start, end }: Span): TextEdit {
  return replacement(start, end, "");
}

/** The text with the edits applied. */
export function withEdits(text: string, edits: Edits): string {
  let result = "";
  let at = 0;
  for (const { span, text: put } of edits) {
    result += text.slice(at, span.start) + put;
    at = span.end;
  }
  return result + text.slice(at);
}

/**
 * Both in one, where `second` applies to the result of `first`. Edits that touch are joined.
 *
 * apply(t, compose(a, b)) = apply(apply(t, a), b)
 * compose(compose(a, b), c) = compose(a, compose(b, c))
 * compose(noEdits, a) ≡ a ≡ compose(a, noEdits)
 */
export function compose(first: Edits, second: Edits): Edits {
  const between = taker(piecesOf(first));
  const pieces = piecesOf(second).flatMap((piece) =>
    typeof piece === "string" ? piece : between(piece.start, piece.end),
  );
  return editsOfPieces(pieces);
}

/** A part of an edited text: inserted text, or a span of the text before. */
type Piece = string | Span;

/** The whole edited text; its last span extends to the end, wherever that is. */
function piecesOf(edits: Edits): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, text } of edits) {
    pieces.push({ start: at, end: span.start }, text);
    at = span.end;
  }
  return [...pieces, { start: at, end: Number.POSITIVE_INFINITY }];
}

/**
 * Returns the pieces between two offsets of the text that they make up. No call may begin before the end of the last
 * one.
 */
function taker(pieces: readonly Piece[]): (start: number, end: number) => Piece[] {
  let index = 0;
  let at = 0;
  return (start, end) => {
    const taken: Piece[] = [];
    for (let piece = pieces[index]; piece !== undefined && at < end; piece = pieces[index]) {
      const length = typeof piece === "string" ? piece.length : piece.end - piece.start;
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
      if (from < to) taken.push(partOf(piece, from, to));
      if (at + length > end) break;
      at += length;
      index++;
    }
    return taken;
  };
}

function partOf(piece: Piece, from: number, to: number): Piece {
  return typeof piece === "string"
    ? piece.slice(from, to)
    : { start: piece.start + from, end: piece.start + to };
}

/** One edit for everything inserted and deleted between two spans that stay. */
function editsOfPieces(pieces: readonly Piece[]): Edits {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
    } else if (piece.start < piece.end) {
      if (at < piece.start || text !== "") edits.push(replacement(at, piece.start, text));
      at = piece.end;
      text = "";
    }
  }
  return toEdits(edits);
}

/**
 * The edits that undo these; they apply to the text that these make of `text`.
 *
 * apply(apply(t, a), inverse(a, t)) = t
 */
export function inverse(edits: Edits, text: string): Edits {
  let grown = 0;
  const back = edits.map(({ span: { start, end }, text: put }) => {
    const at = start + grown;
    grown += put.length - (end - start);
    return replacement(at, at + put.length, text.slice(start, end));
  });
  return toEdits(back);
}

/**
 * The same edits for the text that `over` makes, where both apply to the text before. Undefined if they conflict: they
 * change the same characters, insert at the same offset, or one inserts within what the other replaces.
 *
 * apply(apply(t, b), rebase(a, b)) = apply(apply(t, a), rebase(b, a))
 * rebase(a, b) is undefined exactly where rebase(b, a) is
 */
export function rebase(edits: Edits, over: Edits): Edits | undefined {
  const moved: TextEdit[] = [];
  for (const { span, text } of edits) {
    let by = 0;
    for (const other of over) {
      if (areInConflict(span, other.span)) return undefined;
      if (other.span.end <= span.start) by += grownBy(other);
    }
    moved.push(replacement(span.start + by, span.end + by, text));
  }
  return toEdits(moved);
}

function areInConflict(one: Span, other: Span): boolean {
  const isSameInsertion = one.start === other.end && other.start === one.end;
  return isSameInsertion || (one.start < other.end && other.start < one.end);
}

function grownBy({ span, text }: TextEdit): number {
  return text.length - (span.end - span.start);
}

/**
 * Both in one, where both apply to the same text. Undefined if they touch, since one may depend on the other there.
 *
 * union(a, b) = union(b, a)
 * apply(t, union(a, b)) = apply(apply(t, b), rebase(a, b))
 */
export function union(one: Edits, other: Edits): Edits | undefined {
  const doTouch = one.some(({ span: a }) =>
    other.some(({ span: b }) => a.start <= b.end && b.start <= a.end),
  );
  return doTouch ? undefined : toEdits([...one, ...other]);
}

/**
 * The smallest edits with the same result for this text: without unchanged characters at the ends of each edit, and
 * without edits that change nothing. A CRLF or a character of two code units is never split.
 *
 * apply(t, normalize(a, t)) = apply(t, a)
 * normalize(normalize(a, t), t) = normalize(a, t)
 */
export function normalize(edits: Edits, text: string): Edits {
  return toEdits(
    editsOfPieces(piecesOf(edits)).flatMap(({ span, text: put }) => {
      const old = text.slice(span.start, span.end);
      if (old === put) return [];
      const { start, tail } = alike(old, put);
      return [replacement(span.start + start, span.end - tail, put.slice(start, put.length - tail))];
    }),
  );
}

/** How many characters two texts share at their beginning, and of the rest at their end. */
function alike(one: string, other: string): { readonly start: number; readonly tail: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  while (isWithinCharacter(one, start) || isWithinCharacter(other, start)) start--;
  let tail = 0;
  while (tail < most - start && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  while (isWithinCharacter(one, one.length - tail) || isWithinCharacter(other, other.length - tail)) tail--;
  return { start, tail };
}

function isWithinCharacter(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
  return (before === "\r" && behind === "\n") || /^[\ud800-\udbff][\udc00-\udfff]$/.test(before + behind);
}

/** The smallest single edit that turns `before` into `after`. */
export function editBetween(before: string, after: string): Edits {
  return normalize(toEdits([replacement(0, before.length, after)]), before);
}

/**
 * Where an offset of the text is after the edits: before or after what is inserted there. An offset within a replaced
 * span maps to the offset before or after the whole replacement.
 *
 * mapOffset(compose(a, b), at, side) = mapOffset(b, mapOffset(a, at, side), side), where at touches no edit
 */
export function mapOffset(edits: Edits, offset: number, side: "before" | "behind"): number {
  let grown = 0;
  for (const edit of edits) {
    const { start, end } = edit.span;
    const isAtInsertion = start === end && start === offset;
    if (isAtInsertion ? side === "before" : start >= offset) break;
    if (end > offset && side === "before") return start + grown;
    grown += grownBy(edit);
    if (end > offset) return end + grown;
  }
  return offset + grown;
}

/** The same edits for a text with `by` more characters at its beginning. */
export function shiftedEdits(edits: Edits, by: number): Edits {
  return toEdits(edits.map(({ span, text }) => replacement(span.start + by, span.end + by, text)));
}

/** Edits of the same spans, each with its text changed by `reword`. */
export function rewordedEdits(edits: Edits, reword: (text: string) => string): Edits {
  return toEdits(edits.map(({ span, text }) => ({ span, text: reword(text) })));
}
