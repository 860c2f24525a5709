// What a file about a case is called, and where it is proposed to be put.
import { Uri, workspace } from "vscode";
import { nameOf } from "./places.ts";

/** A file next to the case file, named after it: `ana-readiness.html` for the ending `-readiness.html`. */
export function besideCase(caseFile: Uri, ending: string): Uri {
  const name = nameOf(caseFile).replace(/(\.parole)?\.[^.]*$/i, "") + ending;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  // A case that was never saved lies nowhere.
  if (caseFile.scheme === "untitled") return folder ? Uri.joinPath(folder, name) : Uri.file(name);
  return Uri.joinPath(caseFile, "..", name);
}
