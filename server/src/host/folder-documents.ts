// The documents in a case's folder, offered when the case names one that does not exist.
import { type Dirent, readdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isNamedAsExported, isPacketFolderName } from "../core/files/exported-names.ts";
import { canBeInPacket } from "../core/files/kinds-and-problems.ts";
import { blankFormsFolder } from "../core/form-filling/why-not-filled.ts";

const deepest = 4;
const most = 1000;

/** Paths below the folder with forward slashes, sorted; folders whose names begin with a dot are skipped, and so are blank forms. */
export async function documentsIn(folder: string): Promise<readonly string[]> {
  const searched = documentsBelow();
  let step = searched.next();
  while (!step.done) {
    const place = path.join(folder, step.value);
    step = searched.next(await readdir(place, { withFileTypes: true }).catch(() => []));
  }
  return step.value;
}

/** The same at once, for a thread that may wait. */
export function documentsInNow(folder: string): readonly string[] {
  const searched = documentsBelow();
  let step = searched.next();
  while (!step.done) step = searched.next(entriesNow(path.join(folder, step.value)));
  return step.value;
}

function entriesNow(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Yields each folder to list, by its path from the first one, and receives its entries. */
type Listing<Result> = Generator<string, Result, readonly Dirent[]>;

function* documentsBelow(): Listing<readonly string[]> {
  const found: string[] = [];
  yield* search("", deepest, found);
  return found.sort();
}

function* search(below: string, depth: number, found: string[]): Listing<void> {
  const entries = yield below;
  const isExported = filesOfPackets(
    entries.map(({ name }) => name),
    below,
  );
  for (const entry of entries) {
    if (found.length >= most) return;
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile() && canBeInPacket(entry.name) && !isExported(entry.name)) found.push(name);
    const isSearched =
      entry.isDirectory() &&
      depth > 0 &&
      !/^(?:\.|node_modules$)/.test(entry.name) &&
      name.toLowerCase() !== blankFormsFolder;
    if (isSearched) yield* search(name, depth - 1, found);
  }
}

/**
 * Whether an export wrote a file: its name begins like that of a manifest next to it, or its folder is one for packets
 * that has a manifest or is named like an export's. A practice may have a folder `packet` of its own.
 */
function filesOfPackets(names: readonly string[], folder: string): (name: string) => boolean {
  const stems = names.flatMap((name) => /^(.+)-manifest\.json$/i.exec(name)?.[1] ?? []);
  const isForPackets = isPacketFolderName(folder.slice(folder.lastIndexOf("/") + 1));
  return (name) =>
    stems.some((stem) => name.startsWith(stem)) ||
    (isForPackets && (stems.length > 0 || isNamedAsExported(name)));
}
