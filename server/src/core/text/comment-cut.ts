// Values that a `#` has cut short. YAML begins a comment at every `#` after a blank, so that `410 Pecan Street #12`
// would be read without its unit. Such a value is read whole here, and the node records where the `#` is.
//
// YAML indicators in the rest of the value are hidden from the parser behind stand-ins of the same length, and restored
// in the result.

import type { Span } from "../base/span.ts";
import { sentence, withTexts } from "../message/message.ts";
import { hasBlockBelow, hasTextBelow, isCutting, spaceBehindSign } from "./comment-meaning.ts";
import { type YamlComment, yamlComments } from "./comments.ts";
import { deletion, type Edits, insertion, noEdits, replacement, rewordedEdits, toEdits } from "./edits.ts";
import { blockOf } from "./lines.ts";
import { withinCurlyMarks } from "./lookalikes.ts";
import type { CommentCut, ParsedPart, TextNode, TextProblem, TreeNode } from "./tree.ts";

export interface Uncut {
  /** The text, with its length unchanged, in which each cut value is whole. */
  readonly text: string;
  /** Turns what was parsed from that text into what would have been parsed from the original. */
  readonly restored: (part: ParsedPart) => ParsedPart;
  /** The comments as problems, for a text that can be read only if they are comments. */
  readonly problems: readonly TextProblem[];
}

