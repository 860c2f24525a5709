// The checklist on paper. VS Code cannot print, so a page is written for the browser, which can.
import { env, l10n, type Uri, window, workspace } from "vscode";
import type { ReadinessResult } from "../../../server/src/lsp/protocol/index.ts";
import { besideCase } from "../shared/file-names.ts";
import { isLocal, revealWritten } from "../shared/show-file.ts";
import { printDocument } from "../webview/document.ts";
import { readinessOnPaper, readinessTitle } from "./readiness-page.ts";

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
