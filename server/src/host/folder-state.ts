// The state of the files that a case names, and of the documents in its folder, without reading any of them: it
// shows whether a result that depends on them is still valid.
import { lstatSync, readdirSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { partsInside } from "../core/model/exhibit-files.ts";
import { documentsInNow } from "./folder-documents.ts";
import { nameAmong } from "./folder-lookup.ts";
import { sha256 } from "./sha256.ts";

export interface FolderState {
  /** Equal as long as nothing changes: a hash of names, sizes, times, and file numbers. */
  readonly mark: string;
  /** When the file that was changed last was changed, in milliseconds since 1970; 0 if there is none. */
  readonly changed: number;
}

/** Synchronous: use it only in a thread that may block. `names` are written as in the case. */
export function folderStateNow(folder: string, names: readonly string[]): FolderState {
  const entryOf = entriesOf();
  const found = names.map((name) => statsOf(folder, name, entryOf));
  const shown = found.map((one) =>
    typeof one === "string" ? one : [one.isFile(), one.size, one.mtimeMs, one.ctimeMs, one.ino],
  );
  const times = found.flatMap((one) => (typeof one === "string" ? [] : [one.mtimeMs]));
  return {
    mark: sha256(Buffer.from(JSON.stringify([names, shown, documentsInNow(folder)]))),
    changed: Math.max(0, ...times),
  };
}

type EntryOf = (folder: string, name: string) => string | undefined;

function statsOf(folder: string, named: string, entryOf: EntryOf): Stats | "outside" | "missing" {
  const parts = partsInside(named);
  if (!parts) return "outside";
  try {
    let place = folder;
    for (const part of parts) {
      const next = entryOf(place, part);
      if (next === undefined) return "missing";
      place = path.join(place, next);
    }
    return statSync(place);
  } catch {
    return "missing";
  }
}

/** Finds names as `folderLookup` does, each once. */
function entriesOf(): EntryOf {
  const known = new Map<string, string | undefined>();
  const listed = new Map<string, readonly string[]>();
  const namesIn = (folder: string): readonly string[] => {
    const names = listed.get(folder) ?? namesNow(folder);
    listed.set(folder, names);
    return names;
  };
  return (folder, name) => {
    const place = path.join(folder, name);
    if (known.has(place)) return known.get(place);
    const isExact = lstatSync(place, { throwIfNoEntry: false }) !== undefined;
    const entry = isExact ? name : nameAmong(namesIn(folder), name);
    known.set(place, entry);
    return entry;
  };
}

function namesNow(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
