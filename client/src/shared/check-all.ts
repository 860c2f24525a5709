// All case files at once, open or not: the server publishes the findings itself; the command "Check All Case Files"
// also shows their totals.
import { commands, l10n, window, workspace } from "vscode";
import type { CheckAllParams, CheckAllResult } from "../../../server/src/lsp/protocol/index.ts";
import { checkAllRequest } from "../../../server/src/lsp/protocol/index.ts";
import { caseFilePattern } from "./case-files.ts";
import { counted, countsInWords } from "./counts.ts";
import { showProblems } from "./problems.ts";
import type { Server } from "./server.ts";
import { watchedProgress } from "./watched-progress.ts";

/** Starts the server if there are case files to check, though none has been opened yet. */
export async function checkUnopened(server: Server): Promise<void> {
  if (workspace.getConfiguration("parole-case").get("workspace.check") === "open") {
    return;
  }
  const [one] = await workspace.findFiles(caseFilePattern, "**/node_modules/**", 1);
  if (one) {
    await server.start();
  }
}

/** Resolves to the server's answer; `undefined` if there was nothing to check, or no answer. */
export async function checkAll(server: Server): Promise<CheckAllResult | undefined> {
  if (!workspace.workspaceFolders?.length) {
    void offerToOpenFolder();
    return undefined;
  }
  const params: CheckAllParams = {};
  const title = l10n.t("Checking all case files");
  const result = await watchedProgress(title, (watched) => server.ask(checkAllRequest, params, watched));
  if (result) {
    void tellSum(result);
  }
  return result;
}

export async function offerToOpenFolder(): Promise<void> {
  const open = l10n.t("Open Folder…");
  const message = l10n.t("Open the folder that contains your case files first");
  if ((await window.showInformationMessage(message, open)) === open) {
    await commands.executeCommand("workbench.action.files.openFolder");
  }
}

async function tellSum({ files, error, warning, information }: CheckAllResult): Promise<void> {
  if (files === 0) {
    void window.showInformationMessage(
      l10n.t("This folder has no case file (a name ending in .parole.yaml)"),
    );
    return;
  }
  const checked = counted(files, l10n.t("1 case file checked"), l10n.t("{0} case files checked", files));
  const counts = countsInWords({ error, warning, information });
  if (counts === "") {
    void window.showInformationMessage(l10n.t("{0}: no findings", checked));
    return;
  }
  const show = l10n.t("Show Problems");
  const message = `${checked}: ${counts}`;
  const tell = error > 0 ? window.showWarningMessage : window.showInformationMessage;
  if ((await tell(message, show)) === show) {
    await showProblems();
  }
}
