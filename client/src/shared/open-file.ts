// Opens and shows files, which may have been renamed or deleted meanwhile.

import {
  commands,
  env,
  l10n,
  Range,
  type TextDocument,
  type TextDocumentShowOptions,
  type TextEditor,
  UIKind,
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

// Shows a case file that has just been written.

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
