// The content of a value, regardless of how it is written: the basis of the fingerprint of a review. Order of keys,
// quotation marks, comments, line breaks, and blanks make no difference, and neither does a key with an empty value.
import type { FieldRef } from "../read/field-ref.ts";
import { type AnyBlock, type AnyView, isView, type Leaf, type List } from "../read/view.ts";
import type { TreeNode } from "../text/tree.ts";

/** Text, a list, or keys with their values. */
export type CanonicalValue = string | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

/** The content of a field: undefined if no value is given, and `unread` if a part of it could not be read. */
export function canonicalAt(view: AnyView): CanonicalValue | undefined | "unread" {
  return isReadWhole(view) ? said(view) : "unread";
}

/** Text for a fingerprint: keys in alphabetical order, so that the order of the format may change. */
export function canonicalText(value: CanonicalValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(",")}]`;
  const keys = Object.keys(value).toSorted(compare);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`).join(",")}}`;
}

function isList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The fields of a block, and what it has under unknown keys. */
export function partsOfBlock(block: AnyBlock): ReadonlyMap<string, CanonicalValue> {
  const parts = new Map<string, CanonicalValue>();
  const read = new Set<unknown>();
  for (const [key, field] of canonicalFields(block)) {
    read.add(field.ref.key);
    const value = said(field);
    if (value !== undefined) parts.set(key, value);
  }
  const { node } = block.ref;
  for (const { key, value } of node?.kind === "map" ? node.entries : []) {
    const written = read.has(key) ? undefined : asWritten(value);
    if (written !== undefined) parts.set(`? ${key.text}`, written);
  }
  return parts;
}

/** The fields that are in the text. */
export function canonicalFields(block: AnyBlock): readonly (readonly [key: string, field: AnyView])[] {
  const { shape } = block.ref;
  if (shape.kind !== "block") return [];
  return shape.keys.flatMap((key) => {
    const field: unknown = block[key as keyof AnyBlock];
    return isView(field) && field.ref.state !== "absent" ? [[key, field] as const] : [];
  });
}

export function asList(view: AnyView): List<AnyView> | undefined {
  return "items" in view && Array.isArray(view.items) ? (view as List<AnyView>) : undefined;
}

export function asLeaf(view: AnyView): Leaf<unknown> | undefined {
  return view.ref.shape.kind === "leaf" ? (view as Leaf<unknown>) : undefined;
}

function said(view: AnyView): CanonicalValue | undefined {
  const { state, node } = view.ref;
  if (state === "absent" || state === "blank") return undefined;
  const leaf = asLeaf(view);
  if (leaf) return leaf.value === undefined ? asWritten(node) : valueInWords(leaf.value);
  const list = asList(view);
  if (list) {
    if (list.items.length === 0) return asWritten(node);
    const items = list.items.flatMap((item) => said(item) ?? []);
    return items.length === 0 ? undefined : items;
  }
  if (node?.kind !== "map") return asWritten(node);
  const parts = partsOfBlock(view);
  return parts.size === 0 ? undefined : Object.fromEntries(parts);
}

function valueInWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return words(String(value));
}

/** What is in the text if the format reads no value. */
function asWritten(node: TreeNode | undefined): CanonicalValue | undefined {
  switch (node?.kind) {
    case "text":
      return words(node.text) || undefined;
    case "list": {
      const items = node.items.flatMap((item) => asWritten(item) ?? []);
      return items.length === 0 ? undefined : items;
    }
    case "map": {
      const entries = node.entries.flatMap(({ key, value }) => {
        const written = asWritten(value);
        return written === undefined ? [] : [[key.text, written] as const];
      });
      return entries.length === 0 ? undefined : Object.fromEntries(entries);
    }
    default:
      return undefined;
  }
}

/** The same words, single-spaced, with accents in one encoding. */
function words(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

/** Whether all of the value was read, so that a difference is in the case and not a mistake in its text. */
function isReadWhole(view: AnyView): boolean {
  if (isUnread(view.ref)) return false;
  const list = asList(view);
  if (list) return list.items.every(isReadWhole);
  return view.ref.shape.kind !== "block" || canonicalFields(view).every(([, field]) => isReadWhole(field));
}

function isUnread({ isUnread: unread, node }: FieldRef): boolean {
  return unread === true || node?.kind === "unreadable";
}
