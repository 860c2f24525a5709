// A place in a case: where something stands, or would stand, and whether something is given there.
import type { Path, Span } from "../engine/finding.ts";
import type { MapNode, TextNode, TreeNode } from "../text/tree.ts";
import { readingOf } from "./placeholder.ts";
import { metaOfShape, type Shape } from "./shape.ts";

/**
 * absent: no such key. blank: a key with nothing behind it. unfinished: a placeholder, words that answer nothing
 * (`unknown`, `n/a`), or a block that holds nothing else. faulty: something that cannot be read; a problem says so.
 * given: a value.
 */
export type State = "absent" | "blank" | "unfinished" | "faulty" | "given";

export interface Place {
  readonly path: Path;
  readonly state: State;
  readonly shape: Shape;
  readonly parent: Place | undefined;
  /** The key as it stands in the text; list items and the top of the file have none. */
  readonly key: TextNode | undefined;
  readonly node: TreeNode | undefined;
  /** What stands here could not be read as a whole, so nothing may be said of what it lacks. */
  readonly isUnread?: true;
  /** Fields that are not given here and for which an unknown key beside them may stand: that is said of the key alone. */
  readonly mayBeMeant?: readonly string[];
}

/** The path one step further down. Reading makes thousands, so that each is made as long as it is and no longer. */
export function below(path: Path, step: string | number): Path {
  const longer = new Array<string | number>(path.length + 1);
  for (let index = 0; index < path.length; index++) longer[index] = path[index] ?? "";
  longer[path.length] = step;
  return longer;
}

/** Whether nothing is given here yet: no key, no value, or a placeholder. */
export function isMissing(place: Place): boolean {
  return place.state === "absent" || place.state === "blank" || place.state === "unfinished";
}

/** Whether it says of something of which there may be none that there is none, so that nothing waits to be filled in. */
export function saysNone({ state, shape, node }: Place): boolean {
  if (state !== "unfinished" || node?.kind !== "text") return false;
  const meta = metaOfShape(shape);
  return meta.mayBeNone === true && readingOf(node.text, meta) === "none";
}

/** Whether what stands here cannot be read, so that nothing may be concluded from it. */
export function isFaulty(place: Place): boolean {
  return place.state === "faulty" || place.isUnread === true;
}

/** Whether what is not given here, or a block around it, may be what an unknown key stands for. */
export function mayStandElsewhere(place: Place): boolean {
  for (let at: Place | undefined = place; at?.parent && at.state === "absent"; at = at.parent) {
    const name = at.path.at(-1);
    if (typeof name === "string" && at.parent.mayBeMeant?.includes(name)) return true;
  }
  return false;
}

/** Where the next item of a list would stand. */
export function nextItem(list: Place, ahead = 0): Place {
  const count =
    list.node?.kind === "list" ? list.node.items.length : list.node && list.state === "given" ? 1 : 0;
  return {
    path: [...list.path, count + ahead],
    state: "absent",
    shape: list.shape.kind === "list" ? list.shape.item : list.shape,
    parent: list,
    key: undefined,
    node: undefined,
  };
}

/**
 * The smallest text to change: the value, else its key, else the nearest parent's key, for a list item its first
 * key; for what is missing at the top of the file, `parole_case`.
 */
export function spanOf(place: Place): Span {
  const { node, key, parent } = place;
  if (node?.kind === "text" && node.text.trim() !== "") return { start: node.start, end: node.end };
  if (node?.kind === "unreadable") return { start: node.start, end: Math.max(node.end, node.start) };
  if (key) return { start: key.start, end: key.end };
  if (!parent) return node?.kind === "map" ? spanOfMark(node) : { start: 0, end: 0 };
  if (node?.kind === "map") return spanOfFirstKey(node);
  if (node?.kind === "list") return { start: node.start, end: node.end };
  if (node) return { start: node.start, end: node.end };
  return spanOf(parent.node?.kind === "text" ? { ...parent, node: undefined } : parent);
}

function spanOfMark(top: MapNode): Span {
  const mark = top.entries.find((entry) => entry.key.text === "parole_case") ?? top.entries[0];
  return mark ? { start: mark.key.start, end: mark.key.end } : { start: top.start, end: top.end };
}

function spanOfFirstKey(node: MapNode): Span {
  const first = node.entries[0];
  return first ? { start: first.key.start, end: first.key.end } : { start: node.start, end: node.end };
}
