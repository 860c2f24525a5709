// Which case files are affected by files that changed on the disk.
import { FileChangeType, type FileEvent } from "vscode-languageserver";
import { settingsFileName } from "../core/engine/settings.ts";
import { isNamedAsYaml, isPassedOver } from "../core/read/case-file.ts";
import { folderOf, foldersAround, uriKey } from "./uris.ts";

/** Whether a settings file is among those that have changed. */
export function changesSettings(changes: readonly FileEvent[]): boolean {
  return changes.some(({ uri }) => isSettingsFile(uriKey(uri)));
}

/**
 * Returns a function that takes the key of a case file and says whether its findings may have changed: because the file
 * itself changed, a folder around it was deleted, a settings file next to or above it changed, or a document in or
 * below its folder changed.
 */
export function affectedBy(changes: readonly FileEvent[]): (key: string) => boolean {
  const changed = new Set<string>();
  const gone = new Set<string>();
  const withSettings = new Set<string>();
  const withPapers = new Set<string>();
  for (const { uri, type } of changes) {
    const key = uriKey(uri);
    if (type === FileChangeType.Deleted) gone.add(key);
    if (isSettingsFile(key)) withSettings.add(folderOf(key));
    else if (isNamedAsYaml(key)) changed.add(key);
    // A deleted path may be a folder of documents, whatever its name.
    else for (const folder of foldersAround(key)) withPapers.add(folder);
  }
  return (key) =>
    changed.has(key) ||
    withPapers.has(folderOf(key)) ||
    [...foldersAround(key)].some((folder) => gone.has(folder) || withSettings.has(folder));
}

/** URIs of the files that may have become case files, and of paths that may be new folders with case files in them. */
export function possibleCases(changes: readonly FileEvent[]): string[] {
  const mayHold = ({ uri, type }: FileEvent): boolean => {
    const key = uriKey(uri);
    if (isNamedAsYaml(key)) return type !== FileChangeType.Deleted;
    return type === FileChangeType.Created && !isPassedOver(key.slice(key.lastIndexOf("/") + 1));
  };
  return changes.filter(mayHold).map(({ uri }) => uri);
}

function isSettingsFile(key: string): boolean {
  return key.endsWith(`/${settingsFileName}`);
}
