// Opens and shows a file that a command, a list or a message names, which may have been renamed or deleted meanwhile.
import {
  l10n,
  type TextDocument,
  type TextDocumentShowOptions,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

/** Nothing, once the person knows why, where the file cannot be opened. */
export async function openFile(file: Uri): Promise<TextDocument | undefined> {
  return orSay(file, () => workspace.openTextDocument(file));
}

/** Opens it in an editor. Nothing, once the person knows why, where it cannot be opened. */
export async function showFile(
  file: Uri | TextDocument,
  options: TextDocumentShowOptions = {},
): Promise<TextEditor | undefined> {
  if (file instanceof Uri) return orSay(file, () => window.showTextDocument(file, options));
  // The editor may still have the text of a file that was deleted a moment ago, and not be able to show it any more.
  return orSay(file.uri, () => window.showTextDocument(file, options));
}

/** Whether the file is there; where it is not, the person has been told. */
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
