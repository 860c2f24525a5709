// The Quick Fix that copies a document into the folder of a case and makes the case name the copy. Nothing is
// overwritten, and the case is changed only after the copy exists.
import { commands, type Disposable, FileType, l10n, Uri, window, workspace } from "vscode";
import {
  type CopyIntoCase,
  type FileValueParams,
  fileValueRequest,
  whyNoExhibit,
} from "../../../server/src/lsp/protocol/index.ts";
import { baseName, freePlace } from "../shared/file-names.ts";
import { openFile } from "../shared/open-file.ts";
import { requestAndApply } from "../shared/request-and-apply.ts";
import type { Server } from "../shared/server.ts";

/** Registers the command; it resolves to whether the case names the copy now. */
export function copyIntoCase(server: Server): Disposable {
  return commands.registerCommand("parole-case.copyIntoCase", (given: unknown) =>
    isOrder(given) ? copyAndName(server, given) : false,
  );
}

async function copyAndName(server: Server, { uri, path, named, source }: CopyIntoCase): Promise<boolean> {
  const caseFile = Uri.parse(uri);
  const file = placeOf(Uri.parse(source.uri), source.file);
  const name = baseName(file);
  const trouble = whyNoExhibit(name);
  if (trouble) return refused(`${name} ${trouble.reason}. ${trouble.advice ?? ""}`.trim());
  const document = await openFile(caseFile);
  if (!document) return false;
  const copy = await copied(file, Uri.joinPath(caseFile, "..", "exhibits"));
  if (typeof copy === "string") return refused(copy);
  const params: FileValueParams = { uri, path, named, value: `exhibits/${baseName(copy)}` };
  const change = await server.ask(fileValueRequest, params);
  if (
    change &&
    change.edits.length > 0 &&
    (await requestAndApply(document, { ...change, first: null }, "first"))
  ) {
    void window.showInformationMessage(
      l10n.t("{0} was copied to exhibits/{1}, and the case names the copy.", name, baseName(copy)),
    );
    return true;
  }
  await workspace.fs.delete(copy).then(undefined, () => undefined);
  return refused(
    l10n.t("The case no longer names {0}, so the copy was removed and nothing was changed.", named),
  );
}

/** The copy under a free name, or a sentence with the reason why there is none. */
async function copied(file: Uri, exhibits: Uri): Promise<Uri | string> {
  const name = baseName(file);
  try {
    const { type } = await workspace.fs.stat(file);
    if (type & FileType.Directory) return l10n.t("{0} is a folder. Name a file in it.", name);
  } catch {
    return l10n.t("{0} was not found on this computer, so nothing was copied.", file.fsPath);
  }
  try {
    await workspace.fs.createDirectory(exhibits);
    const target = await freePlace(exhibits, name);
    await workspace.fs.copy(file, target, { overwrite: false });
    return target;
  } catch {
    return l10n.t(
      "{0} could not be copied into the case folder. Nothing was changed. Check that the file is not open in another program and that the folder is not read-only.",
      name,
    );
  }
}

/** The file for a path as written in a case, with slashes of either kind. */
function placeOf(caseFile: Uri, written: string): Uri {
  const path = written.replaceAll("\\", "/");
  if (/^(?:[a-z]:)?\//i.test(path)) return Uri.file(path);
  return Uri.joinPath(caseFile, "..", path);
}

function refused(message: string): false {
  void window.showWarningMessage(message);
  return false;
}

function isOrder(given: unknown): given is CopyIntoCase {
  return (
    typeof given === "object" && given !== null && "uri" in given && "path" in given && "source" in given
  );
}
