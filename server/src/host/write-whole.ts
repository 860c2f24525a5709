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
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const temporary = path.join(folder, `.${path.basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await replace(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
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
