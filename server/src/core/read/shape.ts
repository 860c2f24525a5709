// The case format as shapes, made from the table of its fields.
import type { FieldKind, FieldMeta } from "../../../../schemas/format/field-meta.ts";
import {
  isCalendarDay,
  isPersonId,
  isYes,
  plainNumber,
  version,
  yesOrNo,
} from "../../../../schemas/format/field-values.ts";
import type { FieldRow } from "../../../../schemas/format/format-table.ts";
import { format } from "../../../../schemas/generated/format.ts";

export interface LeafShape {
  readonly kind: "leaf";
  readonly meta: FieldMeta;
  /** The words to choose from; empty if any text is accepted. */
  readonly choices: readonly string[];
  /** Parses the text to its type; undefined if the text does not fit. */
  readonly parse: (text: string) => { readonly value: unknown } | undefined;
}

export interface ListShape {
  readonly kind: "list";
  readonly item: Shape;
}

export interface BlockShape {
  readonly kind: "block";
  readonly meta: FieldMeta;
  /** Keys in the format's order. */
  readonly keys: readonly string[];
  readonly fields: ReadonlyMap<string, Shape>;
  /** The position of each key among the keys, from 0. */
  readonly placeOf: ReadonlyMap<string, number>;
}

export type Shape = LeafShape | ListShape | BlockShape;

/** A row of the format's table; `shapes` are those of the rows before it. */
function shapeOf(row: FieldRow, shapes: readonly Shape[]): Shape {
  if ("item" in row) return { kind: "list", item: shapeIn(shapes, row.item) };
  const { meta } = row;
  if (!row.keys) {
    const choices = meta.kind === "choice" ? Object.keys(meta.meanings ?? {}) : [];
    return { kind: "leaf", meta, choices, parse: parserOf(meta.kind, choices) };
  }
  const keys = Object.keys(row.keys);
  const fields = new Map(Object.entries(row.keys).map(([key, number]) => [key, shapeIn(shapes, number)]));
  return { kind: "block", meta, keys, fields, placeOf: new Map(keys.map((key, place) => [key, place])) };
}

function shapeIn(shapes: readonly Shape[], number: number): Shape {
  const shape = shapes[number];
  if (!shape) throw new Error("The table of the case format has no such row");
  return shape;
}

function blockIn(shapes: readonly Shape[], number: number): BlockShape {
  const shape = shapeIn(shapes, number);
  if (shape.kind !== "block") throw new Error("The format is a block of keys");
  return shape;
}

/** As the schemas of schemas/case parse a value of this kind. */
function parserOf(kind: FieldKind, choices: readonly string[]): LeafShape["parse"] {
  switch (kind) {
    case "day":
      return (value) => (isCalendarDay(value) ? { value } : undefined);
    case "id":
      return (value) => (isPersonId(value) ? { value } : undefined);
    case "yes-no":
      return (text) => (yesOrNo.test(text) ? { value: isYes(text) } : undefined);
    case "number":
      return (text) => (plainNumber.test(text) ? { value: Number(text) } : undefined);
    case "version":
      return (value) => (value === version ? { value } : undefined);
    case "choice":
      return (value) => (choices.includes(value) ? { value } : undefined);
    default:
      return (value) => ({ value });
  }
}

/** The metadata of the field, or of the items of the list. */
export function metaOfShape(shape: Shape): FieldMeta {
  return shape.kind === "list" ? metaOfShape(shape.item) : shape.meta;
}

const shapes: Shape[] = [];
for (const row of format.fields) shapes.push(shapeOf(row, shapes));

/** The whole case file. */
export const caseShape: BlockShape = blockIn(shapes, format.caseFile);

/** The practice in a settings file. */
export const practiceShape: BlockShape = blockIn(shapes, format.practice);

/** The shape at a path; list positions may be any number. Undefined if the format has no such key. */
export function shapeAt(path: readonly (string | number)[], from: Shape = caseShape): Shape | undefined {
  let shape: Shape | undefined = from;
  for (const step of path) {
    if (typeof step === "number") {
      if (shape?.kind !== "list") return undefined;
      shape = shape.item;
      continue;
    }
    if (shape?.kind !== "block") return undefined;
    shape = shape.fields.get(step);
  }
  return shape;
}

/** Every key of the format, wherever it belongs. */
export const formatKeys: ReadonlySet<string> = new Set(keysBelow(caseShape));

function keysBelow(shape: Shape): string[] {
  if (shape.kind === "list") return keysBelow(shape.item);
  return shape.kind === "leaf" ? [] : [...shape.fields].flatMap(([key, field]) => [key, ...keysBelow(field)]);
}
