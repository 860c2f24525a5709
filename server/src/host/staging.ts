// Files that belong together, written into a hidden folder next to their targets, and moved there all or none. A program
// that is ended, or a power failure, leaves that folder, and with it what is needed to complete or to undo the move.
import { randomUUID } from "node:crypto";
import path from "node:path";
import { codeOf, type Disk, makeFolder, removeEmptyFolders, syncFolder, thisDisk } from "./disk.ts";
import { otherExport } from "./errors-in-words.ts";
import { hiddenPathsBeside, keepAtExit, newHiddenPath, release } from "./hidden-names.ts";
import {
  completeLeft,
  deleteOutdated,
  listNames,
  type Moves,
  moveAll,
  plannedMoves,
  undoMoves,
} from "./moves.ts";
import { writeSynced } from "./write-whole.ts";

/** The hidden folder of one export. */
export interface Staging {
  /** Where the files will be. */
  readonly folder: string;
  readonly hidden: string;
  /** The outermost folder that was created for it; omitted if all of them existed. */
  readonly begun: string | undefined;
  readonly disk: Disk;
}

/** A file that is written completely, but not yet at its target. */
export interface StagedFile {
  readonly target: string;
  readonly temporary: string;
}

/**
 * Creates the hidden folder, and the folder itself if it does not exist. Completes and clears what ended programs left
 * there. Rejects with the system's error, or the code `otherExport`.
 */
export async function beginStaging(folder: string, disk: Disk = thisDisk): Promise<Staging> {
  const begun = await makeFolder(folder, disk);
  const hidden = newHiddenPath(folder);
  const staging = { folder: path.resolve(folder), hidden, begun, disk };
  try {
    await disk.mkdir(hidden);
    const { left, ofExports } = await hiddenPathsBeside(hidden, disk);
    if (ofExports.length > 0) {
      throw Object.assign(new Error("Two exports into one folder"), { code: otherExport });
    }
    for (const one of left) await completeLeft(one, disk);
  } catch (error) {
    await discardStaging(staging);
    throw error;
  }
  return staging;
}

/** Writes the bytes for a name in the folder, where nothing changes yet. */
export async function stageFile(staging: Staging, name: string, bytes: Uint8Array): Promise<StagedFile> {
  return await stageFileFrom(staging, name, (write) => write(bytes));
}

/** The same for bytes that arrive in pieces. */
export async function stageFileFrom(
  { folder, hidden, disk }: Staging,
  name: string,
  work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<StagedFile> {
  const temporary = path.join(hidden, randomUUID());
  await writeSynced(temporary, work, disk);
  return { target: path.join(folder, name), temporary };
}

/** Deletes staged files that are not needed after all. */
export async function discardFiles({ disk }: Staging, files: readonly StagedFile[]): Promise<void> {
  for (const { temporary } of files) await disk.rm(temporary, { force: true });
}

/** Deletes the hidden folder with all that is in it, and the folders that were created for it. */
export async function discardStaging({ folder, hidden, begun, disk }: Staging): Promise<void> {
  await clear(hidden, disk);
  if (begun !== undefined) await removeEmptyFolders(folder, begun, disk);
}

/** What cannot be deleted is cleared by the next export. */
async function clear(hidden: string, disk: Disk): Promise<void> {
  await disk.rm(hidden, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  release(hidden);
}

/**
 * Moves all of the files to their targets, and then deletes the outdated files; gives those that could not be deleted.
 * If a target cannot be replaced, every target is restored, no staged file remains, and the promise rejects with the
 * system's error. If the drive does not let them be restored either, the next export completes or undoes the moves.
 */
export async function commitFiles(
  staging: Staging,
  files: readonly StagedFile[],
  outdated: readonly string[] = [],
): Promise<readonly string[]> {
  const { folder, hidden, disk } = staging;
  let moves: Moves | undefined;
  let isListed = false;
  try {
    moves = await plannedMoves(hidden, files, outdated, disk);
    await writeList(hidden, moves, disk);
    isListed = true;
    await moveAll(hidden, moves, disk);
    await syncFolder(folder, disk);
  } catch (error) {
    if (moves === undefined || (await isUndone(hidden, moves, isListed, disk))) await discardStaging(staging);
    release(hidden);
    throw error;
  }
  const stayed: string[] = [];
  for (const file of moves.outdated) {
    await deleteOutdated(folder, file, disk).catch(() => stayed.push(path.join(folder, file.target)));
  }
  if (outdated.length > 0) await syncFolder(folder, disk).catch(() => undefined);
  await clear(hidden, disk);
  return stayed;
}

/** From here on, a program that is ended leaves the new files, and before, the old ones. */
async function writeList(hidden: string, moves: Moves, disk: Disk): Promise<void> {
  const planned = path.join(hidden, listNames.planned);
  const text = Buffer.from(JSON.stringify(moves));
  await writeSynced(planned, (write) => write(text), disk);
  await syncFolder(hidden, disk);
  await syncFolder(path.dirname(hidden), disk);
  keepAtExit(hidden);
  await disk.rename(planned, path.join(hidden, listNames.moving));
  await syncFolder(hidden, disk);
}

/** Whether the targets are as they were. */
async function isUndone(hidden: string, moves: Moves, isListed: boolean, disk: Disk): Promise<boolean> {
  try {
    await disk.rename(path.join(hidden, listNames.moving), path.join(hidden, listNames.undoing));
  } catch (error) {
    // Without a list there was no move. If it was written, the drive is away for a moment.
    return !isListed && codeOf(error) === "ENOENT";
  }
  try {
    await syncFolder(hidden, disk);
    await undoMoves(hidden, moves, disk);
    return true;
  } catch {
    return false;
  }
}
