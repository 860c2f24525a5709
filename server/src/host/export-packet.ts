// Exports the packet of one case: checks the case, makes the packet, verifies it, and moves it to its path as a whole
// or not at all.

import path from "node:path";
import { isUndecided, stopsExport } from "../core/engine/stops-export.ts";
import { packetFolderName } from "../core/files/exported-names.ts";
import type { CaseContext } from "../core/model/case-context.ts";
import type { Finding } from "../core/model/finding.ts";
import type { Preset } from "../core/packet/build.ts";
import { sharedForms } from "../core/packet/sections.ts";
import type { Beneficiary } from "../core/read/view.ts";
import { type CheckedFile, checkFile } from "./check-file.ts";
import { type DrawnPacket, drawPacket } from "./draw-one-packet.ts";
import type { Drawing } from "./drawing.ts";
import { type EarlierPacket, earlierPackets } from "./earlier-packets.ts";
import { whileLocked } from "./export-lock.ts";
import type { ExportInput, ExportResult, Refused } from "./export-order.ts";
import { proofPlace } from "./make-packet.ts";
import { outputPathOf } from "./packet-names.ts";
import {
  fileAsFolder,
  type NamedPlaces,
  outputPathsFor,
  ownDocumentsAt,
  refusedOver,
} from "./places-of-export.ts";
import { sha256 } from "./sha256.ts";
import { beginStaging, commitFiles, discardStaging, type Staging } from "./staging.ts";

/**
 * Exports the packet of a case. Throws only if it is stopped, or if the PDF cannot be written at its path. Exports of
 * one case run one after the other, so that their files are never mixed.
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

/** By case file, resolves when its last export has ended. */
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
    const { edition, overrides } = checked;
    return { kind: "unreviewed", edition, warnings, setAside: overrides, mark };
  }
  return await whileLocked({ folder: folderOf(input), signal: input.signal, disk: input.disk }, () =>
    putTogether(input, checked),
  );
}

function folderOf({ target, file, draft }: ExportInput): string {
  if (target) return "file" in target ? path.dirname(target.file) : target.folder;
  return path.join(path.dirname(file), packetFolderName(draft));
}

async function putTogether(input: ExportInput, checked: CheckedFile): Promise<ExportResult> {
  const { context } = checked;
  const inTheWay = await fileAsFolder(input, context);
  if (inTheWay) return inTheWay;
  const staging = await beginStaging(folderOf(input), input.disk);
  const drawing = await drawingFor(input);
  let staged: StagedPackets | Refused;
  try {
    staged = await stagePackets(input, checked, { staging, drawing });
    input.signal?.throwIfAborted();
  } catch (error) {
    await discardStaging(staging);
    throw error;
  } finally {
    drawing.end();
  }
  if (staged.kind === "refused") {
    await discardStaging(staging);
    return staged;
  }
  const { named, packets, persons } = staged;
  const older = packets.flatMap(({ older: own }) => own);
  const kept = await ownDocumentsAt(older, input.file, context.files.keys());
  const stayed = await commitFiles(
    staging,
    packets.flatMap(({ files }) => files),
    older.filter((file) => kept.every(({ place }) => place !== file)),
  );
  const files = packets.flatMap(({ packets: own }) => own);
  const earlier = input.target ? [] : await earlierOf(input, context, named.withCaseName);
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

/** A server that has a thread draw does not load what draws. */
async function drawingFor({ drawing, disk }: ExportInput): Promise<Drawing> {
  if (drawing) return drawing();
  const [{ drawingHere }, { restFromLooking }] = await Promise.all([
    import("./drawing-here.ts"),
    import("./case-files.ts"),
  ]);
  await restFromLooking();
  return drawingHere(disk);
}

interface StagedPackets {
  readonly kind: "staged";
  readonly named: NamedPlaces;
  readonly packets: readonly DrawnPacket[];
  /** The beneficiaries who each have a packet; empty if one packet is for all. */
  readonly persons: readonly Beneficiary[];
}

async function stagePackets(
  input: ExportInput,
  checked: CheckedFile,
  means: { readonly staging: Staging; readonly drawing: Drawing },
): Promise<StagedPackets | Refused> {
  const { context } = checked;
  const persons =
    input.perBeneficiary === true && context.beneficiaries.length > 1 ? context.beneficiaries : [];
  const wanted = persons.length > 0 ? persons : [undefined];
  const named = await outputPathsFor(input, context, wanted);
  if (named.kind === "refused") return named;
  const packets: DrawnPacket[] = [];
  for (const [index, only] of wanted.entries()) {
    const place = named.places[index];
    if (!place) throw new Error("Every packet has a place");
    const share = index / Math.max(1, persons.length);
    const made = await drawPacket(input, checked, { only, place, ...means }, share);
    if (made.kind === "refused") return made;
    packets.push(made);
  }
  const refusal = await refusedOver(input, context, packets);
  return refusal ?? { kind: "staged", named, packets, persons };
}

/** A value that differs for other warnings. */
function markOf(warnings: readonly Finding[]): string {
  const said = warnings.map(({ rule, message, path: place }) => [rule, message, place]);
  return sha256(Buffer.from(JSON.stringify(said)));
}

/** The packets of this case in its own folder whose names no longer match the case, except its documents. */
async function earlierOf(
  { file, draft }: ExportInput,
  context: CaseContext,
  withCaseName: boolean,
): Promise<readonly EarlierPacket[]> {
  const placeFor = (preset: Preset) =>
    outputPathOf(context, { file, draft, only: undefined, preset, withCaseName });
  const { folder, stem } = placeFor("paper");
  const stems = [stem, placeFor("online").stem.replace(/-online$/, "")];
  const found = await earlierPackets(folder, { file, draft, stems });
  const own = await ownDocumentsAt(
    found.flatMap(({ files }) => files),
    file,
    context.files.keys(),
  );
  return found.filter(({ files }) => !own.some(({ place }) => files.includes(place)));
}

/** Signed forms are originals: one packet can have them, the others have copies. */
function copies({ context }: CheckedFile): readonly string[] {
  return sharedForms(context).map(
    (form) => `${form} is included in the packet of each beneficiary it covers`,
  );
}
