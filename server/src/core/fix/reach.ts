// Where a path of the case leads in the tree of a text.
import type { Path } from "../base/path.ts";
import { matchKeys, offeredKey, presentKeys } from "../read/keys.ts";
import { placeholder, readingOf } from "../read/placeholder.ts";
import { caseShape, metaOfShape, type Shape } from "../read/shape.ts";
import type { MapEntry, MapNode, TreeNode } from "../text/tree.ts";

/** The result of a walk along a path: how far it came, and what is there. */
export interface ResolvedPath {
  readonly node: TreeNode;
  readonly entry: MapEntry | undefined;
  readonly depth: number;
  /** The shape of the format there; undefined below a key that the format does not have. */
  readonly shape: Shape | undefined;
  /** Whether it is within brackets. */
  readonly isWithinFlow: boolean;
}

/**
 * Walks from the top along a path, as far as possible. A key matches the one that is written so, otherwise the one that
 * is read so: an item for a list with a misspelled key goes into that list.
 */
export function resolvePath(root: MapNode, path: Path): ResolvedPath {
  let reached: ResolvedPath = {
    node: root,
    entry: undefined,
    depth: 0,
    shape: caseShape,
    isWithinFlow: false,
  };
  for (const step of path) {
    const { node, depth, shape } = reached;
    const next = stepInto(node, step, shape);
    if (!next) return reached;
    reached = {
      node: next.node,
      entry: next.entry ?? (next.node === node ? reached.entry : undefined),
      depth: depth + 1,
      shape: shapeBelow(shape, step),
      isWithinFlow: reached.isWithinFlow || (isFlow(node) && next.node !== node),
    };
  }
  return reached;
}

/**
 * The path of the written value, given the path at which it is read: `representative: JL` is read as a block with
 * `same_as: JL`, and the value of that key is the text of the block.
 */
export function writtenPath(root: MapNode, path: Path): Path {
  const { node, depth, shape } = resolvePath(root, path);
  const isNamedById =
    depth === path.length - 1 &&
    path.at(-1) === "same_as" &&
    shape?.kind === "block" &&
    shape.meta.mayBeId === true &&
    node.kind === "text" &&
    !isBlank(node) &&
    !isPlaceholder(node, shape);
  return isNamedById ? path.slice(0, -1) : path;
}

function shapeBelow(shape: Shape | undefined, step: string | number): Shape | undefined {
  if (typeof step === "number") return shape?.kind === "list" ? shape.item : undefined;
  return shape?.kind === "block" ? shape.fields.get(step) : undefined;
}

function isFlow(node: TreeNode): boolean {
  return (node.kind === "map" || node.kind === "list") && node.flow;
}

function stepInto(
  node: TreeNode,
  step: string | number,
  shape: Shape | undefined,
): { node: TreeNode; entry?: MapEntry } | undefined {
  if (typeof step === "number") {
    if (node.kind === "list") {
      const item = node.items[step];
      return item && { node: item };
    }
    // A single value instead of a list is a list of one.
    return step === 0 && !isBlank(node) && !isPlaceholder(node, shape) ? { node } : undefined;
  }
  const entry = node.kind === "map" ? entryReadAs(node, step, shape) : undefined;
  return entry && { node: entry.value, entry };
}

/** The entry of a block that is written or read as a key. */
export function entryReadAs(
  { entries }: MapNode,
  key: string,
  shape: Shape | undefined,
): MapEntry | undefined {
  const written = entries.find((entry) => entry.key.text === key);
  if (written || shape?.kind !== "block") return written;
  return matchKeys(shape, entries).find(({ field }) => field === key)?.entry;
}

/**
 * Whether an unknown key of the block may mean a key that the block lacks: if the key were inserted beside it, what is
 * under the unknown one would never be read.
 */
export function mayBeWritten({ entries }: MapNode, key: string, shape: Shape | undefined): boolean {
  if (shape?.kind !== "block") return false;
  const matched = matchKeys(shape, entries);
  const present = presentKeys(matched);
  return matched.some(
    ({ entry, field }) => field === undefined && offeredKey(shape, entry.key.text, present) === key,
  );
}

/** An empty value. */
export function isBlank(node: TreeNode): boolean {
  if (node.kind !== "text") return false;
  return node.text.trim() === "" || (node.style === "plain" && (node.text === "~" || node.text === "null"));
}

/** Brackets with nothing in them, or a list of such items. */
export function isEmpty(node: TreeNode): boolean {
  return (
    (node.kind === "list" && node.items.every((item) => isBlank(item) || isEmpty(item))) ||
    (node.kind === "map" && node.entries.length === 0)
  );
}

/** A text that is a placeholder for the format's field. */
export function isPlaceholder(node: TreeNode, shape: Shape | undefined): boolean {
  if (node.kind !== "text") return false;
  return shape ? readingOf(node.text, metaOfShape(shape)) !== "answer" : placeholder.test(node.text);
}
