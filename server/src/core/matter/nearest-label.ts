// Which exhibit a label is likely to mean that no exhibit has.
import { nearest } from "../read/nearest.ts";
import { placeOf, sameLabel, sequenceOf } from "./labels.ts";

/** The label that is written in another way, else the one nearest in the sequence; none where there is no exhibit. */
export function nearestLabel(written: string, labels: readonly string[]): string | undefined {
  return alike(written, labels) ?? neighbor(written, labels);
}

/** The label that is written in another way: in small letters, or with a word such as Exhibit before it. */
function alike(written: string, labels: readonly string[]): string | undefined {
  const bare = sameLabel(written.replace(/^(?:exhibit|ex\.?|tab|no\.?)\s+/i, ""));
  return labels.find((label) => sameLabel(label) === bare) ?? nearest(written, labels, 2);
}

/** The label that is the fewest places away in the sequence, the earlier of two. */
function neighbor(written: string, labels: readonly string[]): string | undefined {
  const sequence = sequenceOf(labels);
  const place = placeOf(written, sequence);
  if (place === 0) return undefined;
  return labels
    .map((label) => ({ label, away: Math.abs(placeOf(label, sequence) - place) }))
    .reduce<{ label: string; away: number } | undefined>(
      (best, other) => (best && best.away <= other.away ? best : other),
      undefined,
    )?.label;
}
