// The tree of a case file's text: what stands where, before anybody asks what it means.
import type { Message } from "../message/message.ts";
import { type Edits, shiftedEdits } from "./edits.ts";
import { shiftedFix, type TextFix } from "./text-fix.ts";

/** Offsets are UTF-16 units from the start of the text, `end` exclusive and without the line end. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A value in letters; `text` is what it says once quotes and indentation are taken off. */
export interface TextNode extends Placed {
  readonly kind: "text";
  readonly text: string;
  readonly style: "plain" | "single" | "double" | "block";
  /** A comma within { } has cut the value in two; `text` is the whole of it. */
  readonly isCut?: true;
  /** YAML would begin a comment within the value; `text` is the whole of it. */
  readonly comment?: CommentCut;
}

/** A `#` behind a blank, with no blank behind it. */
export interface CommentCut {
  /** The `#` with what YAML would leave out. */
  readonly rest: Placed;
  /** What YAML would have read. */
  readonly before: string;
  /** Edits that make the whole the value, and those that make a comment of the rest: none where that would hide more. */
  readonly asValue: Edits;
  readonly asComment: Edits;
  /** Edits that write the whole as a block, where the `#` begins a line. */
  readonly asBlock?: Edits;
}

export interface MapEntry {
  readonly key: TextNode;
  /** A key with nothing behind it has an empty plain text. */
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

/** Something that a case file may not hold, such as an alias; a problem says why. */
export interface UnreadableNode extends Placed {
  readonly kind: "unreadable";
}

export type TreeNode = TextNode | MapNode | ListNode | UnreadableNode;

/** What the text itself has wrong; `rule` is a public rule id. */
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
  /** Offset of the value to which the stretch may belong: a problem only where that value is text in words. */
  readonly below?: number;
  /** What a person would do about it, the likeliest first; left out: nothing that is certain to be right. */
  readonly fixes?: readonly TextFix[];
}

/** The same problem moved along the text, with its fixes. */
export function shiftedProblem(problem: TextProblem, by: number): TextProblem {
  const { start, end, below, fixes } = problem;
  const placed = { ...problem, start: start + by, end: end + by };
  const moved = below === undefined ? placed : { ...placed, below: below + by };
  return fixes ? { ...moved, fixes: fixes.map((fix) => shiftedFix(fix, by)) } : moved;
}

/** The same node moved along the text. */
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
