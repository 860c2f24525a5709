// A sample value for a field, to determine what a case would require once it is filled in.

import type { Day } from "../base/calendar.ts";
import type { LeafShape, Shape } from "../read/shape.ts";

/** Fits the field; days are `today`. */
export function sampleValue(shape: Shape, today: Day): string {
  const leaf = leafOf(shape);
  if (!leaf) return "something";
  switch (leaf.meta.kind) {
    case "choice":
      return leaf.choices[0] ?? "";
    case "day":
      return today;
    case "yes-no":
      return "no";
    case "prose":
      return "New information";
    default:
      return (leaf.meta.example ?? "something").replaceAll(/[\n,[\]{}:#]+/g, " ");
  }
}

function leafOf(shape: Shape): LeafShape | undefined {
  if (shape.kind === "list") return leafOf(shape.item);
  return shape.kind === "leaf" ? shape : undefined;
}
