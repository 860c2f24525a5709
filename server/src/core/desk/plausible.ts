// A value as somebody might write it into a field, to see what a case would ask for once it is filled in.

import type { Day } from "../law/calendar.ts";
import type { LeafShape, Shape } from "../read/shape.ts";

/** Fits the field; days are `today`. */
export function plausible(shape: Shape, today: Day): string {
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
