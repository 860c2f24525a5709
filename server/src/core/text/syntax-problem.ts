// What is wrong with a stretch of YAML, in a practitioner's words and at the place to look at.
import type { YAMLError } from "yaml";
import { lineStarts, positionAt } from "./lines.ts";
import type { Stretch } from "./stretch.ts";
import type { TextNode, TextProblem, TreeNode } from "./tree.ts";

export interface SyntaxProblems {
  readonly problem: TextProblem | undefined;
  /** Where the tree shows what a mistake made of the text, and not what was meant. */
  readonly lost: readonly Stretch[];
}

/**
 * The first problem only: those behind it are mostly its consequences. Tabs are named before what they cause, and
 * nothing is said of a line that `named` speaks of.
 */
export function syntaxProblems(
  errors: readonly YAMLError[],
  text: string,
  root: TreeNode | undefined,
  named: readonly TextProblem[],
): SyntaxProblems {
  if (errors.length === 0) return { problem: undefined, lost: [] };
  const inOrder = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const starts = lineStarts(text);
  const lineOf = (offset: number) => positionAt(starts, offset).line;
  const namedLines = new Set(named.map(({ start }) => lineOf(start)));
  const first = inOrder.find(({ pos: [at] }) => !namedLines.has(lineOf(at)));
  return { problem: first && problemOf(first, inOrder, text, root), lost: lostBy(inOrder, text, root) };
}

function problemOf(
  first: YAMLError,
  all: readonly YAMLError[],
  text: string,
  root: TreeNode | undefined,
): TextProblem {
  const tab = tabBefore(text, first.pos[0]) ?? tabOf(text, all);
  if (tab) return { rule: "yaml/tab", ...tab, message: "A line is indented with a tab; indent with spaces" };
  const { message, at } = inOurWords(first, text, root);
  const start = Math.max(0, Math.min(at, text.length));
  const end = Math.min(start + restOfLine(text, start).trimEnd().length, start + 80);
  return { rule: "yaml/syntax", start, end, message };
}

function lostBy(inOrder: readonly YAMLError[], text: string, root: TreeNode | undefined): Stretch[] {
  const lost: Stretch[] = [];
  let end = 0;
  for (const error of inOrder) {
    const { at, isLocal } = inOurWords(error, text, root);
    if (!isLocal) return [...lost, { start: at, end: text.length }];
    if (at < end) continue;
    end = at + Math.max(1, restOfLine(text, at).length);
    lost.push({ start: at, end });
  }
  return lost;
}

/** The tabs among the blanks with which the line at the offset begins. */
function tabBefore(text: string, offset: number): Stretch | undefined {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const blanks = /^ *(\t+)[ \t]*(?=[^\s#])/.exec(text.slice(line, line + 400));
  if (!blanks?.[1]) return undefined;
  const start = line + blanks[0].indexOf("\t");
  return { start, end: start + blanks[1].length };
}

function tabOf(text: string, errors: readonly YAMLError[]): Stretch | undefined {
  const start = errors.find(({ code }) => code === "TAB_AS_INDENT")?.pos[0];
  if (start === undefined) return undefined;
  return { start, end: start + (/^\t+/.exec(text.slice(start, start + 400))?.[0].length ?? 1) };
}

function restOfLine(text: string, from: number): string {
  const end = /[\r\n]|$/g;
  end.lastIndex = from;
  return text.slice(from, end.exec(text)?.index ?? text.length);
}

interface Words {
  readonly message: string;
  readonly at: number;
  /** What stands behind the mistake on later lines is read as it was meant. */
  readonly isLocal?: true;
}

function inOurWords(error: YAMLError, text: string, root: TreeNode | undefined): Words {
  const at = error.pos[0];
  switch (error.code) {
    case "MISSING_CHAR":
      if (/quote/.test(error.message)) {
        const opened = root && lastQuoted(root);
        return { message: "A quotation mark is opened here and never closed", at: opened?.start ?? at };
      }
      if (/Implicit map keys/.test(error.message)) return noKey(at);
      if (/Sequence item/.test(error.message)) {
        return { message: "This line is not indented like the list item it belongs to", at };
      }
      return unclosed(root, text) ?? { message: "A bracket, comma or colon is missing near here", at };
    case "BAD_INDENT":
      if (/Flow/.test(error.message)) {
        const message = "A bracket that is opened above is not closed before this line";
        return unclosed(root, text) ?? { message, at };
      }
      return { message: "This line is not indented like the lines it belongs to", at };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      if (error.code === "MULTILINE_IMPLICIT_KEY" && isFirstOnLine(text, at)) return noKey(at);
      return {
        message:
          "A second key begins where a value was expected; put a value that has a colon in quotation marks, and each key on a line of its own with the right indentation",
        at,
        isLocal: true,
      };
    case "BAD_SCALAR_START":
      return {
        message: `A value that begins with "${text.charAt(at)}" must stand in quotation marks`,
        at,
        isLocal: true,
      };
    case "BAD_DQ_ESCAPE":
      return {
        message: "A backslash in double quotation marks has a meaning of its own; use single quotation marks",
        at,
        isLocal: true,
      };
    case "NON_STRING_KEY":
      return { message: "A key must be a single word", at, isLocal: true };
    case "KEY_OVER_1024_CHARS":
      return { message: "A key must be a single word, and this text is far longer", at, isLocal: true };
    case "UNEXPECTED_TOKEN":
      return { message: "Something here does not fit what stands before it on the line", at, isLocal: true };
    default:
      return {
        message:
          "This cannot be read; look for a missing quotation mark, bracket or colon on this line or the one above",
        at,
      };
  }
}

function noKey(at: number): Words {
  return {
    message: "This is no key with a value; a key is followed by a colon and a space",
    at,
    isLocal: true,
  };
}

/** Whether nothing but blanks and dashes of list items stand before the offset on its line. */
function isFirstOnLine(text: string, offset: number): boolean {
  return /^[\s-]*$/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));
}

function unclosed(root: TreeNode | undefined, text: string): Words | undefined {
  const bracket = root && unclosedFlow(root, text);
  return bracket && { message: "A bracket is opened here and never closed", at: bracket.start };
}

function unclosedFlow(node: TreeNode, text: string): TreeNode | undefined {
  if (node.kind !== "map" && node.kind !== "list") return undefined;
  const children = node.kind === "map" ? node.entries.map((entry) => entry.value) : node.items;
  const inner = firstDefined(children.toReversed(), (child) => unclosedFlow(child, text));
  if (inner) return inner;
  const closer = node.kind === "map" ? "}" : "]";
  const isClosed = node.end - node.start > 1 && text.charAt(node.end - 1) === closer;
  return node.flow && !isClosed ? node : undefined;
}

/** The quoted text that begins last: a quote that is never closed swallows all that follows. */
function lastQuoted(node: TreeNode): TextNode | undefined {
  switch (node.kind) {
    case "text":
      return node.style === "single" || node.style === "double" ? node : undefined;
    case "unreadable":
      return undefined;
    case "list":
      return firstDefined(node.items.toReversed(), lastQuoted);
    case "map":
      return firstDefined(
        node.entries.toReversed(),
        (entry) => lastQuoted(entry.value) ?? lastQuoted(entry.key),
      );
  }
}

function firstDefined<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
