// The case files that are passed to a command, one after the other.
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Day } from "../core/base/calendar.ts";
import type { AmongOthers } from "../core/caseload/relate.ts";
import { caseFilesMatching, folderOfPattern, isLeftOut, isPattern } from "../host/case-patterns.ts";
import { amongOneAnother, type CaseAtPath, commonFolder } from "../host/check-together.ts";
import { isProgramError } from "../host/errors-in-words.ts";
import { caseFilesAt, caseTextAt } from "../host/find-cases.ts";
import { troubleLines } from "./terms.ts";

/**
 * Calls a function with each case file at the paths, with the others to compare, as of a date; a folder stands for
 * every case file in it. What cannot be read or done is reported in `trouble`, and the next file follows; the location
 * of an error in the program, in `errors`. Gives the folders if only folders were passed and each of their cases was
 * reached.
 */
export async function eachCase(
  paths: readonly string[],
  trouble: string[],
  today: Day,
  work: (file: string, text: string, others: AmongOthers) => Promise<void>,
  errors = trouble,
): Promise<readonly string[] | undefined> {
  const { files, folders, searched } = await caseFilesOf(paths, trouble);
  const cases: CaseAtPath[] = [];
  for (const file of files) cases.push(...(await caseAt(file, trouble)));
  let isEachDone = cases.length === files.length;
  const among = await amongOneAnother(cases, today, commonFolder(folders), (file, error) => {
    // The case is still checked by itself, which reports a file that cannot be read.
    if (isProgramError(error)) errors.push(...troubleLines(file, error));
  });
  for (const { file, text } of cases) {
    try {
      await work(file, text, among(file));
    } catch (error) {
      isEachDone = false;
      const [line = "", ...where] = troubleLines(file, error);
      trouble.push(line);
      errors.push(...where);
    }
  }
  return isEachDone ? searched : undefined;
}

export interface FoundFiles {
  readonly files: readonly string[];
  /** The folders that were passed, and those of the files that were. */
  readonly folders: readonly string[];
  /** The paths that were passed, with links resolved, if they are folders in which nothing was missed. */
  readonly searched: readonly string[] | undefined;
}

/** The case files at the paths; what is not found or cannot be searched is reported in `trouble`. */
export async function caseFilesOf(paths: readonly string[], trouble: string[]): Promise<FoundFiles> {
  const found: string[] = [];
  const folders: string[] = [];
  const searched: string[] = [];
  let isWhole = true;
  const missed = (): void => {
    isWhole = false;
  };
  const leftOut = paths.filter((place) => place.startsWith("!")).map((place) => place.slice(1));
  const search = {
    missed: (unread: string) => {
      missed();
      trouble.push(`${unread}: could not be read, so cases in it may be missing`);
    },
  };
  if (leftOut.length > 0) missed();
  for (const place of paths.filter((one) => !one.startsWith("!"))) {
    try {
      if (await isPattern(place)) {
        missed();
        const files = await caseFilesMatching(place, search);
        if (files.length === 0) trouble.push(`${place}: no case file matches this pattern`);
        folders.push(folderOfPattern(place));
        found.push(...files);
        continue;
      }
      const files = await caseFilesAt(place, search);
      if ((await stat(place)).isDirectory()) searched.push(await realpath(place));
      else missed();
      if (files.length === 0)
        trouble.push(`${place}: this folder has no case file (a name ending in .parole.yaml)`);
      folders.push(files.length === 1 && files[0] === place ? path.dirname(place) : place);
      found.push(...files);
    } catch (error) {
      missed();
      trouble.push(...troubleLines(place, error));
    }
  }
  const files = [...new Set(found)].filter((file) => !isLeftOut(file, leftOut));
  return { files, folders, searched: isWhole ? searched : undefined };
}

/** A file of a folder that cannot be read does not stop the others. */
async function caseAt(file: string, trouble: string[]): Promise<CaseAtPath[]> {
  try {
    return [{ file, text: await caseTextAt(file) }];
  } catch (error) {
    trouble.push(...troubleLines(file, error));
    return [];
  }
}
