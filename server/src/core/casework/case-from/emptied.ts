// The structure of a case without its content: the same keys, with placeholders as values. The only text that is copied
// from the case is words of the format, and ids and labels in the form that the new case gives them.

import { partsOfClaim } from "../../model/claim-parts.ts";
import { sameLabel } from "../../model/labels.ts";
import { placeholderFor } from "../../model/missing-field.ts";
import type { PatchValue } from "../../read/fix.ts";
import { type BlockShape, type LeafShape, shapeAt } from "../../read/shape.ts";
import type { AnyBlock, AnyView, Leaf, List } from "../../read/view.ts";

/** The ids and labels of the people and exhibits in the new case. */
export interface NewNames {
  /** By the id in the old case. */
  readonly ids: ReadonlyMap<string, string>;
  /** By the key that labels share if they differ only in capitalization. */
  readonly labels: ReadonlyMap<string, string>;
  /** The shapes of the people's blocks, by their new id, for looking up fields in claims. */
  readonly shapes: ReadonlyMap<string, BlockShape>;
}

export type Emptied = { readonly [key: string]: PatchValue };

/** The field with placeholders; undefined if the case has no such key. A list of blocks has one entry. */
export function emptied(view: AnyView, names: NewNames): PatchValue | undefined {
  const { shape, state, node } = view.ref;
  if (state === "absent" || node === undefined) return undefined;
  switch (shape.kind) {
    case "leaf":
      return emptiedLeaf(view as Leaf<unknown>, shape, names);
    case "list":
      return emptiedList(view as List<AnyView>, names);
    case "block": {
      // A name that is written as one text.
      if (shape.meta.mayBeText && node.kind === "text") return placeholderFor(shape);
      const fields = emptiedFields(view, names);
      return Object.keys(fields).length > 0 ? fields : undefined;
    }
  }
}

/** The fields of a block that the case has, each with placeholders, except for those left out. */
export function emptiedFields(block: AnyBlock, names: NewNames, leftOut: readonly string[] = []): Emptied {
  const { shape } = block.ref;
  if (shape.kind !== "block") return {};
  return Object.fromEntries(
    shape.keys.flatMap((key): [string, PatchValue][] => {
      if (leftOut.includes(key)) return [];
      const value = emptied(fieldOf(block, key), names);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The field of a block by its key. */
export function fieldOf(block: AnyBlock, key: string): AnyView {
  const field = (block as unknown as Readonly<Record<string, AnyView | undefined>>)[key];
  if (!field) throw new Error("The format has no such key");
  return field;
}

function emptiedList({ ref, items }: List<AnyView>, names: NewNames): PatchValue | undefined {
  const item = ref.shape.kind === "list" ? ref.shape.item : undefined;
  if (!item) return undefined;
  if (item.kind === "leaf" && naming.has(item.meta.kind)) {
    const named = items.flatMap((leaf) => namedAnew(leaf as Leaf<unknown>, item, names) ?? []);
    return named.length > 0 ? [...new Set(named)] : undefined;
  }
  const [first] = items;
  if (item.kind === "block" && first) {
    const fields = emptiedFields(first, names);
    if (Object.keys(fields).length > 0) return [fields];
  }
  return placeholderFor(ref.shape);
}

const naming: ReadonlySet<LeafShape["meta"]["kind"]> = new Set(["reference", "claim", "label-reference"]);

function emptiedLeaf(leaf: Leaf<unknown>, shape: LeafShape, names: NewNames): PatchValue {
  return (naming.has(shape.meta.kind) ? namedAnew(leaf, shape, names) : undefined) ?? placeholderFor(shape);
}

/** A reference, claim, or label as in the new case; undefined if it has no such person, field, or exhibit. */
function namedAnew({ value }: Leaf<unknown>, { meta }: LeafShape, names: NewNames): string | undefined {
  if (typeof value !== "string") return undefined;
  switch (meta.kind) {
    case "reference":
      return names.ids.get(value);
    case "label-reference":
      return names.labels.get(sameLabel(value));
    case "claim":
      return claimAnew(value, names);
    default:
      return undefined;
  }
}

/** Only words of the format follow the id. The page was that of another document. */
function claimAnew(claim: string, { ids, shapes }: NewNames): string | undefined {
  const { subject, fields } = partsOfClaim(claim);
  const root = subject === "request" ? "request" : ids.get(subject);
  const shape = root === "request" ? shapeAt(["request"]) : shapes.get(root ?? "");
  const isKnown = root !== undefined && shape !== undefined && shapeAt(fields, shape) !== undefined;
  return isKnown ? [root, ...fields].join(".") : undefined;
}

/** The fields that are given. */
export function givenFields(fields: { readonly [key: string]: PatchValue | undefined }): Emptied {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
