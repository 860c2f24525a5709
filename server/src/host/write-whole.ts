// Writes a file whole or not at all.
import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Puts the bytes at their place under a temporary name in the same folder first, so that a crash leaves the old
 * file as it was. Makes the folder when it is missing. Rejects with the system's error when the place cannot be
 * written to; the old file is kept then and no temporary one stays behind.
 */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  await putInPlace([await written(target, bytes)]);
}

/** A file that is written whole under a temporary name beside its place. */
export interface WrittenFile {
  readonly target: string;
  readonly temporary: string;
}

/** Writes the bytes beside their place, which stays as it is. No temporary file stays behind where that fails. */
export async function written(target: string, bytes: Uint8Array): Promise<WrittenFile> {
  return await writtenBy(target, (write) => write(bytes));
}

/** The same for bytes that come piece by piece. */
export async function writtenBy(
  target: string,
  work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<WrittenFile> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const temporary = path.join(folder, `.${path.basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await work((bytes) => file.writeFile(bytes));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { target, temporary };
}

/** Puts the files in their places one after the other. Where one place cannot be taken, it and all behind it stay. */
export async function putInPlace(files: readonly WrittenFile[]): Promise<void> {
  try {
    for (const { target, temporary } of files) await replace(temporary, target);
  } catch (error) {
    await takeBack(files);
    throw error;
  }
}

/** Takes away what has not been put in its place. */
export async function takeBack(files: readonly WrittenFile[]): Promise<void> {
  for (const { temporary } of files) await rm(temporary, { force: true });
}

/** On Windows a virus scanner may hold a new file for a moment. */
async function replace(temporary: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(temporary, target);
    } catch (error) {
      const held =
        error instanceof Error && "code" in error && ["EPERM", "EACCES", "EBUSY"].includes(`${error.code}`);
      if (process.platform !== "win32" || !held || attempt === 5) throw error;
      await wait(100 * attempt);
    }
  }
}
