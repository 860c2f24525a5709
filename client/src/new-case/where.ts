// Where the folder of a new case is created, and the case written into it.
import {
  commands,
  FileType,
  l10n,
  type QuickPickItem,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import {
  type CaseFolderParams,
  type CaseFolderResult,
  caseFolderRequest,
  folderName,
  nameParts,
} from "../../../server/src/lsp/protocol/index.ts";
import { baseName, freePlace, otherFolder, placeItem } from "../shared/file-names.ts";
import type { Server } from "../shared/server.ts";
import { type Answered, isLeft, pickOne } from "../shared/steps.ts";

interface Placed {
  readonly name: string;
  readonly folder: Uri | undefined;
}

/** Asks for the parent folder of the case folder; the one that is already known is first. */
export async function askFolder<State extends Placed>(
  state: State,
  step: { readonly title: string; readonly step: number; readonly of: number },
  isNumbered: boolean,
): Promise<Answered<State>> {
  const name = nameParts(state.name);
  const called = name ? folderName(name.family, name.given) : "";
  const open = (workspace.workspaceFolders ?? []).map(({ uri }: WorkspaceFolder) => uri);
  const known = [
    ...(state.folder ? [state.folder] : []),
    ...open.filter((uri) => uri.toString() !== state.folder?.toString()),
  ];
  const places: readonly (QuickPickItem & { readonly uri?: Uri })[] = [
    ...(await Promise.all(
      known.map(async (uri) => placeItem(uri, isNumbered ? called : await freeNameIn(uri, called))),
    )),
    { label: `$(folder-opened) ${l10n.t("Another folder…")}` },
  ];
  const placeholder = isNumbered
    ? l10n.t("Where should the numbered folder for {0} be created?", called)
    : l10n.t("Where should the folder for this case be created?");
  const answer = await pickOne({ ...step, placeholder, items: places, active: places[0] });
  if (isLeft(answer)) return answer;
  const folder = answer.value.uri ?? (await otherFolder(l10n.t("Choose where to create the case folder")));
  return folder ? { value: { ...state, folder } } : "back";
}

/** A free folder name there; the expected one if the parent folder cannot be read. */
async function freeNameIn(place: Uri, name: string): Promise<string> {
  try {
    return baseName(await freePlace(place, name));
  } catch {
    return name;
  }
}

export async function asFolder(uri: Uri): Promise<Uri> {
  const { type } = await workspace.fs.stat(uri);
  return type & FileType.Directory ? uri : Uri.joinPath(uri, "..");
}

/** The name of the case folder, and the case's own number; undefined if the parent folder cannot be read. */
export async function namedFolder(
  server: Server,
  place: Uri,
  beneficiary: CaseFolderParams["beneficiary"],
): Promise<CaseFolderResult | undefined> {
  try {
    const there = await workspace.fs.readDirectory(place);
    const names = there.map(([name]) => name);
    return await server.ask(caseFolderRequest, {
      folder: place.toString(),
      beneficiary,
      names,
    } satisfies CaseFolderParams);
  } catch {
    sayNotWritten();
    return undefined;
  }
}

/** Writes the case into a new folder. */
export async function writeCase(place: Uri, name: string, text: string): Promise<Uri | undefined> {
  try {
    const folder = await freePlace(place, name);
    await workspace.fs.createDirectory(Uri.joinPath(folder, "exhibits"));
    await workspace.fs.createDirectory(Uri.joinPath(folder, "forms"));
    const file = Uri.joinPath(folder, `${baseName(folder)}.parole.yaml`);
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    sayWhere(folder, name);
    return file;
  } catch {
    sayNotWritten();
    return undefined;
  }
}

/** Shows where the case is; with a persistent message if its folder could not have the expected name. */
function sayWhere(folder: Uri, name: string): void {
  const there = workspace.asRelativePath(folder);
  if (baseName(folder) === name) {
    void window.setStatusBarMessage(l10n.t("Created the case in {0}.", there), 10_000);
    return;
  }
  // VS Code truncates a long message unless it has a button.
  const show = l10n.t("Show Folder");
  const message = l10n.t("Created the case in {0}. A folder named {1} already exists.", there, name);
  void window.showInformationMessage(message, show).then(async (choice) => {
    if (choice === show) await commands.executeCommand("revealInExplorer", folder);
  });
}

function sayNotWritten(): void {
  void window.showErrorMessage(
    l10n.t("The case could not be saved there. Choose a folder in which you can create files."),
  );
}
