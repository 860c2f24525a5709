// Whether the labels of a case's exhibits are in sequence, and how to correct them with everything that refers to them.

import { memoize } from "../base/memoize.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { type FieldRef, isMissing, mayBeMisspelled } from "../read/field-ref.ts";
import type { CaseFix, PatchOperation } from "../read/fix.ts";
import type { Exhibit } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { labelAt, lengthInLine, positionOfLabel, renumbered, sameLabel, sequenceOf } from "./labels.ts";
import { citedLabels, citingTexts, rewordingTexts } from "./prose.ts";
import { referringFields } from "./references.ts";
import { marksOfRelabeled, strayLabelsOfMarks } from "./reviewed-places.ts";

export type LabelMistake =
  | { readonly kind: "missing"; readonly exhibit: Exhibit; readonly all: readonly Exhibit[] }
  | { readonly kind: "duplicate"; readonly exhibit: Exhibit; readonly first: Exhibit }
  | {
      readonly kind: "gap";
      readonly exhibit: Exhibit;
      readonly before: Exhibit | undefined;
      /** The label that would be in sequence. */
      readonly expected: string;
    };

/**
 * The first exhibit out of sequence: one without a label, with another's label, or with one that skips or goes back.
 */
export const labelMistake = memoize((context: CaseContext): LabelMistake | undefined => {
  const exhibits = labeled(context);
  if (!exhibits) return undefined;
  const without = exhibits.filter((exhibit) => isMissing(exhibit.label.ref));
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
  const place = before === undefined ? 0 : positionOfLabel(labels[inLine - 1] ?? "", sequence);
  return { kind: "gap", exhibit, before, expected: labelAt(place + 1, sequence) };
});

/** The labels of all exhibits, or undefined if one is not given or cannot be read, since it may be the wanted one. */
export const knownLabels = memoize((context: CaseContext): readonly string[] | undefined => {
  const exhibits = labeled(context);
  if (!exhibits || exhibits.some((exhibit) => isMissing(exhibit.label.ref))) return undefined;
  return exhibits.flatMap((exhibit) => exhibit.label.value ?? []);
});

/** The exhibits; undefined if one of them or its label cannot be determined. */
function labeled(context: CaseContext): readonly Exhibit[] | undefined {
  const { ref, items } = context.view.exhibits;
  const places = [ref, ...items.flatMap((exhibit) => [exhibit.ref, exhibit.label.ref])];
  if (places.some((place) => place.isUnread || (place.state === "faulty" && place !== ref))) return undefined;
  if (mayBeMisspelled(ref) || [ref, ...items.map((exhibit) => exhibit.ref)].some(isPlaceholder))
    return undefined;
  return items.filter((exhibit) => exhibit.ref.state !== "blank");
}

/** Whether the whole is one placeholder; its future label cannot be determined. */
function isPlaceholder({ state, node }: FieldRef): boolean {
  return state === "unfinished" && node?.kind === "text";
}

/**
 * Brings all labels into sequence, with what refers to them. None if a reference to a label that no exhibit has would
 * come to mean an exhibit that it does not mean now.
 */
export function renumbering(context: CaseContext): CaseFix[] {
  const exhibits = labeled(context) ?? [];
  const fresh = renumbered(exhibits.map((exhibit) => exhibit.label.value));
  const moves = new Map<string, string>();
  const givenAnew = new Set<string>();
  const operations: PatchOperation[] = [];
  for (const [index, { label }] of exhibits.entries()) {
    const value = fresh[index];
    if (value === undefined) continue;
    if (value !== label.value) {
      const isOpen = label.ref.state === "absent" || label.ref.state === "blank";
      operations.push({ op: isOpen ? "add" : "replace", path: label.ref.path, value });
    }
    if (label.value === undefined) continue;
    const own = sameLabel(label.value);
    if (value !== label.value) givenAnew.add(sameLabel(value));
    if (!moves.has(own)) moves.set(own, value);
  }
  // A label may be referred to in lowercase, which means this exhibit.
  const references = referringFields(context.view, "label-reference").flatMap((leaf) => {
    const of = leaf.value === undefined ? undefined : sameLabel(leaf.value);
    return of === undefined ? [] : [{ leaf, of, to: moves.get(of) }];
  });
  const moved = references.filter(({ leaf, to }) => to !== undefined && to !== leaf.value);
  const cited = citingTexts(context).flatMap(citedLabels);
  const wouldMeanAnother =
    references.some(({ of, to }) => to === undefined && givenAnew.has(of)) ||
    cited.some(({ label }) => !moves.has(sameLabel(label)) && givenAnew.has(sameLabel(label))) ||
    strayLabelsOfMarks(context.view).some((label) => givenAnew.has(sameLabel(label)));
  if (wouldMeanAnother) return [];
  for (const { leaf, to = "" } of moved) {
    operations.push({ op: "replace", path: leaf.ref.path, value: to });
  }
  const all = context.view.exhibits.items;
  const labels = new Map(exhibits.map((exhibit, index) => [all.indexOf(exhibit), fresh[index] ?? ""]));
  operations.push(...marksOfRelabeled(context.view, labels));
  const texts = rewordingTexts(context, moves);
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
