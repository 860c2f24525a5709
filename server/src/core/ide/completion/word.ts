// What a user is writing: a word that may become a key or a value, or a comment.

import type { Span } from "../../base/span.ts";
import type { FlowText, FlowToken } from "./flow-tokens.ts";

/** The word at an offset; empty, with the offset as its start and end, if there is none yet. */
export interface Word extends Span {
  readonly kind: "word";
  /** `open`: the first thing on a line or after a dash, which may become a key or a value. */
  readonly role: "key" | "value" | "open";
  /** For a key: whether it has its colon. */
  readonly hasColon: boolean;
  /** Whether a dash is before it on its line. */
  readonly isItem: boolean;
  /** The quotation mark around it, which is not part of it. */
  readonly quote: "" | '"' | "'";
  readonly isQuoteClosed: boolean;
  /** Within brackets or braces. */
  readonly flow: Flow | undefined;
}

interface Flow {
  /** What has to follow the word to separate it from the next one. */
  readonly tail: "" | ", ";
  /** The missing brackets, and where they would be. */
  readonly closers: string;
  readonly end: number;
}

export interface Comment {
  readonly kind: "comment";
  /** Offset of its #. */
  readonly start: number;
  /** Whether there is nothing else on the line. */
  readonly isAlone: boolean;
}

/** The lines below a | or >. */
export interface BlockText {
  readonly kind: "block-text";
  /** The end of the line with the | or >. */
  readonly headEnd: number;
  /** The column of the key or dash that the text belongs to; the text is indented further. */
  readonly column: number;
}

// The word at an offset between brackets or braces.

/** Undefined after a complete token, where a comma has to come first, and within a comment. */
export function wordInFlow(
  plain: Omit<Word, "start" | "end">,
  { tokens, closers }: FlowText,
  offset: number,
): Word | undefined {
  const isWithin = (token: FlowToken) => token.start < offset && offset <= token.end;
  if (tokens.some((token) => token.kind === "comment" && isWithin(token))) return undefined;
  const pieces = tokens.filter(({ kind }) => kind !== "comment");
  const own = pieces.find((piece) => isText(piece) && (isWithin(piece) || piece.start === offset));
  const before = pieces.filter((piece) => piece !== own && piece.start < offset);
  const next = pieces.find((piece) => piece !== own && piece.start >= offset);
  const last = before.at(-1);
  const around = containerOf(before);
  if (!around || !last || isText(last) || last.kind === "close") return undefined;

  const role = around === "[" || last.kind === "colon" ? "value" : "key";
  const hasColon = next?.kind === "colon";
  const inner = own?.kind === "quoted" ? withinQuotes(own) : own;
  if (
    own?.kind === "quoted" &&
    (role === "key" || offset < own.start + 1 || offset > withinQuotes(own).end)
  ) {
    return undefined;
  }
  if (role === "value" && hasColon) return undefined;
  const isApart = !next || (next.kind !== "open" && !isText(next));
  // The value after a colon, if it is not a key, already has that position.
  const isKeyNext = next !== undefined && pieces[pieces.indexOf(next) + 1]?.kind === "colon";
  if (!own && last.kind === "colon" && !isApart && !isKeyNext) return undefined;
  return {
    ...plain,
    start: inner?.start ?? offset,
    end: inner?.end ?? offset,
    role,
    hasColon,
    quote: own?.kind !== "quoted" ? "" : own.mark === '"' ? '"' : "'",
    isQuoteClosed: own?.kind === "quoted" && own.isClosed,
    flow: { tail: isApart ? "" : ", ", closers, end: pieces.at(-1)?.end ?? offset },
  };
}

function isText({ kind }: FlowToken): boolean {
  return kind === "plain" || kind === "quoted";
}

function withinQuotes({ start, end, isClosed }: FlowToken): { readonly start: number; readonly end: number } {
  return { start: start + 1, end: isClosed ? end - 1 : end };
}

/** The innermost bracket that is open after some tokens. */
function containerOf(pieces: readonly FlowToken[]): string | undefined {
  const open: string[] = [];
  for (const { kind, mark } of pieces) {
    if (kind === "open") open.push(mark);
    if (kind === "close") open.pop();
  }
  return open.at(-1);
}
