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

/** The bytes of a file, in memory that `allocate` provides. Rejects in the same cases. */
export async function readRegularFile(
  file: string,
  allocate: (size: number) => Buffer = Buffer.allocUnsafeSlow,
): Promise<Buffer> {
  return await withRegularFile(file, (handle, { size }) => wholeFile(handle, allocate(size)));
}

/** Read at once: the system's own function for it reads, and copies, half a megabyte after the other. */
async function wholeFile(handle: FileHandle, bytes: Buffer): Promise<Buffer> {
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  // A file may grow, or be longer than its system says.
  const { bytesRead: more } = await handle.read(Buffer.allocUnsafe(1), 0, 1, length);
  if (more === 0) return bytes.subarray(0, length);
  return Buffer.concat([bytes.subarray(0, length), await restOf(handle, length)]);
}

async function restOf(handle: FileHandle, from: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let at = from; ; ) {
    const piece = Buffer.allocUnsafe(64 * 1024);
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    if (bytesRead === 0) return Buffer.concat(pieces);
    pieces.push(piece.subarray(0, bytesRead));
    at += bytesRead;
  }
}

function refuseOthers(stats: Stats): void {
  if (stats.isFile()) return;
  throw Object.assign(new Error("not a regular file"), { code: stats.isDirectory() ? "EISDIR" : notRegular });
}
