// The hidden files and folders in which something is written before it gets its name: whose they are, and which were
// left by a program that was ended.
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import type { Disk } from "./disk.ts";
import { sha256 } from "./sha256.ts";

/** No export takes this long, in milliseconds; what is older was left, even if another program has its process id. */
export const longestExport = 15 * 60_000;

const own = /^\.parole-case\.([0-9a-f]{8})-(\d+)-[0-9a-f-]+\.parole-tmp$/;

/** Those of this process by their names, which are unique: a folder can have several paths. */
const inUse = new Map<string, { readonly hidden: string; readonly isDeletedAtExit: boolean }>();

/** A new hidden path in the folder, which is deleted when the process exits. VS Code hides names with this ending. */
export function newHiddenPath(folder: string): string {
  const name = `.parole-case.${thisMachine()}-${process.pid}-${randomUUID()}.parole-tmp`;
  const hidden = path.resolve(folder, name);
  inUse.set(name, { hidden, isDeletedAtExit: true });
  return hidden;
}

/** From now on it stays when the process exits, for the next export to complete. */
export function keepAtExit(hidden: string): void {
  inUse.set(path.basename(hidden), { hidden, isDeletedAtExit: false });
}

/** It is no longer used by this process, whether or not it could be deleted. */
export function release(hidden: string): void {
  inUse.delete(path.basename(hidden));
}

// When an editor closes, it ends the program that writes for it; no partial packet may remain.
process.once("exit", () => {
  for (const { hidden, isDeletedAtExit } of inUse.values()) {
    try {
      if (isDeletedAtExit) rmSync(hidden, { recursive: true, force: true });
    } catch {
      // The others are tried too; at this point no one can be notified.
    }
  }
});

export interface HiddenPaths {
  /** Left by programs that were ended. */
  readonly left: readonly string[];
  /** The folders of exports that are under way, here or on another computer. */
  readonly ofExports: readonly string[];
}

/**
 * The other hidden paths in the folder of one that this process has just created, whose time is that of the drive: the
 * clocks of two computers that share it may differ.
 */
export async function hiddenPathsBeside(hidden: string, disk: Disk): Promise<HiddenPaths> {
  const folder = path.dirname(hidden);
  const now = (await disk.stat(hidden)).mtimeMs;
  const names = await disk.readdir(folder);
  const [left, ofExports]: [string[], string[]] = [[], []];
  for (const name of names.filter((one) => one.startsWith(".") && one.endsWith(".parole-tmp"))) {
    const other = path.resolve(folder, name);
    const changed = await disk.stat(other).catch(() => undefined);
    if (other === hidden || !changed) continue;
    if (isLeft(other, now - changed.mtimeMs)) left.push(other);
    else if (changed.isDirectory()) ofExports.push(other);
  }
  return { left, ofExports };
}

function isLeft(hidden: string, age: number): boolean {
  const name = path.basename(hidden);
  if (inUse.has(name)) return false;
  const [, ofMachine, pid] = own.exec(name) ?? [];
  const isOver = ofMachine === thisMachine() && (Number(pid) === process.pid || !isRunning(Number(pid)));
  return isOver || age > longestExport;
}

function thisMachine(): string {
  return sha256(Buffer.from(hostname())).slice(0, 8);
}

/** Whether a process with this id runs on this machine. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signaled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
