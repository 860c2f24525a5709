// Several values that are written as one text, as in `reasons: medical, family` or `for: ana and leo`.

import { sentence } from "../message/message.ts";
import { each } from "../message/values.ts";
import type { MapEntry, MapNode, TextNode, TreeNode } from "../text/tree.ts";
import type { FieldRef } from "./field-ref.ts";
import type { CaseFix, PatchValue } from "./fix.ts";
import { isOnlySpelledWrong, isSameWord } from "./nearest.ts";
import type { ReadProblem } from "./problem.ts";
import type { BlockShape, LeafShape, ListShape } from "./shape.ts";

/** Longer text is prose. */
const mostLetters = 500;

/** What people write between values. "or" leaves open which one is meant. */
const marks = /\s*[,;|/&+\n\u3001\uff0c\uff1b]\s*(?:(?:and|y|&)\s+)?|\s+(?:and|y)\s+/iu;

/**
 * The values that a text names, each corrected by `meant`; undefined if it names only one. If the words are between
 * marks, one of them must be a value, and for one that is not, the word that it is `near` to, or what is written; if
 * only blanks are between them, all of them must be.
 */
export function severalIn(
  written: string,
  meant: (words: string) => string | undefined,
  near: (words: string) => string | undefined = () => undefined,
): readonly string[] | undefined {
  if (written.length > mostLetters || meant(written) !== undefined) return undefined;
  const parts = withoutBrackets(written)
    .split(marks)
    .filter((part) => part !== "");
  const values = parts.flatMap((part) => {
    const value = meant(part);
    return value === undefined ? (valuesIn(part, meant) ?? [near(part) ?? part]) : [value];
  });
  const different = [...new Set(values)];
  const isNamed = different.some((value) => meant(value) === value);
  return different.length > 1 && isNamed && (parts.length > 1 || different.every((value) => meant(value)))
    ? different
    : undefined;
}

/** Values separated by blanks, the longest first, since a value may contain blanks; undefined unless all words are. */
function valuesIn(part: string, meant: (words: string) => string | undefined): readonly string[] | undefined {
  const words = part.split(/\s+/);
  const values: string[] = [];
  for (let from = 0; from < words.length; ) {
    let to = Math.min(words.length, from + mostWords);
    while (to > from && meant(words.slice(from, to).join(" ")) === undefined) to--;
    const value = meant(words.slice(from, to).join(" "));
    if (to === from || value === undefined) return undefined;
    values.push(value);
    from = to;
  }
  return values.length > 1 ? values : undefined;
}

/** In one value. */
const mostWords = 4;

function withoutBrackets(written: string): string {
  return (/^\s*[[({](.*)[\])}]\s*$/su.exec(written)?.[1] ?? written).trim();
}

/**
 * The fix that writes the values in square brackets, instead of the text or of the item of the list. Undefined if the
 * format has no list there.
 */
export function writingSeveral(
  { path, node, parent }: FieldRef,
  values: readonly string[],
  safe = false,
): CaseFix[] {
  if (parent?.shape.kind !== "list") return [];
  const list = parent.node?.kind === "list" ? parent.node.items : [];
  const standing = list.map((item) => (item.kind === "text" ? item.text.trim() : undefined));
  if (!standing.every((text) => text !== undefined)) return [];
  const at = list.findIndex(({ start }) => start === node?.start);
  const value: PatchValue = at < 0 ? values : standing.toSpliced(at, 1, ...values);
  const title = sentence("Change to [{values}]", { values: each(values) });
  return [{ title, safe, operations: [{ op: "replace", path: path.slice(0, -1), value }] }];
}

// Several values between braces: without square brackets around them, YAML reads what follows a comma as a key, as in
// `{ for: ana, leo }` and `reasons: { medical, family }`.

/** The choice that is meant by a word of a list. */
export function choiceMeant(words: string, { choices }: LeafShape): string | undefined {
  return choices.find((choice) => isSameWord(choice, words) || isOnlySpelledWrong(words, choice, choices));
}

