// The texts of a case that cite exhibits by their labels, and how they change when the labels change.

import { memoize, memoizePair } from "../base/memoize.ts";
import { listed } from "../message/english.ts";
import type { PatchOperation, Rewording } from "../read/fix.ts";
import type { Leaf } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { type Cited, type CitedItem, citedIn, type OtherWord } from "./citations.ts";
import { bareLabel, positionOfLabel, type Sequence, sameLabel, sequenceOf } from "./labels.ts";
import { referringFields } from "./references.ts";

/** A text that cites exhibits. */
export interface Citing {
  readonly leaf: Leaf<string>;
  /** Including surrounding blanks, so that offsets are those of the node. */
  readonly text: string;
  readonly items: readonly CitedItem[];
}

/** Every text that cites exhibits, in the format's order. */
export const citingTexts = memoize((context: CaseContext): readonly Citing[] => {
  const known = labelsOf(context);
  const leaves = referringFields(context.view, "citing");
  const cited = leaves.flatMap((leaf) => citingOf(known, leaf));
  // A word that the case uses for a known exhibit is also used for an unknown one.
  const words = new Set(cited.flatMap(citedLabels).flatMap(({ word }) => word ?? []));
  return words.size === 0 ? cited : leaves.flatMap((leaf) => citingWith(leaf, known, words));
});

/** The labels of the exhibits, as `sameLabel` has them. */
const labelsOf = memoize(
  (context: CaseContext): ReadonlySet<string> => new Set(labelsIn(context).map(sameLabel)),
);

/** For each text once while the labels are the same. */
const citingOf = memoizePair((known: ReadonlySet<string>, leaf: Leaf<string>) => citingWith(leaf, known));

function citingWith(
  leaf: Leaf<string>,
  known: ReadonlySet<string>,
  words?: ReadonlySet<OtherWord>,
): readonly Citing[] {
  const { node } = leaf.ref;
  if (leaf.value === undefined || node?.kind !== "text") return [];
  const items = citedIn(node.text, known, words);
  return items.length === 0 ? [] : [{ leaf, text: node.text, items }];
}

function labelsIn({ view }: CaseContext): readonly string[] {
  return view.exhibits.items.flatMap(({ label }) => label.value ?? []);
}

/** The labels that a text names, including both ends of a range. */
export function citedLabels({ items }: Citing): readonly Cited[] {
  return items.flatMap((item) => (item.kind === "one" ? [item.cited] : [item.from, item.to]));
}

/** The new label of each exhibit by its old one, as `sameLabel` has it; `undefined` for an exhibit that is removed. */
export type LabelMoves = ReadonlyMap<string, string | undefined>;

type TextRewording = Extract<PatchOperation, { op: "replace" }>;

/**
 * Applies changed labels to every text that cites them, and changes nothing else in it. A range whose exhibits are no
 * longer consecutive becomes a list of them. A citation of a removed exhibit becomes a placeholder.
 */
export function rewordingTexts(context: CaseContext, moves: LabelMoves): readonly TextRewording[] {
  const before = labelsIn(context);
  return citingTexts(context).flatMap((citing): TextRewording[] => {
    const words = rewordings(citing, before, moves);
    if (words.length === 0) return [];
    return [{ op: "replace", path: citing.leaf.ref.path, value: withWords(citing.text, words), words }];
  });
}

/** One label of a text corrected everywhere in the text. */
export function rewordingOf(citing: Citing, label: string, instead: string): TextRewording {
  const key = sameLabel(label);
  const words = citedLabels(citing).flatMap((cited): Rewording[] =>
    sameLabel(cited.label) === key ? [{ start: cited.start, end: cited.end, text: instead }] : [],
  );
  return { op: "replace", path: citing.leaf.ref.path, value: withWords(citing.text, words), words };
}

function withWords(text: string, words: readonly Rewording[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, text: word } of words) {
    result += text.slice(at, start) + word;
    at = end;
  }
  return result + text.slice(at);
}

/** Which words of a text are to be replaced by what, in text order. */
export function rewordings(
  { text, items }: Pick<Citing, "text" | "items">,
  before: readonly string[],
  moves: LabelMoves,
): readonly Rewording[] {
  return items.flatMap((item) =>
    item.kind === "one"
      ? relabeled(text, item.cited, before, moves)
      : rangeRelabeled(text, item, before, moves),
  );
}

