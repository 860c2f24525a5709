// The status bar item that is shown while nothing is checked, in the error color: without findings in the Problems
// view, a case would look as if it had none. A code lens above the case replaces the last lenses of the server.
import { CodeLens, Disposable, l10n, languages, Range, StatusBarAlignment, ThemeColor, window } from "vscode";
import { caseLanguage } from "../shared/case-files.ts";
import type { Server } from "../shared/server.ts";

export function showWhenNotChecking(server: Server): Disposable {
  const item = window.createStatusBarItem("parole-case.notChecking", StatusBarAlignment.Left, 100);
  item.name = l10n.t("Parole Case");
  item.text = `$(error) ${l10n.t("Cases not being checked")}`;
  item.tooltip = l10n.t("Parole Case has stopped. Select to restart it.");
  item.command = "parole-case.restartServer";
  item.backgroundColor = new ThemeColor("statusBarItem.errorBackground");
  item.accessibilityInformation = { label: `${l10n.t("Cases not being checked")}. ${item.tooltip}` };
  let lens: Disposable | undefined;
  const show = (isStopped: boolean): void => {
    lens?.dispose();
    lens = isStopped
      ? languages.registerCodeLensProvider({ language: caseLanguage }, notChecking)
      : undefined;
    if (isStopped) item.show();
    else item.hide();
  };
  return Disposable.from(item, server.onStopped(show), { dispose: () => lens?.dispose() });
}

/** VS Code keeps the lenses of a stopped server until another provider has some. */
const notChecking = {
  provideCodeLenses: () => [
    new CodeLens(new Range(0, 0, 0, 0), {
      title: l10n.t("Not being checked. Select to restart Parole Case."),
      command: "parole-case.restartServer",
    }),
  ],
};
