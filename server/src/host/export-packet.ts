// Exports the packet of one case: checks it, makes the packet, proves it, and puts it in its place whole or not at all.

import { stat } from "node:fs/promises";
import path from "node:path";
import { generalAdvice, type Trouble, troubleIn } from "../core/engine/file-troubles.ts";
import type { Finding } from "../core/engine/finding.ts";
import type { SetAside } from "../core/engine/set-aside.ts";
import { isUndecided, stopsExport } from "../core/engine/stops-export.ts";
import type { EditionId } from "../core/law/editions.ts";
import type { Matter } from "../core/matter/matter.ts";
import { nameOf } from "../core/matter/people.ts";
import { type BuiltPacket, buildPacket, type Preset, presetOf } from "../core/packet/build.ts";
import { packetFolderName } from "../core/packet/exported-names.ts";
import type { StandIn } from "../core/packet/packet.ts";
import { type Only, personsOf, sharedForms } from "../core/packet/papers.ts";
import { standInWords, withStandIns } from "../core/packet/stand-ins.ts";
import { pathsOf } from "../packet-pdf/plan.ts";
import type { Progress, Refusal } from "../packet-pdf/render.ts";
import { withReplacements } from "../packet-pdf/unprintable.ts";
import { type CheckedFile, type CheckOptions, checkFile } from "./check-file.ts";
import { withinShare } from "./draw-packet.ts";
import { type EarlierPacket, earlierPackets } from "./earlier-packets.ts";
import { whileLocked } from "./export-lock.ts";
import { loadFonts } from "./fonts.ts";
import { type MadePacket, makePacket, manifestPlace, proofPlace } from "./make-packet.ts";
import { clearAway } from "./older-packet.ts";
import { type OwnPaper, ownPapersAt } from "./own-papers.ts";
import { type PacketPlace, placeOfPacket } from "./packet-names.ts";
import { filesInTheWay, otherOwner, otherOwnerOf, ownerInWords, type PacketOwner } from "./packet-owner.ts";
import { sha256 } from "./sha256.ts";
import { putInPlace, takeBack, type WrittenFile } from "./write-whole.ts";

export interface ExportInput extends CheckOptions {
  /** The case file; its exhibits are looked for beside it. */
  readonly file: string;
  readonly text: string;
  /** A draft is written in spite of errors, with DRAFT on every page; not while two versions of a text are there. */
  readonly draft: boolean;
  /** The PDF to write, or the folder to put it in; left out, the folder for packets next to the case. */
  readonly target?: { readonly file: string } | { readonly folder: string } | undefined;
  /** Left out, as the case is filed. */
  readonly preset?: Preset | undefined;
  /** One packet for each beneficiary instead of one for all. */
  readonly perBeneficiary?: boolean | undefined;
  /**
   * Nothing is exported with warnings until they were accepted: `accepted` is the mark of those that were. Left out,
   * nothing is asked.
   */
  readonly review?: { readonly accepted?: string | undefined } | undefined;
  /** Hears how far it has come. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** When it is aborted before the packet is written, the export rejects with its reason and an older packet stays. */
  readonly signal?: AbortSignal | undefined;
}

export type ExportResult =
  | {
      readonly kind: "written";
      /** The packet, or the first of several. */
      readonly file: string;
      /** All PDFs of all packets, without what lies beside them. */
      readonly files: readonly string[];
      /** What says of each packet what is in it, what is not, and with which findings it was exported. */
      readonly proofs: readonly string[];
      /** Packets of the case under another name that are in the same folder. */
      readonly earlier: readonly EarlierPacket[];
      readonly pages: number;
      readonly leftOut: readonly string[];
      /** What to know besides, in words. */
      readonly notes: readonly string[];
      /** What the case was exported with. */
      readonly checked: CheckedFile;
    }
  /** There are warnings that no one has accepted yet; `mark` is what accepts them. */
  | {
      readonly kind: "unreviewed";
      readonly edition: EditionId;
      readonly warnings: readonly Finding[];
      readonly setAside: SetAside;
      readonly mark: string;
    }
  /** Findings stop the export. */
  | ({ readonly kind: "blocked"; readonly findings: readonly Finding[] } & Pick<
      CheckedFile,
      "edition" | "isEditionByDate"
    >)
  /** Files that cannot go in, or that are in the way, stop it. A draft has a stand-in page for what cannot go in. */
  | { readonly kind: "refused"; readonly reason: string; readonly files: readonly Refusal[] };

/**
 * Exports the packet of a case. Throws only where it is stopped, or the PDF cannot be written at its place. Exports of one
 * case go one after the other, so that no file of one comes between those of another.
 */
export async function exportPacket(input: ExportInput): Promise<ExportResult> {
  const file = path.resolve(input.file);
  const before = underWay.get(file);
  const own = before ? before.then(() => exportAlone(input)) : exportAlone(input);
  const settled = own.then(
    () => undefined,
    () => undefined,
  );
  underWay.set(file, settled);
  try {
    return await own;
  } finally {
    if (underWay.get(file) === settled) underWay.delete(file);
  }
}

/** By case file, when the last of its exports is over. */
const underWay = new Map<string, Promise<void>>();

