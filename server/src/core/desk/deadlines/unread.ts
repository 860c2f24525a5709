// Where a case says something that cannot be read, so that one of its days may be missing among the deadlines.
import type { Finding } from "../../engine/finding.ts";

/**
 * The findings about text that cannot be read as a case, about what is no day of the calendar, and about a date that is not
 * given and from which deadlines are counted; in their order.
 */
export function unreadDays(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => isUnreadText(finding) || saysDateIsMissing.has(finding.rule));
}

const saysDateIsMissing: ReadonlySet<string> = new Set([
  "schema/not-a-date",
  "notice/due-missing",
  "decision/parole-until-missing",
  "re-parole/i94-expiry-missing",
]);

/** Whether a part of the text cannot be read at all, whatever it says. */
export function isUnreadText({ rule, severity }: Finding): boolean {
  return rule.startsWith("yaml/") && severity === "error";
}

/** Whether deadlines of the case may be missing, since a key, a value or an id in it cannot be read. */
export function mayMissDeadlines(findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) => isUnreadText(finding) || finding.rule.startsWith("schema/") || isUnknownId(finding),
  );
}

function isUnknownId({ rule }: Finding): boolean {
  return rule === "person/reference-unknown";
}
