// Something that is asked for and not given: what to say about it, and what to put in.

import { type Message, sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import { isMissing, type Place } from "../read/place.ts";
import { placeholder, readingOf } from "../read/placeholder.ts";
import { metaOfShape, type Shape } from "../read/shape.ts";
import type { Beneficiary } from "../read/view.ts";
import type { TreeNode } from "../text/tree.ts";
import type { CaseFix, PatchOperation, PatchValue, Path } from "./finding.ts";
import type { Draft } from "./rule.ts";

/**
 * The finding that nothing is given at a place, or none where something is. The sentence says what is missing; in which
 * way it is missing, and the fix, are added by the engine.
 */
export function* absence(
  at: Place,
  message: Message,
  more: Partial<Omit<Draft, "at" | "message" | "isAbsence">> & { readonly about?: Beneficiary } = {},
): Generator<Draft> {
  if (isMissing(at)) yield { at, message, isAbsence: true, ...more };
}

/** What is said after the sentence of an absence where the key is there without a value. */
export function inWhichWay(place: Place): Message | undefined {
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
function notAnAnswer(place: Place): Message {
  const written = wordsOf(place);
  if (written === undefined) return sentence("The value is a placeholder.");
  return isPlaceholder(place)
    ? sentence('"{written}" is a placeholder.', { written })
    : sentence('"{written}" is not an answer here.', { written });
}

/** Says the same of a placeholder that nothing else has reported, and names its field. */
export function unfinishedValue(place: Place): Message {
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

/** The words of a value; undefined where it is a bare TODO. */
function wordsOf({ node }: Place): string | undefined {
  if (node?.kind !== "text" || placeholder.test(node.text)) return undefined;
  return node.text.replaceAll(/\s+/g, " ").trim();
}

function isPlaceholder({ node, shape }: Place): boolean {
  return node?.kind === "text" && readingOf(node.text, metaOfShape(shape)) === "placeholder";
}

/** Puts in what is missing, as placeholders; nothing where placeholders stand already. */
export function insertion(place: Place): CaseFix[] {
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

/** Where keys stand already, all of them blank, the value is put in key by key, into a block or the entry of a list. */
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

/** What stands in a field until its value is known. A list is put in with one item. */
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

/** The block that is missing as a whole around a missing place, or the place itself. Lists are not blocks. */
export function missingWhole(at: Place): Place {
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

/** A title as it stands in the middle of a sentence; names such as I-94 stay as they are. */
export function withinSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
