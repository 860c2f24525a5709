// The keys that a block can still have, and the entries that a list can: those that a rule requires first.

import type { Path } from "../../base/path.ts";
import { styleOf } from "../../fix/style.ts";
import { serializeKeys as keysBelow, serializeAfterKey, serializeFlow } from "../../fix/write.ts";
import { editionIds } from "../../law/editions.ts";
import { sentence } from "../../message/message.ts";
import { titled } from "../../message/title.ts";
import { term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { nextLabel } from "../../model/forms-and-exhibits.ts";
import { placeholderFor } from "../../model/missing-field.ts";
import { fits } from "../../read/fits.ts";
import type { PatchValue } from "../../read/fix.ts";
import { readableDistance } from "../../read/keys.ts";
import { nearest } from "../../read/nearest.ts";
import { type LeafShape, metaOfShape, type Shape } from "../../read/shape.ts";
import { deletion, toEdits } from "../../text/edits.ts";
import type { TreeNode } from "../../text/tree.ts";
import { asksForEntries, asksForKeys, bySeverity, type RequestedEntry } from "./asks.ts";
import type { Completion, Insert } from "./completion.ts";
import type { KeyPlace, ValuePlace } from "./cursor-context.ts";
import { askedFor, pathNames } from "./documentation.ts";
import { offersFor } from "./offers.ts";
import type { CompletionRequest } from "./request.ts";
import { type BlockValue, isBlockValue } from "./request.ts";

/** Everything that is possible at the position of a key. */
export function keyCompletions(place: KeyPlace, asked: CompletionRequest): readonly Completion[] {
  const { block, shape, present, word } = place;
  const asks = asksForKeys(asked.findings, block, present);
  const standing = word.hasColon ? place.written : undefined;
  const meant = standing === undefined ? undefined : nearest(standing, shape.keys, readableDistance);
  if (standing !== undefined && isRequired([...block, standing])) return [];
  const absent = [...shape.fields].flatMap(([key, field]) => {
    const canHold = key === meant ? mayHold(field, place.value) : fits(place.value, field);
    return present.has(key) || key === standing || !canHold ? [] : [key];
  });
  const usual = new Set(shape.meta.whole ?? []);
  const rank = (key: string) => (usual.has(key) ? 0 : 1);
  const missing = [...asks]
    .filter(([key]) => absent.includes(key))
    .toSorted(([, a], [, b]) => bySeverity(a, b));
  const others = absent.filter((key) => !asks.has(key)).toSorted((a, b) => rank(a) - rank(b));
  const all = [...missing, ...others.map((key) => [key, undefined] as const)].map(([key, ask]) =>
    keyCompletion(place, key, ask, asked.context),
  );
  return place.isFreshEntry && !word.hasColon ? [...entryCompletions(place, asked), ...all] : all;
}

/** A case is unknown without these keys: an existing one must not be replaced by another. */
function isRequired(path: Path): boolean {
  const names = pathNames(path);
  return names === "parole_case" || names === "request.kind";
}

/** Whether the value of a misspelled key can be kept once the key is spelled correctly, with its own mistakes. */
function mayHold(field: Shape, { kind, start, end }: TreeNode): boolean {
  if (start === end || kind === "unreadable") return true;
  const inner = field.kind === "list" ? field.item : field;
  return kind === "list" ? field.kind === "list" : (kind === "map") === (inner.kind === "block");
}

function keyCompletion(
  place: KeyPlace,
  key: string,
  ask: RequestedEntry | undefined,
  context: CaseContext,
): Completion {
  const field = place.shape.fields.get(key) ?? place.shape;
  const { title, kind } = metaOfShape(field);
  return {
    label: key,
    kind: leafIn(field) ? "key" : "block",
    detail: ask ? sentence("{title}, required", { title: term(title) }) : title,
    about: { what: "field", name: pathNames([...place.block, key]) },
    ...(ask && { documentation: askedFor(ask.finding, context.language) }),
    insert: place.word.hasColon
      ? { text: key }
      : insertOf(place, key, field, ask?.value ?? valueFor(field, kind, context), context),
  };
}

function valueFor(field: Shape, kind: string, context: CaseContext): PatchValue {
  return kind === "version" ? "1" : withNextLabel(placeholderFor(field), field, context);
}

/** A new exhibit gets the label after the last one. */
function withNextLabel(value: PatchValue, shape: Shape, context: CaseContext): PatchValue {
  if (shape.kind === "leaf") return shape.meta.kind === "label" ? nextLabel(context) : value;
  if (shape.kind === "list" && Array.isArray(value)) {
    return value.map((item) => withNextLabel(item, shape.item, context));
  }
  if (shape.kind !== "block" || typeof value === "string") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const field = shape.fields.get(key);
      return [key, field ? withNextLabel(inner, field, context) : inner];
    }),
  );
}

