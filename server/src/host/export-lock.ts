// Exports into one folder run one after the other, in whichever program: an editor and the command line that export one
// case at the same time would leave a mix of their files.

import { randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sha256 } from "./sha256.ts";

/** No export takes this long; an older lock was left by a program whose process id another one has now. */
const longest = 15 * 60_000;
const pause = 50;

/**
 * Runs the work once no other export of this machine writes into the folder. A lock left by a program that was ended is
 * replaced. If no lock can be written, the work runs without one.
 */
export async function whileLocked<Result>(
  folder: string,
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = await lockFor(folder);
  const own = `${process.pid} ${randomUUID()}`;
  const isLocked = await taken(lock, own, signal);
  try {
    return await work();
  } finally {
    if (isLocked && (await holder(lock)) === own) await rm(lock, { force: true }).catch(() => undefined);
  }
}

/** Not in the folder itself, which may not exist yet and is visible to others. */
async function lockFor(folder: string): Promise<string> {
  let there = path.resolve(folder);
  let below = "";
  for (;;) {
    const real = await realpath(there).catch(() => undefined);
    const parent = path.dirname(there);
    if (real !== undefined || parent === there) {
      const name = sha256(Buffer.from(path.join(real ?? there, below))).slice(0, 32);
      return path.join(tmpdir(), "parole-case-exports", `${name}.lock`);
    }
    below = path.join(path.basename(there), below);
    there = parent;
  }
}

async function taken(lock: string, own: string, signal: AbortSignal | undefined): Promise<boolean> {
  for (;;) {
    signal?.throwIfAborted();
    let now: number | undefined;
    try {
      await mkdir(path.dirname(lock), { recursive: true });
      now = await created(lock, own);
    } catch {
      return false;
    }
    if (now === undefined) return true;
    const other = await holder(lock);
    if (other !== undefined && (await isLeft(lock, other, now))) await takeAway(lock, other);
    else await wait(pause);
  }
}

/**
 * Created atomically, so that no other program reads half of it. Gives the drive's time if another program has the
 * lock.
 */
async function created(lock: string, own: string): Promise<number | undefined> {
  const beside = `${lock}.${randomUUID()}`;
  const file = await open(beside, "wx");
  try {
    await file.writeFile(own);
  } finally {
    await file.close();
  }
  try {
    await link(beside, lock);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    return (await stat(beside)).mtimeMs;
  } finally {
    await rm(beside, { force: true });
  }
}

async function holder(lock: string): Promise<string | undefined> {
  return await readFile(lock, "utf8").catch(() => undefined);
}

async function isLeft(lock: string, holding: string, now: number): Promise<boolean> {
  const since = await stat(lock).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  if (since === undefined) return false;
  return now - since > longest || !isRunning(Number(holding.split(" ")[0]));
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signaled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Two programs may find the same abandoned lock: a lock that was created meanwhile is put back. */
async function takeAway(lock: string, left: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  if ((await holder(aside)) !== left) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}
