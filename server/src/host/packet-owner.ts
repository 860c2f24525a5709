// The owner of an existing packet, so that no export overwrites the packet of another case or of other people, or a
// file that was changed since it was exported.
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { listed } from "../core/message/english.ts";
import { type Manifest, readManifest } from "../core/packet/manifest.ts";
import { distance } from "../core/read/nearest.ts";
import { foldedName } from "./disk.ts";
import { sha256OfFile } from "./sha256.ts";

/** The case and the people of a packet. */
export interface PacketOwner {
  /** The case file. */
  readonly file: string;
  /** The names of the beneficiaries in the packet. */
  readonly people: readonly string[];
}

/** The owner of the packet with this manifest, if it belongs to another case or to none of these people. */
export async function otherOwner(manifest: string, own: PacketOwner): Promise<PacketOwner | undefined> {
  const old = readManifest(await readFile(manifest, "utf8").catch(() => ""));
  return old && ownerIn(old, path.dirname(manifest), own);
}

/** The same for a packet in this folder that has one of these files, whatever the name of its manifest. */
export async function otherOwnerOf(
  files: readonly string[],
  folder: string,
  own: PacketOwner,
): Promise<PacketOwner | undefined> {
  const names = new Set(files.map((file) => foldedName(path.basename(file))));
  const entries = await readdir(folder).catch((): string[] => []);
  for (const entry of entries.filter((name) => name.endsWith("-manifest.json")).sort()) {
    const old = readManifest(await readFile(path.join(folder, entry), "utf8").catch(() => ""));
    if (!old?.outputs.some(({ file }) => names.has(foldedName(file)))) continue;
    const owner = await ownerIn(old, folder, own);
    if (owner) return owner;
  }
  return undefined;
}

/**
 * A case file that no longer exists was renamed or moved if its packet is for the same people. A case file that still
 * exists may have become the case of other people.
 */
async function ownerIn(
  old: Manifest,
  folder: string,
  { file, people }: PacketOwner,
): Promise<PacketOwner | undefined> {
  const owner = { file: path.resolve(folder, old.case_file), people: old.beneficiaries };
  const [one, other] = await Promise.all(
    [realpath(owner.file), realpath(file)].map((found) => found.catch(() => "")),
  );
  if (one !== "" && one !== other) return owner;
  const isUnnamed = owner.people.length === 0 || people.length === 0;
  const isShared = owner.people.some((name) => people.some((own) => isSameName(name, own)));
  return isUnnamed || isShared ? undefined : owner;
}

/** Whether two names can be of one person, spelled differently or with more of its parts. */
function isSameName(one: string, other: string): boolean {
  const [parts, others] = [one, other].map((name) =>
    name
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part !== ""),
  );
  if (!parts || !others) return false;
  const isWithin = (few: readonly string[], many: readonly string[]) =>
    few.every((part) => many.includes(part));
  return (
    isWithin(parts, others) || isWithin(others, parts) || distance(parts.join(" "), others.join(" "), 1) <= 1
  );
}

/** "Ana Morales (ana.parole.yaml)". */
export function ownerInWords({ file, people }: PacketOwner): string {
  const name = path.basename(file);
  return people.length === 0 ? name : `${listed(people)} (${name})`;
}

export interface FileInTheWay {
  readonly place: string;
  /** Continues the sentence that begins with the file's name. */
  readonly reason: string;
}

/**
 * The paths with files that the packet of this manifest did not write, or that were changed since. The manifest is
 * itself a file of its packet.
 */
export async function filesInTheWay(
  places: readonly string[],
  manifest: string,
): Promise<readonly FileInTheWay[]> {
  const old = readManifest(await readFile(manifest, "utf8").catch(() => ""));
  const made = new Map((old?.outputs ?? []).map(({ file, sha256: hash }) => [foldedName(file), hash]));
  const found: FileInTheWay[] = [];
  for (const place of places) {
    const isThere = await stat(place).then(
      () => true,
      () => false,
    );
    if (!isThere || (place === manifest && old)) continue;
    const hash = made.get(foldedName(path.basename(place)));
    if (hash !== undefined && (await sha256OfFile(place)) === hash) continue;
    found.push({ place, reason: hash === undefined ? notExported : changed });
  }
  return found;
}

const notExported = "was not written by an export of this case; rename or move it";
const changed = "was changed after it was exported; rename or move it to keep the changes, or delete it";
