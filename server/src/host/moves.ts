// The moves of an export: the list of them is in its hidden folder from the first move to the last, so that an export
// that was ended in between is completed, or undone if it was undoing them. A file changed since by someone else is kept.
import { constants } from "node:fs";
import path from "node:path";
import { codeOf, type Disk, foldedName, replaceFile, syncFolder } from "./disk.ts";

/** The names of the list in the hidden folder: before the first move, during the moves, and while they are undone. */
export const listNames = { planned: "planned.json", moving: "moving.json", undoing: "undoing.json" } as const;

/** Distinguishes versions of a file: its size in bytes, and the time of its last change in milliseconds. */
interface Version {
  readonly size: number;
  readonly time: number;
}

interface Move {
  /** The name of the new file in the hidden folder. */
  readonly staged: string;
  /** The name that it gets in the folder of the export. */
  readonly target: string;
  readonly made: Version;
  /** The file that was there, and the name under which the hidden folder has it too; null if there was none. */
  readonly old: (Version & { readonly kept: string }) | null;
}

export interface Moves {
  readonly moves: readonly Move[];
  readonly outdated: readonly Outdated[];
}

/** A file of the older packet that is deleted after the moves. */
type Outdated = Version & { readonly target: string };

/** Plans the moves, and keeps the files that they replace in the hidden folder, where each stays as it is too. */
export async function plannedMoves(
  hidden: string,
  files: readonly { readonly target: string; readonly temporary: string }[],
  outdated: readonly string[],
  disk: Disk,
): Promise<Moves> {
  const moves: Move[] = [];
  for (const { target, temporary } of files) {
    const staged = path.basename(temporary);
    const made = await versionOf(temporary, disk);
    if (!made) throw Object.assign(new Error("A staged file is missing"), { code: "ENOENT" });
    const kept = `${staged}.old`;
    const isKept = await keepOld(target, path.join(hidden, kept), disk);
    const old = isKept ? await versionOf(target, disk) : undefined;
    moves.push({ staged, target: path.basename(target), made, old: old ? { ...old, kept } : null });
  }
  const replaced = new Set(files.map(({ target }) => foldedName(path.basename(target))));
  const ids = new Set<string | undefined>();
  for (const { target } of files) ids.add(await idOf(target, disk));
  ids.delete(undefined);
  const leaving: Outdated[] = [];
  for (const file of outdated) {
    if (replaced.has(foldedName(path.basename(file))) || ids.has(await idOf(file, disk))) continue;
    const version = await versionOf(file, disk);
    if (version) leaving.push({ ...version, target: path.basename(file) });
  }
  return { moves, outdated: leaving };
}

