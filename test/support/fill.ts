// Types something into every placeholder of a text, as a practitioner would: a plausible value for each field.

import { readCase } from "../../server/src/core/read/read.ts";
import type { LeafShape, Shape } from "../../server/src/core/read/shape.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";

/** The text with all placeholders that were not in `before` filled in, days with `today`. */
export function filledIn(text: string, before: string, today = "2015-08-18"): string {
  const old = new Set(placeholders(before).map((place) => place.path.join(".")));
  let result = text;
  // From the end to the start, so that earlier offsets stay right.
  for (const place of placeholders(text).toReversed()) {
    if (old.has(place.path.join(".")) || place.node?.kind !== "text") continue;
    const shape = leafOf(place.shape);
    const value = shape ? plausible(shape, today) : "something";
    result = result.slice(0, place.node.start) + value + result.slice(place.node.end);
  }
  return result;
}

function placeholders(text: string) {
  return readCase(parseCaseText(text)).unfinished;
}

function leafOf(shape: Shape): LeafShape | undefined {
  if (shape.kind === "list") return leafOf(shape.item);
  return shape.kind === "leaf" ? shape : undefined;
}

function plausible(shape: LeafShape, today: string): string {
  switch (shape.meta.kind) {
    case "choice":
      return shape.choices[0] ?? "";
    case "day":
      return today;
    case "yes-no":
      return "no";
    case "prose":
      return "Something that was not said before";
    default:
      return (shape.meta.example ?? "something").replaceAll(/[\n,[\]{}:#]+/g, " ");
  }
}
