// Finds the manifests of packets: in a folder, next to a packet, or by their own names.
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { packetFolderName } from "../core/files/exported-names.ts";
import { type Manifest, readManifest } from "../core/packet/manifest.ts";
import { readRegularFile } from "./regular-file.ts";

export interface FoundManifest {
  /** The file that contains it. */
  readonly file: string;
  readonly manifest: Manifest;
}

/**
 * The manifests at a path, in the order of their names: all in a folder and in its folders for packets, or the one of a
 * packet, for the name of any file that was made with it. Throws if the path does not exist.
 */
export async function manifestsAt(place: string): Promise<readonly FoundManifest[]> {
  const isFolder = (await stat(place)).isDirectory();
  if (!isFolder && isManifestName(place)) return await read(place);
  const folder = isFolder ? place : path.dirname(place);
  const found = await manifestsIn(folder);
  if (isFolder) {
    const below = [false, true].map((draft) => path.join(folder, packetFolderName(draft)));
    return [...found, ...(await Promise.all(below.map((one) => manifestsIn(one).catch(() => [])))).flat()];
  }
  return found.filter(({ manifest }) => manifest.outputs.some(({ file }) => file === path.basename(place)));
}

async function manifestsIn(folder: string): Promise<readonly FoundManifest[]> {
  const names = (await readdir(folder)).filter(isManifestName).sort();
  return (await Promise.all(names.map((name) => read(path.join(folder, name))))).flat();
}

function isManifestName(name: string): boolean {
  return /manifest\.json$/i.test(name) && !path.basename(name).startsWith(".");
}

async function read(file: string): Promise<readonly FoundManifest[]> {
  const manifest = readManifest(String(await readRegularFile(file)));
  return manifest ? [{ file, manifest }] : [];
}
