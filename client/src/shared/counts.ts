// Counts in words.
import { l10n } from "vscode";

/** "2 errors, 5 warnings, 1 note"; empty if all are zero. */
export function countsInWords({
  error,
  warning,
  information,
}: {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
}): string {
  return [
    counted(error, l10n.t("1 error"), l10n.t("{0} errors", error)),
    counted(warning, l10n.t("1 warning"), l10n.t("{0} warnings", warning)),
    counted(information, l10n.t("1 note"), l10n.t("{0} notes", information)),
  ]
    .filter((count) => count !== "")
    .join(", ");
}

/** The words for this many; empty for zero. */
export function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : count === 1 ? one : many;
}
