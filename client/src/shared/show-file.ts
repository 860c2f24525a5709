// Shows a case file that has just been written.
import { commands, env, l10n, Range, UIKind, Uri, window, workspace } from "vscode";
import { fileExists, openFile, showFile } from "./open-file.ts";

/** Opens it with this span selected, and offers to open its folder if it is not open here. */
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

/** In the computer's default program for such files, if there is one. */
export async function openWritten(file: Uri): Promise<void> {
  if (!(await fileExists(file))) return;
  await (isLocal() ? env.openExternal(file) : commands.executeCommand("vscode.open", file));
}

export async function revealWritten(file: Uri): Promise<void> {
  if (!(await fileExists(file))) return;
  await commands.executeCommand(isLocal() ? "revealFileInOS" : "revealInExplorer", file);
}

/** Only on the user's own machine can another program show a file. */
export function isLocal(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
