// Values within { } that a comma has cut in two. YAML reads what follows the comma as a separate key, as in `{ amount:
// 85,000 }` and `{ description: Funeral on December 5, 2026 }`, where one value was meant.
import type { MapEntry, TextNode } from "./tree.ts";

/** A single lowercase word may be a key whose colon has not been typed yet. */
const maybeKey = /^[a-z_][a-z0-9_]*$/;

/** The entry with what follows the comma, if `rest`, a key without a colon, belongs to its value. */
export function withRest({ key, value }: MapEntry, rest: TextNode, text: string): MapEntry | undefined {
  if (value.kind !== "text" || value.style !== "plain" || value.text === "") return undefined;
  if (rest.style !== "plain" || rest.text === "" || maybeKey.test(rest.text)) return undefined;
  if (!/^\s*,\s*$/.test(text.slice(value.end, rest.start))) return undefined;
  const whole = text.slice(value.start, rest.end).replaceAll(/\s+/g, " ");
  return {
    key,
    value: { kind: "text", text: whole, style: "plain", start: value.start, end: rest.end, isCut: true },
  };
}
