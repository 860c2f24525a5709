// What a person meant by a `#`: what the words of the comment say, what is on the lines below it, and the edits that make
// it a plain comment.

import type { YamlComment } from "./comments.ts";
import { insertion, type TextEdit, toEdits } from "./edits.ts";
import type { TextFix } from "./tree.ts";

/**
 * Whether one or more `#` are directly followed by a word, a number, or three dots, as in no deliberate comment. A
 * space that does not break the line keeps a number with its sign.
 */
export function isCutting(rest: string): boolean {
  return /^#+(?:[\u00a0\u202f]*\p{N}|\.\.\.|…|[^\s#]\S*?[\p{L}\p{N}]|\p{L})/u.test(rest);
}

export function beginsWithNumber(written: string): boolean {
  return /^#[\u00a0\u202f]*\p{N}/u.test(written);
}

/** A comment that turns a rule off, or a line of the case that is commented out. */
export function isOnlyComment(written: string): boolean {
  return /^#\s*(?:parole-ignore\s|[a-z][a-z0-9_]*:(?:\s|$))/.test(written);
}

export function makeComments(comments: readonly YamlComment[], text: string): TextFix {
  const edits = comments
    .filter(({ written }) => !/^#+[ \t]/.test(written))
    .map(({ start }) => spaceBehindSign(start, text));
  return { title: "Insert a space after #", safe: false, edits: toEdits(edits) };
}

/** A space after the `#` at the offset, and after others that follow it. */
export function spaceBehindSign(start: number, text: string): TextEdit {
  const signs = /#+/y;
  signs.lastIndex = start;
  return insertion(start + (signs.exec(text)?.[0].length ?? 1), " ");
}

// What is on the lines below a comment; it decides whether the comment can be a part of a value.

/**
 * Whether the value of the key or dash beside the comment is on the lines below, and is more than the next line of a
 * text: in that case what is beside the key can only be a comment.
 */
export function hasBlockBelow(text: string, { start, beside, entryColumn }: YamlComment): boolean {
  const { column, content } = contentBelow(text, start);
  const isItem = /^-(?:\s|$)/.test(content);
  if (column < entryColumn || (column === entryColumn && !(isItem && beside === "key"))) return false;
  return isItem || /^["'[{|>&*!?]|:(?:\s|$)/.test(content);
}

/** Whether the `#` is beside a block indicator (`|` or `>`) whose text is below. */
export function hasTextBelow(text: string, { start, beside, entryColumn }: YamlComment): boolean {
  return beside === "header" && contentBelow(text, start).column > entryColumn;
}

/** The next line that is neither blank nor a comment; column -1 if there is none. */
function contentBelow(text: string, from: number): { readonly column: number; readonly content: string } {
  const below = /\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)(?=[^\s#])/g;
  below.lastIndex = from;
  const indentation = below.exec(text)?.[1];
  if (indentation === undefined) return { column: -1, content: "" };
  return { column: indentation.length, content: text.slice(below.lastIndex).split(/[\r\n]/, 1)[0] ?? "" };
}
