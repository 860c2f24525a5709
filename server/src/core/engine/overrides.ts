// What suppresses findings or changes their severity: comments with a reason, and the settings of a practice. Every
// verdict on a case mentions them, because a case may have no findings only because of them.

import type { Severity } from "../base/severity.ts";
import type { Span } from "../base/span.ts";
import type { EditionId } from "../law/editions.ts";
import type { Finding } from "../model/finding.ts";
import type { Rule } from "../rule/rule.ts";
import type { RuleSettings, RuleSource, SeveritySetting } from "./settings.ts";
import { mayIgnore } from "./suppress.ts";

export interface Overrides {
  /** Findings that a comment hides, in the order of the text. */
  readonly ignored: readonly IgnoredFinding[];
  /** In the order of the rules. */
  readonly rulesChanged: readonly RuleChange[];
  /** Left out if the case names its edition, or if the edition in effect on its mailing date is used. */
  readonly editionChanged?: EditionChange;
}

/** An edition that a setting or an option names for cases that name none. */
export interface EditionChange {
  readonly edition: EditionId;
  /** The edition in effect on the mailing date. */
  readonly usual: EditionId;
  /** The name of the setting or option in a sentence. */
  readonly where: string;
}

export interface IgnoredFinding {
  readonly rule: string;
  readonly message: string;
  readonly reason: string;
  /** The span of the comment. */
  readonly span: Span;
}

/** A rule that settings turn off or give another severity. */
export interface RuleChange {
  readonly rule: string;
  /** Its own severity in the edition. */
  readonly usual: Severity;
  readonly severity: SeveritySetting;
  /** The name of the source in a sentence: the settings file, or the setting of the editor. */
  readonly where: string;
}

/** The effective severities: a later source overrides an earlier one. */
export function overriddenRules(sources: readonly RuleSource[]): RuleSettings {
  return new Map(sources.flatMap(({ rules }) => [...rules]));
}

/** The findings as the practice has configured them, and the rules of the edition that it has changed. */
export function applyOverrides(
  findings: readonly Finding[],
  sources: readonly RuleSource[],
  rules: readonly Rule[],
  edition: EditionId,
): {
  readonly findings: Finding[];
  /** The findings with another severity, by the finding as reported by the rule. */
  readonly changed: ReadonlyMap<Finding, Finding>;
  readonly rulesChanged: readonly RuleChange[];
} {
  const settings = overriddenRules(sources);
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
