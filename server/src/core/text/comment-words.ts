// What the words of a comment say about what a person meant by its `#`, and the edits that make it a plain comment.
import type { YamlComment } from "./comments.ts";
import { insertion, type TextEdit, toEdits } from "./edits.ts";
import type { TextFix } from "./text-fix.ts";

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
