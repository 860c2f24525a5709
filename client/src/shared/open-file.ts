// Opens and shows a file from a command, a list, or a message, which may have been renamed or deleted meanwhile.
import {
  l10n,
  type TextDocument,
  type TextDocumentShowOptions,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

/** Undefined, after showing the reason, if the file cannot be opened. */
export async function openFile(file: Uri): Promise<TextDocument | undefined> {
  return orSay(file, () => workspace.openTextDocument(file));
}

/** Opens it in an editor. Undefined, after showing the reason, if it cannot be opened. */
export async function showFile(
  file: Uri | TextDocument,
  options: TextDocumentShowOptions = {},
): Promise<TextEditor | undefined> {
  if (file instanceof Uri) return orSay(file, () => window.showTextDocument(file, options));
  // The editor may still have the text of a file that was just deleted, and be unable to show it.
  return orSay(file.uri, () => window.showTextDocument(file, options));
}

/** Whether the file exists; if not, shows a message. */
export async function fileExists(file: Uri): Promise<boolean> {
  return (await orSay(file, () => workspace.fs.stat(file))) !== undefined;
}

async function orSay<Result>(file: Uri, open: () => Thenable<Result>): Promise<Result | undefined> {
  try {
    return await open();
  } catch {
    void window.showWarningMessage(
      l10n.t(
        "{0} could not be opened, and nothing was changed. It may have been renamed, moved, or deleted.",
        workspace.asRelativePath(file, false),
      ),
    );
    return undefined;
  }
}
