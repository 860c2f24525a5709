// Which files are checked although they are not open.
import { isPassedOver } from "../../core/read/case-file.ts";
import type { Services } from "../services.ts";
import { folderOf, isBelow, uriKey } from "../uris.ts";

export interface Coverage {
  /** Whether a file, by its key, is in an open folder and not in an excluded one. */
  isInFolders(key: string): boolean;
  /** Whether a file is checked in the background, if it is a case file. */
  isCovered(key: string): boolean;
}

export function coverage({ folders, settings }: Pick<Services, "folders" | "settings">): Coverage {
  const isInFolders = (key: string): boolean => folders().some((folder) => isSearched(key, uriKey(folder)));
  return { isInFolders, isCovered: (key) => settings().checksAll && isInFolders(key) };
}

function isSearched(key: string, folder: string): boolean {
  return isBelow(key, folder) && !folderOf(key).slice(folder.length).split("/").some(isPassedOver);
}
