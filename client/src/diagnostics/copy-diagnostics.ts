// The command that copies diagnostics about the program itself. It works whether or not the server does.
import { type ExtensionContext, env, l10n, UIKind, version, window, workspace } from "vscode";
import { type ServerReport, serverReportRequest } from "../../../server/src/lsp/protocol/index.ts";
import type { Server } from "../shared/server.ts";
import { diagnosticsText, type Setting } from "./report.ts";

/** If the server does not answer within this many milliseconds, the report is made without its answer. */
const patience = 5000;

/** Copies the diagnostics to the clipboard, and shows a message; returns them. */
export async function copyDiagnostics(
  server: Pick<Server, "state" | "askQuietly" | "failures">,
  { extension }: Pick<ExtensionContext, "extension">,
): Promise<string> {
  const { packageJSON } = extension;
  const text = diagnosticsText({
    extension: String(packageJSON.version),
    editor: `${version}, ${env.uiKind === UIKind.Web ? "web" : "desktop"}`,
    machine: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    isTrusted: workspace.isTrusted,
    folders: workspace.workspaceFolders?.length ?? 0,
    settings: settingsIn(packageJSON.contributes.configuration.properties),
    server: server.state(),
    report: await reportOf(server),
    failures: server.failures(),
  });
  await env.clipboard.writeText(text);
  void window.showInformationMessage(
    l10n.t("The diagnostics were copied to the clipboard. They contain no case text."),
  );
  return text;
}

function settingsIn(declared: Readonly<Record<string, Setting["declared"]>>): Setting[] {
  const configuration = workspace.getConfiguration();
  return Object.entries(declared).map(([name, one]) => ({
    name,
    declared: one,
    value: configuration.get<unknown>(name),
  }));
}

/** A stopped server is not started for this, because the report describes the current state. */
async function reportOf(server: Pick<Server, "state" | "askQuietly">): Promise<ServerReport | undefined> {
  if (server.state() !== "running") return undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  return Promise.race([server.askQuietly(serverReportRequest, {}), tooLate]).finally(() =>
    clearTimeout(timer),
  );
}
