// What is on the lines below a comment; it decides whether the comment can be a part of a value.
import type { YamlComment } from "./comments.ts";

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
