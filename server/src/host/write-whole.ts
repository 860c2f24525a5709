// Writes a file whole or not at all.
import path from "node:path";
import { type Disk, makeFolder, removeEmptyFolders, replaceFile, syncFolder, thisDisk } from "./disk.ts";
import { hiddenPathsBeside, newHiddenPath, release } from "./hidden-names.ts";

/**
 * Writes the bytes under a temporary name in the same folder first, so that a crash or a power failure leaves the old
 * file or the new one. Creates the folder if it does not exist, and deletes what an ended program left there. Rejects
 * with the system's error if the path cannot be written; then the file there is still whole, and no temporary file
 * remains.
 */
export async function writeFileAtomically(
  target: string,
  bytes: Uint8Array,
  disk: Disk = thisDisk,
): Promise<void> {
  const folder = path.dirname(path.resolve(target));
  const begun = await makeFolder(folder, disk);
  const temporary = newHiddenPath(folder);
  try {
    await writeSynced(temporary, (write) => write(bytes), disk);
    await deleteLeftFiles(temporary, disk);
    await replaceFile(temporary, target, disk);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    if (begun !== undefined) await removeEmptyFolders(folder, begun, disk);
    throw error;
  } finally {
    release(temporary);
  }
  await syncFolder(folder, disk);
}

/** Writes a new file from pieces, and does not return before they are on the drive. */
export async function writeSynced(
  file: string,
  work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
  disk: Disk,
): Promise<void> {
  const handle = await disk.open(file, "wx");
  try {
    await work((bytes) => handle.writeFile(bytes));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Only files: a hidden folder is an export that the next export completes. */
async function deleteLeftFiles(temporary: string, disk: Disk): Promise<void> {
  const found = await hiddenPathsBeside(temporary, disk).catch(() => undefined);
  for (const left of found?.left ?? []) {
    const isFile = await disk.stat(left).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) await disk.rm(left, { force: true }).catch(() => undefined);
  }
}
