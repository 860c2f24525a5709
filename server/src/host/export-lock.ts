// Exports into one folder run one after the other, in whichever program: an editor and the command line that export one
// case at the same time would leave a mix of their files.

import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf, type Disk, thisDisk } from "./disk.ts";
import { isRunning, longestExport } from "./hidden-names.ts";
import { sha256 } from "./sha256.ts";

const pause = 50;

/**
 * Runs the work once no other export of this machine writes into the folder. A lock left by a program that was ended is
 * replaced. If no lock can be written, the work runs without one.
 */
export async function whileLocked<Result>(
  { folder, signal, disk = thisDisk }: LockRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = await lockFor(folder, disk);
  const own = `${process.pid} ${randomUUID()}`;
  held.add(own);
  try {
    const isLocked = await taken({ lock, own, signal, disk });
    try {
      return await work();
    } finally {
      if (isLocked && (await holder(lock, disk)) === own) await deleteQuietly(lock, disk);
    }
  } finally {
    held.delete(own);
  }
}

export interface LockRequest {
  readonly folder: string;
  /** If it is aborted while another export runs, the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** If omitted, that of this machine. */
  readonly disk?: Disk | undefined;
}

/** The locks of this process: any other lock with its process id was left, since it could not be deleted. */
const held = new Set<string>();

/** Not in the folder itself, which may not exist yet and is visible to others. */
async function lockFor(folder: string, disk: Disk): Promise<string> {
  let there = path.resolve(folder);
  let below = "";
  for (;;) {
    const real = await disk.realpath(there).catch(() => undefined);
    const parent = path.dirname(there);
    if (real !== undefined || parent === there) {
      const name = sha256(Buffer.from(path.join(real ?? there, below))).slice(0, 32);
      return path.join(tmpdir(), "parole-case-exports", `${name}.lock`);
    }
    below = path.join(path.basename(there), below);
    there = parent;
  }
}

interface Locking {
  readonly lock: string;
  readonly own: string;
  readonly signal: AbortSignal | undefined;
  readonly disk: Disk;
}

async function taken({ lock, own, signal, disk }: Locking): Promise<boolean> {
  for (;;) {
    signal?.throwIfAborted();
    let now: number | undefined;
    try {
      await disk.mkdir(path.dirname(lock), { recursive: true });
      now = await created(lock, own, disk);
    } catch {
      return false;
    }
    if (now === undefined) return true;
    const other = await holder(lock, disk);
    if (other !== undefined && (await isLeft(lock, other, { now, disk }))) await takeAway(lock, other, disk);
    else await wait(pause);
  }
}

/**
 * Created atomically, so that no other program reads half of it. Gives the drive's time if another program has the
 * lock.
 */
async function created(lock: string, own: string, disk: Disk): Promise<number | undefined> {
  const beside = `${lock}.${randomUUID()}`;
  try {
    const file = await disk.open(beside, "wx");
    try {
      await file.writeFile(own);
    } finally {
      await file.close();
    }
    await disk.link(beside, lock);
    return undefined;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    return (await disk.stat(beside)).mtimeMs;
  } finally {
    await deleteQuietly(beside, disk);
  }
}

async function deleteQuietly(file: string, disk: Disk): Promise<void> {
  await disk.rm(file, { force: true }).catch(() => undefined);
}

async function holder(lock: string, disk: Disk): Promise<string | undefined> {
  return await disk.readFile(lock, "utf8").catch(() => undefined);
}

async function isLeft(
  lock: string,
  holding: string,
  { now, disk }: { readonly now: number; readonly disk: Disk },
): Promise<boolean> {
  const since = await disk.stat(lock).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  if (since === undefined) return false;
  const pid = Number(holding.split(" ")[0]);
  const isInUse = pid === process.pid ? held.has(holding) : isRunning(pid);
  return now - since > longestExport || !isInUse;
}

/** Two programs may find the same abandoned lock: a lock that was created meanwhile is put back. */
async function takeAway(lock: string, left: string, disk: Disk): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  try {
    await disk.rename(lock, aside);
  } catch {
    return;
  }
  if ((await holder(aside, disk)) !== left) await disk.link(aside, lock).catch(() => undefined);
  await deleteQuietly(aside, disk);
}
