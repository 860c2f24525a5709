// The papers that lie in a case's folder, to be offered where the case names one that is not there.
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isNamedAsExported, isPacketFolderName } from "../core/files/exported-names.ts";
import { canBeInPacket } from "../core/files/kinds-and-problems.ts";

const deepest = 4;
const most = 1000;

/** Paths below the folder with forward slashes, sorted; folders that begin with a dot are passed over. */
export async function documentsIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  await search(folder, "", deepest, found);
  return found.sort();
}

async function search(folder: string, below: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => []);
  const isExported = filesOfPackets(
    entries.map(({ name }) => name),
    below,
  );
  for (const entry of entries) {
    if (found.length >= most) return;
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile() && canBeInPacket(entry.name) && !isExported(entry.name)) found.push(name);
    const isSearched = entry.isDirectory() && depth > 0 && !/^(?:\.|node_modules$)/.test(entry.name);
    if (isSearched) await search(folder, name, depth - 1, found);
  }
}

/**
 * Whether a file was written by an export: it begins as a manifest beside it does, or it is in a folder for packets that
 * has a manifest or is named as exports name their files. A practice may have a folder `packet` of its own.
 */
function filesOfPackets(names: readonly string[], folder: string): (name: string) => boolean {
  const stems = names.flatMap((name) => /^(.+)-manifest\.json$/i.exec(name)?.[1] ?? []);
  const isForPackets = isPacketFolderName(folder.slice(folder.lastIndexOf("/") + 1));
  return (name) =>
    stems.some((stem) => name.startsWith(stem)) ||
    (isForPackets && (stems.length > 0 || isNamedAsExported(name)));
}
