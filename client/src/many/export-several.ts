// The command "Export Packets of Several Cases…": each packet beside its case, one after the other, and in the end what
// became of each. A case that cannot be exported costs no other its packet.
import { l10n, ProgressLocation, Uri, window, workspace } from "vscode";
import { type PacketParams, type PacketResult, packetRequest } from "../../../server/src/lsp/requests.ts";
import { caseFilePattern } from "../case-files.ts";
import { type CaseItem, caseItems, described } from "../cases/pick-case.ts";
import { counted } from "../counts.ts";
import type { Server } from "../server.ts";
import { troubleIn } from "./trouble.ts";

/** What became of one case. */
export interface Exported {
  readonly uri: Uri;
  readonly name: string;
  /** Nothing where the packet was written. */
  readonly trouble?: string;
}

/**
 * Asks which cases, unless a key binding or another extension gives them. Resolves to what became of each, once the
 * person has been told.
 */
export async function exportSeveral(server: Server, given: unknown): Promise<readonly Exported[]> {
  const items = await itemsOf(server, isUris(given) ? given : undefined);
  const chosen = isUris(given) ? items : await askForCases(items);
  if (!chosen || chosen.length === 0) return [];
  const done: Exported[] = [];
  await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("Exporting packets"), cancellable: true },
    async (progress, token) => {
      for (const item of chosen) {
        if (token.isCancellationRequested) break;
        progress.report({ message: item.label, increment: 100 / chosen.length });
        const trouble = await exportOne(server, item.uri);
        done.push({ uri: item.uri, name: item.label, ...(trouble !== undefined && { trouble }) });
      }
    },
  );
  void tell(done);
  return done;
}

async function itemsOf(server: Server, given: readonly Uri[] | undefined): Promise<readonly CaseItem[]> {
  const files = given ?? (await workspace.findFiles(caseFilePattern, "**/node_modules/**"));
  return caseItems(await described(server, files));
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

/** Why there is no packet, in words without full stop; nothing where there is one. */
async function exportOne(server: Server, uri: Uri): Promise<string | undefined> {
  try {
    const document = await workspace.openTextDocument(uri);
    if (document.isDirty) return l10n.t("it has unsaved changes; save it first");
  } catch {
    return l10n.t("the case could not be read");
  }
  const params: PacketParams = { uri: uri.toString(), draft: false, perBeneficiary: false, review: {} };
  const result = await server.look<PacketResult>(packetRequest, params);
  return troubleIn(result);
}

async function tell(done: readonly Exported[]): Promise<void> {
  const written = done.filter(({ trouble }) => trouble === undefined);
  const failed = done.filter(({ trouble }) => trouble !== undefined);
  const exported =
    counted(
      written.length,
      l10n.t("1 packet was exported."),
      l10n.t("{0} packets were exported.", written.length),
    ) || l10n.t("No packet was exported.");
  if (failed.length === 0) {
    void window.showInformationMessage(exported);
    return;
  }
  const list = failed.map(({ name, trouble = "" }) => l10n.t("{0}: {1}", name, trouble)).join("; ");
  await window.showWarningMessage(l10n.t("{0} Not exported: {1}.", exported, list));
}

function isUris(given: unknown): given is readonly Uri[] {
  return Array.isArray(given) && given.length > 0 && given.every((one) => one instanceof Uri);
}
