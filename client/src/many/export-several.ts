// The command "Export Packets of Several Cases…": each packet next to its case, one after the other, and at the end the
// outcome of each. A case that cannot be exported does not stop the others.
import { l10n, ProgressLocation, Uri, window, workspace } from "vscode";
import { type PacketParams, packetRequest } from "../../../server/src/lsp/protocol/index.ts";
import { type CaseItem, caseItems, withDescriptions } from "../cases/pick-case.ts";
import {
  confirmRemoval,
  nameOfEarlier,
  type OfferedEarlierPacket,
  removeEarlier,
} from "../packet/earlier-packets.ts";
import { caseFilePattern } from "../shared/case-files.ts";
import { showFile } from "../shared/open-file.ts";
import type { Server } from "../shared/server.ts";
import { type CaseExported, exportedInWords, problemInResult } from "./exported-message.ts";

/** The outcome for one case. */
export interface Exported extends CaseExported {
  readonly uri: Uri;
}

/**
 * Asks which cases, unless a key binding or another extension passes them. Resolves to the outcome of each after it was
 * shown.
 */
export async function exportSeveral(server: Server, given: unknown): Promise<readonly Exported[]> {
  const items = await itemsOf(server, isUris(given) ? given : undefined);
  const chosen = isUris(given) ? items : await askForCases(items);
  if (!chosen || chosen.length === 0) return [];
  const done: Exported[] = [];
  const earlier: OfferedEarlierPacket[] = [];
  await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("Exporting packets"), cancellable: true },
    async (progress, token) => {
      for (const item of chosen) {
        if (token.isCancellationRequested) break;
        progress.report({ message: item.label, increment: 100 / chosen.length });
        const { trouble, earlier: older = [] } = await exportOne(server, item.uri);
        done.push({ uri: item.uri, name: item.label, ...(trouble !== undefined && { trouble }) });
        earlier.push(...older);
      }
    },
  );
  void tell(done, earlier);
  return done;
}

async function itemsOf(server: Server, given: readonly Uri[] | undefined): Promise<readonly CaseItem[]> {
  const files = given ?? (await workspace.findFiles(caseFilePattern, "**/node_modules/**"));
  return caseItems(await withDescriptions(server, files));
}

async function askForCases(items: readonly CaseItem[]): Promise<readonly CaseItem[] | undefined> {
  return window.showQuickPick(items, {
    title: l10n.t("Export Packets of Several Cases"),
    placeHolder: l10n.t("Which cases?"),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

/** The outcome of the export; if there is no packet, the reason in words without a period. */
async function exportOne(
  server: Server,
  uri: Uri,
): Promise<{ readonly trouble?: string | undefined; readonly earlier?: readonly OfferedEarlierPacket[] }> {
  try {
    const document = await workspace.openTextDocument(uri);
    if (document.isDirty) return { trouble: l10n.t("it has unsaved changes; save it first") };
  } catch {
    return { trouble: l10n.t("the case could not be read") };
  }
  const params: PacketParams = { uri: uri.toString(), draft: false, perBeneficiary: false, review: {} };
  const result = await server.askQuietly(packetRequest, params);
  return { trouble: problemInResult(result), earlier: (result?.kind === "written" && result.earlier) || [] };
}

async function tell(done: readonly Exported[], earlier: readonly OfferedEarlierPacket[]): Promise<void> {
  const message = exportedInWords(done, earlier.map(nameOfEarlier));
  const failed = done.filter(({ trouble }) => trouble !== undefined);
  const show = l10n.t("Show Cases Not Exported");
  const remove = confirmRemoval();
  const buttons = [
    ...(failed.length > 0 ? [show] : []),
    ...(earlier.length > 0 ? [remove, l10n.t("Keep")] : []),
  ];
  const say = buttons.length > 0 ? window.showWarningMessage : window.showInformationMessage;
  const choice = await say(message, ...buttons);
  if (choice === remove) await removeEarlier(earlier);
  else if (choice === show) await showFailed(failed);
}

/** Each case without a packet and why; the picked one is opened. */
async function showFailed(failed: readonly Exported[]): Promise<void> {
  const items = failed.map(({ name, trouble = "", uri }) => ({
    label: name,
    description: trouble,
    detail: workspace.asRelativePath(uri, false),
    uri,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Cases Not Exported"),
    placeHolder: l10n.t("Select a case to open it"),
  });
  if (chosen) await showFile(chosen.uri);
}

function isUris(given: unknown): given is readonly Uri[] {
  return Array.isArray(given) && given.length > 0 && given.every((one) => one instanceof Uri);
}
