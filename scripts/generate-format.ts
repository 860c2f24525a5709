// Turns the case format (schemas/case) into plain tables, so that the programs read files without zod.
import * as z from "zod";
import { caseFile } from "../schemas/case/case.ts";
import { fieldMeta } from "../schemas/case/field.ts";
import { practice } from "../schemas/case/practice.ts";
import type { FieldMeta } from "../schemas/format/field-meta.ts";
import type { FieldRow } from "../schemas/format/format-table.ts";

/** The text of schemas/generated/format.ts. */
export function generateFormat(): string {
  const rows: FieldRow[] = [];
  const known = new Map<unknown, number>();
  const [ofCase, ofPractice] = [caseFile, practice].map((schema) => rowOf(schema, rows, known));
  return [
    "// Generated from schemas/case by `npm run generate`. Edit the schemas there, not this file.",
    'import type { FormatTable } from "../format/format-table.ts";',
    "",
    "/** The case format. */",
    `export const format: FormatTable = ${JSON.stringify({ fields: rows, caseFile: ofCase, practice: ofPractice }, null, 2)};`,
    "",
  ].join("\n");
}

/** The number of the row of a schema, after those of its fields. Schemas that are used several times have one row. */
function rowOf(schema: unknown, rows: FieldRow[], known: Map<unknown, number>): number {
  if (schema instanceof z.ZodOptional) return rowOf(schema.unwrap(), rows, known);
  const before = known.get(schema);
  if (before !== undefined) return before;
  const number = rows.push(newRow(schema, rows, known)) - 1;
  known.set(schema, number);
  return number;
}

function newRow(schema: unknown, rows: FieldRow[], known: Map<unknown, number>): FieldRow {
  if (schema instanceof z.ZodArray) return { item: rowOf(schema.element, rows, known) };
  if (!(schema instanceof z.ZodType)) throw new Error("The case format holds something that is no schema");
  const meta = metaOf(schema);
  if (!(schema instanceof z.ZodObject)) return { meta };
  const keys = Object.entries(schema.shape).map(([key, field]) => [key, rowOf(field, rows, known)] as const);
  return { meta, keys: Object.fromEntries(keys) };
}

function metaOf(schema: z.ZodType): FieldMeta {
  const meta = fieldMeta.get(schema);
  if (!meta) throw new Error("A field of the case format has no description");
  return meta;
}
