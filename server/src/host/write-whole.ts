// Writes a file whole or not at all, and files that belong together all or none.
import { randomUUID } from "node:crypto";
import { constants, rmSync } from "node:fs";
import { copyFile, link, mkdir, open, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Puts the bytes at their place under a temporary name in the same folder first, so that a crash leaves the old
 * file as it was. Makes the folder when it is missing. Rejects with the system's error when the place cannot be
 * written to; the old file is kept then and no temporary one stays behind.
 */
export async function writeFileAtomically(target: string, bytes: Uint8Array): Promise<void> {
  await commitFiles([await stageFile(target, bytes)]);
}

/** A file that is written whole under a temporary name beside its place. */
export interface StagedFile {
  readonly target: string;
  readonly temporary: string;
  /** The outermost of the folders that were made for it; left out where all of them were there. */
  readonly begun?: string | undefined;
}

/** Writes the bytes beside their place, which stays as it is. No temporary file stays behind where that fails. */
export async function stageFile(target: string, bytes: Uint8Array): Promise<StagedFile> {
  return await stageFileFrom(target, (write) => write(bytes));
}

/** The same for bytes that come piece by piece. */
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

/** An editor that is closed ends the program that writes for it; no half of a packet is to stay then. */
const unplaced = new Set<string>();
process.once("exit", () => {
  for (const temporary of unplaced) {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // The others are tried all the same; nobody hears of it any more.
    }
  }
});

/**
 * Puts all of the files in their places, or none: where one place cannot be taken, all of them are as they were, and
 * nothing stays behind.
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

/** A second name for the old file at a place, which stays where it is; nothing where there is none. */
async function keptAside(target: string): Promise<string | undefined> {
  const aside = hiddenBeside(target, "parole-old");
  try {
    await link(target, aside);
    return aside;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
  }
  // Some drives know no second names.
  try {
    await copyFile(target, aside, constants.COPYFILE_FICLONE);
    return aside;
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Where an old file cannot be put back, it stays beside its place, since it is the only one. */
async function putBack(target: string, aside: string | undefined): Promise<void> {
  const done = aside === undefined ? rm(target, { force: true }) : replace(aside, target);
  await done.catch(() => undefined);
}

async function letGo(kept: readonly (string | undefined)[]): Promise<void> {
  for (const aside of kept) {
    if (aside !== undefined) await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** Takes away what has not been put in its place, and the folders that were made for it. */
export async function rollbackFiles(files: readonly StagedFile[]): Promise<void> {
  for (const { temporary } of files) {
    await rm(temporary, { force: true });
    unplaced.delete(temporary);
  }
  for (const { target, begun } of files) {
    if (begun !== undefined) await takeBackFolders(path.dirname(path.resolve(target)), begun);
  }
}

/** From the innermost outwards, as long as nothing is in them. */
async function takeBackFolders(innermost: string, outermost: string): Promise<void> {
  let folder = innermost;
  try {
    while (folder.startsWith(outermost)) {
      await rmdir(folder);
      folder = path.dirname(folder);
    }
  } catch {
    // Something else is in it by now, or holds it.
  }
}

/** On Windows a virus scanner may hold a new file for a moment. */
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

/** A hidden name in the same folder that nothing else has; VS Code shows none of these endings (`files.exclude`). */
function hiddenBeside(target: string, ending: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.${ending}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
