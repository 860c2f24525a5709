// Types into every placeholder of a text, as a practitioner would: a plausible value for each field.

import { sampleValue } from "../../server/src/core/casework/sample-value.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";

/** The text with all placeholders filled in that were not in `before`, dates with `today`. */
export function filledIn(text: string, before: string, today = "2015-08-18"): string {
  const old = new Set(placeholders(before).map((place) => place.path.join(".")));
  let result = text;
  // From the end to the start, so that earlier offsets stay valid.
  for (const place of placeholders(text).toReversed()) {
    if (old.has(place.path.join(".")) || place.node?.kind !== "text") continue;
    const value = sampleValue(place.shape, today);
    result = result.slice(0, place.node.start) + value + result.slice(place.node.end);
  }
  return result;
}

function placeholders(text: string) {
  return readCase(parseCaseText(text)).unfinished;
}
