// Finds files by the names that a case writes, in one folder and at one moment. Each folder is listed at most once, and
// each name is looked up once, since the files of a case are usually in few folders.
import { lstat, readdir, realpath } from "node:fs/promises";
import path from "node:path";
import { foldedName } from "./disk.ts";

export interface FolderLookup {
  /** The path of a file in the folder, resolved name by name; undefined if a name does not exist or matches several. */
  placeOf(parts: readonly string[]): Promise<string | undefined>;
  /** The path of the folder with links resolved. Rejects if the folder cannot be reached. */
  realFolder(): Promise<string>;
}

/** What it has found is not looked up again: it must not be kept longer than a check. */
export function folderLookup(folder: string): FolderLookup {
  const real = onceEach((place) => realpath(place));
  const namesIn = onceEach((place) => readdir(place).catch(() => []));
  const entries = onceEach((place) => entryOf(path.dirname(place), path.basename(place), namesIn));
  return {
    async placeOf(parts) {
      let place = folder;
      for (const part of parts) {
        const next = await entries(path.join(place, part));
        if (next === undefined) return undefined;
        place = path.join(place, next);
      }
      return place;
    },
    realFolder: () => real(folder),
  };
}

/** The name on the disk: the letter case and the encoding of accents may differ from what the case writes. */
async function entryOf(
  folder: string,
  name: string,
  namesIn: (folder: string) => Promise<readonly string[]>,
): Promise<string | undefined> {
  const exact = await lstat(path.join(folder, name)).catch(() => undefined);
  if (exact) return name;
  return nameAmong(await namesIn(folder), name);
}

/** The name of a folder's entry that a case may mean; undefined if there is none, or several. */
export function nameAmong(names: readonly string[], name: string): string | undefined {
  const composed = names.filter((entry) => entry.normalize("NFC") === name.normalize("NFC"));
  if (composed.length > 0) return composed.length === 1 ? composed[0] : undefined;
  const folded = names.filter((entry) => foldedName(entry) === foldedName(name));
  return folded.length === 1 ? folded[0] : undefined;
}

function onceEach<Answer>(question: (place: string) => Promise<Answer>): (place: string) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>();
  return (place) => {
    const answer = known.get(place) ?? question(place);
    known.set(place, answer);
    return answer;
  };
}
