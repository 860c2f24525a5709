// Where a path of the case leads in the tree of a text.
import type { Path } from "../engine/finding.ts";
import { placeholder } from "../read/placeholder.ts";
import type { MapEntry, MapNode, TreeNode } from "../text/tree.ts";

/** What a walk along a path found: how far it came, and what stands there. */
export interface Reached {
  readonly node: TreeNode;
  readonly entry: MapEntry | undefined;
  readonly depth: number;
  /** Whether it stands between the brackets of something. */
  readonly isWithinFlow: boolean;
}

/** Walks from the top along a path, as far as it goes. */
export function reach(root: MapNode, path: Path): Reached {
  let reached: Reached = { node: root, entry: undefined, depth: 0, isWithinFlow: false };
  for (const step of path) {
    const { node, depth } = reached;
    const next = stepInto(node, step);
    if (!next) return reached;
    reached = {
      node: next.node,
      entry: next.entry ?? (next.node === node ? reached.entry : undefined),
      depth: depth + 1,
      isWithinFlow: reached.isWithinFlow || (isFlow(node) && next.node !== node),
    };
  }
  return reached;
}

function isFlow(node: TreeNode): boolean {
  return (node.kind === "map" || node.kind === "list") && node.flow;
}

function stepInto(node: TreeNode, step: string | number): { node: TreeNode; entry?: MapEntry } | undefined {
  if (typeof step === "number") {
    if (node.kind === "list") {
      const item = node.items[step];
      return item && { node: item };
    }
    // One value where several could stand is a list of one.
    return step === 0 && !isBlank(node) && !isPlaceholder(node) ? { node } : undefined;
  }
  if (node.kind !== "map") return undefined;
  const entry = node.entries.find(({ key }) => key.text === step);
  return entry && { node: entry.value, entry };
}

/** A value that says nothing. */
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

export function isPlaceholder(node: TreeNode): boolean {
  return node.kind === "text" && placeholder.test(node.text);
}
