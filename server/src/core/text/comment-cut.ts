// Values that a `#` has cut short. YAML begins a comment at every `#` behind a blank, so that `410 Pecan Street #12`
// would be read without its unit. Such a value is read whole here, with a mark that says where the `#` is.
//
// The marks of YAML in the rest of the value are hidden from the parser behind stand-ins of the same length, and put
// back into what it has read.
import { Lexer } from "yaml";
import type { Stretch } from "./stretch.ts";
import type { TextEdit } from "./text-fix.ts";
import type { TextNode, TextProblem, TreeNode } from "./tree.ts";
import type { ParsedPart } from "./yaml-part.ts";

export interface Uncut {
  /** The text, as long as before, in which each cut value is whole. */
  readonly text: string;
  /** What was read of that text, as if it had been read of the original. */
  readonly restored: (part: ParsedPart) => ParsedPart;
  /** The comments as problems, for a text that can be read only where they are comments. */
  readonly problems: readonly TextProblem[];
}

/** The text with its cut values whole; nothing where it has none. */
export function withoutCuts(text: string): Uncut | undefined {
  if (!/[ \t[,]#[^\s#]/.test(text)) return undefined;
  const standIns = unusedCharacters(text);
  if (!standIns) return undefined;
  const cuts: Cut[] = [];
  let current = text;
  for (let work = 0; work < mostWork; work += text.length) {
    const found = cutsIn(current);
    if (found.length === 0) break;
    for (const { start, end } of found) {
      const rest = current.slice(start, end).replaceAll("#", standIns.hash).replaceAll(":", standIns.colon);
      current = current.slice(0, start) + rest + current.slice(end);
    }
    cuts.push(...found);
  }
  if (cuts.length === 0) return undefined;
  return {
    text: current,
    restored: (part) => restored(part, text, cuts, standIns),
    problems: cuts.map((cut) => problemOf(cut, text)),
  };
}

/** Characters of text that is read over and over, for a line with ever more such values in brackets. */
const mostWork = 2_000_000;

/** The rest of a value, from its `#` on. */
interface Cut {
  readonly start: number;
  readonly end: number;
  /** More of the case follows on the line, which a comment would hide. */
  readonly hidesMore: boolean;
  /** It is all there is of an item between brackets. */
  readonly isItem: boolean;
  /** Length of the comment that YAML would read. */
  readonly length: number;
}

interface StandIns {
  readonly hash: string;
  readonly colon: string;
}

/** Two characters for private use that the text has not. */
function unusedCharacters(text: string): StandIns | undefined {
  for (let code = 0xe000; code < 0xf8ff; code += 2) {
    const standIns = { hash: String.fromCharCode(code), colon: String.fromCharCode(code + 1) };
    if (!text.includes(standIns.hash) && !text.includes(standIns.colon)) return standIns;
  }
  return undefined;
}

/** What is before a comment on its line, as far as it matters. */
type Before = "plain" | "colon" | "dash" | "bracket" | "other";

function cutsIn(text: string): Cut[] {
  const cuts: Cut[] = [];
  let offset = 0;
  let depth = 0;
  let before: Before = "other";
  let isScalar = false;
  /** Where the key or the dash begins that a value would belong to. */
  let entry = 0;
  let scalarStart = 0;
  for (const token of new Lexer().lex(text)) {
    if (isSign(token)) {
      if (token === scalarSign) isScalar = true;
      if (token === flowErrorSign) depth = 0;
      continue;
    }
    if (isScalar || /^["']/.test(token)) {
      before = isScalar ? "plain" : "other";
      isScalar = false;
      scalarStart = offset;
    } else if (token.startsWith("#")) {
      const cut = cutAt(text, { start: offset, token, before, depth, entry });
      if (cut) cuts.push(cut);
    } else if (/^[\r\n]/.test(token)) before = "other";
    else if (token === ":") {
      before = "colon";
      entry = scalarStart;
    } else if (token === "-") {
      before = "dash";
      entry = offset;
    } else if (/^[[{,]$/.test(token)) {
      if (token !== ",") depth++;
      before = "bracket";
    } else if (/^[\]}]$/.test(token)) {
      depth = Math.max(0, depth - 1);
      before = "other";
    } else if (!/^[ \t]/.test(token)) before = "other";
    offset += token.length;
  }
  return cuts;
}

const scalarSign = "\u001f";
const flowErrorSign = "\u0018";

/** The lexer's own signs, which are not in the text. */
function isSign(token: string): boolean {
  return token === scalarSign || token === flowErrorSign || token === "\u0002";
}

interface Comment {
  readonly start: number;
  readonly token: string;
  readonly before: Before;
  readonly depth: number;
  readonly entry: number;
}

function cutAt(text: string, { start, token, before, depth, entry }: Comment): Cut | undefined {
  if (before === "other") return undefined;
  const isWithinFlow = depth > 0;
  const bracket = isWithinFlow ? token.search(/[,[\]{}]/) : -1;
  // A comment behind a comma or an opening bracket is a value only where it would hide the closing bracket.
  if (before === "bracket" && !/[\]}]/.test(token)) return undefined;
  const limit = bracket < 0 ? token.length : bracket;
  if (!isCutting(token.slice(0, limit))) return undefined;
  if ((before === "colon" || before === "dash") && !isWithinFlow && hasBlockBelow(text, start, entry)) {
    return undefined;
  }
  const comment = [...token.slice(0, limit).matchAll(/[ \t]#/g)].find(
    ({ index }) => !isCutting(token.slice(index + 1, limit)),
  );
  const length = token.slice(0, comment?.index ?? limit).trimEnd().length;
  return {
    start,
    end: start + length,
    hidesMore: bracket >= 0 && comment === undefined,
    isItem: before === "bracket",
    length: token.trimEnd().length,
  };
}

/** Whether a `#` begins a word or a number, as no comment does that somebody has set apart. */
function isCutting(rest: string): boolean {
  return /^#(?!#)\S*?[\p{L}\p{N}]/u.test(rest);
}

/**
 * Whether the value of the key or dash at `entry` is on the lines below, and is more than the next line of a text: then
 * what is beside the key can be a comment only.
 */
function hasBlockBelow(text: string, from: number, entry: number): boolean {
  const below = /\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)(?=[^\s#])/g;
  below.lastIndex = from;
  const match = below.exec(text);
  if (!match) return false;
  const content = text.slice(below.lastIndex).split(/[\r\n]/, 1)[0] ?? "";
  const column = (match[1] ?? "").length;
  const entryColumn = entry - (text.lastIndexOf("\n", entry - 1) + 1);
  const isItem = /^-(?:\s|$)/.test(content);
  if (column < entryColumn || (column === entryColumn && !(isItem && text.charAt(entry) !== "-")))
    return false;
  return isItem || /^["'[{|>&*!?]|:(?:\s|$)/.test(content);
}

function restored(part: ParsedPart, text: string, cuts: readonly Cut[], standIns: StandIns): ParsedPart {
  const back = (words: string) => words.replaceAll(standIns.hash, "#").replaceAll(standIns.colon, ":");
  const cutWithin = ({ start, end }: TextNode) =>
    cuts.filter((cut) => cut.start >= start && cut.start < end).toSorted((a, b) => a.start - b.start)[0];
  const textBack = (node: TextNode): TextNode => {
    if (!node.text.includes(standIns.hash)) return node;
    const whole: TextNode = { ...node, text: back(node.text) };
    const cut = node.style === "plain" ? cutWithin(node) : undefined;
    if (!cut) return whole;
    const before = back(node.text.slice(0, node.text.indexOf(standIns.hash))).trimEnd();
    return {
      ...whole,
      comment: {
        rest: { start: cut.start, end: cut.end },
        before,
        asValue: asValue(node, text),
        asComment: asComment(cut, text),
      },
    };
  };
  const treeBack = (node: TreeNode): TreeNode => {
    switch (node.kind) {
      case "text":
        return textBack(node);
      case "unreadable":
        return node;
      case "list":
        return { ...node, items: node.items.map(treeBack) };
      case "map":
        return {
          ...node,
          entries: node.entries.map(({ key, value }) => ({
            key: { ...key, text: back(key.text) },
            value: treeBack(value),
          })),
        };
    }
  };
  return {
    root: part.root && treeBack(part.root),
    problems: part.problems.map((problem) => problemBack(problem, back)),
    lost: part.lost,
  };
}

function problemBack(problem: TextProblem, back: (words: string) => string): TextProblem {
  const { fixes, message } = problem;
  const written = { ...problem, message: back(message) };
  if (!fixes) return written;
  return {
    ...written,
    fixes: fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit): TextEdit => ({ ...edit, text: back(edit.text) })),
    })),
  };
}

