// The case files on the disk that have been checked: each is checked, shown, and forgotten here.

import { isCase, isPassedOver } from "../../core/read/case-file.ts";
import { listeners } from "../scheduling.ts";
import type { Services } from "../services.ts";
import { folderOf, isBelow, uriKey } from "../uris.ts";
import { withoutNotesOfClosed } from "./check.ts";
import { type ClosedCheckNeeds, closedCheck } from "./checked-file.ts";
import { type ClosedFindings, closedFindings } from "./findings.ts";

export interface ClosedFiles {
  readonly shown: ClosedFindings;
  /**
   * Checks a file from its text and shows its findings; for a file that is not a case or does not exist, the shown
   * findings are removed.
   */
  check(uri: string, text: string | undefined, isWanted: () => boolean): Promise<void>;
  /** Forgets a file, by its key, and removes its findings. */
  clearFindings(key: string): void;
  /** URIs of the checked files that are not open. */
  known(isMeant: (key: string) => boolean): string[];
  /** Sets whether the notes of cases that the practice closed are shown. Returns whether that is a change. */
  showNotesOfClosed(shown: boolean): boolean;
  /** Calls back with the URI of each file that has been checked or forgotten. */
  onChecked(then: (uri: string) => void): void;
}

type Needs = Pick<Services, "connection" | "abilities" | "inBackground"> & ClosedCheckNeeds;

export function closedFiles(services: Needs, { isInFolders }: Coverage): ClosedFiles {
  const { others } = services;
  const shown = closedFindings(services.connection, services.abilities, services);
  const checkClosed = closedCheck(services, () => shown.files().size);
  const waiting = listeners<[uri: string]>();
  let showsNotesOfClosed = false;

  const clearFindings = (key: string): void => {
    const uri = shown.files().get(key)?.uri;
    shown.clearFindings(key);
    if (!shown.isOpen(key)) others.forget(uri ?? key);
    if (uri !== undefined) waiting.tell(uri);
  };

  return {
    shown,
    async check(uri, text, isWanted) {
      const key = uriKey(uri);
      if (shown.isOpen(key)) return;
      if (text === undefined || !isCase({ name: key, text }) || !isInFolders(key)) return clearFindings(key);
      const found = await checkClosed(uri, text);
      if (!isWanted() || shown.isOpen(key) || !isInFolders(key)) return;
      others.take(uri, found);
      shown.tell(uri, showsNotesOfClosed ? found : withoutNotesOfClosed(found));
      waiting.tell(uri);
    },
    clearFindings,
    known: (isMeant) =>
      [...shown.files()].flatMap(([key, { uri }]) => (isMeant(key) && !shown.isOpen(key) ? [uri] : [])),
    showNotesOfClosed(isShown) {
      if (isShown === showsNotesOfClosed) return false;
      showsNotesOfClosed = isShown;
      return true;
    },
    onChecked: waiting.add,
  };
}

// Which files are checked although they are not open.

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
