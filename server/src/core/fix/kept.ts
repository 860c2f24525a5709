// Whether a changed text still says all that it said: no value that was read may drop out of the case, and no mistake may
// be added. What is offered is checked against this last, so that a fix which would do harm is no fix.
import type { PatchOperation, Path } from "../engine/finding.ts";
import { readCase } from "../read/read.ts";
import { caseSpot, type Spot, spotsBelow } from "../read/spot.ts";
import { type Edits, noEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { covering } from "../text/stretch.ts";
import type { TreeNode } from "../text/tree.ts";
import { isBlank, isPlaceholder, reach } from "./reach.ts";

/**
 * Whether the text after the operations reads as the one before in all that they do not replace, has what they add, and
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
 * by the one that they correct may come to light in its place.
 */
export function isKeptByEdits(before: ParsedText, after: ParsedText, edits: Edits): boolean {
  return after.problems.length <= before.problems.length && readsOn(before, after, { operations: [], edits });
}

/**
 * The same for several changes at once, some by operations and some by edits. `changes` are all of them; a value that was
 * read before any of them is still read after all.
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
 * Whether the format has more mistakes than before in a text that YAML cannot read in full: what is put beside a part that
 * is not read may make one of it that is. In a text that is sound no operation does that, and it need not be read again.
 */
function hasMoreOfFormat(before: ParsedText, after: ParsedText): boolean {
  if (before.problems.length === 0) return false;
  // What a block lacks once it is begun is no mistake of the text.
  const ofFormat = (text: ParsedText) =>
    readCase(text).problems.filter(({ rule }) => rule.startsWith("schema/") && rule !== "schema/missing-key");
  return hasMore(ofFormat(before), ofFormat(after));
}

/**
 * Whether what an operation puts in can be read where it should stand. Where that is behind the end of a list it comes
 * to stand at its end, and other operations may have put more behind it.
 */
function isDone({ root, lost }: ParsedText, operation: PatchOperation): boolean {
  if (operation.op === "rename" || !root) return operation.op === "rename";
  const { path } = operation;
  const { node, depth } = reach(root, path);
  if (depth === path.length) return !covering(lost)(node.start);
  const step = path[depth];
  return typeof step === "number" && node.kind === "list" && step >= node.items.length;
}

/** What was done to a text. */
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
  const [was, is] = [caseSpot(before), caseSpot(after)];
  if (!was) return true;
  const wasLost = covering(before.lost);
  const isLost = covering(after.lost);
  return is !== undefined && saysStill(was, is, { before, after, wasLost, isLost, ...changes });
}

/** Whether the one place says at least what the other said. */
function saysStill(was: Spot, is: Spot, compared: Comparison): boolean {
  const { wasLost, isLost, operations, edits } = compared;
  const { node } = was;
  if (isUnreadable(was, wasLost)) return true;
  if (node.kind === "text" && (isBlank(node) || isPlaceholder(node, was.shape))) return true;
  if (operations.some(({ op, path }) => op === "replace" && isSame(path, was.path))) return true;
  if (isUnreadable(is, isLost)) return false;
  if (isUntouched(was, is, compared)) return true;
  const parts = spotsBelow(was);
  if (parts.length === 0) {
    if (edits.some(({ span }) => span.start <= node.end && span.end >= node.start)) {
      // Where YAML reads nothing but a comment, it may become one.
      return !isBlank(is.node) || (node.kind === "text" && node.comment?.before === "");
    }
    return node.kind !== "text" || (is.node.kind === "text" && is.node.text === node.text);
  }
  const now = spotsBelow(is);
  const places = new Map(now.map((part) => [part.path.at(-1), part]));
  return parts.every((part) => {
    const same = places.get(part.path.at(-1));
    if (same) return saysStill(part, same, compared);
    const other = places.get(renamed(part, operations));
    if (other) return isSameText(part, other, compared);
    return saysNothing(part, compared) || isTakenIn(part, compared);
  });
}

