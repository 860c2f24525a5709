// The case format as plain tables, made once from the zod schemas, so that reading a file walks no zod types.
import * as z from "zod";
import { caseFile } from "../../../../schemas/case/case.ts";
import { type FieldMeta, fieldMeta } from "../../../../schemas/case/field.ts";
import { practice } from "../../../../schemas/case/practice.ts";

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

function shapeOf(schema: unknown): Shape {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return { kind: "list", item: shapeOf(schema.element) };
  if (schema instanceof z.ZodObject) {
    const fields = new Map(Object.entries(schema.shape).map(([key, field]) => [key, shapeOf(field)]));
    const keys = [...fields.keys()];
    const placeOf = new Map(keys.map((key, place) => [key, place]));
    return { kind: "block", meta: metaOf(schema), keys, fields, placeOf };
  }
  if (!(schema instanceof z.ZodType)) throw new Error("The case format holds something that is no schema");
  const choices = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  return { kind: "leaf", meta: metaOf(schema), choices, parse: parserOf(schema, choices) };
}

function parserOf(schema: z.ZodType, choices: readonly string[]): LeafShape["parse"] {
  if (isAnyText(schema)) return (value) => ({ value });
  if (schema instanceof z.ZodEnum) return (value) => (choices.includes(value) ? { value } : undefined);
  return (text) => {
    const result = schema.safeParse(text);
    return result.success ? { value: result.data } : undefined;
  };
}

/** Whether every text fits unchanged, so that there is nothing to parse. */
function isAnyText(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString && (schema.def.checks ?? []).length === 0;
}

function metaOf(schema: z.ZodType): FieldMeta {
  const meta = fieldMeta.get(schema);
  if (!meta) throw new Error("A field of the case format has no description");
  return meta;
}

/** The metadata of the field, or of the items of the list. */
export function metaOfShape(shape: Shape): FieldMeta {
  return shape.kind === "list" ? metaOfShape(shape.item) : shape.meta;
}

function blockShapeOf(schema: z.ZodType): BlockShape {
  const shape = shapeOf(schema);
  if (shape.kind !== "block") throw new Error("The format is a block of keys");
  return shape;
}

/** The whole case file. */
export const caseShape: BlockShape = blockShapeOf(caseFile);

/** The practice in a settings file. */
export const practiceShape: BlockShape = blockShapeOf(practice);

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
