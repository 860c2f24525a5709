// Whether a changed text still has all of its content: no value that was read may be lost from the case, and no mistake
// may be added. This is the last check of everything that is offered, so that a fix that would do harm is not offered.

import type { Path } from "../base/path.ts";
import { containingOffset } from "../base/span.ts";
import type { PatchOperation } from "../read/fix.ts";
import { childSteps, type NodeStep, rootStep } from "../read/node-at-offset.ts";
import { readCase } from "../read/read.ts";
import { type Edits, noEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import type { TreeNode } from "../text/tree.ts";
import { isBlank, isPlaceholder, resolvePath } from "./reach.ts";

/**
 * Whether the text after the operations reads the same in everything that they do not replace, has what they add, and
 * has no more problems of any kind.
 */
export function isKept(
  before: ParsedText,
  after: ParsedText,
  operations: readonly PatchOperation[] = [],
): boolean {
  return (
    !hasMore(before.problems, after.problems) &&
    !hasMoreOfFormat(before, after) &&
    operations.every((operation) => isDone(after, operation)) &&
    readsOn(before, after, { operations, edits: noEdits })
  );
}

/**
 * The same for edits of the text itself: the values that they touch may read differently, and a mistake that was hidden
 * by the corrected one may appear in its place.
 */
export function isKeptByEdits(before: ParsedText, after: ParsedText, edits: Edits): boolean {
  return after.problems.length <= before.problems.length && readsOn(before, after, { operations: [], edits });
}

/**
 * The same for several changes at once, some by operations and some by edits. `changes` are all of them; a value that
 * was read before any of them is still read after all.
 */
export function isKeptByAll(before: ParsedText, after: ParsedText, changes: Changes): boolean {
  return after.problems.length <= before.problems.length && readsOn(before, after, changes);
}

interface OfRule {
  readonly rule: string;
}

/** Whether some rule reports more than before. */
function hasMore(before: readonly OfRule[], after: readonly OfRule[]): boolean {
  if (after.length === 0) return false;
  const counts = new Map<string, number>();
  for (const { rule } of before) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return after.some(({ rule }) => {
    const left = (counts.get(rule) ?? 0) - 1;
    counts.set(rule, left);
    return left < 0;
  });
}

/**
 * Whether the format has more mistakes than before in a text that YAML cannot read completely: what is inserted beside
 * an unread part may change how that part is read. In a text without mistakes no operation does that, and it need not
 * be read again.
 */
function hasMoreOfFormat(before: ParsedText, after: ParsedText): boolean {
  if (before.problems.length === 0) return false;
  // A field that a block lacks once it is begun is not a mistake of the text.
  const ofFormat = (text: ParsedText) =>
    readCase(text).problems.filter(({ rule }) => rule.startsWith("schema/") && rule !== "schema/missing-key");
  return hasMore(ofFormat(before), ofFormat(after));
}

/**
 * Whether what an operation inserts can be read where it should be. An item inserted after the end of a list becomes
 * its last, and other operations may have added more after it.
 */
function isDone({ root, lost }: ParsedText, operation: PatchOperation): boolean {
  if (operation.op === "rename" || !root) return operation.op === "rename";
  const { path } = operation;
  const { node, depth } = resolvePath(root, path);
  if (depth === path.length) return !containingOffset(lost)(node.start);
  const step = path[depth];
  return typeof step === "number" && node.kind === "list" && step >= node.items.length;
}

/** The changes that were made to a text. */
export interface Changes {
  readonly operations: readonly PatchOperation[];
  readonly edits: Edits;
}

interface Comparison extends Changes {
  readonly before: ParsedText;
  readonly after: ParsedText;
  readonly wasLost: (offset: number) => boolean;
  readonly isLost: (offset: number) => boolean;
}

function readsOn(before: ParsedText, after: ParsedText, changes: Changes): boolean {
  const [was, is] = [rootStep(before), rootStep(after)];
  if (!was) return true;
  const wasLost = containingOffset(before.lost);
  const isLost = containingOffset(after.lost);
  return is !== undefined && saysStill(was, is, { before, after, wasLost, isLost, ...changes });
}

/** Whether one step has at least the content of the other. */
function saysStill(was: NodeStep, is: NodeStep, compared: Comparison): boolean {
  const { wasLost, isLost, operations, edits } = compared;
  const { node } = was;
  if (isUnreadable(was, wasLost)) return true;
  if (node.kind === "text" && (isBlank(node) || isPlaceholder(node, was.shape))) return true;
  if (operations.some(({ op, path }) => op === "replace" && isSame(path, was.path))) return true;
  if (isUnreadable(is, isLost)) return false;
  if (isUntouched(was, is, compared)) return true;
  const parts = childSteps(was);
  if (parts.length === 0) {
    if (edits.some(({ span }) => span.start <= node.end && span.end >= node.start)) {
      // Where YAML reads only a comment, it may become one.
      return !isBlank(is.node) || (node.kind === "text" && node.comment?.before === "");
    }
    return node.kind !== "text" || (is.node.kind === "text" && is.node.text === node.text);
  }
  const now = childSteps(is);
  const places = new Map(now.map((part) => [part.path.at(-1), part]));
  return parts.every((part) => {
    const same = places.get(part.path.at(-1));
    if (same) return saysStill(part, same, compared);
    const other = places.get(renamed(part, operations));
    if (other) return isSameText(part, other, compared);
    return saysNothing(part, compared) || isTakenIn(part, compared);
  });
}

/** Whether a mistake in the text hides what is here; the top of the file is always read. */
function isUnreadable({ path, node, entry }: NodeStep, isLost: (offset: number) => boolean): boolean {
  if (path.length === 0) return false;
  return node.kind === "unreadable" || isLost(node.start) || (entry !== undefined && isLost(entry.key.start));
}

/** Whether edits move lines that were read as an unknown key into another text, or after another key. */
function isTakenIn({ shape, entry, node }: NodeStep, { before, edits }: Comparison): boolean {
  if (shape || !entry) return false;
  const { start } = entry.key;
  const edit = edits.find(({ span }) => span.start <= start && start < span.end);
  // What follows the edit stays unchanged, and again belongs to the key above.
  const lines = before.text.slice(start, Math.min(node.end, edit?.span.end ?? 0)).split(/\r?\n/);
  if (edit === undefined) return false;
  const isWritten = (line: string) => edit.text.includes(line.trim().replace(/^\{ */, ""));
  return (
    lines.every(isWritten) ||
    (node.end <= edit.span.end && before.text.slice(node.start, node.end).split(/\r?\n/).every(isWritten)) ||
    isMoved(before.text.slice(node.start, node.end), edits)
  );
}

/** Whether some edit moves the value, on one line and unchanged, after another key. */
function isMoved(value: string, edits: Edits): boolean {
  if (value === "" || /[\r\n]/.test(value)) return false;
  return edits.some(({ text }) =>
    `${text}\n`
      .split(`: ${value}`)
      .slice(1)
      .some((rest) => /^\s*[\r\n,}#]/.test(rest)),
  );
}

/** Whether the two are identical text, so that they are read alike. */
function isUntouched(was: NodeStep, is: NodeStep, { before, after }: Comparison): boolean {
  const { node } = is;
  const isWhole = !after.lost.some(({ start, end }) => start <= node.end && end >= node.start);
  return was.shape === is.shape && isWhole && isSameText(was, is, { before, after });
}

function isSameText(
  { node: one }: NodeStep,
  { node: other }: NodeStep,
  { before, after }: Pick<Comparison, "before" | "after">,
): boolean {
  return (
    one.kind === other.kind &&
    one.end - one.start === other.end - other.start &&
    before.text.slice(one.start, one.end) === after.text.slice(other.start, other.end)
  );
}

function renamed({ path, entry }: NodeStep, operations: readonly PatchOperation[]): string | undefined {
  const written = [...path.slice(0, -1), entry?.key.text ?? ""];
  const operation = operations.find((one) => one.op === "rename" && isSame(one.path, written));
  return operation?.op === "rename" ? operation.key : undefined;
}

function saysNothing(part: NodeStep, { wasLost }: Comparison): boolean {
  const { node } = part;
  if (isUnreadable(part, wasLost)) return true;
  if (node.kind === "text") return isBlank(node) || isPlaceholder(node, part.shape);
  return childSteps(part).length === 0;
}

function isSame(path: Path, other: Path): boolean {
  return path.length === other.length && path.every((step, index) => step === other[index]);
}

/**
 * The values of a tree in one string, for comparison with another: keys and texts exactly, regardless of quotation
 * marks, columns, and comments. The order of keys counts, or does not.
 */
export function canonicalContent(node: TreeNode | undefined, keys: "in order" | "in any order"): string {
  switch (node?.kind) {
    case undefined:
      return "";
    case "unreadable":
      return "?";
    case "text":
      return JSON.stringify(node.text);
    case "list":
      return `[${node.items.map((item) => canonicalContent(item, keys)).join()}]`;
    case "map": {
      const entries = node.entries.map(
        ({ key, value }) => `${JSON.stringify(key.text)}:${canonicalContent(value, keys)}`,
      );
      return `{${(keys === "in order" ? entries : entries.toSorted()).join()}}`;
    }
  }
}
