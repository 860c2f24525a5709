// A required field that is not given: its message, and what to add.

import type { Path } from "../base/path.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import { type FieldRef, isMissing } from "../read/field-ref.ts";
import type { CaseFix, PatchOperation, PatchValue } from "../read/fix.ts";
import { placeholder, readingOf } from "../read/placeholder.ts";
import { metaOfShape, type Shape } from "../read/shape.ts";
import type { AnyBlock, Beneficiary } from "../read/view.ts";
import type { TreeNode } from "../text/tree.ts";
import type { RawFinding } from "./finding.ts";

/**
 * The finding that a field is not given, or none if it is. The sentence names what is missing; the engine adds in which
 * way it is missing, and the fix.
 */
export function* missingField(
  at: FieldRef,
  message: Message,
  more: Partial<Omit<RawFinding, "at" | "message" | "isAbsence">> & { readonly about?: Beneficiary } = {},
): Generator<RawFinding> {
  if (isMissing(at)) yield { at, message, isAbsence: true, ...more };
}

/** The sentence after that of a missing field if its value is empty. */
export function missingSuffix(place: FieldRef): Message | undefined {
  switch (place.state) {
    case "blank":
      return sentence("The value is empty.");
    case "unfinished":
      return notAnAnswer(place);
    default:
      return undefined;
  }
}

/** Says that a value is a placeholder, after another sentence. */
function notAnAnswer(place: FieldRef): Message {
  const written = wordsOf(place);
  if (written === undefined) return sentence("The value is a placeholder.");
  return isPlaceholder(place)
    ? sentence('"{written}" is a placeholder.', { written })
    : sentence('"{written}" is not an answer here.', { written });
}

/** Says the same of a placeholder that nothing else has reported, and names its field. */
export function unfinishedValue(place: FieldRef): Message {
  const field = term(metaOfShape(place.shape).title);
  const written = wordsOf(place);
  if (written === undefined) {
    return sentence("{field}: the value is a placeholder.", { field });
  }
  return isPlaceholder(place)
    ? sentence('{field}: "{written}" is a placeholder.', {
        field,
        written,
      })
    : sentence('{field}: "{written}" is not an answer here.', {
        field,
        written,
      });
}

/** The words of a value; undefined if it is a bare TODO. */
function wordsOf({ node }: FieldRef): string | undefined {
  if (node?.kind !== "text" || placeholder.test(node.text)) return undefined;
  return node.text.replaceAll(/\s+/g, " ").trim();
}

function isPlaceholder({ node, shape }: FieldRef): boolean {
  return node?.kind === "text" && readingOf(node.text, metaOfShape(shape)) === "placeholder";
}

/** Adds what is missing, as placeholders; none if there are placeholders already. */
export function insertionFixes(place: FieldRef): CaseFix[] {
  if (place.state !== "absent" && place.state !== "blank") return [];
  const field = term(withinSentence(metaOfShape(place.shape).title));
  return [
    {
      title: sentence("Add {field}", { field }),
      safe: false,
      operations: operationsFor(place.path, placeholderFor(place.shape), place.node),
    },
  ];
}

/** If there are keys already, all of them blank, the value is added key by key, into a block or the entry of a list. */
function operationsFor(path: Path, value: PatchValue, node: TreeNode | undefined): PatchOperation[] {
  const whole: PatchOperation[] = [{ op: "add", path, value }];
  if (!node || typeof value === "string") return whole;
  if (isList(value)) {
    const entries = node.kind === "list" ? node.items : [node];
    const begun = entries.findIndex(isBegun);
    const [entry] = value;
    return begun < 0 || entry === undefined ? whole : operationsFor([...path, begun], entry, entries[begun]);
  }
  if (node.kind !== "map" || !isBegun(node)) return whole;
  return Object.entries(value).flatMap(([key, inner]) => {
    const standing = node.entries.find((entry) => entry.key.text === key)?.value;
    return operationsFor([...path, key], inner, standing);
  });
}

function isBegun(node: TreeNode): boolean {
  return node.kind === "map" && node.entries.length > 0;
}

function isList(value: PatchValue): value is readonly PatchValue[] {
  return Array.isArray(value);
}

/** The placeholder of a field until its value is known. A list is added with one item. */
export function placeholderFor(shape: Shape): PatchValue {
  switch (shape.kind) {
    case "leaf":
      return `TODO ${shape.meta.placeholder ?? withinSentence(shape.meta.title)}`;
    case "list":
      return [placeholderFor(shape.item)];
    case "block": {
      const keys = shape.meta.whole ?? shape.keys;
      return Object.fromEntries(
        keys.flatMap((key) => {
          const field = shape.fields.get(key);
          return field ? [[key, placeholderFor(field)]] : [];
        }),
      );
    }
  }
}

/** The block that is missing as a whole around a missing field, or the field itself. Lists are not blocks. */
export function outermostMissingBlock(at: FieldRef): FieldRef {
  let whole = at;
  for (
    let above = at.parent;
    above?.parent && isMissing(above) && above.shape.kind === "block";
    above = above.parent
  ) {
    whole = above;
  }
  return whole;
}

/** A title as written within a sentence; names such as I-94 stay unchanged. */
export function withinSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** The block as a whole if it has no keys yet, otherwise its field. */
export function wholeBlockOrField(block: AnyBlock, field: FieldRef): FieldRef {
  const { node } = block.ref;
  return node?.kind === "map" && node.entries.length > 0 ? field : block.ref;
}
