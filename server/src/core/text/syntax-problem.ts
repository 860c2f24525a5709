// What is wrong with a span of YAML, in a practitioner's words and at the place to look at.

import type { YAMLError } from "yaml";
import type { Span } from "../base/span.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { lineStarts, positionAt } from "./lines.ts";
import type { TextNode, TextProblem, TreeNode } from "./tree.ts";

export interface SyntaxProblems {
  readonly problem: TextProblem | undefined;
  /** Where the tree shows the effect of a mistake, and not what was meant. */
  readonly lost: readonly Span[];
}

/**
 * The first problem only: later ones are mostly its consequences. Tabs are reported before what they cause, and nothing
 * is reported for a line that `named` covers, nor for a bracket that a comment on such a line hides.
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
  const hidesBracket = named.some(({ end }) => /[ \t]#.*[\]}]/.test(restOfLine(text, end)));
  const first = inOrder.find(
    (error) => !namedLines.has(lineOf(error.pos[0])) && !(hidesBracket && isUnclosed(error)),
  );
  return { problem: first && problemOf(first, inOrder, text, root), lost: lostBy(inOrder, text, root) };
}

/** A mistake that can be read around: what it spoils ends with its line. */
export interface SyntaxMistake {
  readonly problem: TextProblem;
  readonly lost: Span;
  /** The text, with its length unchanged, with something harmless instead of the mistake. */
  readonly textWithout: string;
}

