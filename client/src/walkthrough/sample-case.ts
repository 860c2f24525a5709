// The command "Try a Sample Case": an unfinished case with its exhibits, copied to a folder where changes do no harm.
import { l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import { freePlace, otherFolder, placeItem } from "../shared/file-names.ts";
import { showCase } from "../shared/open-file.ts";
import { pickOne } from "../shared/steps.ts";

/** The sample case in the extension, and the extension's own folder for a temporary copy. */
export interface SamplePlaces {
  readonly shipped: Uri;
  readonly forAWhile: Uri;
}

const folderOfSample = "sample-case";
const fileOfSample = "sample.parole.yaml";

/** Resolves to the case file of the copy; `undefined` if there is none. `given` is the folder, if already decided. */
export async function trySample(places: SamplePlaces, given: unknown): Promise<Uri | undefined> {
  const folder = given instanceof Uri ? given : await askFolder(places);
  if (!folder) return undefined;
  try {
    await workspace.fs.createDirectory(folder);
    const target = await freePlace(folder, folderOfSample);
    await workspace.fs.copy(places.shipped, target, { overwrite: false });
    const file = Uri.joinPath(target, fileOfSample);
    await showCase(file, null);
    return file;
  } catch {
    void window.showErrorMessage(
      l10n.t("The sample case could not be copied there. Choose a folder in which you can create files"),
    );
    return undefined;
  }
}

async function askFolder({ forAWhile }: SamplePlaces): Promise<Uri | undefined> {
  const items: readonly (QuickPickItem & { readonly uri?: Uri })[] = [
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => placeItem(uri, folderOfSample)),
    { label: `$(folder-opened) ${l10n.t("Another folder…")}` },
    {
      uri: forAWhile,
      label: `$(beaker) ${l10n.t("Just to try it out")}`,
      detail: l10n.t("Temporary: stored with the extension and deleted with it"),
    },
  ];
  const answer = await pickOne({
    title: l10n.t("Try a Sample Case"),
    placeholder: l10n.t("Select where to create the sample folder {0}", folderOfSample),
    items,
    active: items[0],
  });
  if (answer === undefined || answer === "back") return undefined;
  return answer.value.uri ?? otherFolder(l10n.t("Select the parent folder for the sample case"));
}
