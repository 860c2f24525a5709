// The case that a paper belongs to: the case file in its folder, or in the nearest folder above.
import { l10n, type TextDocument, Uri, window, workspace } from "vscode";
import { isNamedAsCase } from "../../../server/src/core/read/case-file.ts";
import { chooseCaseFile } from "../case-files.ts";
import { nameOf } from "../places.ts";

/** Where there are several, the one in the editor, else the one picked; where there is none, any case that is picked. */
export async function caseOfPaper([paper]: readonly Uri[]): Promise<TextDocument | undefined> {
  const top = paper && workspace.getWorkspaceFolder(paper)?.uri;
  if (!paper || !top) return chooseCaseFile(undefined);
  for (let folder = Uri.joinPath(paper, ".."); ; folder = Uri.joinPath(folder, "..")) {
    const found = await caseFilesIn(folder);
    if (found.length > 0) return oneOf(found);
    if (folder.path.length <= top.path.length) return chooseCaseFile(undefined);
  }
}

async function caseFilesIn(folder: Uri): Promise<readonly Uri[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries.flatMap(([name]) => (isNamedAsCase(name) ? [Uri.joinPath(folder, name)] : []));
}

async function oneOf(found: readonly Uri[]): Promise<TextDocument | undefined> {
  const active = window.activeTextEditor?.document;
  if (found.some((uri) => uri.toString() === active?.uri.toString())) return active;
  const [only, ...others] = found;
  if (only && others.length === 0) return workspace.openTextDocument(only);
  const choices = found.map((uri) => ({ label: nameOf(uri), uri }));
  const chosen = await window.showQuickPick(choices, { placeHolder: l10n.t("Which case?") });
  return chosen && workspace.openTextDocument(chosen.uri);
}