/** The text with its cut values whole; undefined if it has none. */
export function withoutCuts(text: string): Uncut | undefined {
  if (!/[\s[,]#/.test(text)) return undefined;
  const substitutes = unusedCharacters(text);
  if (!substitutes) return undefined;
  const cuts: Cut[] = [];
  let current = text;
  for (let work = 0; work < mostWork; work += text.length) {
    const found = [...yamlComments(current)].flatMap((comment) => cutAt(text, comment) ?? []);
    if (found.length === 0) break;
    for (const { start, end } of found) {
      const rest = current
        .slice(start, end)
        .replaceAll("#", substitutes.hash)
        .replaceAll(":", substitutes.colon);
      current = current.slice(0, start) + rest + current.slice(end);
    }
    cuts.push(...found);
  }
  if (cuts.length === 0) return undefined;
  return {
    text: current,
    restored: (part) => restored(part, text, cuts, substitutes),
    problems: cuts.map((cut) => problemOf(cut, text)),
  };
}

/** Limit on the characters that are read repeatedly, for a line with ever more such values in brackets. */
const mostWork = 2_000_000;

/** The rest of a value, from its `#` on. */
interface Cut {
  readonly start: number;
  readonly end: number;
  /** More of the case follows on the line, which a comment would hide. */
  readonly hidesMore: boolean;
  /** It is the whole of an item between brackets. */
  readonly isItem: boolean;
  /** Length of the comment that YAML would read. */
  readonly length: number;
}

interface Substitutes {
  readonly hash: string;
  readonly colon: string;
}

/** Two private-use characters that the text does not contain. */
function unusedCharacters(text: string): Substitutes | undefined {
  for (let code = 0xe000; code < 0xf8ff; code += 2) {
    const substitutes = { hash: String.fromCharCode(code), colon: String.fromCharCode(code + 1) };
    if (!text.includes(substitutes.hash) && !text.includes(substitutes.colon)) return substitutes;
  }
  return undefined;
}

function cutAt(text: string, comment: YamlComment): Cut | undefined {
  const { start, written, beside, isOwnLine, isWithinBrackets } = comment;
  if (isOwnLine && (written.startsWith("##") || !goesOnWithValue(comment))) return undefined;
  const bracket = isWithinBrackets ? written.search(/[,[\]{}]/) : -1;
  const limit = bracket < 0 ? written.length : bracket;
  if (!isCutting(written.slice(0, limit))) return undefined;
  switch (beside) {
    case "other":
    case "quoted":
    case "block":
      return undefined;
    case "opened":
    case "closed":
      // Beside a bracket or a comma, a comment is a value only if it would hide a bracket.
      if (!closesMore(written)) return undefined;
      break;
    case "header":
      if (hasTextBelow(text, comment)) return undefined;
      break;
    case "key":
    case "dash":
      if (!isWithinBrackets && hasBlockBelow(text, comment)) return undefined;
  }
  const apart = [...written.slice(0, limit).matchAll(/[ \t]#/g)].find(
    ({ index }) => !isCutting(written.slice(index + 1, limit)),
  );
  const length = written.slice(0, apart?.index ?? limit).trimEnd().length;
  return {
    start,
    end: start + length,
    hidesMore: bracket >= 0 && apart === undefined,
    isItem: beside === "opened",
    length: written.trimEnd().length,
  };
}

/**
 * A number or word on a line of its own that is indented more than the key above, and so continues the value of that
 * key.
 */
function goesOnWithValue({ written, beside, isWithinBrackets, column, entryColumn }: YamlComment): boolean {
  if (isWithinBrackets || column <= entryColumn) return false;
  if (beside === "plain") return !isKeyOutOfUse(written);
  return (beside === "key" || beside === "dash") && /^#\p{N}/u.test(written);
}

/** A line of the case that a person has commented out, as opposed to prose. */
function isKeyOutOfUse(written: string): boolean {
  return /^#[a-z][a-z0-9_]*:(?:\s|$)/.test(written);
}

function closesMore(written: string): boolean {
  const count = (bracket: string) => written.split(bracket).length;
  return count("}") > count("{") || count("]") > count("[");
}

function restored(
  part: ParsedPart,
  text: string,
  cuts: readonly Cut[],
  substitutes: Substitutes,
): ParsedPart {
  const back = (words: string) => words.replaceAll(substitutes.hash, "#").replaceAll(substitutes.colon, ":");
  const cutWithin = ({ start, end }: TextNode) =>
    cuts.filter((cut) => cut.start >= start && cut.start < end).toSorted((a, b) => a.start - b.start)[0];
  const textBack = (node: TextNode): TextNode => {
    if (!node.text.includes(substitutes.hash)) return node;
    const whole: TextNode = { ...node, text: back(node.text) };
    const cut = node.style === "plain" ? cutWithin(node) : undefined;
    if (!cut) return whole;
    const before = back(node.text.slice(0, node.text.indexOf(substitutes.hash))).trimEnd();
    return {
      ...whole,
      comment: {
        rest: { start: cut.start, end: cut.end },
        before,
        asValue: asValue(node, text),
        asComment: asComment(cut, text),
        ...asBlock(node, cut, text),
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
  const written = { ...problem, message: withTexts(message, back) };
  if (!fixes) return written;
  return {
    ...written,
    fixes: fixes.map((fix) => ({ ...fix, edits: rewordedEdits(fix.edits, back) })),
  };
}

/**
 * Edits that make it a comment, only if that hides no more of the case; after a comma or a bracket there is no value
 * without it.
 */
function asComment({ start, end, hidesMore, isItem }: Cut, text: string): Edits {
  if (!hidesMore) return toEdits([spaceBehindSign(start, text)]);
  const lineEnd = /\r?\n|$/g;
  lineEnd.lastIndex = end;
  const stop = lineEnd.exec(text)?.index ?? text.length;
  if (isItem || !/^[^"'#\r\n]*[\]}][ \t]*$/.test(text.slice(end, stop))) return noEdits;
  const blanks = /[ \t]*$/.exec(text.slice(0, start))?.index ?? start;
  return toEdits([deletion({ start: blanks, end }), insertion(stop, ` # ${text.slice(start + 1, end)}`)]);
}

/** Quotation marks around the value; the lines of a longer text are read the same with them as without. */
function asValue({ start, end }: Span, text: string): Edits {
  const written = text.slice(start, end);
  const inner = withinCurlyMarks(written);
  if (inner !== undefined && !/["\\]/.test(inner)) return toEdits([replacement(start, end, `"${inner}"`)]);
  if (!/["\\]/.test(written)) return toEdits([insertion(start, '"'), insertion(end, '"')]);
  if (!written.includes("'")) return toEdits([insertion(start, "'"), insertion(end, "'")]);
  return toEdits([replacement(start, end, `"${written.replaceAll(/["\\]/g, "\\$&")}"`)]);
}

/** The whole as a block, if the rest has lines of its own. */
function asBlock({ start, end }: Span, cut: Cut, text: string): Pick<CommentCut, "asBlock"> {
  const [first = "", ...others] = text.slice(start, end).split(/\r?\n/);
  if (others.length === 0 || !/\n[ \t]*$/.test(text.slice(start, cut.start))) return {};
  const column = Math.min(...others.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  const lines = [first, ...others.map((line) => line.slice(column))].map((line) => line.trimEnd());
  return { asBlock: toEdits([replacement(start, end, blockOf(lines, column, text))]) };
}

/** A comment in a text that can be read only if it is one. */
function problemOf({ start, length }: Cut, text: string): TextProblem {
  const end = start + length;
  const rest = text.slice(start, end);
  const problem = { rule: "value/cut-by-comment", start, end } as const;
  const space = {
    title: "Insert a space after #",
    safe: false,
    edits: toEdits([spaceBehindSign(start, text)]),
  };
  const sign = /[|>][-+\d]*[ \t]+$/.exec(text.slice(0, start));
  if (!sign) {
    const message = sentence('The comment "{rest}" has no space after the #. Insert a space.', { rest });
    return { ...problem, message, fixes: [space] };
  }
  const whole = asValue({ start: sign.index, end }, text);
  return {
    ...problem,
    message: sentence(
      '"{rest}" is read as a comment, not as part of the value. Put the whole value in quotation marks, or type a space after the # if it is a comment.',
      { rest },
    ),
    fixes: [{ title: "Put the whole value in quotation marks", safe: false, edits: whole }, space],
  };
}
