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
  const fitting = partsOf(subject)
    .map(({ ref }) => ref.path)
    .map((path) => general.slice(0, commonSteps(general, path)).map((step, index) => path[index] ?? step));
  const most = Math.max(0, ...fitting.map(({ length }) => length));
  const starts = most === 0 ? [[]] : fitting.filter(({ length }) => length === most);
  return [...new Set(starts.flatMap((start) => placesBelow(view, start, general.slice(most))))];
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
