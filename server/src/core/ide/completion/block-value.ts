// Blocks among the values of a patch.
import type { PatchValue } from "../../read/fix.ts";

export interface BlockValue {
  readonly [key: string]: PatchValue;
}

/** A block with at least one key. */
export function isBlockValue(value: PatchValue | undefined): value is BlockValue {
  return typeof value === "object" && !Array.isArray(value) && Object.keys(value).length > 0;
}