/** The first mistake, if it is a value with a colon in it, or a line on which the colon was forgotten. */
export function firstMistake(errors: readonly YAMLError[], text: string): SyntaxMistake | undefined {
  const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (!first || tabBefore(text, first.pos[0])) return undefined;
  const at = first.pos[0];
  const rest = restOfLine(text, at);
  const isValue = isSecondKey(first) && !isFirstOnLine(text, at) && /\S:(?:[ \t]|$)/.test(rest);
  const isKey =
    isKeyless(first) && isFirstOnLine(text, at) && /^[\w-]+(?::[^ \t].*)?[ \t]*(?:[ \t]#.*)?$/.test(rest);
  if (!isValue && !isKey) return undefined;
  const end = at + rest.length;
  return {
    problem: problemOf(first, [first], text, undefined),
    lost: { start: at, end },
    textWithout: text.slice(0, at) + (isValue ? "x" : " ").repeat(rest.length) + text.slice(end),
  };
}

function isSecondKey({ code, message }: YAMLError): boolean {
  return code === "BLOCK_AS_IMPLICIT_KEY" && message.startsWith("Nested mappings");
}

/** A bracket is open at the end of the text, or at a line that is indented too little for what is between brackets. */
function isUnclosed(error: YAMLError): boolean {
  const { code, message } = error;
  if (code === "BAD_INDENT") return message.includes("Flow");
  return code === "MISSING_CHAR" && !isKeyless(error) && !/quote|Sequence item/.test(message);
}

function isKeyless({ code, message }: YAMLError): boolean {
  return (
    code === "MULTILINE_IMPLICIT_KEY" || (code === "MISSING_CHAR" && message.startsWith("Implicit map keys"))
  );
}

function problemOf(
  first: YAMLError,
  all: readonly YAMLError[],
  text: string,
  root: TreeNode | undefined,
): TextProblem {
  const tab = tabBefore(text, first.pos[0]) ?? tabOf(text, all);
  if (tab)
    return {
      rule: "yaml/tab",
      ...tab,
      message: sentence("A line is indented with a tab. Indent with spaces."),
    };
  const { message, at } = inOurWords(first, text, root);
  const start = Math.max(0, Math.min(at, text.length));
  const end = Math.min(start + restOfLine(text, start).trimEnd().length, start + 80);
  return { rule: "yaml/syntax", start, end, message };
}

function lostBy(inOrder: readonly YAMLError[], text: string, root: TreeNode | undefined): Span[] {
  const lost: Span[] = [];
  let end = 0;
  for (const error of inOrder) {
    // A line of thousands of closing brackets has one such error for each, and words for one take as long as the line.
    if (error.code === "UNEXPECTED_TOKEN" && error.pos[0] < end) continue;
    const { at, lostFrom = at, isLocal } = inOurWords(error, text, root);
    if (!isLocal) return [...lost, { start: lostFrom, end: text.length }];
    if (at < end) continue;
    end = Math.min(text.length, at + Math.max(1, restOfLine(text, at).length));
    lost.push({ start: lostFrom, end });
  }
  return lost;
}

/** The tabs in the indentation of the line at the offset. */
function tabBefore(text: string, offset: number): Span | undefined {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const blanks = /^ *(\t+)[ \t]*(?=[^\s#])/.exec(text.slice(line, line + 400));
  if (!blanks?.[1]) return undefined;
  const start = line + blanks[0].indexOf("\t");
  return { start, end: start + blanks[1].length };
}

function tabOf(text: string, errors: readonly YAMLError[]): Span | undefined {
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
  readonly message: Message;
  readonly at: number;
  /** Where the lost text begins, if not there. */
  readonly lostFrom?: number;
  /** What follows the mistake on later lines is read as it was meant. */
  readonly isLocal?: true;
}

function inOurWords(error: YAMLError, text: string, root: TreeNode | undefined): Words {
  const at = error.pos[0];
  const first = text.charAt(at);
  switch (error.code) {
    case "MISSING_CHAR":
      return missingCharacter(error, text, root);
    case "BAD_INDENT":
      if (/Flow/.test(error.message)) {
        const message = sentence("A bracket that is opened above is not closed before this line.");
        return unclosed(root, text) ?? { message, at };
      }
      return misplaced(text, at);
    case "BLOCK_AS_IMPLICIT_KEY":
      return isSecondKey(error) ? secondKey(text, at) : misplaced(text, at);
    case "MULTILINE_IMPLICIT_KEY":
      return isFirstOnLine(text, at) ? noKey(text, at) : secondKey(text, at);
    case "BLOCK_IN_FLOW":
      return {
        message: sentence("A comma is missing before this, or quotation marks around it."),
        at,
        isLocal: true,
      };
    case "BAD_SCALAR_START":
    case "TAG_RESOLVE_FAILED":
    case "BAD_ALIAS":
      return {
        message: sentence('A value that begins with "{first}" must be in quotation marks.', { first }),
        at,
        isLocal: true,
      };
    case "BAD_DQ_ESCAPE":
      return {
        message: sentence(
          "A backslash in double quotation marks has a special meaning. Use single quotation marks.",
        ),
        at,
        isLocal: true,
      };
    case "NON_STRING_KEY":
      return { message: sentence("A key must be a single word."), at, isLocal: true };
    case "KEY_OVER_1024_CHARS":
      return {
        message: sentence("A key must be a single word. This text is far longer."),
        at,
        isLocal: true,
      };
    case "UNEXPECTED_TOKEN":
      return { message: unexpected(text, at), at, lostFrom: startOfEnded(text, at), isLocal: true };
    default:
      return {
        message: sentence(
          "This cannot be read. Look for a missing quotation mark, bracket, or colon on this line or the line above.",
        ),
        at,
      };
  }
}

function missingCharacter(error: YAMLError, text: string, root: TreeNode | undefined): Words {
  const at = error.pos[0];
  if (/quote/.test(error.message)) {
    const opened = root && lastQuoted(root);
    return { message: sentence("The closing quotation mark is missing."), at: opened?.start ?? at };
  }
  if (isKeyless(error)) return noKey(text, at);
  if (/Sequence item/.test(error.message)) {
    return { message: sentence("This line is not indented like the list item it belongs to."), at };
  }
  return (
    unclosed(root, text) ?? { message: sentence("A bracket, comma, or colon is missing near here."), at }
  );
}

function misplaced(text: string, at: number): Words {
  // To YAML a question mark after a colon begins a key, which the next line then does not continue.
  const above = text.slice(0, text.lastIndexOf("\n", at - 1) + 1).trimEnd();
  const line = above.slice(above.lastIndexOf("\n") + 1);
  const asked = /^[\s-]*[a-z][a-z0-9_]*:[ \t]+(?=\?[ \t])/.exec(line)?.[0];
  if (asked !== undefined) {
    const message = sentence('A value that begins with "?" must be in quotation marks.');
    return { message, at: above.length - line.length + asked.length };
  }
  return { message: sentence("This line is not indented like the lines it belongs to."), at };
}

function secondKey(text: string, at: number): Words {
  const rest = restOfLine(text, at);
  const below = /^\s*?\n[ \t]*(?=\S)/.exec(text.slice(at + rest.length))?.[0].length;
  // If the line has no second colon, the second key is the one on the line below, which is indented too much.
  if (!/\S:(?:[ \t]|$)/.test(rest) && below !== undefined) {
    return { ...misplaced(text, at + rest.length + below), lostFrom: at };
  }
  if (rest.startsWith("TODO:")) {
    const message = sentence(
      "TODO is followed by a colon. Remove it, or put the whole value in quotation marks.",
    );
    return { message, at, isLocal: true };
  }
  return {
    message: sentence(
      "A second key begins where a value was expected. Put a value that contains a colon in quotation marks, and each key on its own line with the right indentation.",
    ),
    at,
    isLocal: true,
  };
}

function unexpected(text: string, at: number): Message {
  const mark = text.slice(0, at).trimEnd().at(-1);
  if (mark === "'") {
    return sentence(
      "The value ends at the quotation mark before this. Within single quotation marks, type an apostrophe twice.",
    );
  }
  return mark === '"'
    ? sentence(
        "The value ends at the quotation mark before this. Put single quotation marks around a value that contains double quotation marks.",
      )
    : sentence("This does not match what is before it on the line.");
}

/** Where a value begins that a quotation mark or bracket has closed too early; the offset itself if there is none. */
function startOfEnded(text: string, at: number): number {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trimEnd();
  const opener = { '"': '"', "'": "'", "]": "[", "}": "{" }[line.at(-1) ?? ""];
  const start = opener === undefined ? -1 : line.lastIndexOf(opener, line.length - 2);
  return start < 0 ? at : text.lastIndexOf("\n", at - 1) + 1 + start;
}

function noKey(text: string, at: number): Words {
  return { message: noKeyMessage(restOfLine(text, at)), at, isLocal: true };
}

/** The message for a line that should be a key with its value. */
export function noKeyMessage(line: string): Message {
  return /^\w+:[\u00a0\u2000-\u200d\u202f\u3000\ufeff]/.test(line)
    ? sentence("The character after the colon only looks like a space. Type a space.")
    : sentence("This is not a key with a value. A key is followed by a colon and a space.");
}

/** Whether only blanks and dashes of list items precede the offset on its line. */
function isFirstOnLine(text: string, offset: number): boolean {
  return /^[\s-]*$/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));
}

function unclosed(root: TreeNode | undefined, text: string): Words | undefined {
  const bracket = root && unclosedFlow(root, text);
  return bracket && { message: sentence("The closing bracket is missing."), at: bracket.start };
}

function unclosedFlow(node: TreeNode, text: string): TreeNode | undefined {
  if (node.kind !== "map" && node.kind !== "list") return undefined;
  const children = node.kind === "map" ? node.entries.map((entry) => entry.value) : node.items;
  const inner = firstDefined(children.toReversed(), (child) => unclosedFlow(child, text));
  if (inner) return inner;
  const [opener, closer] = node.kind === "map" ? "{}" : "[]";
  // A key between square brackets is a block without braces.
  if (text.charAt(node.start) !== opener) return undefined;
  // A bracket that closes one within it does not close this one.
  const isInner = children.some(({ end }) => end === node.end);
  const isClosed = node.end - node.start > 1 && text.charAt(node.end - 1) === closer && !isInner;
  return node.flow && !isClosed ? node : undefined;
}

/** The quoted text that begins last: a quote that is never closed swallows everything after it. */
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
