// A field reference: where a field is, or would be, and whether it is given.
import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import type { MapNode, TextNode, TreeNode } from "../text/tree.ts";
import { readingOf } from "./placeholder.ts";
import { metaOfShape, type Shape } from "./shape.ts";

/**
 * absent: no such key. blank: a key with nothing after it. unfinished: a placeholder, words that answer nothing
 * (`unknown`, `n/a`), or a block with nothing else in it. faulty: something that cannot be read; a problem reports it.
 * given: a value.
 */
export type FieldState = "absent" | "blank" | "unfinished" | "faulty" | "given";

export interface FieldRef {
  readonly path: Path;
  readonly state: FieldState;
  readonly shape: Shape;
  readonly parent: FieldRef | undefined;
  /** The key in the text; list items and the top of the file have none. */
  readonly key: TextNode | undefined;
  readonly node: TreeNode | undefined;
  /** The value could not be read completely, so nothing may be reported missing in it. */
  readonly isUnread?: true;
  /** Fields that are not given here and that an unknown key beside them may mean: only the key is reported. */
  readonly possiblyMisspelled?: readonly string[];
}

/** Whether nothing is given yet: no key, no value, or a placeholder. */
export function isMissing(place: FieldRef): boolean {
  return place.state === "absent" || place.state === "blank" || place.state === "unfinished";
}

/** Whether the value says that there is none, in a field that allows it, so that nothing remains to be filled in. */
export function saysNone({ state, shape, node }: FieldRef): boolean {
  if (state !== "unfinished" || node?.kind !== "text") return false;
  const meta = metaOfShape(shape);
  return meta.mayBeNone === true && readingOf(node.text, meta) === "none";
}

/** Whether the value cannot be read, so that nothing may be concluded from it. */
export function isFaulty(place: FieldRef): boolean {
  return place.state === "faulty" || place.isUnread === true;
}

/** Whether an unknown key may mean this field, or a block around it, which is not given. */
export function mayBeMisspelled(place: FieldRef): boolean {
  for (let at: FieldRef | undefined = place; at?.parent && at.state === "absent"; at = at.parent) {
    const name = at.path.at(-1);
    if (typeof name === "string" && at.parent.possiblyMisspelled?.includes(name)) return true;
  }
  return false;
}

/** Where the next item of a list would be. */
export function nextItem(list: FieldRef, ahead = 0): FieldRef {
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

/** Where the text of a field reference is now, given where it was when the reference was read. */
export type Placement = (place: FieldRef, span: Span) => Span;

const whereItWasRead: Placement = (_, span) => span;

/**
 * The smallest text to change: the value, else its key, else the nearest parent's key, for a list item its first key;
 * for what is missing at the top of the file, `parole_case`.
 */
export function spanOf(place: FieldRef, placed: Placement = whereItWasRead): Span {
  const { node, key, parent } = place;
  const at = ({ start, end }: Span): Span => placed(place, { start, end });
  if (node?.kind === "text" && node.text.trim() !== "") return at(node);
  if (node?.kind === "unreadable") return at({ start: node.start, end: Math.max(node.end, node.start) });
  if (key) return at(key);
  if (!parent) return at(node?.kind === "map" ? spanOfMark(node) : { start: 0, end: 0 });
  if (node?.kind === "map") return at(spanOfFirstKey(node));
  if (node) return at(node);
  return spanOf(parent.node?.kind === "text" ? { ...parent, node: undefined } : parent, placed);
}

function spanOfMark(top: MapNode): Span {
  const mark = top.entries.find((entry) => entry.key.text === "parole_case") ?? top.entries[0];
  return mark ? { start: mark.key.start, end: mark.key.end } : { start: top.start, end: top.end };
}

function spanOfFirstKey(node: MapNode): Span {
  const first = node.entries[0];
  return first ? { start: first.key.start, end: first.key.end } : { start: node.start, end: node.end };
}
