// Unreadable parts of a case that may hide a deadline.

import type { Path } from "../base/path.ts";
import type { CheckedCase } from "../engine/check.ts";
import type { CaseContext } from "../model/case-context.ts";
import type { Finding } from "../model/finding.ts";
import { isMissing } from "../read/field-ref.ts";
import type { PatchOperation } from "../read/fix.ts";
import { nodeAtOffset } from "../read/node-at-offset.ts";
import type { ParsedText } from "../text/parse.ts";

/**
 * The findings about text that cannot be read as a case, about an impossible date, about a value that is not read and
 * may be a date, and about a missing date from which deadlines are counted; in their order.
 */
export function unreadDays(
  { findings, context }: Pick<CheckedCase, "findings" | "context">,
  parsed: ParsedText,
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      isUnreadText(finding) ||
      saysDateIsMissing.has(finding.rule) ||
      mayHideReParole(finding, context) ||
      (hidesText.has(finding.rule) && mayHoldDay(finding, parsed)),
  );
}

const saysDateIsMissing: ReadonlySet<string> = new Set([
  "schema/not-a-date",
  "notice/due-missing",
  "decision/parole-until-missing",
  "re-parole/i94-expiry-missing",
]);

/** Reading skips what these findings report. */
const hidesText: ReadonlySet<string> = new Set(["schema/unknown-key", "schema/wrong-type"]);

/** Blocks and lists from which deadlines are counted. */
const dated: ReadonlySet<string | number> = new Set([
  "notices",
  "decisions",
  "receipts",
  "filing",
  "prior_parole",
  "parole",
  "departure",
]);

const dayInText =
  /\d{4}[-/. ]\d{1,2}\b|\b\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}\b|\b(?:19|20)\d{6}\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? ?\d|\d ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Whether the unread text contains a date, or is a whole block from which deadlines are counted. */
function mayHoldDay({ rule, path, span, fixes }: Finding, parsed: ParsedText): boolean {
  if (fixes.some(({ operations = [] }) => operations.some(renamesToDay))) return true;
  if (rule === "schema/wrong-type" && isDated(path)) return true;
  const spot = nodeAtOffset(parsed, span.start);
  const node = spot?.entry?.value ?? spot?.node;
  if (!node) return false;
  const written = parsed.text.slice(node.start, node.end);
  return dayInText.test(written) || (isDated(path.slice(0, -1)) && /\d/.test(written));
}

function renamesToDay(operation: PatchOperation): boolean {
  return operation.op === "rename" && daysDue.has(operation.key);
}

/** Keys of dates from which deadlines are counted. */
const daysDue: ReadonlySet<string> = new Set([
  "due",
  "date",
  "i94_expires",
  "parole_until",
  "expires",
  "until",
]);

function isDated(path: Path): boolean {
  return path.some((step) => dated.has(step));
}

/** Whether it cannot be determined that a case is one for re-parole, which has deadlines of its own. */
function mayHideReParole({ rule, path }: Finding, { beneficiaries }: CaseContext): boolean {
  const isAboutKind = ["request", "request.kind"].includes(path.join(".")) && rule.startsWith("schema/");
  return isAboutKind && beneficiaries.some(({ prior_parole }) => !isMissing(prior_parole.ref));
}

/** Whether a part of the text is unreadable, whatever it says. */
export function isUnreadText({ rule, severity }: Finding): boolean {
  return rule.startsWith("yaml/") && severity === "error";
}

/** Whether deadlines of the case may be missing because a key, a value, or an id is unreadable. */
export function mayMissDeadlines(findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) => isUnreadText(finding) || finding.rule.startsWith("schema/") || isUnknownId(finding),
  );
}

function isUnknownId({ rule }: Finding): boolean {
  return rule === "person/reference-unknown";
}
