// What an older packet at the same place has left behind and the new one does not have: the third part of what goes in
// two parts now.
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { readManifest } from "../core/packet/manifest.ts";
import { sha256 } from "./sha256.ts";

export interface OutdatedFiles {
  /** As they were made, so that nothing is lost with them. */
  readonly unchanged: readonly string[];
  /** Somebody has changed them since. */
  readonly changed: readonly string[];
}

/** The files that the manifest at this place names and the new packet does not have, as far as they are there. */
export async function findOutdatedFiles(manifest: string, names: readonly string[]): Promise<OutdatedFiles> {
  const old = readManifest(await readFile(manifest, "utf8").catch(() => ""));
  const unchanged: string[] = [];
  const changed: string[] = [];
  for (const { file, sha256: made } of old?.outputs ?? []) {
    if (names.includes(file) || path.basename(file) !== file) continue;
    const place = path.join(path.dirname(manifest), file);
    const bytes = await readFile(place).catch(() => undefined);
    if (bytes) (sha256(bytes) === made ? unchanged : changed).push(place);
  }
  return { unchanged, changed };
}

/** Takes away what nobody has changed, and gives what could not be taken away. */
export async function deleteFiles(files: readonly string[]): Promise<readonly string[]> {
  const stayed: string[] = [];
  for (const file of files) await rm(file, { force: true }).catch(() => stayed.push(file));
  return stayed;
}
