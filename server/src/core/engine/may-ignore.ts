// Which rules a practice may set aside. Where a finding means that text was not read, nobody knows what the case would be
// without it: no comment and no setting can hide that.

/** Topics of which a finding means that text was not read, and rules of which it means so of a value. */
export const neverIgnored = {
  topics: ["yaml", "schema"],
  rules: ["value/cut-by-comment", "value/control-character"],
} as const;

const topics = new RegExp(`^(?:${neverIgnored.topics.join("|")})(?:\\W|$)`, "i");
const rules: ReadonlySet<string> = new Set(neverIgnored.rules);

/**
 * Whether a comment, a settings file or the editor's settings may turn the rule off or change its severity. A group of
 * rules, such as `schema/*`, is as its rules are.
 */
export function mayIgnore(rule: string): boolean {
  return !topics.test(rule) && !rules.has(rule);
}
