// Which places of a case the fields are that a rule declares, for one subject of the rule.

import type { Place } from "../read/place.ts";
import { viewAt } from "../read/spot.ts";
import type { AnyView, CaseView, List } from "../read/view.ts";
import type { Path } from "./finding.ts";
import { partsOf } from "./rule.ts";

/**
 * The places of this case that a general path means for a subject: below the part of the subject that it leads through,
 * and where it leads through no part, for every item of the lists on its way.
 */
export function placesFor(view: CaseView, general: Path, subject: unknown): readonly Place[] {
  const fitting = partsOf(subject)
    .map(({ $ }) => $.path)
    .map((path) => general.slice(0, commonWay(general, path)).map((step, index) => path[index] ?? step));
  const [longest = []] = fitting.toSorted((one, other) => other.length - one.length);
  return placesBelow(view, longest, general.slice(longest.length));
}

/** How far the two lead the same way, when any list item is like any other. */
function commonWay(general: Path, path: Path): number {
  const apart = general.findIndex(
    (step, index) => path[index] !== step && typeof path[index] !== typeof step,
  );
  const differs = general.findIndex((step, index) => typeof step === "string" && path[index] !== step);
  const ends = [apart, differs].filter((index) => index >= 0);
  return Math.min(general.length, path.length, ...ends);
}

function placesBelow(view: CaseView, path: Path, rest: Path): readonly Place[] {
  const [step, ...further] = rest;
  if (step === undefined) {
    const here = path.length === 0 ? view : viewAt(view, path);
    return here ? [here.$] : [];
  }
  if (typeof step === "string") return placesBelow(view, [...path, step], further);
  const list = viewAt(view, path);
  const count = list && isList(list) ? list.items.length : 0;
  return Array.from({ length: count }, (_, index) => placesBelow(view, [...path, index], further)).flat();
}

function isList(view: AnyView): view is List<AnyView> {
  return "items" in view;
}