async function exportAlone(input: ExportInput): Promise<ExportResult> {
  input.signal?.throwIfAborted();
  const checked = await checkFile(input.file, input.text, input);
  const stopping = checked.findings.filter(input.draft ? isUndecided : stopsExport);
  if (stopping.length > 0) {
    const { edition, isEditionByDate } = checked;
    return { kind: "blocked", edition, isEditionByDate, findings: stopping };
  }
  const warnings = checked.findings.filter(({ severity }) => severity === "warning");
  const mark = markOf(warnings);
  if (input.review && !input.draft && warnings.length > 0 && input.review.accepted !== mark) {
    const { edition, setAside } = checked;
    return { kind: "unreviewed", edition, warnings, setAside, mark };
  }
  return await whileLocked(folderOf(input), input.signal, () => putTogether(input, checked));
}

function folderOf({ target, file, draft }: ExportInput): string {
  if (target) return "file" in target ? path.dirname(target.file) : target.folder;
  return path.join(path.dirname(file), packetFolderName(draft));
}

async function putTogether(input: ExportInput, checked: CheckedFile): Promise<ExportResult> {
  const { matter } = checked;
  const persons =
    input.perBeneficiary === true && matter.beneficiaries.length > 1 ? matter.beneficiaries : [];
  const wanted = persons.length > 0 ? persons : [undefined];
  const inTheWay = await fileAsFolder(input, matter);
  if (inTheWay) return inTheWay;
  const named = await placesFor(input, matter, wanted);
  if (named.kind === "refused") return named;
  const { places } = named;
  const written: WrittenFile[] = [];
  const packets: Packet[] = [];
  try {
    for (const [index, only] of wanted.entries()) {
      const place = places[index];
      if (!place) throw new Error("Every packet has a place");
      const made = await packetFor(input, checked, { only, place }, index / Math.max(1, persons.length));
      if (made.kind === "refused") {
        await takeBack(written);
        return made;
      }
      written.push(...made.files);
      packets.push(made);
    }
    input.signal?.throwIfAborted();
    const refusal = await refusedOver(input, matter, packets);
    if (refusal) {
      await takeBack(written);
      return refusal;
    }
  } catch (error) {
    await takeBack(written);
    throw error;
  }
  await putInPlace(written);
  const older = packets.flatMap(({ older: own }) => own);
  const kept = await ownPapersAt(older, input.file, matter.files.keys());
  const stayed = await clearAway(older.filter((file) => kept.every(({ place }) => place !== file)));
  const files = packets.flatMap(({ packets: own }) => own);
  const earlier = input.target ? [] : await earlierOf(input, matter, named.withCaseName);
  return {
    kind: "written",
    file: files[0] ?? "",
    files,
    earlier,
    proofs: packets.map(({ place }) => proofPlace(place)),
    pages: packets.reduce((sum, { pages }) => sum + pages, 0),
    leftOut: packets.flatMap(({ leftOut }) => leftOut),
    notes: [
      ...new Set([
        ...named.notes,
        ...packets.flatMap(({ notes }) => notes),
        ...(persons.length > 0 ? copies(checked) : []),
        ...stayed.map(
          (file) =>
            `${file} belongs to an older packet and could not be removed. Another program may have it open`,
        ),
      ]),
    ],
    checked,
  };
}

/** Another one for other warnings. */
function markOf(warnings: readonly Finding[]): string {
  const said = warnings.map(({ rule, message, path: place }) => [rule, message, place]);
  return sha256(Buffer.from(JSON.stringify(said)));
}

type Packet = Extract<MadePacket, { kind: "made" }> & {
  readonly leftOut: readonly string[];
  readonly place: PacketPlace;
  readonly only: Only;
};

type Refused = Extract<ExportResult, { kind: "refused" }>;

interface NamedPlaces {
  readonly kind: "named";
  /** One for each packet, in their order. */
  readonly places: readonly PacketPlace[];
  readonly notes: readonly string[];
  /** Whether the name of the case file was added, because another case has the same number. */
  readonly withCaseName: boolean;
}

/** The packets of this case in its own folder whose names are no longer those of the case, but for its documents. */
async function earlierOf(
  { file, draft }: ExportInput,
  matter: Matter,
  withCaseName: boolean,
): Promise<readonly EarlierPacket[]> {
  const placeFor = (preset: Preset) =>
    placeOfPacket(matter, { file, draft, only: undefined, preset, withCaseName });
  const { folder, stem } = placeFor("paper");
  const stems = [stem, placeFor("online").stem.replace(/-online$/, "")];
  const found = await earlierPackets(folder, { file, draft, stems });
  const own = await ownPapersAt(
    found.flatMap(({ files }) => files),
    file,
    matter.files.keys(),
  );
  return found.filter(({ files }) => !own.some(({ place }) => files.includes(place)));
}

