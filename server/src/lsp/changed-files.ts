// What files that have changed on the disk mean for case files.
import { FileChangeType, type FileEvent } from "vscode-languageserver";
import { settingsFileName } from "../core/engine/settings.ts";
import { isNamedAsYaml, isPassedOver } from "../core/read/case-file.ts";
import { folderOf, foldersAround, uriKey } from "./uris.ts";

/** Whether a settings file is among those that have changed. */
export function changesSettings(changes: readonly FileEvent[]): boolean {
  return changes.some(({ uri }) => isSettingsFile(uriKey(uri)));
}

/**
 * Tells of a case file, by its key, whether what is found in it may be another now: because it has changed itself, a
 * folder around it is gone, a settings file beside or above it has changed, or a paper in its folder or below.
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
    // What is deleted may be a folder of papers, however it is named.
    else for (const folder of foldersAround(key)) withPapers.add(folder);
  }
  return (key) =>
    changed.has(key) ||
    withPapers.has(folderOf(key)) ||
    [...foldersAround(key)].some((folder) => gone.has(folder) || withSettings.has(folder));
}

/** URIs of the files that may have become case files, and of what may be folders that were put there with some in them. */
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
