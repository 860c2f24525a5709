// The names of files about a case, and where they are suggested to be saved.
import { Uri, workspace } from "vscode";

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
