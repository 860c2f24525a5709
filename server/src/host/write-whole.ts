// Writes a file whole or not at all, and files that belong together all or none.
import { randomUUID } from "node:crypto";
import { constants, rmSync } from "node:fs";
import { copyFile, link, mkdir, open, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Writes the bytes under a temporary name in the same folder first, so that a crash leaves the old file as it was.
 * Creates the folder if it does not exist. Rejects with the system's error if the path cannot be written; then the old
 * file is kept and no temporary file remains.
 */
export async function writeFileAtomically(target: string, bytes: Uint8Array): Promise<void> {
  await commitFiles([await stageFile(target, bytes)]);
}

/** A file that is written completely under a temporary name next to its target. */
export interface StagedFile {
  readonly target: string;
  readonly temporary: string;
  /** The outermost folder that was created for it; omitted if all of them existed. */
  readonly begun?: string | undefined;
}

/** Writes the bytes next to the target, which does not change. No temporary file remains if that fails. */
export async function stageFile(target: string, bytes: Uint8Array): Promise<StagedFile> {
  return await stageFileFrom(target, (write) => write(bytes));
}

/** The same for bytes that arrive in pieces. */
export async function stageFileFrom(
  target: string,
  work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<StagedFile> {
  const folder = path.dirname(target);
  const made = await mkdir(folder, { recursive: true });
  const begun = made && path.resolve(made);
  const temporary = hiddenBeside(target, "parole-tmp");
  unplaced.add(temporary);
  try {
    const file = await open(temporary, "wx");
    try {
      await work((bytes) => file.writeFile(bytes));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rollbackFiles([{ target, temporary, begun }]);
    throw error;
  }
  return { target, temporary, begun };
}

/** When an editor closes, it ends the program that writes for it; no half of a packet may remain then. */
const unplaced = new Set<string>();
process.once("exit", () => {
  for (const temporary of unplaced) {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // The others are tried too; at this point no one can be notified.
    }
  }
});

/**
 * Moves all of the files to their targets, or none: if one target cannot be replaced, all are restored, and no
 * temporary file remains.
 */
export async function commitFiles(files: readonly StagedFile[]): Promise<void> {
  const kept: (string | undefined)[] = [];
  let taken = 0;
  try {
    for (const { target } of files) kept.push(await keptAside(target));
    for (const { target, temporary } of files) {
      await replace(temporary, target);
      unplaced.delete(temporary);
      taken += 1;
    }
  } catch (error) {
    for (const [index, { target }] of files.slice(0, taken).entries()) await putBack(target, kept[index]);
    await letGo(kept.slice(taken));
    await rollbackFiles(files);
    throw error;
  }
  await letGo(kept);
}

/** A hard link to the old file at a target, which also stays; undefined if there is no old file. */
async function keptAside(target: string): Promise<string | undefined> {
  const aside = hiddenBeside(target, "parole-old");
  try {
    await link(target, aside);
    return aside;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
  }
  // Some drives do not support hard links.
  try {
    await copyFile(target, aside, constants.COPYFILE_FICLONE);
    return aside;
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** If an old file cannot be restored, its copy stays next to the target, since it is the only one. */
async function putBack(target: string, aside: string | undefined): Promise<void> {
  const done = aside === undefined ? rm(target, { force: true }) : replace(aside, target);
  await done.catch(() => undefined);
}

async function letGo(kept: readonly (string | undefined)[]): Promise<void> {
  for (const aside of kept) {
    if (aside !== undefined) await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** Deletes the staged files that were not committed, and the folders that were created for them. */
export async function rollbackFiles(files: readonly StagedFile[]): Promise<void> {
  for (const { temporary } of files) {
    await rm(temporary, { force: true });
    unplaced.delete(temporary);
  }
  for (const { target, begun } of files) {
    if (begun !== undefined) await takeBackFolders(path.dirname(path.resolve(target)), begun);
  }
}

/** From the innermost outwards, while they are empty. */
async function takeBackFolders(innermost: string, outermost: string): Promise<void> {
  let folder = innermost;
  try {
    while (folder.startsWith(outermost)) {
      await rmdir(folder);
      folder = path.dirname(folder);
    }
  } catch {
    // The folder has other content by now, or is in use.
  }
}

/** On Windows a virus scanner may lock a new file for a moment. */
async function replace(temporary: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(temporary, target);
    } catch (error) {
      const held = ["EPERM", "EACCES", "EBUSY"].includes(codeOf(error));
      if (process.platform !== "win32" || !held || attempt === 5) throw error;
      await wait(100 * attempt);
    }
  }
}

/** A unique hidden name in the same folder; VS Code hides files with these endings (`files.exclude`). */
function hiddenBeside(target: string, ending: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.${ending}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