function relabeled(
  text: string,
  { start, end, label }: Cited,
  before: readonly string[],
  moves: LabelMoves,
): Rewording[] {
  const key = sameLabel(label);
  if (!moves.has(key)) return [];
  const moved = moves.get(key);
  if (moved === undefined) return [{ start, end, text: removedLabel(label) }];
  const now = bareLabel(moved);
  const written = text.slice(start, end);
  // A lowercase citation of an uppercase label stays lowercase.
  const isSmall = written === written.toLowerCase() && !before.includes(written);
  return sameLabel(now) === key ? [] : [{ start, end, text: isSmall ? now.toLowerCase() : now }];
}

/** The text that replaces the citation of an exhibit that is removed. */
export function removedLabel(label: string): string {
  return `TODO (formerly ${label})`;
}

function rangeRelabeled(
  text: string,
  { from, to, between }: Extract<CitedItem, { kind: "range" }>,
  before: readonly string[],
  moves: LabelMoves,
): Rewording[] {
  const ends = [from, to].flatMap((end) => relabeled(text, end, before, moves));
  const members = membersOf(before, from, to);
  const isKnown = [from, to].every(({ label }) => members.some((one) => sameLabel(one) === sameLabel(label)));
  if (!isKnown) return ends;
  const after = before.map((label) => movedTo(label, moves));
  const order = inOrder(after.filter((label) => label !== undefined));
  // A removed exhibit within the range is dropped; one at its end has no label to replace it.
  const now = members.flatMap((label): (string | undefined)[] => {
    const moved = movedTo(label, moves);
    const isEnd = [from, to].some((end) => sameLabel(end.label) === sameLabel(label));
    return moved === undefined && !isEnd ? [] : [moved];
  });
  if (now.every((label) => label !== undefined)) {
    const places = now.map((label) => order.indexOf(label)).toSorted((a, b) => a - b);
    const [first = 0, last = 0] = [places[0], places.at(-1)];
    if (places.length > 1 && last - first === places.length - 1) {
      return [...changed(text, from, order[first] ?? ""), ...changed(text, to, order[last] ?? "")];
    }
    const list = runs(places, order, between.trim());
    return [{ start: from.start, end: to.end, text: inSeries(list) }];
  }
  const list = members.flatMap((label, index) => now[index] ?? removedLabel(label));
  return [{ start: from.start, end: to.end, text: inSeries(list) }];
}

function movedTo(label: string, moves: LabelMoves): string | undefined {
  const key = sameLabel(label);
  return moves.has(key) ? moves.get(key) : label;
}

function changed(text: string, { start, end }: Cited, label: string): Rewording[] {
  return sameLabel(text.slice(start, end)) === sameLabel(label) ? [] : [{ start, end, text: label }];
}

/** The exhibits from one label to another, in alphabetical or numerical order. */
function membersOf(labels: readonly string[], from: Cited, to: Cited): readonly string[] {
  const sequence = sequenceOf(labels);
  const order = inOrder(labels, sequence);
  const at = (cited: Cited) => order.findIndex((label) => sameLabel(label) === sameLabel(cited.label));
  const [first, last] = [at(from), at(to)];
  return first < 0 || last < 0 ? [] : order.slice(first, last + 1);
}

function inOrder(labels: readonly string[], sequence: Sequence = sequenceOf(labels)): readonly string[] {
  return labels.toSorted(
    (one, other) =>
      positionOfLabel(one, sequence) - positionOfLabel(other, sequence) ||
      (sameLabel(one) < sameLabel(other) ? -1 : 1),
  );
}

/** Three or more consecutive ones stay a range. */
function runs(places: readonly number[], order: readonly string[], between: string): readonly string[] {
  const found: number[][] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last?.at(-1) === place - 1) last.push(place);
    else found.push([place]);
  }
  const label = (place: number | undefined) => order[place ?? -1] ?? "";
  return found.flatMap((run) =>
    run.length < 3
      ? run.map(label)
      : [`${label(run[0])}${/^\p{L}/u.test(between) ? ` ${between} ` : between}${label(run.at(-1))}`],
  );
}

/** A; A and B; A, B, and C. */
function inSeries(labels: readonly string[]): string {
  return labels.length < 3 ? listed(labels) : `${labels.slice(0, -1).join(", ")}, and ${labels.at(-1)}`;
}
