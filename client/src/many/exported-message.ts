// The message about several exported packets: how many, which cases have none and why, and which older packets still
// exist under another name.

import { l10n } from "vscode";
import type { PacketResult } from "../../../server/src/lsp/protocol/index.ts";
import { counted } from "../shared/counts.ts";

export interface CaseExported {
  readonly name: string;
  /** Undefined if the packet was written. */
  readonly trouble?: string;
}

/** A notification has room for a few; the list behind its button has all. */
const mostNamed = 3;

/** `older` are the names of packets of these cases that earlier exports wrote under other names. */
export function exportedInWords(done: readonly CaseExported[], older: readonly string[]): string {
  const written = done.filter(({ trouble }) => trouble === undefined);
  const failed = done.filter(({ trouble }) => trouble !== undefined);
  const exported =
    counted(
      written.length,
      l10n.t("1 packet was exported."),
      l10n.t("{0} packets were exported.", written.length),
    ) || l10n.t("No packet was exported.");
  const named = failed.slice(0, mostNamed).map(({ name, trouble = "" }) => l10n.t("{0}: {1}", name, trouble));
  const others = failed.length - named.length;
  const list = [...named, ...(others > 0 ? [l10n.t("and {0} more", others)] : [])].join("; ");
  const all = failed.length === 0 ? exported : l10n.t("{0} Not exported: {1}.", exported, list);
  return older.length === 0
    ? all
    : l10n.t(
        "{0} Older packets of these cases are still there under other names: {1}. Do not confuse them with the new ones.",
        all,
        older.join(", "),
      );
}

// Why one of several cases has no packet.

/** In words without a period; undefined if the packet was written. */
export function problemInResult(result: PacketResult | undefined): string | undefined {
  switch (result?.kind) {
    case "written":
      return undefined;
    case "unreviewed":
      return counted(
        result.warnings.length + result.setAside.length,
        l10n.t("1 warning to review; export this case by itself"),
        l10n.t(
          "{0} warnings to review; export this case by itself",
          result.warnings.length + result.setAside.length,
        ),
      );
    case "blocked":
      if (result.isUndecided) return l10n.t("it contains two versions of the same text");
      return counted(
        result.findings.length,
        l10n.t("1 error to fix"),
        l10n.t("{0} errors to fix", result.findings.length),
      );
    case "refused":
      return result.reason;
    case undefined:
      return l10n.t("the case could not be read");
  }
}
