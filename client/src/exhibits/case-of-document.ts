// The case that a document belongs to: the case file in its folder, or in the nearest folder above.
import { type TextDocument, Uri, window, workspace } from "vscode";
import { isNamedAsCase } from "../../../server/src/core/read/case-file.ts";
import { chooseCaseFile, pickCase } from "../cases/pick-case.ts";
import { openFile } from "../shared/open-file.ts";
import type { Server } from "../shared/server.ts";

/** If there are several, the one in the editor, otherwise the one picked; if there is none, any case that is picked. */
export async function caseOfPaper(
  server: Pick<Server, "askQuietly">,
  [paper]: readonly Uri[],
): Promise<TextDocument | undefined> {
  const top = paper && workspace.getWorkspaceFolder(paper)?.uri;
  if (!paper || !top) return chooseCaseFile(server, undefined);
  for (let folder = Uri.joinPath(paper, ".."); ; folder = Uri.joinPath(folder, "..")) {
    const found = await caseFilesIn(folder);
    if (found.length > 0) return oneOf(server, found);
    if (folder.path.length <= top.path.length) return chooseCaseFile(server, undefined);
  }
}

async function caseFilesIn(folder: Uri): Promise<readonly Uri[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries.flatMap(([name]) => (isNamedAsCase(name) ? [Uri.joinPath(folder, name)] : []));
}

async function oneOf(
  server: Pick<Server, "askQuietly">,
  found: readonly Uri[],
): Promise<TextDocument | undefined> {
  const active = window.activeTextEditor?.document;
  if (found.some((uri) => uri.toString() === active?.uri.toString())) return active;
  const [only, ...others] = found;
  if (only && others.length === 0) return openFile(only);
  return pickCase(server, found);
}
