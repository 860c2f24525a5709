// A case file that has just been written, shown to the person.
import { commands, l10n, Range, Uri, window, workspace } from "vscode";
import { openFile, showFile } from "./open-file.ts";

/** Opens it with this stretch selected, and offers to open its folder where that is not open here. */
export async function showCase(
  file: Uri,
  first: { readonly start: number; readonly end: number } | null,
): Promise<void> {
  const document = await openFile(file);
  if (!document) return;
  const selection = first && new Range(document.positionAt(first.start), document.positionAt(first.end));
  if (!(await showFile(file, selection ? { selection } : {}))) return;
  if (workspace.getWorkspaceFolder(file)) return;
  const open = l10n.t("Open Folder");
  const message = l10n.t("The case is outside the open folder");
  void window.showInformationMessage(message, open).then(async (choice) => {
    if (choice === open) await commands.executeCommand("vscode.openFolder", Uri.joinPath(file, ".."));
  });
}
