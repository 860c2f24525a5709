// Finds and reads case files on the disk.

import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import {
  beginningOfFile,
  isCase,
  isNamedAsCase,
  isNamedAsYaml,
  isPassedOver,
} from "../core/read/case-file.ts";
import { notCase } from "./errors-in-words.ts";
import { readRegularFile, withRegularFile } from "./regular-file.ts";

/**
 * Every case file at or below a path, sorted, each once. A folder is searched at any depth; a file is returned as it
 * is. Links are followed, cycles are not. Throws if the path does not exist.
 */
export async function caseFilesAt(
  place: string,
  options: Pick<SearchOptions, "missed"> = {},
): Promise<string[]> {
  return (await stat(place)).isDirectory() ? caseFilesIn([place], options) : [place];
}

export interface SearchOptions {
  /** The most files to find; if omitted, all. */
  readonly most?: number;
  readonly isStopped?: () => boolean;
  /** Called for each file at once, not in sorted order. */
  readonly tell?: (file: string) => void;
  /** Called for each folder and file that could not be read. */
  readonly missed?: (place: string) => void;
}

/**
 * The case files among files, and in folders at any depth, sorted. A folder that is reached in several ways is searched
 * once; a path that does not exist has none.
 */
export async function caseFilesIn(
  places: readonly string[],
  {
    most = Number.POSITIVE_INFINITY,
    isStopped = () => false,
    tell = () => undefined,
    missed = () => undefined,
  }: SearchOptions = {},
): Promise<string[]> {
  const found = new Set<string>();
  const take = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    tell(file);
  };
  const search: Search = { take, missed, seen: new Set(), isEnded: () => found.size >= most || isStopped() };
  for (const place of places) await searchPlace(place, path.basename(place), search);
  return [...found].sort();
}

interface Search {
  readonly take: (file: string) => void;
  readonly missed: (place: string) => void;
  /** Folders by their paths with links resolved. */
  readonly seen: Set<string>;
  readonly isEnded: () => boolean;
}

/** A path that may be a link, or may contain links. */
async function searchPlace(place: string, name: string, search: Search): Promise<void> {
  if (search.isEnded()) return;
  const kind = await stat(place).catch(() => undefined);
  // For example, a link to a drive that is not connected.
  if (!kind && mayHoldCases(name)) search.missed(place);
  if (kind?.isDirectory()) await searchFolder(place, await realpath(place).catch(() => place), search);
  else if (kind?.isFile() && (await isCaseFile(place, name, search))) search.take(place);
}

/** `real` is the folder's path with links resolved. */
async function searchFolder(folder: string, real: string, search: Search): Promise<void> {
  if (search.seen.has(real)) return;
  search.seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => {
    search.missed(folder);
    return [];
  });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (search.isEnded()) return;
    const { name } = entry;
    const place = path.join(folder, name);
    if (entry.isSymbolicLink() && !isPassedOver(name)) await searchPlace(place, name, search);
    else if (entry.isDirectory() && !isPassedOver(name))
      await searchFolder(place, path.join(real, name), search);
    else if (entry.isFile() && (await isCaseFile(place, name, search))) search.take(place);
  }
}

/** Whether a name may be that of a case file or of a folder, and not of a document. */
function mayHoldCases(name: string): boolean {
  return isNamedAsYaml(name) || !/\.[a-z]{2,4}$/i.test(name);
}

async function isCaseFile(place: string, name: string, { missed }: Search): Promise<boolean> {
  if (!isNamedAsYaml(name)) return false;
  if (isNamedAsCase(name)) return true;
  const text = await beginningOf(place);
  if (text === undefined) missed(place);
  return isCase({ name, text: text ?? "" });
}

/** The first characters of a file; undefined if it cannot be read. */
async function beginningOf(place: string): Promise<string | undefined> {
  try {
    return await withRegularFile(place, async (handle) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginningOfFile), 0, beginningOfFile, 0);
      return buffer.toString("utf8", 0, bytesRead);
    });
  } catch {
    return undefined;
  }
}

/** The text of a case file. Bytes that are not UTF-8 become U+FFFD, which the check reports. */
export async function readCaseText(file: string): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readRegularFile(file));
}

// The text of a case file that is passed to a command.

/** Rejects like a file error if the file does not exist or is not a case. */
export async function caseTextAt(file: string): Promise<string> {
  const text = await readCaseText(file);
  if (!isCase({ name: file, text })) throw Object.assign(new Error("not a case file"), { code: notCase });
  return text;
}