/** Whether a mistake in the text hides what stands here; the top of the file is read in any event. */
function isUnreadable({ path, node, entry }: Spot, isLost: (offset: number) => boolean): boolean {
  if (path.length === 0) return false;
  return node.kind === "unreadable" || isLost(node.start) || (entry !== undefined && isLost(entry.key.start));
}

/** Whether edits take lines that were read as a key unknown to the format into another text, or behind another key. */
function isTakenIn({ shape, entry, node }: Spot, { before, edits }: Comparison): boolean {
  if (shape || !entry) return false;
  const { start } = entry.key;
  const edit = edits.find(({ span }) => span.start <= start && start < span.end);
  // What is behind the edit stays as it is, and belongs to the key above again.
  const lines = before.text.slice(start, Math.min(node.end, edit?.span.end ?? 0)).split(/\r?\n/);
  if (edit === undefined) return false;
  const isWritten = (line: string) => edit.text.includes(line.trim().replace(/^\{ */, ""));
  return (
    lines.every(isWritten) ||
    (node.end <= edit.span.end && before.text.slice(node.start, node.end).split(/\r?\n/).every(isWritten)) ||
    isMoved(before.text.slice(node.start, node.end), edits)
  );
}

/** Whether some edit puts the value, on one line and to the letter, behind another key. */
function isMoved(value: string, edits: Edits): boolean {
  if (value === "" || /[\r\n]/.test(value)) return false;
  return edits.some(({ text }) =>
    `${text}\n`
      .split(`: ${value}`)
      .slice(1)
      .some((rest) => /^\s*[\r\n,}#]/.test(rest)),
  );
}

/** Whether the two are the same to the letter, so that they are read alike. */
function isUntouched(was: Spot, is: Spot, { before, after }: Comparison): boolean {
  const { node } = is;
  const isWhole = !after.lost.some(({ start, end }) => start <= node.end && end >= node.start);
  return was.shape === is.shape && isWhole && isSameText(was, is, { before, after });
}

function isSameText(
  { node: one }: Spot,
  { node: other }: Spot,
  { before, after }: Pick<Comparison, "before" | "after">,
): boolean {
  return (
    one.kind === other.kind &&
    one.end - one.start === other.end - other.start &&
    before.text.slice(one.start, one.end) === after.text.slice(other.start, other.end)
  );
}

function renamed({ path, entry }: Spot, operations: readonly PatchOperation[]): string | undefined {
  const written = [...path.slice(0, -1), entry?.key.text ?? ""];
  const operation = operations.find((one) => one.op === "rename" && isSame(one.path, written));
  return operation?.op === "rename" ? operation.key : undefined;
}

function saysNothing(part: Spot, { wasLost }: Comparison): boolean {
  const { node } = part;
  if (isUnreadable(part, wasLost)) return true;
  if (node.kind === "text") return isBlank(node) || isPlaceholder(node, part.shape);
  return spotsBelow(part).length === 0;
}

function isSame(path: Path, other: Path): boolean {
  return path.length === other.length && path.every((step, index) => step === other[index]);
}

/**
 * The values of a tree in one string, to be compared with another's: keys and texts to the letter, without regard to
 * quotation marks, columns and comments. Keys count in their order, or in any.
 */
export function saidBy(node: TreeNode | undefined, keys: "in order" | "in any order"): string {
  switch (node?.kind) {
    case undefined:
      return "";
    case "unreadable":
      return "?";
    case "text":
      return JSON.stringify(node.text);
    case "list":
      return `[${node.items.map((item) => saidBy(item, keys)).join()}]`;
    case "map": {
      const entries = node.entries.map(
        ({ key, value }) => `${JSON.stringify(key.text)}:${saidBy(value, keys)}`,
      );
      return `{${(keys === "in order" ? entries : entries.toSorted()).join()}}`;
    }
  }
}
