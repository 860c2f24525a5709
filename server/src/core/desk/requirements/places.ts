// Whom and what a subject of a rule is about.

import type { Path } from "../../engine/finding.ts";
import { partsOf } from "../../engine/rule.ts";
import type { Matter } from "../../matter/matter.ts";
import { standsFor } from "../../matter/papers.ts";
import type { Person } from "../../matter/people.ts";
import type { Form } from "../../read/view.ts";

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
