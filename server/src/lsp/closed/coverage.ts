// Which files are checked though nobody has opened them.
import { isPassedOver } from "../../core/read/case-file.ts";
import type { Services } from "../services.ts";
import { folderOf, isBelow, uriKey } from "../uris.ts";

export interface Coverage {
  /** Whether a file, by its key, is in an open folder, and in no folder there that is passed over. */
  isInFolders(key: string): boolean;
  /** Whether a file is to be checked though nobody has asked for it, if it is a case file. */
  isCovered(key: string): boolean;
}

export function coverage({ folders, settings }: Pick<Services, "folders" | "settings">): Coverage {
  const isInFolders = (key: string): boolean => folders().some((folder) => isSearched(key, uriKey(folder)));
  return { isInFolders, isCovered: (key) => settings().checksAll && isInFolders(key) };
}

function isSearched(key: string, folder: string): boolean {
  return isBelow(key, folder) && !folderOf(key).slice(folder.length).split("/").some(isPassedOver);
}
