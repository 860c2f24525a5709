// The tree of a case file's text: what is where, before its meaning is considered.

import type { Span } from "../base/span.ts";
import type { Message } from "../message/language.ts";
import type { Title } from "../message/title.ts";
import { type Edits, shiftedEdits } from "./edits.ts";

/** Offsets are UTF-16 code units from the start of the text, `end` exclusive and without the line ending. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A scalar; `text` is its content without quotes and indentation. */
export interface TextNode extends Placed {
  readonly kind: "text";
  readonly text: string;
  readonly style: "plain" | "single" | "double" | "block";
  /** A comma within { } has cut the value in two; `text` is the whole of it. */
  readonly isCut?: true;
  /** YAML would begin a comment within the value; `text` is the whole of it. */
  readonly comment?: CommentCut;
}

/** A `#` after a blank, with no blank after it. */
export interface CommentCut {
  /** The `#` with what YAML would drop. */
  readonly rest: Placed;
  /** What YAML would have read. */
  readonly before: string;
  /**
   * Edits that make the whole text the value, and those that make the rest a comment: absent if that would hide more.
   */
  readonly asValue: Edits;
  readonly asComment: Edits;
  /** Edits that write the whole as a block, if the `#` begins a line. */
  readonly asBlock?: Edits;
}

export interface MapEntry {
  readonly key: TextNode;
  /** A key with nothing after it has an empty plain text. */
  readonly value: TreeNode;
}

export interface MapNode extends Placed {
  readonly kind: "map";
  readonly flow: boolean;
  readonly entries: readonly MapEntry[];
}

export interface ListNode extends Placed {
  readonly kind: "list";
  readonly flow: boolean;
  readonly items: readonly TreeNode[];
}

/** Something that a case file may not contain, such as an alias; a problem says why. */
export interface UnreadableNode extends Placed {
  readonly kind: "unreadable";
}

export type TreeNode = TextNode | MapNode | ListNode | UnreadableNode;

/** A problem of the text itself; `rule` is a public rule id. */
export interface TextProblem extends Placed {
  readonly rule:
    | "yaml/syntax"
    | "yaml/conflict"
    | "yaml/duplicate-key"
    | "yaml/tab"
    | "yaml/anchor"
    | "yaml/alias"
    | "yaml/tag"
    | "yaml/second-document"
    | "yaml/too-deep"
    | "yaml/too-large"
    | "yaml/encoding"
    | "value/cut-by-comment";
  readonly message: Message;
  /** Offset of the value to which the span may belong: a problem only if that value is text in words. */
  readonly below?: number;
  /** What a person would do about it, the likeliest first; absent if nothing is certain to be right. */
  readonly fixes?: readonly TextFix[];
}

/** The same problem shifted along the text, with its fixes. */
export function shiftedProblem(problem: TextProblem, by: number): TextProblem {
  const { start, end, below, fixes } = problem;
  const placed = { ...problem, start: start + by, end: end + by };
  const moved = below === undefined ? placed : { ...placed, below: below + by };
  return fixes ? { ...moved, fixes: fixes.map((fix) => shiftedFix(fix, by)) } : moved;
}

/** The same node shifted along the text. */
export function shifted(node: TreeNode, by: number): TreeNode {
  if (by === 0) return node;
  switch (node.kind) {
    case "text":
      return shiftedText(node, by);
    case "unreadable":
      return { kind: "unreadable", start: node.start + by, end: node.end + by };
    case "list":
      return {
        kind: "list",
        flow: node.flow,
        start: node.start + by,
        end: node.end + by,
        items: node.items.map((item) => shifted(item, by)),
      };
    case "map":
      return {
        kind: "map",
        flow: node.flow,
        start: node.start + by,
        end: node.end + by,
        entries: node.entries.map((entry) => ({
          key: shiftedText(entry.key, by),
          value: shifted(entry.value, by),
        })),
      };
  }
}

function shiftedText(node: TextNode, by: number): TextNode {
  const { text, style, isCut, comment } = node;
  const moved: TextNode = { kind: "text", text, style, start: node.start + by, end: node.end + by };
  if (comment) return { ...moved, comment: shiftedCut(comment, by) };
  return isCut ? { ...moved, isCut } : moved;
}

function shiftedCut({ rest, before, asValue, asComment, asBlock }: CommentCut, by: number): CommentCut {
  return {
    ...(asBlock && { asBlock: shiftedEdits(asBlock, by) }),
    rest: { start: rest.start + by, end: rest.end + by },
    before,
    asValue: shiftedEdits(asValue, by),
    asComment: shiftedEdits(asComment, by),
  };
}

// Fixes of the text itself, for a case that cannot be read: a quotation mark, an indentation.

export interface TextFix {
  /** The text on the button. */
  readonly title: Title;
  /** True if only one text can be meant, so that the fix may be applied in bulk. */
  readonly safe: boolean;
  readonly edits: Edits;
  /** The text was parsed with the edits and keeps everything that it said. */
  readonly isTried?: true;
  readonly operations?: never;
}

export function shiftedFix(fix: TextFix, by: number): TextFix {
  return { ...fix, edits: shiftedEdits(fix.edits, by) };
}

export interface ParsedPart {
  /** Undefined if the part has only blank lines and comments. */
  readonly root: TreeNode | undefined;
  readonly problems: readonly TextProblem[];
  /** Where the tree shows the effect of a mistake, and not what was meant. */
  readonly lost: readonly Span[];
}

/** A part with its tree shifted to its position in the whole text. */
export interface PlacedPart {
  readonly part: ParsedPart;
  readonly start: number;
  readonly root: TreeNode | undefined;
}
