// What writing of packets, letters, and calendars needs from the file system. Tests pass one in which a step fails.
import * as fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export type Disk = Pick<
  typeof fs,
  | "copyFile"
  | "link"
  | "mkdir"
  | "open"
  | "readFile"
  | "readdir"
  | "realpath"
  | "rename"
  | "rm"
  | "rmdir"
  | "stat"
>;

/** The file system of this machine. */
export const thisDisk: Disk = fs;

/** The code of an error of the file system, such as ENOENT; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** A name as Windows and macOS compare it: without the letter case, and however its accents are composed. */
export function foldedName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/**
 * Makes sure that the names in the folder outlast a power failure. Windows and some network drives cannot do that, and
 * need not: they write names before they report success.
 */
export async function syncFolder(folder: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!cannotSync.has(codeOf(error))) throw error;
  }
}

const cannotSync = new Set(["EACCES", "EBADF", "EINVAL", "EISDIR", "ENOSYS", "ENOTSUP", "EPERM"]);

/** Moves a file to a name that another file may have. On Windows a virus scanner may hold a new file for a moment. */
export async function replaceFile(temporary: string, target: string, disk: Disk): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await disk.rename(temporary, target);
    } catch (error) {
      const isHeld = ["EPERM", "EACCES", "EBUSY"].includes(codeOf(error));
      if (process.platform !== "win32" || !isHeld || attempt === 5) throw error;
      await wait(100 * attempt);
    }
  }
}

/** Deletes empty folders, from the innermost outward, up to and including the outermost. */
export async function removeEmptyFolders(innermost: string, outermost: string, disk: Disk): Promise<void> {
  let folder = innermost;
  try {
    while (folder.startsWith(outermost)) {
      await disk.rmdir(folder);
      folder = path.dirname(folder);
    }
  } catch {
    // The folder has other content by now, or is in use.
  }
}

/** Creates a folder that outlasts a power failure. Gives the outermost folder created; undefined if all existed. */
export async function makeFolder(folder: string, disk: Disk): Promise<string | undefined> {
  const made = await disk.mkdir(folder, { recursive: true });
  if (made === undefined) return undefined;
  const outermost = path.resolve(made);
  try {
    let one = path.resolve(folder);
    while (one.startsWith(outermost)) {
      one = path.dirname(one);
      await syncFolder(one, disk);
    }
  } catch (error) {
    await removeEmptyFolders(path.resolve(folder), outermost, disk);
    throw error;
  }
  return outermost;
}