function insertOf(
  place: KeyPlace,
  key: string,
  field: Shape,
  value: PatchValue,
  context: CaseContext,
): Insert {
  const { word, lead, column, read } = place;
  const tail = word.flow?.tail ?? "";
  const style = styleOf(read);
  const behind = word.flow ? ` ${serializeFlow(value)}` : serializeAfterKey(value, column, style, field);
  const text = `${lead}${key}:${behind}${tail}`;
  if (typeof value === "string" && value.startsWith("TODO") && behind.startsWith(" |")) {
    return { text, bare: text.slice(0, text.length - value.length) };
  }
  const leaf = leafIn(field);
  const isOpen = [value].flat().every((one) => typeof one === "string" && one.startsWith("TODO"));
  if (!leaf || !isOpen) return { text };
  const path = [...place.block, key, ...(field.kind === "list" ? [0] : [])];
  const hasOffers = offersFor(path, leaf, context, "").length > 0;
  const choices = choicesOf(leaf, pathNames(path));
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

/** Whole entries of the list in which one would begin here: the required ones, then any other. */
function entryCompletions(place: KeyPlace, asked: CompletionRequest): readonly Completion[] {
  const style = styleOf(place.read);
  const column = place.column;
  return entriesFor(place, place.block.slice(0, -1), asked).map((entry) => ({
    ...entry,
    insert: { text: place.lead + keysBelow(entry.value, column, style, place.shape) },
  }));
}

/** A block, a list of blocks, or entries of one, at the position of a value. */
export function blockCompletions(place: ValuePlace, asked: CompletionRequest): readonly Completion[] {
  const { path, shape, word, read, column, isFirstOfList } = place;
  if (shape.kind !== "block" || word.quote !== "") return [];
  const isEntry = typeof path.at(-1) === "number";
  const entries = isEntry ? entriesFor(place, path.slice(0, -1), asked) : [entryOf(shape, asked.context)];
  const tail = word.flow?.tail ?? "";
  const blanks = blanksBefore(read.text, word.start);
  return entries.map((entry) => {
    const value = isFirstOfList ? [entry.value] : entry.value;
    if (word.flow) return { ...entry, insert: { text: place.lead + serializeFlow(entry.value) + tail } };
    return {
      ...entry,
      insert: { text: serializeAfterKey(value, column, styleOf(read), shape) },
      ...(blanks.start < blanks.end && { also: toEdits([deletion(blanks)]) }),
    };
  });
}

type Entry = Omit<Completion, "insert"> & { readonly value: BlockValue };

function entriesFor(
  { shape }: KeyPlace | ValuePlace,
  list: readonly (string | number)[],
  asked: CompletionRequest,
): Entry[] {
  const wanted = asksForEntries(asked.findings, list).flatMap(({ finding, value }): Entry[] =>
    isBlockValue(value)
      ? [
          {
            label: firstValues(value),
            kind: "block",
            detail: sentence("{title}, required", { title: term(metaOfShape(shape).title) }),
            documentation: askedFor(finding, asked.context.language),
            value,
          },
        ]
      : [],
  );
  const once = new Map(wanted.toReversed().map((entry) => [JSON.stringify(entry.value), entry]));
  return [...[...once.values()].toReversed(), entryOf(shape, asked.context)];
}

function entryOf(shape: Shape, context: CaseContext): Entry {
  const value = withNextLabel(placeholderFor(shape), shape, context);
  const block = isBlockValue(value) ? value : {};
  const { title, help } = metaOfShape(shape);
  return {
    label: Object.keys(block).join(", "),
    kind: "block",
    detail: title,
    documentation: titled(help, context.language),
    value: block,
  };
}

/** The first values of an entry: enough to distinguish exhibits of one kind. */
function firstValues(value: BlockValue): string {
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
