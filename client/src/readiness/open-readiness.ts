// The commands "Open Readiness Checklist" and "Print Readiness Checklist…": the checklist of a case in a tab that
// follows the case, and on paper.

import { commands, type ExtensionContext, env, l10n, Uri, window, workspace } from "vscode";
import {
  type CaseParams,
  type ReadinessResult,
  readinessRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { baseName, besideCase } from "../shared/file-names.ts";
import { isLocal, revealWritten } from "../shared/open-file.ts";
import type { Server } from "../shared/server.ts";
import { printDocument } from "../webview/document.ts";
import { type OneCase, ofOneCase, unreadablePage } from "../webview/one-case.ts";
import { type Views, viewsOf } from "../webview/panels.ts";
import { goTo } from "../webview/place.ts";
import { readinessOnPaper, readinessTitle, readinessView } from "./readiness-page.ts";

export function readinessViews(context: ExtensionContext, server: Server): Views<OneCase> {
  return viewsOf<OneCase>(context, {
    type: "parole-case.readiness",
    ...ofOneCase,
    titleOf: ({ uri }) => l10n.t("Readiness: {0}", baseName(Uri.parse(uri))),
    async render({ uri }) {
      const params: CaseParams = { uri };
      const result = await server.ask(readinessRequest, params);
      if (result === null) return unreadablePage(l10n.t("Readiness: {0}", baseName(Uri.parse(uri))), uri);
      if (!result) return undefined;
      const { readiness } = result;
      return { title: readinessTitle(readiness), body: readinessView(readiness, uri) };
    },
    pressed(name, values, { state: { uri } }) {
      switch (name) {
        case "go":
          return goTo(values);
        case "print":
          return commands.executeCommand("parole-case.printReadiness", Uri.parse(uri));
        case "preview":
          return commands.executeCommand("parole-case.previewPacket", Uri.parse(uri));
      }
    },
  });
}

/** Opens the checklist of the chosen case. */
export async function openReadiness(server: Server, views: Views<OneCase>, given: unknown): Promise<void> {
  const document = await chooseCaseFile(server, given);
  if (document) views.open({ uri: document.uri.toString() });
}

/** Resolves to the file that was written. */
export async function printReadinessOf(
  server: Server,
  [given, target]: readonly unknown[],
): Promise<Uri | undefined> {
  const document = await chooseCaseFile(server, given);
  const result = document && (await readinessOf(server, document.uri.toString()));
  return result && printReadiness(document.uri, result, target instanceof Uri ? target : undefined);
}

async function readinessOf(server: Server, uri: string): Promise<ReadinessResult | undefined> {
  const params: CaseParams = { uri };
  const result = await server.ask(readinessRequest, params);
  if (result === null) void window.showErrorMessage(l10n.t("The case file could not be read."));
  return result ?? undefined;
}

// The checklist on paper. VS Code cannot print, so a page is written for the browser, which can.

/** Writes the page to `target` or where the person chooses, and opens it in the browser. */
export async function printReadiness(
  caseFile: Uri,
  { readiness }: ReadinessResult,
  target?: Uri,
): Promise<Uri | undefined> {
  const file =
    target ??
    (await window.showSaveDialog({
      title: l10n.t("Save the checklist as a page to print from a browser"),
      saveLabel: l10n.t("Write and Open"),
      defaultUri: besideCase(caseFile, "-readiness.html"),
      filters: { HTML: ["html"] },
    }));
  if (!file) return undefined;
  const page = printDocument({ title: readinessTitle(readiness), body: readinessOnPaper(readiness) });
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(page));
  } catch {
    void window.showErrorMessage(
      l10n.t("The page could not be saved there. Choose a folder in which you can create files"),
    );
    return undefined;
  }
  if (isLocal() && (await env.openExternal(file))) return file;
  void tellWhere(file);
  return file;
}

async function tellWhere(file: Uri): Promise<void> {
  const reveal = l10n.t("Reveal in Folder");
  const name = workspace.asRelativePath(file, false);
  const message = l10n.t("The page was saved as {0}. Open it in a browser to print it", name);
  if ((await window.showInformationMessage(message, reveal)) === reveal) await revealWritten(file);
}
