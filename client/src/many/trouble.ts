// Why one of several cases has no packet.
import { l10n } from "vscode";
import type { PacketResult } from "../../../server/src/lsp/protocol/index.ts";
import { counted } from "../shared/counts.ts";

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
