// Finds and reads case files on the disk.
import type { Dirent } from "node:fs";
import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { beginsAsCase, isNamedAsCase, isNamedAsYaml, isPassedOver } from "../core/read/case-file.ts";

/**
 * Every case file at or below a path, sorted, each once. A folder is searched at any depth; a file is taken as it is.
 * Links are followed, circles are not. Throws where nothing stands at the path.
 */
export async function caseFilesAt(place: string): Promise<string[]> {
  return (await stat(place)).isDirectory() ? caseFilesIn([place]) : [place];
}

/** When a search ends before everything has been found. */
export interface SearchEnd {
  /** How many files are enough. */
  readonly most: number;
  readonly isStopped: () => boolean;
}

const whenAllIsFound: SearchEnd = { most: Number.POSITIVE_INFINITY, isStopped: () => false };

/**
 * The case files among files, and in folders at any depth, sorted. A folder that is reached on several ways is
 * searched once; a place where nothing stands holds none.
 */
export async function caseFilesIn(
  places: readonly string[],
  end: SearchEnd = whenAllIsFound,
): Promise<string[]> {
  const search: Search = { found: new Set(), seen: new Set(), end };
  for (const place of places) await searchPlace(place, path.basename(place), search);
  return [...search.found].sort();
}

interface Search {
  readonly found: Set<string>;
  /** Folders without links on the way to them. */
  readonly seen: Set<string>;
  readonly end: SearchEnd;
}

async function searchPlace(place: string, name: string, search: Search): Promise<void> {
  const kind = await stat(place).catch(() => undefined);
  if (kind?.isDirectory()) await searchFolder(place, search);
  else if (kind?.isFile() && (await isCaseFile(place, name))) search.found.add(place);
}

async function searchFolder(folder: string, search: Search): Promise<void> {
  const { found, seen, end } = search;
  const real = await realpath(folder).catch(() => folder);
  if (seen.has(real)) return;
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (found.size >= end.most || end.isStopped()) return;
    const place = path.join(folder, entry.name);
    if (entry.isSymbolicLink() && !isPassedOver(entry.name)) await searchPlace(place, entry.name, search);
    else if (entry.isDirectory() && !isPassedOver(entry.name)) await searchFolder(place, search);
    else if (entry.isFile() && (await isCaseFile(place, entry.name))) found.add(place);
  }
}

async function isCaseFile(place: string, name: string): Promise<boolean> {
  return isNamedAsCase(name) || (isNamedAsYaml(name) && beginsAsCase(await beginningOf(place)));
}

/** The first characters of a file; none of one that cannot be read. */
async function beginningOf(place: string): Promise<string> {
  const handle = await open(place).catch(() => undefined);
  if (!handle) return "";
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } catch {
    return "";
  } finally {
    await handle.close();
  }
}

/** The text of a case file. Bytes that are no UTF-8 become U+FFFD, which the check reports. */
export async function readCaseText(file: string): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(file));
}