/** The words between braces that contain no key with a colon, each as in the list; undefined if one has a colon. */
export function wordsInBraces(
  { item }: ListShape,
  node: MapNode,
  source: string,
): readonly string[] | undefined {
  if (!node.flow || item.kind !== "leaf" || node.entries.length === 0) return undefined;
  if (!node.entries.every((entry) => isWordAlone(entry, source))) return undefined;
  return node.entries.map(({ key }) => choiceMeant(key.text, item) ?? key.text);
}

/** The problem that braces are around the values of a list. */
export function inBraces(at: FieldRef, values: readonly string[]): ReadProblem {
  return {
    rule: "schema/wrong-type",
    at,
    message: sentence("Several values belong in square brackets, not in braces: [{list}].", {
      list: each(values),
    }),
    fixes: [
      {
        title: sentence("Change to [{values}]", { values: each(values) }),
        safe: false,
        operations: [{ op: "replace", path: at.path, value: values }],
      },
    ],
  };
}

/** A block without the words among its keys that belong to the value before them. */
export interface WithoutWords {
  readonly entries: readonly MapEntry[];
  /** For each key whose value continues with such words, the value with them. */
  readonly goingOn: ReadonlyMap<MapEntry, TextNode>;
}

/**
 * Finds the words between braces that a comma has cut off from the value of a list. A word is one of the list's
 * choices, or the id of a person; any other may be a key that is being typed.
 */
export function withoutWords(
  shape: BlockShape,
  { entries, flow }: MapNode,
  source: string,
  top: { readonly root: TreeNode | undefined },
): WithoutWords {
  const goingOn = new Map<MapEntry, TextNode>();
  if (!flow || entries.length < 2 || !entries.some((entry) => isWordAlone(entry, source))) {
    return { entries, goingOn };
  }
  const names = top.root ? new Set(idsIn(top.root)) : new Set<string>();
  const kept: MapEntry[] = [];
  for (const entry of entries) {
    const last = kept.at(-1);
    const field = last && shape.fields.get(last.key.text);
    const value = last && (goingOn.get(last) ?? last.value);
    const isRest =
      last !== undefined &&
      value?.kind === "text" &&
      value.style === "plain" &&
      value.text !== "" &&
      field?.kind === "list" &&
      field.item.kind === "leaf" &&
      isWordAlone(entry, source) &&
      !shape.fields.has(entry.key.text) &&
      isOf(field.item, entry.key.text, names) &&
      /^\s*,\s*$/.test(source.slice(value.end, entry.key.start));
    if (isRest)
      goingOn.set(last, {
        ...value,
        text: `${value.text}, ${entry.key.text}`,
        end: entry.key.end,
        isCut: true,
      });
    else kept.push(entry);
  }
  return { entries: kept, goingOn };
}

function isOf(item: LeafShape, word: string, names: ReadonlySet<string>): boolean {
  switch (item.meta.kind) {
    case "choice":
      return choiceMeant(word, item) !== undefined;
    case "reference":
      return names.has(word);
    case "claim":
      return names.has(word) || word === "request" || word.includes(".");
    default:
      return false;
  }
}

/** Whether no colon follows the key. */
function isWordAlone({ key, value }: MapEntry, source: string): boolean {
  return (
    value.kind === "text" &&
    value.start === value.end &&
    /^\s*[,}]/.test(source.slice(key.end, key.end + farthest))
  );
}

/** How many blanks after a word are searched for the comma. */
const farthest = 100;

/** All ids in the case. */
function idsIn(node: TreeNode): readonly string[] {
  switch (node.kind) {
    case "list":
      return node.items.flatMap(idsIn);
    case "map":
      return node.entries.flatMap(({ key, value }) =>
        key.text === "id" && value.kind === "text" ? [value.text.trim()] : idsIn(value),
      );
    default:
      return [];
  }
}
