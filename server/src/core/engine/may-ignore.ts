// Which rules a practice may set aside. Where a finding means that text was not read, nobody knows what the case would be
// without it: no comment and no setting can hide that.

/** Rules about values whose findings mean that a value was read without what was typed. */
const unread: ReadonlySet<string> = new Set(["value/cut-by-comment", "value/control-character"]);

/**
 * Whether a comment, a settings file or the editor's settings may turn the rule off or change its severity. A group of
 * rules, such as `schema/*`, is as its rules are.
 */
export function mayIgnore(rule: string): boolean {
  return !/^(?:yaml|schema)(?:\W|$)/i.test(rule) && !unread.has(rule);
}
