// Which places of this case a rule's general ones are, for one subject of the rule.

import type { Path } from "../../engine/finding.ts";
import { partsOf } from "../../engine/rule.ts";
import type { Matter } from "../../matter/matter.ts";
import { standsFor } from "../../matter/papers.ts";
import type { Person } from "../../matter/people.ts";
import type { Place } from "../../read/place.ts";
import { viewAt } from "../../read/spot.ts";
import type { AnyView, CaseView, Form, List } from "../../read/view.ts";

/** The person whom a subject is about: it is one, holds one, or is part of what the case says of one. */
export function personIn(matter: Matter, subject: unknown): Person | undefined {
  const parts = partsOf(subject);
  // What is asked of several people at once is about none of them.
  if (Array.isArray(subject) && parts.length !== 1) return undefined;
  for (const { person } of matter.people.all) if (parts.some((part) => part === person)) return person;
  const form = formIn(matter, subject);
  const [only, ...others] = form ? standsFor(matter, form) : [];
  if (only && others.length === 0) return only;
  return matter.people.all.find(({ person }) =>
    parts.some(({ $ }) => person.$.path.length > 1 && isBelow($.path, person.$.path)),
  )?.person;
}

/** The form that a subject is or holds. */
export function formIn({ view }: Matter, subject: unknown): Form | undefined {
  const parts = partsOf(subject);
  return view.forms.items.find((form) => parts.some((part) => part === form));
}

function isBelow(path: Path, above: Path): boolean {
  return above.every((step, index) => step === path[index]);
}

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
