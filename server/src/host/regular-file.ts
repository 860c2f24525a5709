// Reads files that may turn out to be something else: opening a pipe waits for a writer, and a device may
// never end.
import { constants, type Stats } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";

/** The code of the error for a pipe, a device, or a socket. */
export const notRegular = "ENOTREGULAR";

/**
 * Opens a file for reading and has it used, with its size and times. Rejects like a file error, without having opened
 * it, for a pipe, a device, a socket, or a folder.
 */
export async function withRegularFile<Result>(
  file: string,
  use: (handle: FileHandle, stats: Stats) => Promise<Result>,
): Promise<Result> {
  refuseOthers(await stat(file));
  // What replaces the file in between must not make this wait either. Windows has no such flag, and no such pipes.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    refuseOthers(stats);
    return await use(handle, stats);
  } finally {
    await handle.close();
  }
}

/** The bytes of a file. Rejects in the same cases. */
export async function readRegularFile(file: string): Promise<Buffer> {
  return await withRegularFile(file, (handle) => handle.readFile());
}

function refuseOthers(stats: Stats): void {
  if (stats.isFile()) return;
  throw Object.assign(new Error("not a regular file"), { code: stats.isDirectory() ? "EISDIR" : notRegular });
}
