// Whose a packet is that is already at a place, so that no export writes over the packet of another case, or over a
// file that was changed since it was exported.
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { readManifest } from "../core/packet/manifest.ts";
import { sha256 } from "./sha256.ts";

/** The case file of the packet that this manifest is of, where that is another case that is still there. */
export async function otherOwner(manifest: string, caseFile: string): Promise<string | undefined> {
  const old = readManifest(await readFile(manifest, "utf8").catch(() => ""));
  if (!old) return undefined;
  const owner = path.resolve(path.dirname(manifest), old.case_file);
  const [one, other] = await Promise.all(
    [realpath(owner), realpath(caseFile)].map((found) => found.catch(() => "")),
  );
  return one === "" || one === other ? undefined : owner;
}

export interface FileInTheWay {
  readonly place: string;
  /** Continues the sentence that the file's name begins. */
  readonly reason: string;
}

/**
 * Those of the places at which there is something that the packet of this manifest did not write, or that was changed
 * since. The manifest is a file of its packet.
 */
export async function filesInTheWay(
  places: readonly string[],
  manifest: string,
): Promise<readonly FileInTheWay[]> {
  const old = readManifest(await readFile(manifest, "utf8").catch(() => ""));
  const made = new Map((old?.outputs ?? []).map(({ file, sha256: hash }) => [file, hash]));
  const found: FileInTheWay[] = [];
  for (const place of places) {
    const isThere = await stat(place).then(
      () => true,
      () => false,
    );
    if (!isThere || (place === manifest && old)) continue;
    const hash = made.get(path.basename(place));
    const bytes = hash === undefined ? undefined : await readFile(place).catch(() => undefined);
    if (bytes && sha256(bytes) === hash) continue;
    found.push({ place, reason: hash === undefined ? notExported : changed });
  }
  return found;
}

const notExported = "was not written by an export of this case; rename or move it";
const changed = "was changed after it was exported; rename or move it to keep the changes, or delete it";
