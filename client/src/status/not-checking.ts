// The item of the status bar that is shown while nothing is checked, in the color of errors: without findings in the
// Problems view, a case would look as if it had none.
import { Disposable, l10n, StatusBarAlignment, ThemeColor, window } from "vscode";
import type { Server } from "../server.ts";

export function showWhenNotChecking(server: Server): Disposable {
  const item = window.createStatusBarItem("parole-case.notChecking", StatusBarAlignment.Left, 100);
  item.name = l10n.t("Parole Case");
  item.text = `$(error) ${l10n.t("Cases not being checked")}`;
  item.tooltip = l10n.t("Parole Case has stopped. Select to restart it.");
  item.command = "parole-case.restartServer";
  item.backgroundColor = new ThemeColor("statusBarItem.errorBackground");
  item.accessibilityInformation = { label: `${l10n.t("Cases not being checked")}. ${item.tooltip}` };
  return Disposable.from(
    item,
    server.onStopped((isStopped) => (isStopped ? item.show() : item.hide())),
  );
}
