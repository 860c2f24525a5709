// The warnings with which a packet is exported: shown once before, with the question whether to export anyway, and
// reported again after the export.
import { l10n, Uri, window } from "vscode";
import type { ExportedWith, PacketUnreviewed } from "../../../server/src/lsp/protocol/index.ts";
import { setAsideInWords } from "../cases/words.ts";
import { countsInWords } from "../shared/counts.ts";
import { showProblemAt } from "../shared/problems.ts";
import { warningLines } from "./findings-in-words.ts";

/** Beyond this many warnings a dialog scrolls; the rest are in the Problems panel. */
const mostListed = 12;
/** A notification has room for a few. */
const mostRepeated = 3;

/** Asks whether to export the packet with these warnings. */
export async function isReviewed({ uri, warnings, setAside }: PacketUnreviewed): Promise<boolean> {
  const count = warnings.length;
  const question =
    count === 1
      ? l10n.t("Export the packet with 1 warning?")
      : l10n.t("Export the packet with {0} warnings?", count);
  const go = count === 1 ? l10n.t("Export with 1 Warning") : l10n.t("Export with {0} Warnings", count);
  const show = l10n.t("Show Problems");
  const detail = [
    ...warningLines(warnings, mostListed),
    ...(setAside.length > 0 ? ["", ...setAside] : []),
  ].join("\n");
  const choice = await window.showWarningMessage(question, { modal: true, detail }, go, show);
  if (choice === show) await showProblemAt(Uri.parse(uri), warnings[0]);
  return choice === go;
}

/** The findings of the exported case, and what was suppressed in it, in sentences without a period. */
export function exportedWith(exported: ExportedWith): readonly string[] {
  const { errors, warnings } = exported;
  const counts = countsInWords({ error: errors.length, warning: warnings.length, information: 0 });
  const listed = limited([...errors, ...warnings], mostRepeated, (more) => l10n.t("and {0} more", more));
  return [
    ...(counts === "" ? [] : [l10n.t("Exported with {0}: {1}", counts, listed.join("; "))]),
    ...setAsideInWords(exported),
  ];
}

function limited(lines: readonly string[], most: number, rest: (more: number) => string): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), rest(lines.length - most)];
}
