// People of the practice whom a case names by initials: their details from the settings file are read as if the case
// gave them. They have the position of the initials, so that every finding about them points there.
import { matchKeys } from "../read/keys.ts";
import { placeholder } from "../read/placeholder.ts";
import { type BlockShape, caseShape, shapeAt } from "../read/shape.ts";
import type { ParsedText } from "../text/parse.ts";
import type { ListNode, MapEntry, MapNode, TextNode, TreeNode } from "../text/tree.ts";
import type { Practice, PracticePerson } from "./practice.ts";

/** Where a case may name a person of the practice, and the blocks that are read for one. */
const roles: readonly string[] = ["petitioner", "sponsors", "representative"];

/**
 * The text with the details of the people whom it names. The case's own values take precedence, and an id of the case
 * over one of the practice. Only for reading: edits are made in the original text.
 */
export function expandInitials(text: ParsedText, practice: Practice | undefined): ParsedText {
  const { root } = text;
  if (root?.kind !== "map") return text;
  const own = idsIn(root);
  const people = new Map((practice?.people ?? []).map((person) => [person.id, person]));
  for (const id of own) people.delete(id);
  const entries = matchKeys(caseShape, root.entries).map(({ entry, field }): MapEntry => {
    if (field === "exhibits") return withValue(entry, (node) => translated(node, people));
    if (field === undefined || !roles.includes(field)) return entry;
    const shape = blockAt(field);
    return shape ? withValue(entry, (node) => inRole(node, shape, people)) : entry;
  });
  const isSame = entries.every((entry, index) => entry === root.entries[index]);
  return isSame ? text : { ...text, root: { ...root, entries } };
}

type People = ReadonlyMap<string, PracticePerson>;

function blockAt(field: string): BlockShape | undefined {
  const shape = shapeAt([field]);
  const block = shape?.kind === "list" ? shape.item : shape;
  return block?.kind === "block" ? block : undefined;
}

function withValue(entry: MapEntry, change: (node: TreeNode) => TreeNode): MapEntry {
  const value = change(entry.value);
  return value === entry.value ? entry : { key: entry.key, value };
}

function eachItem(node: TreeNode, change: (item: TreeNode) => TreeNode): TreeNode {
  if (node.kind !== "list") return change(node);
  const items = node.items.map(change);
  const isSame = items.every((item, index) => item === node.items[index]);
  return isSame ? node : ({ ...node, items } satisfies ListNode);
}

function inRole(node: TreeNode, shape: BlockShape, people: People): TreeNode {
  return eachItem(node, (item) => {
    if (item.kind === "text") return shape.meta.mayBeId ? named(item, shape, people) : item;
    if (item.kind !== "map") return item;
    const sameAs = fieldIn(item, shape, "same_as")?.value;
    const person = sameAs?.kind === "text" ? people.get(sameAs.text.trim()) : undefined;
    return sameAs && person ? withDetails(item, sameAs, shape, person) : item;
  });
}

/** A representative written as one word is the person of that id: `representative: JL`. */
function named(node: TextNode, shape: BlockShape, people: People): TreeNode {
  if (!isId(node)) return node;
  const key: TextNode = { kind: "text", style: "plain", text: "same_as", start: node.start, end: node.end };
  const block: MapNode = {
    kind: "map",
    flow: false,
    start: node.start,
    end: node.end,
    entries: [{ key, value: node }],
  };
  const person = people.get(node.text.trim());
  return person ? withDetails(block, node, shape, person) : block;
}

const idForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;
/** Words that mean that there is no representative, or whether there is one. */
const noIds = /^(?:yes|no|true|false|none|null|unknown|n-a|na)$/i;

function isId({ text, comment, isCut, style }: TextNode): boolean {
  const word = text.trim();
  if (comment || isCut || style === "block") return false;
  return idForm.test(word) && !noIds.test(word) && !placeholder.test(word);
}

function fieldIn(node: MapNode, shape: BlockShape, field: string): MapEntry | undefined {
  return matchKeys(shape, node.entries).find((matched) => matched.field === field)?.entry;
}

function withDetails(node: MapNode, at: TreeNode, shape: BlockShape, { details }: PracticePerson): MapNode {
  const present = new Set(matchKeys(shape, node.entries).map(({ field }) => field));
  const added = details
    .filter(({ key }) => shape.fields.has(key.text) && !present.has(key.text))
    .map(({ key, value }) => ({ key: textAt(key, at), value: nodeAt(value, at) }));
  return { ...node, entries: [...node.entries, ...added] };
}

/** Each translator named by initials, with the name for the certificate. */
function translated(node: TreeNode, people: People): TreeNode {
  const exhibit = blockAt("exhibits");
  const translation = exhibit?.fields.get("translation");
  if (!exhibit || translation?.kind !== "block") return node;
  return eachItem(node, (item) =>
    changed(item, exhibit, "translation", (inner) =>
      changed(inner, translation, "certified_by", (by) => {
        const person = by.kind === "text" ? people.get(by.text.trim()) : undefined;
        return by.kind === "text" && person && person.name !== "" ? { ...by, text: person.name } : by;
      }),
    ),
  );
}

function changed(
  node: TreeNode,
  shape: BlockShape,
  field: string,
  change: (value: TreeNode) => TreeNode,
): TreeNode {
  if (node.kind !== "map") return node;
  const entry = fieldIn(node, shape, field);
  if (!entry) return node;
  const after = withValue(entry, change);
  return after === entry
    ? node
    : { ...node, entries: node.entries.map((one) => (one === entry ? after : one)) };
}

function idsIn(root: MapNode): ReadonlySet<string> {
  const ids = matchKeys(caseShape, root.entries).flatMap(({ entry, field }): string[] => {
    const shape = field === "beneficiaries" || roles.includes(field ?? "") ? blockAt(field ?? "") : undefined;
    if (!shape) return [];
    const items = entry.value.kind === "list" ? entry.value.items : [entry.value];
    return items.flatMap((item) => {
      const id = wordAt(item, shape, "id");
      // A person with the id that the practice uses is still described there.
      return id === undefined || id === wordAt(item, shape, "same_as") ? [] : [id];
    });
  });
  return new Set(ids);
}

function wordAt(node: TreeNode, shape: BlockShape, field: string): string | undefined {
  const value = node.kind === "map" ? fieldIn(node, shape, field)?.value : undefined;
  return value?.kind === "text" ? value.text.trim() : undefined;
}

function textAt({ text }: TextNode, { start, end }: TreeNode): TextNode {
  return { kind: "text", style: "plain", text, start, end };
}

function nodeAt(node: TreeNode, at: TreeNode): TreeNode {
  const { start, end } = at;
  switch (node.kind) {
    case "text":
      return textAt(node, at);
    case "list":
      return { ...node, start, end, items: node.items.map((item) => nodeAt(item, at)) };
    case "map":
      return {
        ...node,
        start,
        end,
        entries: node.entries.map(({ key, value }) => ({ key: textAt(key, at), value: nodeAt(value, at) })),
      };
    case "unreadable":
      return { ...node, start, end };
  }
}
