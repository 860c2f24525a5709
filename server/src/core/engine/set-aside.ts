// What keeps findings from being reported, or changes their severity: comments with a reason, and the settings of a
// practice. Whatever gives a verdict on a case says so, because a case without findings may owe that to them.
import type { EditionId } from "../law/editions.ts";
import type { Finding, Severity, Span } from "./finding.ts";
import { mayIgnore } from "./may-ignore.ts";
import type { Rule } from "./rule.ts";
import type { Gravity, RuleSettings, RuleSource } from "./settings.ts";

export interface SetAside {
  /** Findings that a comment hides, in the order of the text. */
  readonly ignored: readonly IgnoredFinding[];
  /** In the order of the rules. */
  readonly rulesChanged: readonly RuleChange[];
  /** Left out where the case names its edition, or the one in effect on its mailing date is used. */
  readonly editionChanged?: EditionChange;
}

/** An edition that a setting or an option names for cases that name none. */
export interface EditionChange {
  readonly edition: EditionId;
  /** The one in effect on the mailing date. */
  readonly usual: EditionId;
  /** As a sentence names it. */
  readonly where: string;
}

export interface IgnoredFinding {
  readonly rule: string;
  readonly message: string;
  readonly reason: string;
  /** The comment. */
  readonly span: Span;
}

/** A rule that settings turn off or give another severity. */
export interface RuleChange {
  readonly rule: string;
  /** Its own severity under the edition. */
  readonly usual: Severity;
  readonly severity: Gravity;
  /** As a sentence names it: the settings file, or the setting of the editor. */
  readonly where: string;
}

/** The severities that hold: what a later source says goes before what an earlier one says. */
export function settledRules(sources: readonly RuleSource[]): RuleSettings {
  return new Map(sources.flatMap(({ rules }) => [...rules]));
}

/** The findings as a practice wants to see them, and the rules of the edition that it has changed. */
export function settled(
  findings: readonly Finding[],
  sources: readonly RuleSource[],
  rules: readonly Rule[],
  edition: EditionId,
): {
  readonly findings: Finding[];
  /** Those with another severity, by the finding as the rule reports it. */
  readonly changed: ReadonlyMap<Finding, Finding>;
  readonly rulesChanged: readonly RuleChange[];
} {
  const settings = settledRules(sources);
  const changed = new Map<Finding, Finding>();
  const altered = new Set<string>();
  const kept = findings.flatMap((finding) => {
    const severity = mayIgnore(finding.rule) ? settings.get(finding.rule) : undefined;
    if (severity === undefined || severity === finding.severity) return [finding];
    altered.add(finding.rule);
    if (severity === "off") return [];
    const other = { ...finding, severity };
    changed.set(finding, other);
    return [other];
  });
  const rulesChanged = rules.flatMap(({ id, severity }): RuleChange[] => {
    const usual = severity[edition];
    const now = mayIgnore(id) ? settings.get(id) : undefined;
    // A rule may report some of its findings with a severity other than its usual one.
    if (usual === undefined || now === undefined || (now === usual && !altered.has(id))) return [];
    const where = sources.findLast((source) => source.rules.has(id))?.where ?? "";
    return [{ rule: id, usual, severity: now, where }];
  });
  return { findings: kept, changed, rulesChanged };
}
