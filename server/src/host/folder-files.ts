// The papers that lie in a case's folder, to be offered where the case names one that is not there.
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isPaper } from "../core/matter/exhibit-files.ts";

const deepest = 4;
const most = 1000;

/** Paths below the folder with forward slashes, sorted; folders that begin with a dot are passed over. */
export async function papersIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  await search(folder, "", deepest, found);
  return found.sort();
}

async function search(folder: string, below: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => []);
  const isOfPacket = filesOfPackets(entries.map(({ name }) => name));
  for (const entry of entries) {
    if (found.length >= most) return;
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile() && isPaper(entry.name) && !isOfPacket(entry.name)) found.push(name);
    const isSearched = entry.isDirectory() && depth > 0 && !/^(?:\.|node_modules$)/.test(entry.name);
    if (isSearched) await search(folder, name, depth - 1, found);
  }
}

/** Whether a file is a packet or lies beside one as a part of it: it begins as the manifest does that was made with it. */
function filesOfPackets(names: readonly string[]): (name: string) => boolean {
  const stems = names.flatMap((name) => /^(.+)-manifest\.json$/i.exec(name)?.[1] ?? []);
  return (name) => stems.some((stem) => name.startsWith(stem));
}
