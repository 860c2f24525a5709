// Folders to put something into: those that are open here, and any other.
import { l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import { freeName } from "./free-name.ts";

/** A folder as a choice; `called` is what is made there. */
export function placeItem(uri: Uri, called: string): QuickPickItem & { readonly uri: Uri } {
  const label = workspace.asRelativePath(uri, true);
  return { uri, label: `$(folder) ${label === uri.fsPath ? nameOf(uri) : label}`, description: called };
}

/** The last part of a file's or a folder's path. */
export function nameOf(uri: Uri): string {
  return uri.path.replace(/\/$/, "").replace(/^.*\//, "");
}

export async function otherFolder(title: string): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title,
      openLabel: l10n.t("Choose"),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return folder;
}

/** A place in the folder under this name, or under another where something has that name already. */
export async function freePlace(folder: Uri, name: string): Promise<Uri> {
  const there = await workspace.fs.readDirectory(folder);
  return Uri.joinPath(
    folder,
    freeName(
      there.map(([other]) => other),
      name,
    ),
  );
}
