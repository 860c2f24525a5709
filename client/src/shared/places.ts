// Folders to save something in: the open ones, and any other.
import { l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import { baseName, freeName } from "./file-names.ts";

/** A folder as a choice; `called` is what is created there. */
export function placeItem(uri: Uri, called: string): QuickPickItem & { readonly uri: Uri } {
  const label = workspace.asRelativePath(uri, true);
  return { uri, label: `$(folder) ${label === uri.fsPath ? baseName(uri) : label}`, description: called };
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

/** A path in the folder with this name, or with another if the name is taken. */
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
