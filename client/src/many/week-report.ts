// The command "Weekly Report": what is due in two weeks, by person responsible, as a page and as a Word file.
import { type ExtensionContext, l10n, Uri, window, workspace } from "vscode";
import {
  type WeekReportParams,
  type WeekReportResult,
  weekReportRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { hasCases, openCaseUris } from "../deadlines/show-deadlines.ts";
import { openWritten, revealWritten } from "../shared/open-file.ts";
import type { Server } from "../shared/server.ts";
import { type Views, viewsOf } from "../webview/panels.ts";
import { goTo } from "../webview/place.ts";
import { reportPage } from "./report-page.ts";

/** There is one report, without options. */
type Nothing = Readonly<Record<string, never>>;

export function reportViews(context: ExtensionContext, server: Server): Views<Nothing> {
  const title = l10n.t("Weekly Report");
  return viewsOf<Nothing>(context, {
    type: "parole-case.weekReport",
    keyOf: () => "all",
    stateOf: () => ({}),
    titleOf: () => title,
    async render() {
      const result = await reportOf(server, undefined);
      const fileOf = (uri: string) => workspace.asRelativePath(Uri.parse(uri));
      return result && { title, body: reportPage(result, fileOf) };
    },
    pressed(name, values) {
      if (name === "go") return goTo(values);
      if (name === "word") return saveReport(server, undefined);
    },
  });
}

/** Opens the page; without a folder or a case, shows what to do first. */
export async function showReport(views: Views<Nothing>): Promise<void> {
  if (await hasCases()) views.open({});
}

/** Resolves to the file that was written. `given` is the argument from a key binding or another extension. */
export async function saveReport(server: Server, given: unknown): Promise<Uri | undefined> {
  if (!(await hasCases())) return undefined;
  const target = given instanceof Uri ? given : await askWhere();
  const result = target && (await reportOf(server, target));
  if (!target || !result) return undefined;
  const { written } = result;
  if (written === "written") {
    void tellWritten(target);
    return target;
  }
  void window.showWarningMessage(
    typeof written === "object"
      ? l10n.t("The report was not saved. {0}", written.refused)
      : l10n.t(
          "{0} was changed since it was written, so it was left as it is. Choose another name.",
          workspace.asRelativePath(target, false),
        ),
  );
  return undefined;
}

async function reportOf(server: Server, target: Uri | undefined): Promise<WeekReportResult | undefined> {
  const params: WeekReportParams = {
    ...(target && { target: target.toString() }),
    ...(workspace.workspaceFolders?.length ? {} : { uris: openCaseUris() }),
  };
  return server.ask(weekReportRequest, params);
}

async function askWhere(): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = l10n.t("week-report.docx");
  return window.showSaveDialog({
    title: l10n.t("Save the weekly report as a Word file"),
    saveLabel: l10n.t("Save"),
    defaultUri: folder ? Uri.joinPath(folder, name) : Uri.file(name),
    filters: { Word: ["docx"] },
  });
}

async function tellWritten(file: Uri): Promise<void> {
  const open = l10n.t("Open");
  const reveal = l10n.t("Reveal in Folder");
  const message = l10n.t("The weekly report was saved as {0}", workspace.asRelativePath(file, false));
  const choice = await window.showInformationMessage(message, open, reveal);
  if (choice === open) await openWritten(file);
  else if (choice === reveal) await revealWritten(file);
}
