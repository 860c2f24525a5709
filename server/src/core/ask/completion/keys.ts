// The keys that a block can still have, and the entries that a list can: those that a rule asks for first.

import { placeholderFor } from "../../engine/absence.ts";
import type { PatchValue, Path } from "../../engine/finding.ts";
import { styleOf } from "../../fix/layout.ts";
import { behindKey, flow, keys as keysBelow } from "../../fix/write.ts";
import { editionIds } from "../../law/editions.ts";
import type { Matter } from "../../matter/matter.ts";
import { nextLabel } from "../../matter/papers.ts";
import { sentence } from "../../message/message.ts";
import { titled } from "../../message/title.ts";
import { term } from "../../message/values.ts";
import { fits } from "../../read/fits.ts";
import { readableSlip } from "../../read/keys.ts";
import { nearest } from "../../read/nearest.ts";
import { type LeafShape, metaOfShape, type Shape } from "../../read/shape.ts";
import { deletion, toEdits } from "../../text/edits.ts";
import type { TreeNode } from "../../text/tree.ts";
import type { Asked } from "./asked-at.ts";
import { type Ask, asksForEntries, asksForKeys, byGravity } from "./asks.ts";
import { type BlockValue, isBlockValue } from "./block-value.ts";
import type { Completion, Insert } from "./completion.ts";
import { askedFor, namesOf } from "./documentation.ts";
import { offersFor } from "./offers.ts";
import type { KeyPlace, ValuePlace } from "./place.ts";

/** Everything that can stand where a key can. */
export function keyCompletions(place: KeyPlace, asked: Asked): readonly Completion[] {
  const { block, shape, present, word } = place;
  const asks = asksForKeys(asked.findings, block, present);
  const standing = word.hasColon ? place.written : undefined;
  const meant = standing === undefined ? undefined : nearest(standing, shape.keys, readableSlip);
  if (standing !== undefined && isRequired([...block, standing])) return [];
  const absent = [...shape.fields].flatMap(([key, field]) => {
    const canHold = key === meant ? mayHold(field, place.value) : fits(place.value, field);
    return present.has(key) || key === standing || !canHold ? [] : [key];
  });
  const usual = new Set(shape.meta.whole ?? []);
  const rank = (key: string) => (usual.has(key) ? 0 : 1);
  const missing = [...asks]
    .filter(([key]) => absent.includes(key))
    .toSorted(([, a], [, b]) => byGravity(a, b));
  const others = absent.filter((key) => !asks.has(key)).toSorted((a, b) => rank(a) - rank(b));
  const all = [...missing, ...others.map((key) => [key, undefined] as const)].map(([key, ask]) =>
    keyCompletion(place, key, ask, asked.matter),
  );
  return place.isFreshEntry && !word.hasColon ? [...entryCompletions(place, asked), ...all] : all;
}

/** Without these keys nothing is known of a case: one that stands is not to become another. */
function isRequired(path: Path): boolean {
  const names = namesOf(path);
  return names === "parole_case" || names === "request.kind";
}

/** Whether what stands behind a misspelled key can stay there once the key is spelled right, with its own mistakes. */
function mayHold(field: Shape, { kind, start, end }: TreeNode): boolean {
  if (start === end || kind === "unreadable") return true;
  const inner = field.kind === "list" ? field.item : field;
  return kind === "list" ? field.kind === "list" : (kind === "map") === (inner.kind === "block");
}

function keyCompletion(place: KeyPlace, key: string, ask: Ask | undefined, matter: Matter): Completion {
  const field = place.shape.fields.get(key) ?? place.shape;
  const { title, kind } = metaOfShape(field);
  return {
    label: key,
    kind: leafIn(field) ? "key" : "block",
    detail: ask ? sentence("{title}, required", { title: term(title) }) : title,
    about: { what: "field", name: namesOf([...place.block, key]) },
    ...(ask && { documentation: askedFor(ask.finding, matter.language) }),
    insert: place.word.hasColon
      ? { text: key }
      : insertOf(place, key, field, ask?.value ?? valueFor(field, kind, matter), matter),
  };
}

function valueFor(field: Shape, kind: string, matter: Matter): PatchValue {
  return kind === "version" ? "1" : withNextLabel(placeholderFor(field), field, matter);
}

/** A new exhibit has the label behind the last one. */
function withNextLabel(value: PatchValue, shape: Shape, matter: Matter): PatchValue {
  if (shape.kind === "leaf") return shape.meta.kind === "label" ? nextLabel(matter) : value;
  if (shape.kind === "list" && Array.isArray(value)) {
    return value.map((item) => withNextLabel(item, shape.item, matter));
  }
  if (shape.kind !== "block" || typeof value === "string") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const field = shape.fields.get(key);
      return [key, field ? withNextLabel(inner, field, matter) : inner];
    }),
  );
}

