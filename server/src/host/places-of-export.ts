// The output paths of an export, and what prevents writing there: the packet of another case or of other people, a
// document of the case, or a file that no export wrote.

import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { CaseContext } from "../core/model/case-context.ts";
import { nameOfPerson } from "../core/model/people.ts";
import { presetOf } from "../core/packet/build.ts";
import { type Only, personsOf } from "../core/packet/sections.ts";
import { placeOfCaseFile } from "./case-files.ts";
import type { DrawnPacket } from "./draw-one-packet.ts";
import type { ExportInput, Refused } from "./export-order.ts";
import { manifestPlace } from "./make-packet.ts";
import { type OutputPath, outputPathOf } from "./packet-names.ts";
import { filesInTheWay, otherOwner, otherOwnerOf, ownerInWords, type PacketOwner } from "./packet-owner.ts";
import type { StagedFile } from "./staging.ts";

export interface NamedPlaces {
  readonly kind: "named";
  /** One for each packet, in their order. */
  readonly places: readonly OutputPath[];
  readonly notes: readonly string[];
  /** Whether the name of the case file was added, because another case has the same number. */
  readonly withCaseName: boolean;
}

/** The output paths: with names under which neither another case nor another person has a packet. */
export async function outputPathsFor(
  input: ExportInput,
  context: CaseContext,
  wanted: readonly Only[],
): Promise<NamedPlaces | Refused> {
  const { target, file, draft } = input;
  const preset = input.preset ?? presetOf(context);
  let before: Owned | undefined;
  for (const withCaseName of [false, true]) {
    const places = wanted.map((only) =>
      outputPathOf(context, { target, file, draft, only, preset, withCaseName }),
    );
    const owned = await Promise.all(
      places.map(async (place, index): Promise<Owned | undefined> => {
        const own = ownerOf(file, context, wanted[index]);
        const owner = await otherOwner(manifestPlace(place), own);
        return owner && { owner, own, place };
      }),
    );
    const other = owned.find((found) => found !== undefined);
    if (other === undefined) {
      const notes = before ? [renamedBecauseOf(before)] : [];
      return { kind: "named", places, notes, withCaseName };
    }
    before = other;
    if (places.some(({ isNamed }) => isNamed)) break;
  }
  if (!before) throw new Error("Without an owner every packet has its place");
  const { place, owner, own } = before;
  return wouldReplace(path.join(place.folder, `${place.stem}.pdf`), owner, own);
}

/** The refusal if the path given as a folder is a file of the packet of another case or of other people. */
export async function fileAsFolder(
  { target, file }: ExportInput,
  context: CaseContext,
): Promise<Refused | undefined> {
  if (!target || !("folder" in target)) return undefined;
  const { folder } = target;
  const isFile = await stat(folder).then(
    (there) => there.isFile(),
    () => false,
  );
  if (!isFile) return undefined;
  const own = ownerOf(file, context, undefined);
  const owner = await otherOwnerOf([folder], path.dirname(folder), own);
  return owner && wouldReplace(folder, owner, own);
}

/** A path with the packet of another case or of other people. */
interface Owned {
  readonly place: OutputPath;
  readonly owner: PacketOwner;
  readonly own: PacketOwner;
}

function ownerOf(file: string, context: CaseContext, only: Only): PacketOwner {
  return { file, people: personsOf(context, only).map((person) => nameOfPerson(context.people, person)) };
}

function renamedBecauseOf({ place, owner, own }: Owned): string {
  return `${place.stem} is the packet of ${ownerInWords(owner)}, so the packet of ${ownerInWords(own)} is also named after its case file`;
}

function wouldReplace(packet: string, owner: PacketOwner, own: PacketOwner): Refused {
  const reason = `is the packet of ${ownerInWords(owner)}, but this packet is for ${ownerInWords(own)}`;
  const advice =
    "Give the matters different numbers, export to another folder, or move the packet that is there.";
  return {
    kind: "refused",
    reason: "The export would replace the packet of another case or person",
    files: [{ path: packet, reason, advice }],
  };
}

/** What prevents writing the packets: documents of the case, or files that are not of an older packet. */
export async function refusedOver(
  { file, target }: ExportInput,
  context: CaseContext,
  packets: readonly DrawnPacket[],
): Promise<Refused | undefined> {
  const { files } = context;
  const targets = packets.flatMap((packet) => targetsOf(packet.files));
  const own = await ownDocumentsAt(targets, file, files.keys());
  if (own.length > 0) {
    const reason = "The packet would replace a document that goes into it";
    return { kind: "refused", reason, files: own.map(refusalOf) };
  }
  // A file that was requested by name may be replaced, unless it belongs to another case or person.
  if (target && "file" in target) {
    for (const { place, only, files: written } of packets) {
      const own = ownerOf(file, context, only);
      const owner = await otherOwnerOf(targetsOf(written), place.folder, own);
      if (owner) return wouldReplace(target.file, owner, own);
    }
    return undefined;
  }
  const inTheWay = await Promise.all(
    packets.map((packet) => filesInTheWay(targetsOf(packet.files), manifestPlace(packet.place))),
  );
  const found = inTheWay.flat();
  if (found.length === 0) return undefined;
  return {
    kind: "refused",
    reason: "The export does not replace files that already exist",
    files: found.map(({ place, reason }) => ({ path: place, reason })),
  };
}

function targetsOf(files: readonly StagedFile[]): readonly string[] {
  return files.map(({ target }) => target);
}

function refusalOf({ named }: OwnDocument) {
  return { path: named, reason: "has the name under which the packet is written. Rename one of them" };
}

// Which output paths of a packet are paths of documents that go into it: an earlier packet may be an exhibit of the
// next one.

export interface OwnDocument {
  /** As the case names it. */
  readonly named: string;
  readonly place: string;
}

/** The paths that are documents of the case, under whatever name. */
export async function ownDocumentsAt(
  places: readonly string[],
  caseFile: string,
  papers: Iterable<string>,
): Promise<readonly OwnDocument[]> {
  const named = new Map<string, string>();
  for (const paper of papers) {
    const place = await placeOfCaseFile(path.dirname(caseFile), paper);
    if (place !== undefined) named.set(place, paper);
  }
  const found: OwnDocument[] = [];
  for (const place of places) {
    const paper = named.get(await realpath(place).catch(() => ""));
    if (paper !== undefined) found.push({ named: paper, place });
  }
  return found;
}
