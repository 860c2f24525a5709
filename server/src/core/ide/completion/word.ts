// What a user is writing: a word that may become a key or a value, or a comment.
import type { Span } from "../../base/span.ts";

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
