// The names of files about a case, where they are suggested to be saved, and which files are in the folder of a case.

import { l10n, type QuickPickItem, Uri, window, workspace } from "vscode";

/** A file next to the case file, named after it: `ana-readiness.html` for the ending `-readiness.html`. */
export function besideCase(caseFile: Uri, ending: string): Uri {
  const name = baseName(caseFile).replace(/(\.parole)?\.[^.]*$/i, "") + ending;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  // An unsaved case has no folder.
  if (caseFile.scheme === "untitled") return folder ? Uri.joinPath(folder, name) : Uri.file(name);
  return Uri.joinPath(caseFile, "..", name);
}

/**
 * The name, or the first numbered one that is not taken, with the number before the extension; compared ignoring case.
 */
export function freeName(taken: Iterable<string>, name: string): string {
  const others = new Set([...taken].map(folded));
  const [, stem = name, ending = ""] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${stem}-${count}${ending}`;
    if (!others.has(folded(free))) return free;
  }
}

/** Compared like file systems that ignore case and the encoding of accents. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** The last segment of a file's or a folder's path. */
export function baseName(uri: Uri): string {
  return uri.path.replace(/\/$/, "").replace(/^.*\//, "");
}

// Folders to save something in: the open ones, and any other.

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

// Which files are in the folder of a case, by the paths of their URIs.

/**
 * The path of a file relative to a folder, with forward slashes; `undefined` if it is elsewhere. Paths with drive
 * letters, which are those of Windows, are compared ignoring case.
 */
export function pathInside(folder: string, file: string): string | undefined {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  const comparable = (path: string) => (/^\/[a-z]:/i.test(path) ? path.toLowerCase() : path);
  return comparable(file).startsWith(comparable(start)) && file.length > start.length
    ? file.slice(start.length)
    : undefined;
}
