// Whether the labels of a case's exhibits are in line, and how to bring them there with all that refers to them.

import type { CaseFix, PatchOperation } from "../engine/finding.ts";
import { type Message, sentence } from "../message/message.ts";
import { isMissing, mayStandElsewhere, type Place } from "../read/place.ts";
import type { Exhibit } from "../read/view.ts";
import { marksOfRelabeled, strayLabelsOfMarks } from "../review/follow.ts";
import { labelAt, lengthInLine, placeOf, renumbered, sameLabel, sequenceOf } from "./labels.ts";
import type { Matter } from "./matter.ts";
import { onceFor } from "./once.ts";
import { citedLabels, citingTexts, rewordingTexts } from "./prose.ts";
import { fieldsOf } from "./references.ts";

export type LabelMistake =
  | { readonly kind: "missing"; readonly exhibit: Exhibit; readonly all: readonly Exhibit[] }
  | { readonly kind: "duplicate"; readonly exhibit: Exhibit; readonly first: Exhibit }
  | {
      readonly kind: "gap";
      readonly exhibit: Exhibit;
      readonly before: Exhibit | undefined;
      /** The label that would be in line. */
      readonly expected: string;
    };

/** The first exhibit out of line: one without a label, else one with another's, else one that skips or goes back. */
export const labelMistake = onceFor((matter: Matter): LabelMistake | undefined => {
  const exhibits = labeled(matter);
  if (!exhibits) return undefined;
  const without = exhibits.filter((exhibit) => isMissing(exhibit.label.$));
  if (without[0]) return { kind: "missing", exhibit: without[0], all: without };
  const labels = exhibits.flatMap((exhibit) => exhibit.label.value ?? []);
  const places = new Map(labels.map((label, index) => [sameLabel(label), index] as const).toReversed());
  const firstOf = (label: string) => places.get(sameLabel(label)) ?? -1;
  const again = labels.findIndex((label, index) => firstOf(label) < index);
  const first = exhibits[firstOf(labels[again] ?? "")];
  if (exhibits[again] && first) return { kind: "duplicate", exhibit: exhibits[again], first };
  const sequence = sequenceOf(labels);
  const inLine = lengthInLine(labels, sequence);
  const exhibit = exhibits[inLine];
  if (!exhibit) return undefined;
  const before = exhibits[inLine - 1];
  const place = before === undefined ? 0 : placeOf(labels[inLine - 1] ?? "", sequence);
  return { kind: "gap", exhibit, before, expected: labelAt(place + 1, sequence) };
});

/** The labels of all exhibits, or nothing where one is not given or cannot be read, since it may be the one sought. */
export function knownLabels(matter: Matter): readonly string[] | undefined {
  const exhibits = labeled(matter);
  if (!exhibits || exhibits.some((exhibit) => isMissing(exhibit.label.$))) return undefined;
  return exhibits.flatMap((exhibit) => exhibit.label.value ?? []);
}

/** The exhibits, nothing where one of them or its label cannot be told. */
function labeled(matter: Matter): readonly Exhibit[] | undefined {
  const { $, items } = matter.view.exhibits;
  const places = [$, ...items.flatMap((exhibit) => [exhibit.$, exhibit.label.$])];
  if (places.some((place) => place.isUnread || (place.state === "faulty" && place !== $))) return undefined;
  if (mayStandElsewhere($) || [$, ...items.map((exhibit) => exhibit.$)].some(isPlaceholder)) return undefined;
  return items.filter((exhibit) => exhibit.$.state !== "blank");
}

/** Whether one placeholder stands for the whole of it; which label it is to have, nobody can tell. */
function isPlaceholder({ state, node }: Place): boolean {
  return state === "unfinished" && node?.kind === "text";
}

/**
 * Brings all labels into line, and what refers to them. None where a reference to a label that no exhibit has would
 * come to mean an exhibit that it does not mean now.
 */
export function renumbering(matter: Matter): CaseFix[] {
  const exhibits = labeled(matter) ?? [];
  const fresh = renumbered(exhibits.map((exhibit) => exhibit.label.value));
  const moves = new Map<string, string>();
  const givenAnew = new Set<string>();
  const operations: PatchOperation[] = [];
  for (const [index, { label }] of exhibits.entries()) {
    const value = fresh[index];
    if (value === undefined) continue;
    if (value !== label.value) {
      const isOpen = label.$.state === "absent" || label.$.state === "blank";
      operations.push({ op: isOpen ? "add" : "replace", path: label.$.path, value });
    }
    if (label.value === undefined) continue;
    const own = sameLabel(label.value);
    if (value !== label.value) givenAnew.add(sameLabel(value));
    if (!moves.has(own)) moves.set(own, value);
  }
  // A label may be referred to in small letters: whoever wrote so means this exhibit.
  const references = fieldsOf(matter.view, "label-reference").flatMap((leaf) => {
    const of = leaf.value === undefined ? undefined : sameLabel(leaf.value);
    return of === undefined ? [] : [{ leaf, of, to: moves.get(of) }];
  });
  const moved = references.filter(({ leaf, to }) => to !== undefined && to !== leaf.value);
  const cited = citingTexts(matter).flatMap(citedLabels);
  const wouldMeanAnother =
    references.some(({ of, to }) => to === undefined && givenAnew.has(of)) ||
    cited.some(({ label }) => !moves.has(sameLabel(label)) && givenAnew.has(sameLabel(label))) ||
    strayLabelsOfMarks(matter.view).some((label) => givenAnew.has(sameLabel(label)));
  if (wouldMeanAnother) return [];
  for (const { leaf, to = "" } of moved) {
    operations.push({ op: "replace", path: leaf.$.path, value: to });
  }
  const all = matter.view.exhibits.items;
  const labels = new Map(exhibits.map((exhibit, index) => [all.indexOf(exhibit), fresh[index] ?? ""]));
  operations.push(...marksOfRelabeled(matter.view, labels));
  const texts = rewordingTexts(matter, moves);
  operations.push(...texts);
  return [{ title: titleOf(fresh, moved.length + texts.length), safe: false, operations }];
}

function titleOf(labels: readonly string[], references: number): Message {
  const [first = ""] = labels;
  const last = labels.at(-1) ?? first;
  if (labels.length === 1) {
    return references > 0
      ? sentence("Renumber exhibit {first} and what refers to it", { first })
      : sentence("Renumber exhibit {first}", { first });
  }
  return references > 0
    ? sentence("Renumber exhibits {first} to {last} and what refers to them", { first, last })
    : sentence("Renumber exhibits {first} to {last}", { first, last });
}
