// The practice's own attorney and organization, written once into its settings file.
import { l10n, Uri, WorkspaceEdit, window, workspace } from "vscode";
import {
  type Attorney,
  type RememberPracticeParams,
  type RememberPracticeResult,
  rememberPracticeRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import type { Server } from "../shared/server.ts";

/** For all cases of the open folder that contains this one; if none does, for those below it. */
export async function rememberPractice(server: Server, folder: Uri, attorney: Attorney): Promise<void> {
  const place = workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const params: RememberPracticeParams = { folder: place.toString(), attorney };
  const added = await server.ask(rememberPracticeRequest, params);
  if (!added) return;
  try {
    await write(Uri.parse(added.uri), added);
  } catch {
    void window.showWarningMessage(
      l10n.t("Could not save parole-case.config.yaml. The new case is not affected."),
    );
  }
}

async function write(file: Uri, { isNew, text }: NonNullable<RememberPracticeResult>): Promise<void> {
  if (isNew) {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return;
  }
  // Through the editor, so that unsaved text there is kept.
  const document = await workspace.openTextDocument(file);
  const edit = new WorkspaceEdit();
  edit.insert(file, document.lineAt(document.lineCount - 1).range.end, text);
  await workspace.applyEdit(edit);
  await document.save();
}
