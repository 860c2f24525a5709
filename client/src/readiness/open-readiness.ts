// The commands "Open Readiness Checklist" and "Print Readiness Checklist…": the checklist of a case in a tab that
// follows the case, and on paper.
import { commands, type ExtensionContext, l10n, Uri, window } from "vscode";
import type { CaseParams, ReadinessResult } from "../../../server/src/lsp/protocol/index.ts";
import { readinessRequest } from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { baseName } from "../shared/file-names.ts";
import type { Server } from "../shared/server.ts";
import { type OneCase, ofOneCase } from "../webview/one-case.ts";
import { type Views, viewsOf } from "../webview/panels.ts";
import { goTo } from "../webview/place.ts";
import { unreadablePage } from "../webview/unreadable.ts";
import { printReadiness } from "./print.ts";
import { readinessTitle, readinessView } from "./readiness-page.ts";

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
