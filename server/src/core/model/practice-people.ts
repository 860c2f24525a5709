// The person whom a case names by the initials or id in the settings file.
import type { Path } from "../base/path.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Leaf } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import type { PracticePerson } from "./practice.ts";

/** The blocks of people who may be people of the practice. */
const roles: readonly unknown[] = ["petitioner", "sponsors", "representative"];

/** Whether a person of the practice can be named here: the `same_as` of a petitioner, sponsor, or representative. */
export function mayNamePractice({ path }: FieldRef): boolean {
  return mayNamePracticeAt(path);
}

export function mayNamePracticeAt(path: Path): boolean {
  return path.at(-1) === "same_as" && roles.includes(path[0]);
}

/**
 * The person of the practice to whom a reference leads; an id of the case takes precedence over one of the practice.
 */
export function practicePersonAt(
  { people, practice }: CaseContext,
  leaf: Leaf<string>,
): PracticePerson | undefined {
  if (!practice || leaf.value === undefined || !mayNamePractice(leaf.ref)) return undefined;
  const own = people.byId.get(leaf.value)?.person;
  if (own && own.ref !== leaf.ref.parent) return undefined;
  return practice.people.find(({ id }) => id === leaf.value);
}
