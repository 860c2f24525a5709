// Documents outside of the case folder, copied into it, because a packet is assembled only from there.
import { FileType, l10n, Uri, window, workspace } from "vscode";
import { whyNoExhibit } from "../../../server/src/lsp/protocol/index.ts";
import { baseName, freePlace, pathInside } from "../shared/file-names.ts";

/** A file that was picked or dropped; one from outside this machine has no URI here. */
export type DocumentToImport = { readonly uri: Uri } | { readonly name: string; readonly bytes: Uint8Array };

/**
 * The paths of the files below the case's folder. Other files are copied into `exhibits` there, under another name if
 * theirs is taken, after the person agrees. A file that cannot be an exhibit is not copied, and its original path is
 * given. `undefined` if the person does not agree, or the copies could not be made.
 */
export async function importDocuments(
  folder: Uri,
  papers: readonly DocumentToImport[],
): Promise<readonly string[] | undefined> {
  const placed = papers.map((paper) => ({
    paper,
    inside: "uri" in paper ? insideOf(folder, paper.uri) : undefined,
  }));
  const strangers = placed.filter(({ paper, inside }) => inside === undefined && mayBeExhibit(paper));
  if (strangers.length > 0 && !(await agrees(strangers.map(({ paper }) => nameOfPaper(paper)))))
    return undefined;
  const paths: string[] = [];
  try {
    for (const { paper, inside } of placed) {
      const name = nameOfPaper(paper);
      paths.push(inside ?? (mayBeExhibit(paper) ? await copied(folder, name, paper) : name));
    }
  } catch {
    void window.showErrorMessage(
      l10n.t("The files could not be copied into the case folder. Copy them there yourself, then add them"),
    );
    return undefined;
  }
  return paths;
}

function insideOf(folder: Uri, file: Uri): string | undefined {
  const isSamePlace = file.scheme === folder.scheme && file.authority === folder.authority;
  return isSamePlace ? pathInside(folder.path, file.path) : undefined;
}

/** A file that cannot be an exhibit, even converted, is not copied. */
function mayBeExhibit(paper: DocumentToImport): boolean {
  return whyNoExhibit(nameOfPaper(paper)) === undefined;
}

function nameOfPaper(paper: DocumentToImport): string {
  return "uri" in paper ? baseName(paper.uri) : paper.name;
}

async function agrees(names: readonly string[]): Promise<boolean> {
  const copy = l10n.t("Copy and Add");
  const message =
    names.length === 1
      ? l10n.t("{0} is outside the case folder", names[0] ?? "")
      : l10n.t("{0} files are outside the case folder", names.length);
  const detail = l10n.t(
    "A copy is saved in the exhibits folder of the case, because the packet is assembled from there. The original is not moved.",
  );
  return (await window.showInformationMessage(message, { modal: true, detail }, copy)) === copy;
}

async function copied(folder: Uri, name: string, paper: DocumentToImport): Promise<string> {
  const exhibits = Uri.joinPath(folder, "exhibits");
  await workspace.fs.createDirectory(exhibits);
  const target = await freePlace(exhibits, name);
  if ("bytes" in paper) await workspace.fs.writeFile(target, paper.bytes);
  else if ((await workspace.fs.stat(paper.uri)).type & FileType.Directory)
    throw new Error("A folder is no paper");
  else await workspace.fs.copy(paper.uri, target, { overwrite: false });
  return `exhibits/${baseName(target)}`;
}
