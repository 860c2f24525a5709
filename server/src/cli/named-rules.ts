// Rules that options and commands name: by their ids, or by the group before the slash.
import { nearest } from "../core/read/nearest.ts";
import { allRules } from "../core/rules/index.ts";

/** The ids of the rules that the names mean, or a sentence about the first name that means none. */
export function rulesNamed(names: readonly string[]): readonly string[] | string {
  const found: string[] = [];
  for (const name of names) {
    const id = name.toLowerCase().replace(/\/\*?$/, "");
    const meant = allRules.filter((rule) => rule.id === id || rule.id.startsWith(`${id}/`));
    if (meant.length === 0) return unknownRule(name);
    found.push(...meant.map((rule) => rule.id));
  }
  return found;
}

/** What is said of a name that means no rule. */
export function unknownRule(named: string): string {
  const id = named.toLowerCase();
  const groups = [...new Set(allRules.map((other) => other.id.slice(0, other.id.indexOf("/"))))];
  const near =
    allRules.find((other) => other.id.endsWith(`/${id}`))?.id ??
    nearest(id, [...allRules.map((other) => other.id), ...groups], Math.max(2, Math.floor(id.length / 3)));
  const instead =
    near === undefined ? `Name a group to list its rules: ${groups.join(", ")}` : `Did you mean "${near}"?`;
  return `Unknown rule "${named}". ${instead}`;
}
