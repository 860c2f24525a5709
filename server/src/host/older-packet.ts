// Files that an older packet at the same path left and the new one does not have, such as the third part of a packet
// that now has two.
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { readManifest } from "../core/packet/manifest.ts";
import { sha256 } from "./sha256.ts";

export interface OutdatedFiles {
  /** As they were written, so that nothing is lost by deleting them. */
  readonly unchanged: readonly string[];
  /** Changed since they were written. */
  readonly changed: readonly string[];
}

/** The existing files that the manifest at this path names and the new packet does not have. */
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

/** Deletes the unchanged files, and gives those that could not be deleted. */
export async function deleteFiles(files: readonly string[]): Promise<readonly string[]> {
  const stayed: string[] = [];
  for (const file of files) await rm(file, { force: true }).catch(() => stayed.push(file));
  return stayed;
}
