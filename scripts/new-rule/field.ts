// The field of a new rule: its location in the case format, and how a rule accesses it.
import {
  type BlockShape,
  caseShape,
  type LeafShape,
  metaOfShape,
  type Shape,
} from "../../server/src/core/read/shape.ts";

export interface RuleField {
  /** The keys from the top of the case, without list positions. */
  readonly keys: readonly string[];
  /** The blocks around the field from the top of the case, without the whole case. */
  readonly blocks: readonly BlockShape[];
  /** The field, or an item of it if it is a list. */
  readonly leaf: LeafShape;
  /** The first key is a list, and the rule is applied to each of its entries. */
  readonly isInList: boolean;
}

/**
 * The field with a name such as `beneficiaries[].medical.prognosis`; `[]` and `*` for any entry of a list may be
 * omitted. If no rule about it can be made, a sentence with what to do.
 */
export function ruleField(name: string): RuleField | string {
  const keys = name
    .replaceAll("[]", "")
    .split(".")
    .filter((key) => key !== "*" && key !== "");
  const blocks: BlockShape[] = [];
  let shape: Shape = caseShape;
  let isInList = false;
  for (const [depth, key] of keys.entries()) {
    if (shape.kind !== "block") return noField(name, shape);
    if (depth > 0) blocks.push(shape);
    const field: Shape | undefined = shape.fields.get(key);
    if (!field) return noField(name, shape);
    if (field.kind !== "list" || depth === keys.length - 1) {
      shape = field;
      continue;
    }
    if (depth > 0) return `${name} is in a list within another block. Begin with a field next to it.`;
    isInList = true;
    shape = field.item;
  }
  const leaf = shape.kind === "list" ? shape.item : shape;
  if (leaf.kind !== "leaf") return `${name} is a block. Name one of its fields: ${keysOf(leaf)}.`;
  return { keys, blocks, leaf, isInList };
}

function noField(name: string, within: Shape): string {
  return `"${name}" is not a field of the case format. Fields there: ${keysOf(within)}.`;
}

function keysOf(shape: Shape): string {
  return shape.kind === "block" ? shape.keys.join(", ") : "none";
}

/** The field's name within a sentence, such as `date of birth`. */
export function nameInSentence({ leaf }: RuleField): string {
  const { title } = metaOfShape(leaf);
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** The field as a rule declares it, such as `beneficiaries[].medical.prognosis`. */
export function fieldName({ keys: [first = "", ...others], isInList }: RuleField): string {
  return [isInList ? `${first}[]` : first, ...others].join(".");
}
