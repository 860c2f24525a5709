// Whom a case names by the initials or id under which the settings file has them.
import type { Path } from "../engine/finding.ts";
import type { PracticePerson } from "../engine/practice.ts";
import type { Place } from "../read/place.ts";
import type { Leaf } from "../read/view.ts";
import type { Matter } from "./matter.ts";

/** The blocks of people who may be people of the practice. */
const roles: readonly unknown[] = ["petitioner", "sponsors", "representative"];

/** Whether a person of the practice can be named here: the same_as of a petitioner, sponsor or representative. */
export function mayNamePractice({ path }: Place): boolean {
  return mayNamePracticeAt(path);
}

export function mayNamePracticeAt(path: Path): boolean {
  return path.at(-1) === "same_as" && roles.includes(path[0]);
}

/** The person of the practice whom a reference names; an id of the case goes before one of the practice. */
export function practicePersonAt(
  { people, practice }: Matter,
  leaf: Leaf<string>,
): PracticePerson | undefined {
  if (!practice || leaf.value === undefined || !mayNamePractice(leaf.$)) return undefined;
  const own = people.byId.get(leaf.value)?.person;
  if (own && own.$ !== leaf.$.parent) return undefined;
  return practice.people.find(({ id }) => id === leaf.value);
}
