// Keys that belong to a block within the one that they are in: `first_name` beside `name`, `city` beside `address`.

import { sentence } from "../message/message.ts";
import { deletion, insertion, replacement, type TextEdit, toEdits } from "../text/edits.ts";
import { lineBreakOf } from "../text/lines.ts";
import type { MapEntry, MapNode } from "../text/tree.ts";
import type { FieldRef } from "./field-ref.ts";
import type { Fix } from "./fix.ts";
import { keysMeantBy } from "./key-synonyms.ts";
import { type BlockShape, caseShape } from "./shape.ts";

/**
 * The blocks within a block that have such a key. Keys at the left margin that belong to them have lost their
 * indentation.
 */
export function blocksWith(shape: BlockShape, written: string): readonly string[] {
  return shape === caseShape ? [] : withKey(shape, (fields) => fields.has(written)).map(({ block }) => block);
}

export interface Inside {
  readonly block: string;
  readonly key: string;
}

/**
 * The only such block, and the key in it, for a key of that name or a synonym; of two of which one has all keys of the
 * other and more, such as an address and one for mail, the one without more.
 */
export function insideBlock(shape: BlockShape, written: string): Inside | undefined {
  if (shape === caseShape) return undefined;
  const [inside, ...others] = [written, ...(keysMeantBy(written) ?? [])].flatMap((key) =>
    withKey(shape, (fields) => fields.has(key)).map(({ block }) => ({ block, key })),
  );
  return others.every(({ block }) => inside && hasKeysOf(shape, block, inside.block)) ? inside : undefined;
}

function hasKeysOf(shape: BlockShape, block: string, other: string): boolean {
  const [fields, others] = [shape.fields.get(block), shape.fields.get(other)];
  return (
    fields?.kind === "block" &&
    others?.kind === "block" &&
    [...others.fields.keys()].every((key) => fields.fields.has(key))
  );
}

function withKey(shape: BlockShape, has: (fields: BlockShape["fields"]) => boolean): { block: string }[] {
  return [...shape.fields].flatMap(([block, field]) =>
    field.kind === "block" && has(field.fields) ? [{ block }] : [],
  );
}

interface Moved {
  readonly entry: MapEntry;
  readonly key: string;
}

/** The fix that moves all keys of a block that belong under one of its keys; undefined if that is not certain. */
export function movingInside(shape: BlockShape, place: FieldRef, target: string, source: string): Fix[] {
  const { node } = place;
  if (node?.kind !== "map") return [];
  const moved = node.entries.flatMap((entry): Moved[] => {
    if (shape.fields.has(entry.key.text)) return [];
    const inside = insideBlock(shape, entry.key.text);
    return inside?.block === target ? [{ entry, key: inside.key }] : [];
  });
  const standing = node.entries.find(({ key }) => key.text === target);
  const isTwice = new Set(moved.map(({ key }) => key)).size < moved.length;
  if (isTwice || !moved.every(({ entry }) => isOnOneLine(entry, source))) return [];
  const edits = node.flow
    ? inBraces(node, moved, standing, target, source)
    : onLines(moved, standing, target, source);
  return edits.length === 0
    ? []
    : [{ title: sentence("Move it under {target}", { target }), safe: false, edits: toEdits(edits) }];
}

function isOnOneLine({ key, value }: MapEntry, source: string): boolean {
  if (value.kind !== "text" || value.isCut || value.comment || value.style === "block") return false;
  return !/[\r\n]/.test(source.slice(key.start, value.end));
}

function written({ entry, key }: Moved, source: string): string {
  return (
    key + source.slice(entry.key.end, Math.max(entry.key.end, entry.value.end)).replace(/^["']?\s*:/, ":")
  );
}

function inBraces(
  { entries }: MapNode,
  moved: readonly Moved[],
  standing: MapEntry | undefined,
  target: string,
  source: string,
): TextEdit[] {
  const [first, last] = [moved[0]?.entry, moved.at(-1)?.entry];
  if (!first || !last || standing) return [];
  const from = entries.indexOf(first);
  const isTogether = moved.every(({ entry }, index) => entries[from + index] === entry);
  if (!isTogether) return [];
  const text = `${target}: { ${moved.map((one) => written(one, source)).join(", ")} }`;
  return [replacement(first.key.start, Math.max(last.key.end, last.value.end), text)];
}

function onLines(
  moved: readonly Moved[],
  standing: MapEntry | undefined,
  target: string,
  source: string,
): TextEdit[] {
  const [first, ...others] = moved;
  if (!first) return [];
  const eol = lineBreakOf(source);
  // A comment after the first one is moved too; the others have none.
  const lineWith = (one: Moved) =>
    written(one, source) +
    source.slice(Math.max(one.entry.key.end, one.entry.value.end), endOfLine(source, one));
  if (!standing) {
    const start = first.entry.key.start;
    const column = start - startOfLine(source, start);
    const lines = [`${target}:`, ...moved.map((one) => " ".repeat(column + 2) + lineWith(one))];
    const whole = replacement(start, endOfLine(source, first), lines.join(eol));
    const removed = others.flatMap((one) => withoutLine(source, one));
    return removed.length === others.length ? [whole, ...removed] : [];
  }
  const { value } = standing;
  const last = value.kind === "map" ? value.entries.at(-1) : undefined;
  if (value.kind !== "map" || !last) return [];
  if (value.entries.some(({ key }) => moved.some((one) => one.key === key.text))) return [];
  const removed = moved.flatMap((one) => withoutLine(source, one));
  if (removed.length < moved.length) return [];
  const at = value.flow ? last.value.end : source.slice(0, value.end).trimEnd().length;
  const column = last.key.start - startOfLine(source, last.key.start);
  const added = moved
    .map((one) =>
      value.flow ? `, ${written(one, source)}` : eol + " ".repeat(column) + written(one, source),
    )
    .join("");
  const isBlock = last.value.kind === "text" && last.value.style !== "block";
  const isFree = value.flow || (isBlock && /^[ \t]*(?:[\r\n]|$)/.test(source.slice(at)));
  if (!isFree) return [];
  return [insertion(at, added), ...removed];
}

function startOfLine(source: string, offset: number): number {
  return Math.max(source.lastIndexOf("\n", offset - 1), source.lastIndexOf("\r", offset - 1)) + 1;
}

function endOfLine(source: string, { entry }: Moved): number {
  const rest = /[\r\n]/.exec(source.slice(entry.key.end));
  return rest ? entry.key.end + rest.index : source.length;
}

/** Removes the line with the break before it; nothing if a dash or a comment is on the line too. */
function withoutLine(source: string, one: Moved): TextEdit[] {
  const { key, value } = one.entry;
  const [start, end] = [startOfLine(source, key.start), endOfLine(source, one)];
  const others = source.slice(start, key.start) + source.slice(Math.max(key.end, value.end), end);
  if (others.trim() !== "" || start === 0) return [];
  const from = start - (source.startsWith("\r\n", start - 2) ? 2 : 1);
  return [deletion({ start: from, end })];
}
