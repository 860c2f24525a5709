// Exports the packet of one case: checks it, makes the packet, proves it, and puts it in its place whole or not at all.

import path from "node:path";
import type { Finding } from "../core/engine/finding.ts";
import { isUndecided, stopsExport } from "../core/engine/stops-export.ts";
import type { Matter } from "../core/matter/matter.ts";
import type { Preset } from "../core/packet/build.ts";
import { packetFolderName } from "../core/packet/exported-names.ts";
import { sharedForms } from "../core/packet/papers.ts";
import { type CheckedFile, checkFile } from "./check-file.ts";
import { type DrawnPacket, drawPacket } from "./draw-one-packet.ts";
import { type EarlierPacket, earlierPackets } from "./earlier-packets.ts";
import { whileLocked } from "./export-lock.ts";
import type { ExportInput, ExportResult } from "./export-order.ts";
import { proofPlace } from "./make-packet.ts";
import { clearAway } from "./older-packet.ts";
import { ownPapersAt } from "./own-papers.ts";
import { placeOfPacket } from "./packet-names.ts";
import { fileAsFolder, placesFor, refusedOver } from "./places-of-export.ts";
import { sha256 } from "./sha256.ts";
import { putInPlace, takeBack, type WrittenFile } from "./write-whole.ts";

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
  const packets: DrawnPacket[] = [];
  try {
    for (const [index, only] of wanted.entries()) {
      const place = places[index];
      if (!place) throw new Error("Every packet has a place");
      const made = await drawPacket(input, checked, { only, place }, index / Math.max(1, persons.length));
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

/** Signed forms are originals: one packet can have them, the others have copies. */
function copies({ matter }: CheckedFile): readonly string[] {
  return sharedForms(matter).map((form) => `${form} is included in the packet of each beneficiary it covers`);
}