function insertOf(place: KeyPlace, key: string, field: Shape, value: PatchValue, matter: Matter): Insert {
  const { word, lead, column, read } = place;
  const tail = word.flow?.tail ?? "";
  const style = styleOf(read);
  const behind = word.flow ? ` ${flow(value)}` : behindKey(value, column, style, field);
  const text = `${lead}${key}:${behind}${tail}`;
  if (typeof value === "string" && value.startsWith("TODO") && behind.startsWith(" |")) {
    return { text, bare: text.slice(0, text.length - value.length) };
  }
  const leaf = leafIn(field);
  const isOpen = [value].flat().every((one) => typeof one === "string" && one.startsWith("TODO"));
  if (!leaf || !isOpen) return { text };
  const path = [...place.block, key, ...(field.kind === "list" ? [0] : [])];
  const hasOffers = offersFor(path, leaf, matter, "").length > 0;
  const choices = choicesOf(leaf, namesOf(path));
  return {
    text,
    ...(tail === "" && { bare: `${lead}${key}: ` }),
    ...(choices.length > 0 && { choices }),
    ...(hasOffers && { isAskedAgain: true }),
  };
}

function leafIn(shape: Shape): LeafShape | undefined {
  if (shape.kind === "list") return shape.item.kind === "leaf" ? shape.item : undefined;
  return shape.kind === "leaf" ? shape : undefined;
}

function choicesOf(leaf: LeafShape, names: string): readonly string[] {
  if (leaf.meta.kind === "yes-no") return ["yes", "no"];
  return names === "edition" ? editionIds : leaf.choices;
}

/** Whole entries of the list in which the place would begin one: those that are asked for, then any other. */
function entryCompletions(place: KeyPlace, asked: Asked): readonly Completion[] {
  const style = styleOf(place.read);
  const column = place.column;
  return entriesFor(place, place.block.slice(0, -1), asked).map((entry) => ({
    ...entry,
    insert: { text: place.lead + keysBelow(entry.value, column, style, place.shape) },
  }));
}

/** A block, a list of blocks, or entries of one, where a value can stand. */
export function blockCompletions(place: ValuePlace, asked: Asked): readonly Completion[] {
  const { path, shape, word, read, column, isFirstOfList } = place;
  if (shape.kind !== "block" || word.quote !== "") return [];
  const isEntry = typeof path.at(-1) === "number";
  const entries = isEntry ? entriesFor(place, path.slice(0, -1), asked) : [entryOf(shape, asked.matter)];
  const tail = word.flow?.tail ?? "";
  const blanks = blanksBefore(read.text, word.start);
  return entries.map((entry) => {
    const value = isFirstOfList ? [entry.value] : entry.value;
    if (word.flow) return { ...entry, insert: { text: place.lead + flow(entry.value) + tail } };
    return {
      ...entry,
      insert: { text: behindKey(value, column, styleOf(read), shape) },
      ...(blanks.start < blanks.end && { also: toEdits([deletion(blanks)]) }),
    };
  });
}

type Entry = Omit<Completion, "insert"> & { readonly value: BlockValue };

function entriesFor(
  { shape }: KeyPlace | ValuePlace,
  list: readonly (string | number)[],
  asked: Asked,
): Entry[] {
  const wanted = asksForEntries(asked.findings, list).flatMap(({ finding, value }): Entry[] =>
    isBlockValue(value)
      ? [
          {
            label: told(value),
            kind: "block",
            detail: sentence("{title}, required", { title: term(metaOfShape(shape).title) }),
            documentation: askedFor(finding, asked.matter.language),
            value,
          },
        ]
      : [],
  );
  const once = new Map(wanted.toReversed().map((entry) => [JSON.stringify(entry.value), entry]));
  return [...[...once.values()].toReversed(), entryOf(shape, asked.matter)];
}

function entryOf(shape: Shape, matter: Matter): Entry {
  const value = withNextLabel(placeholderFor(shape), shape, matter);
  const block = isBlockValue(value) ? value : {};
  const { title, help } = metaOfShape(shape);
  return {
    label: Object.keys(block).join(", "),
    kind: "block",
    detail: title,
    documentation: titled(help, matter.language),
    value: block,
  };
}

/** The first things that an entry says: as many as tell exhibits of one kind apart. */
function told(value: BlockValue): string {
  return Object.entries(value)
    .map(([key, inner]) => [key, [inner].flat()] as const)
    .filter(([, words]) => words.every((word) => typeof word === "string" && !word.startsWith("TODO")))
    .slice(0, 3)
    .map(([key, words]) => `${key}: ${words.join(", ")}`)
    .join(", ");
}

function blanksBefore(text: string, offset: number): { readonly start: number; readonly end: number } {
  let start = offset;
  while (/[ \t]/.test(text.charAt(start - 1))) start--;
  return { start, end: offset };
}
