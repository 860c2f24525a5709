// What somebody is writing: a word that may become a key or a value, or a comment.
import type { Stretch } from "../../text/stretch.ts";

/** The word at an offset; empty, with the offset as its start and end, where none stands there yet. */
export interface Word extends Stretch {
  readonly kind: "word";
  /** `open`: the first thing on a line or behind a dash, which may become a key or a value. */
  readonly role: "key" | "value" | "open";
  /** Of a key: whether its colon is there. */
  readonly hasColon: boolean;
  /** Whether a dash stands before it on its line. */
  readonly isItem: boolean;
  /** The quotation mark in which it stands, which is not part of it. */
  readonly quote: "" | '"' | "'";
  readonly isQuoteClosed: boolean;
  /** Within brackets or braces. */
  readonly flow: Flow | undefined;
}

interface Flow {
  /** What has to stand behind the word, so that it is apart from what follows. */
  readonly tail: "" | ", ";
  /** The brackets that are missing, and where they would stand. */
  readonly closers: string;
  readonly end: number;
}

export interface Comment {
  readonly kind: "comment";
  /** Offset of its #. */
  readonly start: number;
  /** Whether the line holds nothing else. */
  readonly isAlone: boolean;
}

/** The lines below a | or >. */
export interface BlockText {
  readonly kind: "block-text";
  /** The end of the line with the | or >. */
  readonly headEnd: number;
  /** Of the key or dash that the text belongs to; the text is further in. */
  readonly column: number;
}
