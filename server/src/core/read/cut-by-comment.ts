// The problem of a value that a `#` has cut short, and which of two things was meant: the whole, or a comment after a
// complete value.

import type { Message } from "../message/language.ts";
import { followedBy, sentence } from "../message/message.ts";
import type { CommentCut, TextNode } from "../text/tree.ts";
import type { FieldRef } from "./field-ref.ts";
import type { Fix } from "./fix.ts";
import type { ReadProblem } from "./problem.ts";
import type { LeafShape } from "./shape.ts";

/** A value of a field that is cut by a comment. */
export function cutByCommentProblem(
  shape: LeafShape,
  at: FieldRef,
  node: TextNode,
  cut: CommentCut,
): ReadProblem {
  if (isComplete(shape, cut.before)) return commentWithoutSpace(at, node, cut);
  const rest = restOf(node, cut);
  const isUnit = isFreeText(shape) && /^#+[\u00a0\u202f]*\p{N}/u.test(rest);
  const block = shape.meta.kind === "prose" ? cut.asBlock : undefined;
  const quoting: Fix = block
    ? { title: "Write the text as a block", safe: isUnit, edits: block }
    : { title: "Put the whole value in quotation marks", safe: isUnit, edits: cut.asValue };
  const problem = { rule: "value/cut-by-comment", at, span: cut.rest };
  const lost = sentence('"{rest}" is read as a comment, not as part of the value.', { rest });
  if (isUnit) {
    const remedy = block
      ? sentence("Write the whole text as a block.")
      : sentence("Put the whole value in quotation marks.");
    return { ...problem, message: followedBy(lost, remedy), fixes: [quoting] };
  }
  const remedy = block
    ? sentence("Write the whole text as a block, or type a space after the # if it is a comment.")
    : sentence("Put the whole value in quotation marks, or type a space after the # if it is a comment.");
  return {
    ...problem,
    message: followedBy(lost, remedy),
    fixes: isCode(shape, cut.before) ? [...makeComment(cut), quoting] : [quoting, ...makeComment(cut)],
  };
}

/** A comment beside a complete value, or beside the key of a block. */
export function commentWithoutSpace(at: FieldRef, node: TextNode, cut: CommentCut): ReadProblem {
  const unspaced = sentence('The comment "{rest}" has no space after the #.', { rest: restOf(node, cut) });
  return {
    rule: "value/cut-by-comment",
    at,
    span: cut.rest,
    message: followedBy(unspaced, remedyOf(cut)),
    fixes: makeComment(cut),
  };
}

function remedyOf({ asComment }: CommentCut): Message {
  if (asComment.length === 0) return sentence("Put it on a separate line.");
  return asComment.length === 1 ? sentence("Insert a space.") : sentence("Move it to the end of the line.");
}

function makeComment({ asComment }: CommentCut): Fix[] {
  if (asComment.length === 0) return [];
  const title = asComment.length === 1 ? "Insert a space after #" : "Move the comment to the end of the line";
  return [{ title, safe: false, edits: asComment }];
}

function restOf({ text }: TextNode, { before, rest }: CommentCut): string {
  const shown = text
    .slice(before.length)
    .trimStart()
    .slice(0, rest.end - rest.start);
  return shown.length > mostShown ? `${shown.slice(0, mostShown)}…` : shown;
}

const mostShown = 60;

function isFreeText({ meta: { kind } }: LeafShape): boolean {
  return kind === "text" || kind === "prose";
}

/** Whether a value is complete as a date, a number, yes or no, a choice, an id, or the code that its field takes. */
function isComplete(shape: LeafShape, value: string): boolean {
  const { code } = shape.meta;
  if (code !== undefined && new RegExp(`^(?:${code})$`).test(value)) return true;
  switch (shape.meta.kind) {
    case "text":
    case "prose":
    case "file":
    case "block":
      return false;
    case "id":
    case "reference":
    case "label":
    case "label-reference":
    case "claim":
      return /^\S+$/.test(value);
    default:
      return value !== "" && shape.parse(value) !== undefined;
  }
}

/**
 * Whether an incomplete value is nevertheless one without the rest, rather than the beginning of a longer text: its
 * field is not free text, or it has the form of the code that is the field's example.
 */
function isCode({ meta: { kind, example = " " } }: LeafShape, value: string): boolean {
  switch (kind) {
    case "text":
      return /^(?:\S*\d\S*|\S{1,3})$/.test(example) && patternOf(value) === patternOf(example);
    case "prose":
      return false;
    case "file":
      return /\.[a-z]{2,5}$/i.test(value);
    default:
      return true;
  }
}

function patternOf(text: string): string {
  return text.replaceAll(/\p{N}/gu, "0").replaceAll(/\p{L}/gu, "a");
}
