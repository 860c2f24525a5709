// Which rules a practice may suppress. A finding that means that text was not read cannot be hidden by a comment or
// setting, because what the case would be without it is unknown.

/** Topics whose findings mean that text was not read, and rules whose findings mean this for a value. */
export const neverIgnored = {
  topics: ["yaml", "schema"],
  rules: ["value/cut-by-comment", "value/control-character"],
} as const;

const topics = new RegExp(`^(?:${neverIgnored.topics.join("|")})(?:\\W|$)`, "i");
const rules: ReadonlySet<string> = new Set(neverIgnored.rules);

/**
 * Whether a comment, a settings file, or the editor's settings may turn the rule off or change its severity. For a
 * group of rules, such as `schema/*`, the answer is that for its rules.
 */
export function mayIgnore(rule: string): boolean {
  return !topics.test(rule) && !rules.has(rule);
}
