// Where a missing field of a block is reported.
import type { Place } from "../read/place.ts";
import type { AnyBlock } from "../read/view.ts";

/** The block as a whole where no key of it stands yet, else its field. */
export function wholeOr(block: AnyBlock, field: Place): Place {
  const { node } = block.$;
  return node?.kind === "map" && node.entries.length > 0 ? field : block.$;
}
