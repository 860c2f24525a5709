// A view that is kept while the text of its case changes. What a computation reads of it is recorded, field by field, so
// that it is known what a change concerns.
//
// What rules compare by identity keeps its identity as long as its content is the same: leaves, lists, blocks, and their
// field references. If the content differs, there is another object. Only positions are updated in place.

import { Cell, isSame, noteRead } from "../base/computation.ts";
import type { TextNode, TreeNode } from "../text/tree.ts";
import { fieldsOf, keepForChanges, replaceField } from "./block-view.ts";
import type { FieldRef } from "./field-ref.ts";
import { type AnyView, isView, type Leaf, type List } from "./view.ts";

type OpenFieldRef = { -readonly [Key in keyof FieldRef]: FieldRef[Key] };

/** The tree of a block or list, with who has read it: it has all the text below. */
interface KeptNode {
  node: TreeNode | undefined;
  readonly cell: Cell;
}

const keptNode = Symbol("kept node");

interface MayKeepNode extends FieldRef {
  readonly [keptNode]?: KeptNode;
}

/** Has the view and everything in it note who reads it. */
export function keepView(view: AnyView): void {
  if (view.ref.shape.kind === "leaf") return;
  keepNode(view.ref);
  keepForChanges(view);
  for (const part of partsIn(view)) keepView(part);
}

function partsIn(view: AnyView): readonly AnyView[] {
  return isList(view) ? view.items : fieldsOf(view).filter((part) => part !== undefined);
}

function isList(view: AnyView): view is List<AnyView> {
  return view.ref.shape.kind === "list";
}

function keepNode(ref: MayKeepNode): void {
  const kept: KeptNode = { node: ref.node, cell: new Cell() };
  Object.defineProperty(ref, keptNode, { value: kept });
  Object.defineProperty(ref, "node", {
    enumerable: true,
    get() {
      noteRead(kept.cell);
      return kept.node;
    },
  });
}

function nodeOf(ref: MayKeepNode): TreeNode | undefined {
  return ref[keptNode] ? ref[keptNode].node : ref.node;
}

/** Gives a block or list that is kept its tree in the new text. */
export function replaceNode(ref: MayKeepNode, node: TreeNode | undefined): void {
  const kept = ref[keptNode];
  if (!kept) return;
  kept.node = node;
  kept.cell.change();
}

/**
 * Makes a view that is kept the same as one that was read from the new text. Returns false, with nothing changed, if the
 * view itself, and not only something in it, is another one now.
 */
export function updateView(kept: AnyView, fresh: AnyView): boolean {
  if (!isSameRef(kept.ref, fresh.ref)) return false;
  if (isList(kept)) return isList(fresh) && updateList(kept, fresh);
  const isBlock = kept.ref.shape.kind === "block" && nodeOf(kept.ref)?.kind === "map";
  if (isBlock) updateBlock(kept, fresh);
  else if (!isSameContent(kept, fresh)) return false;
  else updatePosition(kept.ref, fresh.ref);
  return true;
}

function updateList(kept: List<AnyView>, fresh: List<AnyView>): boolean {
  const pairs = kept.items.map((item, index) => [item, fresh.items[index]] as const);
  const isAlike =
    kept.items.length === fresh.items.length &&
    pairs.every(([item, other]) => other && (isSameContent(item, other) || isSameBlock(item, other)));
  if (!isAlike) return false;
  updatePosition(kept.ref, fresh.ref);
  for (const [item, other] of pairs) if (other) updateView(item, other);
  return true;
}

function isSameBlock(kept: AnyView, fresh: AnyView): boolean {
  const isBlock = kept.ref.shape.kind === "block" && nodeOf(kept.ref)?.kind === "map";
  return isBlock && isSameRef(kept.ref, fresh.ref);
}

function updateBlock(kept: AnyView, fresh: AnyView): void {
  updatePosition(kept.ref, fresh.ref);
  const before = fieldsOf(kept);
  for (const [index, field] of fieldsOf(fresh).entries()) {
    const known = before[index];
    const isAbsent = field === undefined && (known === undefined || known.ref.state === "absent");
    if (isAbsent && known?.ref.node === undefined && known?.ref.isUnread === undefined) continue;
    if (known && field && updateView(known, field)) continue;
    if (field) moveInto(kept.ref, field);
    replaceField(kept, index, field);
  }
}

function moveInto(block: FieldRef, view: AnyView): void {
  const ref: OpenFieldRef = view.ref;
  ref.parent = block;
  keepView(view);
}

function updatePosition(kept: OpenFieldRef, fresh: FieldRef): void {
  kept.key = fresh.key;
  if (keepsNode(kept)) replaceNode(kept, fresh.node);
  else kept.node = fresh.node;
}

function keepsNode(ref: MayKeepNode): boolean {
  return ref[keptNode] !== undefined;
}

/** Whether a leaf, or a block or list without parts, says the same. */
function isSameContent(kept: AnyView, fresh: AnyView): boolean {
  if (!isSameRef(kept.ref, fresh.ref) || !isSameNode(nodeOf(kept.ref), fresh.ref.node)) return false;
  const [own, other] = [asLeaf(kept), asLeaf(fresh)];
  if (own && other) return isSame(own.value, other.value) && isSame(own.partial, other.partial);
  return !own && !other && partsIn(kept).length === 0 && partsIn(fresh).length === 0;
}

function asLeaf(view: AnyView): Leaf<unknown> | undefined {
  return view.ref.shape.kind === "leaf" && isView(view) && "value" in view ? view : undefined;
}

/** Apart from positions, and from what is inside a block or list. */
function isSameRef(one: FieldRef, other: FieldRef): boolean {
  return (
    one.state === other.state &&
    one.shape === other.shape &&
    one.isUnread === other.isUnread &&
    isSame(one.possiblyMisspelled, other.possiblyMisspelled) &&
    isSame(one.path, other.path) &&
    isSameText(one.key, other.key) &&
    nodeOf(one)?.kind === nodeOf(other)?.kind
  );
}

function isSameText(one: TextNode | undefined, other: TextNode | undefined): boolean {
  if (!one || !other) return one === other;
  const isWhole = !one.comment && !other.comment;
  return isWhole && one.text === other.text && one.style === other.style && one.isCut === other.isCut;
}

/** Apart from positions. A value with a comment sign in it has its edits, so it is never the same. */
function isSameNode(one: TreeNode | undefined, other: TreeNode | undefined): boolean {
  if (!one || !other) return one === other;
  switch (one.kind) {
    case "text":
      return other.kind === "text" && isSameText(one, other);
    case "unreadable":
      return other.kind === "unreadable";
    case "list":
      return (
        other.kind === "list" &&
        one.flow === other.flow &&
        one.items.length === other.items.length &&
        one.items.every((item, index) => isSameNode(item, other.items[index]))
      );
    case "map":
      return (
        other.kind === "map" &&
        one.flow === other.flow &&
        one.entries.length === other.entries.length &&
        one.entries.every(({ key, value }, index) => {
          const entry = other.entries[index];
          return isSameText(key, entry?.key) && isSameNode(value, entry?.value);
        })
      );
  }
}
