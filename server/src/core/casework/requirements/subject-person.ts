// The person and the form that a subject of a rule is about.

import type { Path } from "../../base/path.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { beneficiariesOn } from "../../model/forms-and-exhibits.ts";
import type { Person } from "../../model/people.ts";
import type { Form } from "../../read/view.ts";
import { partsOf } from "../../rule/rule.ts";

/** The person whom a subject is about: the subject is a person, contains one, or is part of a person's entry. */
export function personIn(context: CaseContext, subject: unknown): Person | undefined {
  const parts = partsOf(subject);
  // What several people must fulfill together is about none of them.
  if (Array.isArray(subject) && parts.length !== 1) return undefined;
  for (const { person } of context.people.all) if (parts.some((part) => part === person)) return person;
  const form = formIn(context, subject);
  const [only, ...others] = form ? beneficiariesOn(context, form) : [];
  if (only && others.length === 0) return only;
  return context.people.all.find(({ person }) =>
    parts.some(({ ref }) => person.ref.path.length > 1 && isBelow(ref.path, person.ref.path)),
  )?.person;
}

/** The form that a subject is or contains. */
export function formIn({ view }: CaseContext, subject: unknown): Form | undefined {
  const parts = partsOf(subject);
  return view.forms.items.find((form) => parts.some((part) => part === form));
}

function isBelow(path: Path, above: Path): boolean {
  return above.every((step, index) => step === path[index]);
}
