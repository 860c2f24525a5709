// The findings that stop an export, or that are reviewed before it, in words: under what can follow if they are left as
// they are, in the order in which the server sends them.
import { l10n } from "vscode";
import type { PacketBlocked, PacketUnreviewed } from "../../../server/src/lsp/protocol/index.ts";

interface Headed {
  readonly heading: string;
}

interface UnderHeading<Finding> {
  readonly heading: string;
  readonly findings: readonly Finding[];
}

/** The findings by their headings, each in the given order. */
export function underHeadings<Finding extends Headed>(
  findings: readonly Finding[],
): readonly UnderHeading<Finding>[] {
  const headings = [...new Set(findings.map(({ heading }) => heading))];
  return headings.map((heading) => ({
    heading,
    findings: findings.filter((finding) => finding.heading === heading),
  }));
}

/** How many errors must be fixed before an export, and what they can lead to, on one line. */
export function blockedInWords(findings: PacketBlocked["findings"]): string {
  const groups = underHeadings(findings);
  const [only] = groups;
  const consequences =
    groups.length === 1 && only
      ? [only.heading]
      : groups.map(({ heading, findings: own }) => l10n.t("{0} ({1})", heading, own.length));
  return [toFix(findings), ...consequences.map((words) => `${words}.`)].join(" ");
}

function toFix(findings: PacketBlocked["findings"]): string {
  const areErrors = findings.every(({ severity }) => severity === "error");
  if (findings.length === 1) {
    return areErrors
      ? l10n.t("Fix 1 error before exporting the packet.")
      : l10n.t("Fix 1 finding before exporting the packet.");
  }
  return areErrors
    ? l10n.t("Fix {0} errors before exporting the packet.", findings.length)
    : l10n.t("Fix {0} findings before exporting the packet.", findings.length);
}

/**
 * The warnings line by line, below their headings. Of more than `most`, the last lines are only counted; every heading
 * is listed, with the number of all its warnings.
 */
export function warningLines(warnings: PacketUnreviewed["warnings"], most: number): readonly string[] {
  const listed = new Set(warnings.slice(0, most));
  const lines = underHeadings(warnings).flatMap(({ heading, findings }) => [
    l10n.t("{0} ({1})", heading, findings.length),
    ...findings
      .filter((finding) => listed.has(finding))
      .map(({ message, line }) => l10n.t("Line {0}: {1}", line + 1, message)),
    "",
  ]);
  const more = warnings.length - listed.size;
  return more === 0 ? lines.slice(0, -1) : [...lines, l10n.t("… and {0} more in the Problems panel", more)];
}
