// The case files of this machine that are checked together and compared with one another.
import path from "node:path";
import type { Day } from "../core/base/calendar.ts";
import { emptyCaseload } from "../core/caseload/caseload.ts";
import { factsOf } from "../core/caseload/read-facts.ts";
import type { AmongOthers } from "../core/caseload/relate.ts";
import type { CaseRef } from "../core/model/relations.ts";
import { matterOfFile } from "./check-file.ts";

export interface CaseAtPath {
  readonly file: string;
  readonly text: string;
}

/**
 * For each case, the others to compare it with. Only what is compared is kept. A case that fails here is omitted, and
 * passed to `onError` with the error. Messages name each case by its path from `base`.
 */
export async function amongOneAnother(
  cases: readonly CaseAtPath[],
  today: Day,
  base: string,
  onError?: (file: string, error: unknown) => void,
): Promise<(file: string) => AmongOthers> {
  const caseload = emptyCaseload();
  for (const { file, text } of cases.length > 1 ? cases : []) {
    try {
      const context = await matterOfFile(file, text, today);
      caseload.add(factsOf(context, text, refOf(file, base)));
    } catch (error) {
      onError?.(file, error);
    }
  }
  return (file) => ({ ref: refOf(file, base), caseload });
}

/** How other cases refer to a case; messages name it by its path from `base`. */
export function refOf(file: string, base: string): CaseRef {
  const place = path.resolve(file);
  return { key: place.replaceAll("\\", "/"), uri: file, name: nameFrom(base, place) };
}

/**
 * The innermost folder that contains all of these paths, for `nameFrom`. It may be the root of a drive, which
 * `nameFrom` does not use.
 */
export function commonFolder(
  folders: readonly string[],
  { resolve, dirname, relative, isAbsolute, sep } = path,
): string {
  const [first = ".", ...others] = folders.map((folder) => resolve(folder));
  const isWithin = (folder: string, around: string) => {
    const way = relative(around, folder);
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  };
  let common = first;
  while (!others.every((folder) => isWithin(folder, common)) && dirname(common) !== common)
    common = dirname(common);
  return common;
}

/** The path relative to a folder that is not the root of a drive, otherwise the whole path. */
export function nameFrom(base: string, place: string, { dirname, relative, isAbsolute } = path): string {
  const name = relative(base, place);
  return dirname(base) === base || isAbsolute(name) ? place : name;
}
