// What a file about a case is called, and where it is proposed to be put.
import { Uri, workspace } from "vscode";

/** A file next to the case file, named after it: `ana-readiness.html` for the ending `-readiness.html`. */
export function besideCase(caseFile: Uri, ending: string): Uri {
  const name = baseName(caseFile).replace(/(\.parole)?\.[^.]*$/i, "") + ending;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  // A case that was never saved lies nowhere.
  if (caseFile.scheme === "untitled") return folder ? Uri.joinPath(folder, name) : Uri.file(name);
  return Uri.joinPath(caseFile, "..", name);
}

/** The name, or with a number in front of its ending the first that is not among those taken; no case of letters counts. */
export function freeName(taken: Iterable<string>, name: string): string {
  const others = new Set([...taken].map(folded));
  const [, stem = name, ending = ""] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${stem}-${count}${ending}`;
    if (!others.has(folded(free))) return free;
  }
}

/** As file systems compare names that tell neither capitals nor the encodings of an accent apart. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** The last part of a file's or a folder's path. */
export function baseName(uri: Uri): string {
  return uri.path.replace(/\/$/, "").replace(/^.*\//, "");
}