/** Where the packets go: under names at which neither another case nor another person has a packet. */
async function placesFor(
  input: ExportInput,
  matter: Matter,
  wanted: readonly Only[],
): Promise<NamedPlaces | Refused> {
  const { target, file, draft } = input;
  const preset = input.preset ?? presetOf(matter);
  let before: Owned | undefined;
  for (const withCaseName of [false, true]) {
    const places = wanted.map((only) =>
      placeOfPacket(matter, { target, file, draft, only, preset, withCaseName }),
    );
    const owned = await Promise.all(
      places.map(async (place, index): Promise<Owned | undefined> => {
        const own = ownerOf(file, matter, wanted[index]);
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

/** The refusal where what was named as the folder is a file of the packet of another case or of other people. */
async function fileAsFolder({ target, file }: ExportInput, matter: Matter): Promise<Refused | undefined> {
  if (!target || !("folder" in target)) return undefined;
  const { folder } = target;
  const isFile = await stat(folder).then(
    (there) => there.isFile(),
    () => false,
  );
  if (!isFile) return undefined;
  const own = ownerOf(file, matter, undefined);
  const owner = await otherOwnerOf([folder], path.dirname(folder), own);
  return owner && wouldReplace(folder, owner, own);
}

/** A place, with the packet there of another case or of other people. */
interface Owned {
  readonly place: PacketPlace;
  readonly owner: PacketOwner;
  readonly own: PacketOwner;
}

function ownerOf(file: string, matter: Matter, only: Only): PacketOwner {
  return { file, people: personsOf(matter, only).map((person) => nameOf(matter.people, person)) };
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

/** What keeps the packets from being put in their places: documents of the case, or files that are not of an older packet. */
async function refusedOver(
  { file, target }: ExportInput,
  matter: Matter,
  packets: readonly Packet[],
): Promise<Refused | undefined> {
  const { files } = matter;
  const targets = packets.flatMap((packet) => targetsOf(packet.files));
  const own = await ownPapersAt(targets, file, files.keys());
  if (own.length > 0) {
    const reason = "The packet would replace a document that goes into it";
    return { kind: "refused", reason, files: own.map(refusalOf) };
  }
  // A file that was asked for by its name may be replaced, unless it is of another case or person.
  if (target && "file" in target) {
    for (const { place, only, files: written } of packets) {
      const own = ownerOf(file, matter, only);
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

async function packetFor(
  input: ExportInput,
  checked: CheckedFile,
  { only, place }: { readonly only: Only; readonly place: PacketPlace },
  share: number,
): Promise<Packet | Extract<MadePacket, { kind: "refused" }>> {
  const { draft, today, onProgress, signal } = input;
  const { matter, settings } = checked;
  const preset = input.preset ?? presetOf(matter);
  const { letterhead } = settings;
  const fonts = await loadFonts();
  const asWritten = buildPacket(matter, { draft, preset, only, letterhead });
  // What is mailed is refused where it has a character that cannot be printed.
  const printed = draft ? withReplacements(asWritten.packet, fonts) : { packet: asWritten.packet, said: [] };
  const whole = { ...asWritten, packet: printed.packet };
  const render = {
    day: today,
    fonts,
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  };
  const own =
    only === undefined ? render : withinShare(render, share, share + 1 / matter.beneficiaries.length);
  const task = { file: input.file, checked, only, preset, place, render: own, replaced: printed.said };
  const named = (line: string) => (only === undefined ? line : `${place.stem}: ${line}`);
  // A file may turn out to be unusable only while it is drawn.
  const unusable = new Map<string, Trouble>();
  for (;;) {
    const built = draft
      ? draftOf(whole, matter, unusable)
      : { ...whole, standIns: new Map<string, StandIn>() };
    const made = await makePacket({ ...task, built, standIns: built.standIns });
    if (made.kind === "made") {
      const notes = [...made.notes, ...printed.said.map(named)];
      return { ...made, notes, place, only, leftOut: built.leftOut.map(named) };
    }
    const paths = new Set(pathsOf(built.packet));
    const more = made.files.filter(({ path: file }) => paths.has(file) && !built.standIns.has(file));
    if (!draft || more.length === 0) return made;
    for (const { path: file, reason, advice = generalAdvice } of more) unusable.set(file, { reason, advice });
  }
}

/** The packet with a stand-in page for each document that cannot go in, which is told of with what is left out. */
function draftOf(
  { packet, leftOut }: BuiltPacket,
  { files }: Matter,
  unusable: ReadonlyMap<string, Trouble>,
): BuiltPacket & { readonly standIns: ReadonlyMap<string, StandIn> } {
  const troubleWith = (file: string): Trouble | undefined => {
    const report = files.get(file);
    return unusable.get(file) ?? (report && troubleIn(report));
  };
  const completed = withStandIns(packet, troubleWith);
  return { ...completed, leftOut: [...leftOut, ...[...completed.standIns.values()].map(standInWords)] };
}

function targetsOf(files: readonly WrittenFile[]): readonly string[] {
  return files.map(({ target }) => target);
}

function refusalOf({ named }: OwnPaper) {
  return { path: named, reason: "has the name under which the packet is written. Rename one of them" };
}

/** Signed forms are originals: one packet can have them, the others have copies. */
function copies({ matter }: CheckedFile): readonly string[] {
  return sharedForms(matter).map((form) => `${form} is included in the packet of each beneficiary it covers`);
}