/** A comment only where more of the case is not hidden by it; behind a comma or a bracket there is no value without it. */
function asComment({ start, end, hidesMore, isItem }: Cut, text: string): readonly TextEdit[] {
  if (!hidesMore) return [insertion(start + 1, " ")];
  const lineEnd = /\r?\n|$/g;
  lineEnd.lastIndex = end;
  const stop = lineEnd.exec(text)?.index ?? text.length;
  if (isItem || !/^[^"'#\r\n]*[\]}][ \t]*$/.test(text.slice(end, stop))) return [];
  const blanks = /[ \t]*$/.exec(text.slice(0, start))?.index ?? start;
  return [{ span: { start: blanks, end }, text: "" }, insertion(stop, ` # ${text.slice(start + 1, end)}`)];
}

/** Quotation marks around the value, which read the lines of a longer text as they are read without. */
function asValue({ start, end }: Stretch, text: string): readonly TextEdit[] {
  const written = text.slice(start, end);
  if (!/["\\]/.test(written)) return [insertion(start, '"'), insertion(end, '"')];
  if (!written.includes("'")) return [insertion(start, "'"), insertion(end, "'")];
  return [{ span: { start, end }, text: `"${written.replaceAll(/["\\]/g, "\\$&")}"` }];
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** A comment in a text that can be read only where it is one. */
function problemOf({ start, length }: Cut, text: string): TextProblem {
  const end = start + length;
  return {
    rule: "value/cut-by-comment",
    start,
    end,
    message: `The comment "${text.slice(start, end)}" has no space after the #. Insert a space.`,
    fixes: [{ title: "Insert a space after #", safe: false, edits: [insertion(start + 1, " ")] }],
  };
}
