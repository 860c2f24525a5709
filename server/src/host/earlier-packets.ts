// What earlier exports of a case left next to its new packet. Packets under another name, because the file number or the
// name of the case file changed since, are reported, so that the wrong one is not mailed.

import { readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { readManifest } from "../core/packet/manifest.ts";
import { foldedName } from "./disk.ts";
import { sha256OfFile } from "./sha256.ts";

export interface EarlierPacket {
  /** Its PDF, or the first of several. */
  readonly packet: string;
  /** Its files that are unchanged since the export, including the manifest. */
  readonly files: readonly string[];
}

export interface OwnPackets {
  /** The case file. */
  readonly file: string;
  readonly draft: boolean;
  /** The beginnings of the file names of this case's packets, before what is appended for a person or an upload. */
  readonly stems: readonly string[];
}

/** The earlier packets of the same case in a folder, draft or final, in the order of their names. */
export async function earlierPackets(
  folder: string,
  { file, draft, stems }: OwnPackets,
): Promise<readonly EarlierPacket[]> {
  const ending = "-manifest.json";
  const own = await realpath(file).catch(() => undefined);
  const entries = await readdir(folder).catch((): string[] => []);
  const found: EarlierPacket[] = [];
  for (const entry of entries.filter((name) => name.endsWith(ending)).sort()) {
    const stem = entry.slice(0, -ending.length);
    if (stems.some((now) => stem === now || stem.startsWith(`${now}-`))) continue;
    const manifest = path.join(folder, entry);
    const old = readManifest(await readFile(manifest, "utf8").catch(() => ""));
    if (!old || old.draft !== draft || own === undefined) continue;
    const owner = await realpath(path.resolve(folder, old.case_file)).catch(() => undefined);
    if (owner !== own) continue;
    const files: string[] = [];
    for (const { file: name, sha256: made } of old.outputs) {
      const place = path.join(folder, path.basename(name));
      if ((await sha256OfFile(place)) === made) files.push(place);
    }
    const packet = files.find((one) => one.endsWith(".pdf"));
    if (packet !== undefined) found.push({ packet, files: [...files, manifest] });
  }
  return found;
}

// Files that an older packet at the same path left and the new one does not have, such as the third part of a packet
// that now has two.

export interface OutdatedFiles {
  /** As they were written, so that nothing is lost by deleting them. */
  readonly unchanged: readonly string[];
  /** Changed since they were written. */
  readonly changed: readonly string[];
}

/**
 * The existing files that the manifest at this path names and the new packet does not have. Names that are the same on
 * any system are the same here.
 */
export async function findOutdatedFiles(manifest: string, names: readonly string[]): Promise<OutdatedFiles> {
  const old = readManifest(await readFile(manifest, "utf8").catch(() => ""));
  const own = new Set(names.map(foldedName));
  const unchanged: string[] = [];
  const changed: string[] = [];
  for (const { file, sha256: made } of old?.outputs ?? []) {
    if (own.has(foldedName(file)) || path.basename(file) !== file) continue;
    const place = path.join(path.dirname(manifest), file);
    const now = await sha256OfFile(place);
    if (now !== undefined) (now === made ? unchanged : changed).push(place);
  }
  return { unchanged, changed };
}
