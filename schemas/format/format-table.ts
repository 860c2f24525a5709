// The case format as plain data, made from the schemas by `npm run generate`.
import type { FieldMeta } from "./field-meta.ts";

/** A list of items, a block with its keys in the format's order, or a value. Each number is that of an earlier row. */
export type FieldRow =
  | { readonly item: number }
  | { readonly meta: FieldMeta; readonly keys?: Readonly<Record<string, number>> };

export interface FormatTable {
  readonly fields: readonly FieldRow[];
  /** The row of the whole case file. */
  readonly caseFile: number;
  /** The row of the practice in a settings file. */
  readonly practice: number;
}
