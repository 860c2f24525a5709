// Which exhibits are probably meant by a label that no exhibit has.
import { nearest } from "../read/nearest.ts";
import { severalIn } from "../read/several.ts";
import { positionOfLabel, sameLabel, sequenceOf } from "./labels.ts";

/** Labels that may be meant by one that no exhibit has. */
export interface PlausibleLabels {
  /** The same label in another spelling. */
  readonly alike: readonly string[];
  /** If there is none, those at the same position of the sequence or next to it: a guess. */
  readonly neighbors: readonly string[];
}

export function plausibleLabels(written: string, labels: readonly string[]): PlausibleLabels {
  // One of several labels is not a correction of all of them.
  if (severalIn(written, (label) => labels.find((other) => sameLabel(other) === sameLabel(label)))) {
    return { alike: [], neighbors: [] };
  }
  const one = alike(written, labels);
  return one === undefined
    ? { alike: [], neighbors: neighbors(written, labels) }
    : { alike: [one], neighbors: [] };
}

/** The same label in another spelling: in lowercase, or with a word such as Exhibit before it. */
function alike(written: string, labels: readonly string[]): string | undefined {
  return labels.find((label) => sameLabel(label) === sameLabel(written)) ?? nearest(written, labels, 2);
}

/** Whether it is this label, and no other one, in lowercase or after a word such as Exhibit. */
export function isWrittenOtherwise(written: string, label: string, labels: readonly string[]): boolean {
  const same = labels.filter((other) => sameLabel(other) === sameLabel(written));
  return same.length === 1 && same[0] === label;
}

function neighbors(written: string, labels: readonly string[]): readonly string[] {
  const sequence = sequenceOf(labels);
  const place = positionOfLabel(written, sequence);
  if (place === 0) return [];
  const away = (label: string) => Math.abs(positionOfLabel(label, sequence) - place);
  const near = labels.filter((label) => positionOfLabel(label, sequence) > 0 && away(label) <= 1);
  const same = near.filter((label) => away(label) === 0);
  return same.length > 0 ? same : near;
}
