// The message about an exported packet: one short sentence with the essentials, since a notification is cut off after a
// few lines. The proof next to the packet has the rest.
import { l10n } from "vscode";
import type { PacketWritten } from "../../../server/src/lsp/protocol/index.ts";
import { counted, countsInWords } from "../shared/counts.ts";
import { exportedWith } from "./review-warnings.ts";

export interface WrittenMessage {
  readonly message: string;
  /** Whether something must be checked before the packet is mailed. */
  readonly isDoubtful: boolean;
}

/** `names` are those of the packet's files. */
export function writtenInWords(
  { pages, leftOut, notes = [], exported }: PacketWritten,
  names: readonly string[],
  isDraft: boolean,
): WrittenMessage {
  const count = leftOut.length;
  const missing = isDraft
    ? counted(count, l10n.t("1 document is missing"), l10n.t("{0} documents are missing", count))
    : counted(count, l10n.t("1 document is omitted"), l10n.t("{0} documents are omitted", count));
  const findings = exported ? (isDraft ? countsOnly(exported) : exportedWith(exported)) : [];
  const remarks = [...(missing === "" ? [] : [missing]), ...findings];
  // Replaced characters of a draft are listed in its proof.
  const sentences = [asWritten(names, pages, isDraft), ...remarks, ...(isDraft ? [] : notes)];
  const message = sentences.map((sentence) => sentence.replace(/\.?$/, ".")).join(" ");
  return { message, isDoubtful: remarks.length > 0 };
}

function countsOnly({ errors, warnings }: NonNullable<PacketWritten["exported"]>): readonly string[] {
  const counts = countsInWords({ error: errors.length, warning: warnings.length, information: 0 });
  return counts === "" ? [] : [l10n.t("Not ready to file: {0}", counts)];
}

function asWritten(names: readonly string[], pages: number, isDraft: boolean): string {
  const [name = ""] = names;
  if (names.length > 1) {
    return isDraft
      ? l10n.t("The draft has {0} files with {1} pages", names.length, pages)
      : l10n.t("The packet has {0} files with {1} pages: {2}", names.length, pages, names.join(", "));
  }
  if (isDraft) {
    return counted(
      pages,
      l10n.t("The draft is {0}, 1 page", name),
      l10n.t("The draft is {0}, {1} pages", name, pages),
    );
  }
  return counted(
    pages,
    l10n.t("The packet is {0}, 1 page", name),
    l10n.t("The packet is {0}, {1} pages", name, pages),
  );
}