/** The same for two names of one file; undefined if there is none, or if the drive does not number its files. */
async function idOf(file: string, disk: Disk): Promise<string | undefined> {
  try {
    const { dev, ino } = await disk.stat(file, { bigint: true });
    return ino === 0n ? undefined : `${dev} ${ino}`;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** False if there is no file at the target. */
async function keepOld(target: string, kept: string, disk: Disk): Promise<boolean> {
  try {
    await disk.link(target, kept);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
  }
  // Some drives do not support hard links.
  await disk.rm(kept, { force: true });
  try {
    await disk.copyFile(target, kept, constants.COPYFILE_FICLONE);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
  // Only Windows requires that a file that is synced is open for writing, which a read-only file does not allow.
  const copy = await disk.open(kept, process.platform === "win32" ? "r+" : "r");
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
  return true;
}

export async function moveAll(hidden: string, { moves }: Moves, disk: Disk): Promise<void> {
  const folder = path.dirname(hidden);
  for (const { staged, target } of moves) {
    await replaceFile(path.join(hidden, staged), path.join(folder, target), disk);
  }
}

/**
 * Restores each target that has the new file, and deletes those that were not there before. Rejects if a file that was
 * kept cannot be found.
 */
export async function undoMoves(hidden: string, { moves }: Moves, disk: Disk): Promise<void> {
  const folder = path.dirname(hidden);
  for (const { target, made, old } of moves) {
    const place = path.join(folder, target);
    const there = await versionOf(place, disk);
    if (old === null) {
      if (there && isSame(there, made)) await disk.rm(place, { force: true });
    } else if (!there || isSame(there, made)) {
      await replaceFile(path.join(hidden, old.kept), place, disk);
    }
  }
  await syncFolder(folder, disk);
}

/** Completes or undoes what an ended program left, and deletes its hidden folder, or hidden file. */
export async function completeLeft(hidden: string, disk: Disk): Promise<void> {
  const names = new Set(await namesIn(hidden, disk));
  const listed = async (name: string) =>
    names.has(name) ? await listAt(path.join(hidden, name), disk) : undefined;
  const undoing = await listed(listNames.undoing);
  const moving = await listed(listNames.moving);
  // What is not in the folder any more was moved or restored before.
  if (undoing) {
    const moves = undoing.moves.filter(({ old }) => old === null || names.has(old.kept));
    await undoMoves(hidden, { ...undoing, moves }, disk);
  } else if (moving) {
    const moves = moving.moves.filter(({ staged }) => names.has(staged));
    await completeMoves(hidden, { ...moving, moves }, disk);
  }
  await disk.rm(hidden, { recursive: true, force: true, maxRetries: 3 });
}

/** Empty for a file. Rejects if the drive is away, so that nothing is mistaken for missing. */
async function namesIn(hidden: string, disk: Disk): Promise<readonly string[]> {
  try {
    return await disk.readdir(hidden);
  } catch (error) {
    if (codeOf(error) === "ENOTDIR") return [];
    throw error;
  }
}

async function completeMoves(hidden: string, { moves, outdated }: Moves, disk: Disk): Promise<void> {
  const folder = path.dirname(hidden);
  for (const { staged, target, old } of moves) {
    const place = path.join(folder, target);
    const there = await versionOf(place, disk);
    if (there && !(old !== null && isSame(there, old))) continue;
    await replaceFile(path.join(hidden, staged), place, disk);
  }
  for (const file of outdated) await deleteOutdated(folder, file, disk);
  await syncFolder(folder, disk);
}

/** Keeps it if it was changed since the moves were planned. */
export async function deleteOutdated(
  folder: string,
  { target, ...version }: Outdated,
  disk: Disk,
): Promise<void> {
  const there = await versionOf(path.join(folder, target), disk);
  if (there && isSame(there, version)) await disk.rm(path.join(folder, target), { force: true });
}

async function versionOf(file: string, disk: Disk): Promise<Version | undefined> {
  try {
    const { size, mtimeMs } = await disk.stat(file);
    return { size, time: mtimeMs };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Some drives keep times to two seconds. */
function isSame(one: Version, other: Version): boolean {
  return one.size === other.size && Math.abs(one.time - other.time) <= 2000;
}

/** Undefined if it is no list of moves. Names that lead out of the folder make it none. */
async function listAt(file: string, disk: Disk): Promise<Moves | undefined> {
  const text = await disk.readFile(file, "utf8");
  try {
    const found: unknown = JSON.parse(text);
    return isMoves(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isMoves(found: unknown): found is Moves {
  return (
    hasKeys(found) &&
    Array.isArray(found.moves) &&
    found.moves.every(
      (move) =>
        hasKeys(move) &&
        isName(move.staged) &&
        isName(move.target) &&
        isVersion(move.made) &&
        (move.old === null || (isVersion(move.old) && isName(move.old.kept))),
    ) &&
    Array.isArray(found.outdated) &&
    found.outdated.every((file) => isVersion(file) && isName(file.target))
  );
}

function hasKeys(found: unknown): found is Record<string, unknown> {
  return typeof found === "object" && found !== null;
}

function isVersion(found: unknown): found is Record<string, unknown> {
  return hasKeys(found) && typeof found.size === "number" && typeof found.time === "number";
}

function isName(found: unknown): found is string {
  return typeof found === "string" && found !== "" && path.basename(found) === found && found !== "..";
}
