// Finds the manifests of packets: in a folder, beside a packet, or by their own names.
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type Manifest, readManifest } from "../core/packet/manifest.ts";

export interface FoundManifest {
  /** The file that holds it. */
  readonly file: string;
  readonly manifest: Manifest;
}

/**
 * The manifests at a place, in the order of their names: all of a folder, or that of one packet, whose name may be of
 * any file that it was made with. Throws where nothing stands at the place.
 */
export async function manifestsAt(place: string): Promise<readonly FoundManifest[]> {
  const isFolder = (await stat(place)).isDirectory();
  if (!isFolder && isManifestName(place)) return await read(place);
  const folder = isFolder ? place : path.dirname(place);
  const names = (await readdir(folder)).filter(isManifestName).sort();
  const found = (await Promise.all(names.map((name) => read(path.join(folder, name))))).flat();
  if (isFolder) return found;
  return found.filter(({ manifest }) => manifest.outputs.some(({ file }) => file === path.basename(place)));
}

function isManifestName(name: string): boolean {
  return /manifest\.json$/i.test(name) && !path.basename(name).startsWith(".");
}

async function read(file: string): Promise<readonly FoundManifest[]> {
  const manifest = readManifest(await readFile(file, "utf8"));
  return manifest ? [{ file, manifest }] : [];
}
