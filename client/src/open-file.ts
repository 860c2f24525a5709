// Opens a file that a command or a list names, which may have been renamed or deleted meanwhile.
import { l10n, type TextDocument, type Uri, window, workspace } from "vscode";

/** Nothing, once the person knows why, where the file cannot be opened. */
export async function openFile(file: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(file);
  } catch {
    void window.showWarningMessage(
      l10n.t(
        "{0} could not be opened, and nothing was changed. It may have been renamed, moved or deleted.",
        workspace.asRelativePath(file, false),
      ),
    );
    return undefined;
  }
}
