// The command "Export Packet": saves the case, has the server write the packet into its folder next to the case, and
// shows the result with a button for the next step. Errors stop the export; warnings are shown once, with the question
// whether to export anyway.
import type { TextDocument } from "vscode";
import { l10n, Uri, window, workspace } from "vscode";
import type {
  PacketBlocked,
  PacketParams,
  PacketRefused,
  PacketResult,
  PacketWritten,
} from "../../../server/src/lsp/protocol/index.ts";
import { packetRequest } from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { openWritten, revealWritten, showFile } from "../shared/open-file.ts";
import { showProblemAt } from "../shared/problems.ts";
import type { Server } from "../shared/server.ts";
import { watchedProgress } from "../shared/watched-progress.ts";
import { recordExport } from "../walkthrough/walkthrough.ts";
import { askAboutEarlier } from "./earlier-packets.ts";
import { copyFilingAddress } from "./filing-address.ts";
import { blockedInWords } from "./findings-in-words.ts";
import { isReviewed } from "./review-warnings.ts";
import { writtenInWords } from "./written-message.ts";

type Preset = NonNullable<PacketParams["preset"]>;

/** What a key binding or another extension may decide in advance, as the command's second argument. */
interface ExportOptions {
  readonly draft?: boolean;
  readonly perBeneficiary?: boolean;
  readonly preset?: Preset;
  /** The PDF to write; if omitted, in the folder for packets next to the case. */
  readonly target?: Uri;
  /** Whether to export despite any warnings, without asking. */
  readonly withWarnings?: boolean;
}

/** Resolves to the server's answer, once the user has been told of it; `undefined` when there was none. */
export async function exportPacketFromEditor(
  server: Server,
  [given, options]: readonly unknown[],
): Promise<PacketResult | undefined> {
  const document = await chooseCaseFile(server, given);
  if (!document || !(await saved(document))) {
    return undefined;
  }
  return exportCase(server, document, isExportOptions(options) ? options : {});
}

async function exportCase(
  server: Server,
  document: TextDocument,
  options: ExportOptions,
  accepted?: string,
): Promise<PacketResult | undefined> {
  const { draft = false, perBeneficiary = false, preset, target, withWarnings = false } = options;
  const params: PacketParams = {
    uri: document.uri.toString(),
    draft,
    perBeneficiary,
    ...(preset && { preset }),
    ...(target && { target: target.toString() }),
    ...(!withWarnings && { review: accepted === undefined ? {} : { accepted } }),
  };
  const result = await watchedProgress(l10n.t("Assembling the packet"), (watched) =>
    server.ask(packetRequest, params, watched),
  );
  switch (result?.kind) {
    case "written":
      recordExport();
      if (result.earlier) void askAboutEarlier(result.earlier);
      void tellWritten(result, draft, () => copyFilingAddress(server, document.uri));
      break;
    case "unreviewed":
      // If there are other warnings meanwhile, asks again.
      if (await isReviewed(result)) return exportCase(server, document, options, result.mark);
      break;
    case "blocked":
      void tellBlocked(result, () =>
        exportCase(server, document, { draft: true, perBeneficiary, ...(preset && { preset }) }),
      );
      break;
    case "refused":
      void tellRefused(result, document);
      break;
    case undefined:
      break;
  }
  return result;
}

/** The packet is made from the editor's text and from exhibits next to the file, so the case must be saved. */
async function saved(document: TextDocument): Promise<boolean> {
  if (document.isUntitled) {
    void window.showInformationMessage(
      l10n.t("Save this case as a file first. Its exhibits must be in the same folder"),
    );
    return false;
  }
  if (document.isDirty && !(await document.save())) {
    void window.showErrorMessage(l10n.t("Could not save the case file. No packet was exported."));
    return false;
  }
  return true;
}

async function tellWritten(
  written: PacketWritten,
  isDraft: boolean,
  copyAddress: () => Promise<void>,
): Promise<void> {
  const open = l10n.t("Open");
  const missing = isDraft ? l10n.t("Show What Is Missing") : l10n.t("Show Omitted Documents");
  const reveal = l10n.t("Reveal in Folder");
  const copy = l10n.t("Copy Filing Address");
  const uri = Uri.parse(written.file);
  const names = (written.files ?? [written.file]).map((file) =>
    workspace.asRelativePath(Uri.parse(file), false),
  );
  const isWhole = written.leftOut.length === 0;
  const { message, isDoubtful } = writtenInWords(written, names, isDraft);
  const tell = isDoubtful ? window.showWarningMessage : window.showInformationMessage;
  // A draft is not mailed.
  const choice = await tell(message, open, ...(isWhole ? [] : [missing]), reveal, ...(isDraft ? [] : [copy]));
  if (choice === open) {
    await openWritten(uri);
  } else if (choice === missing) {
    for (const proof of written.proofs ?? []) await showFile(Uri.parse(proof), { preview: false });
  } else if (choice === reveal) {
    await revealWritten(uri);
  } else if (choice === copy) {
    await copyAddress();
  }
}

async function tellBlocked(
  { findings, uri, isUndecided }: PacketBlocked,
  exportDraft: () => Promise<unknown>,
): Promise<void> {
  const show = l10n.t("Show Problems");
  const draft = l10n.t("Export as Draft");
  if (isUndecided) {
    const message = l10n.t(
      "The case contains two versions of the same text. Keep one of them before exporting a packet or a draft.",
    );
    if ((await window.showErrorMessage(message, show)) === show) {
      await showProblemAt(Uri.parse(uri), findings[0]);
    }
    return;
  }
  const choice = await window.showWarningMessage(blockedInWords(findings), show, draft);
  if (choice === show) {
    await showProblemAt(Uri.parse(uri), findings[0]);
  } else if (choice === draft) {
    await exportDraft();
  }
}

async function tellRefused({ reason, files }: PacketRefused, document: TextDocument): Promise<void> {
  const show = l10n.t("Show Problems");
  const named = files
    .map(({ path, reason: why, advice }) =>
      advice === undefined ? `${path} ${why}.` : `${path} ${why}. ${advice}`,
    )
    .join(" ");
  const message = named === "" ? reason : `${reason}: ${named}`;
  if ((await window.showErrorMessage(message, show)) === show) {
    await showProblemAt(document.uri, undefined);
  }
}

function isExportOptions(value: unknown): value is ExportOptions {
  return (
    typeof value === "object" &&
    value !== null &&
    (!("target" in value) || value.target instanceof Uri) &&
    (!("perBeneficiary" in value) || typeof value.perBeneficiary === "boolean") &&
    (!("preset" in value) || value.preset === "paper" || value.preset === "online") &&
    (!("withWarnings" in value) || typeof value.withWarnings === "boolean") &&
    (!("draft" in value) || typeof value.draft === "boolean")
  );
}
