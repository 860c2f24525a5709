// The field references of a case for the fields that a rule declares, for one subject of the rule.

import type { Path } from "../base/path.ts";
import type { FieldRef } from "../read/field-ref.ts";
import { viewAt } from "../read/node-at-offset.ts";
import type { AnyView, CaseView, List } from "../read/view.ts";
import { partsOf } from "../rule/rule.ts";

/**
 * The field references of this case that a general path means for a subject: below the parts of the subject on the path,
 * or, if the path leads through no part of it, for every item of the lists on the path.
 */
export function placesFor(view: CaseView, general: Path, subject: unknown): readonly FieldRef[] {
  const starts = startsFor(general, subject);
  return [...new Set(starts.flatMap((start) => placesBelow(view, start, general.slice(start.length))))];
}

/** Whether the field references of `placesFor` have one that is outside of a list or in this entry of it. */
export function hasPlaceIn(
  view: CaseView,
  general: Path,
  subject: unknown,
  [list, index]: readonly [list: string, index: number],
): boolean {
  return startsFor(general, subject).some((start) => {
    if (general[0] !== list) return placesBelow(view, start, general.slice(start.length)).length > 0;
    if (general.length < 2 || (start.length > 1 && start[1] !== index)) return false;
    const inEntry = start.length > 1 ? start : [list, index];
    return placesBelow(view, inEntry, general.slice(inEntry.length)).length > 0;
  });
}

/** The paths to the parts of the subject on a general path, all as long as the longest one. */
function startsFor(general: Path, subject: unknown): readonly Path[] {
  const fitting = partsOf(subject)
    .map(({ ref }) => ref.path)
    .map((path) => general.slice(0, commonSteps(general, path)).map((step, index) => path[index] ?? step));
  const most = Math.max(0, ...fitting.map(({ length }) => length));
  return most === 0 ? [[]] : fitting.filter(({ length }) => length === most);
}

/** How many steps the two paths have in common, with any two list items counted as equal. */
function commonSteps(general: Path, path: Path): number {
  const apart = general.findIndex(
    (step, index) => path[index] !== step && typeof path[index] !== typeof step,
  );
  const differs = general.findIndex((step, index) => typeof step === "string" && path[index] !== step);
  const ends = [apart, differs].filter((index) => index >= 0);
  return Math.min(general.length, path.length, ...ends);
}

function placesBelow(view: CaseView, path: Path, rest: Path): readonly FieldRef[] {
  const [step, ...further] = rest;
  if (step === undefined) {
    const here = path.length === 0 ? view : viewAt(view, path);
    return here ? [here.ref] : [];
  }
  if (typeof step === "string") return placesBelow(view, [...path, step], further);
  const list = viewAt(view, path);
  const count = list && isList(list) ? list.items.length : 0;
  return Array.from({ length: count }, (_, index) => placesBelow(view, [...path, index], further)).flat();
}

function isList(view: AnyView): view is List<AnyView> {
  return "items" in view;
}
