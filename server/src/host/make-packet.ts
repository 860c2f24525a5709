// Makes one packet of a case: its PDFs, accompanying files, the proof, and the manifest, all staged under temporary
// names until the packet is verified.
import path from "node:path";
import { formatDay } from "../core/base/calendar.ts";
import { findingLines, notJudged, overrideLines } from "../core/casework/not-judged.ts";
import { pagesOfFiles } from "../core/casework/packet-preview.ts";
import { verifyReminder } from "../core/law/reminder.ts";
import type { BuiltPacket, Preset } from "../core/packet/build.ts";
import { manifestText } from "../core/packet/manifest.ts";
import { type Packet, type PlaceholderPage, placeholderPagesIn } from "../core/packet/packet.ts";
import { type Only, uploadLimitOf } from "../core/packet/sections.ts";
import { assemblyInstructions, mailingLabel } from "../core/packet/sheets.ts";
import type { RenderedPacket } from "../packet-pdf/assemble/render-packet.ts";
import { proofText, troublesOf, type VerifiedFile } from "../packet-pdf/verify/proof-text.ts";
import { isVerified, type KnownFiles } from "../packet-pdf/verify/verify.ts";
import type { CheckedFile } from "./check-file.ts";
import { type DrawnFile, drawForUpload, drawToFile, type RefusedPacket } from "./draw-packet.ts";
import type { Drawing, DrawOptions, ReadInput } from "./drawing.ts";
import { findOutdatedFiles } from "./earlier-packets.ts";
import { contentsInWords, type MadeFile, manifestOf, placesInPacket } from "./packet-manifest.ts";
import { type OutputPath, uploadNames } from "./packet-names.ts";
import { program } from "./program.ts";
import { sha256 } from "./sha256.ts";
import { discardFiles, type StagedFile, type Staging, stageFile } from "./staging.ts";

export interface PacketTask {
  /** The case file. */
  readonly file: string;
  readonly checked: CheckedFile;
  readonly built: BuiltPacket;
  /** The pages that replace documents in a draft, by the paths that the packet has for them. */
  readonly placeholderPages: ReadonlyMap<string, PlaceholderPage>;
  /** Characters that a draft replaced because no typeface has them; in sentences. */
  readonly replaced?: readonly string[];
  readonly only: Only;
  readonly preset: Preset;
  readonly place: OutputPath;
  readonly staging: Staging;
  readonly drawing: Drawing;
  readonly options: DrawOptions;
}

export type MadePacket =
  | {
      readonly kind: "made";
      /** Staged only; the PDFs of the packet first, the manifest last. */
      readonly files: readonly StagedFile[];
      readonly packets: readonly string[];
      readonly pages: number;
      /** Files of an older packet at this path that this one no longer has. */
      readonly older: readonly string[];
      readonly notes: readonly string[];
    }
  | RefusedPacket;

/** Stages a packet and verifies it. The staged files are removed if it is refused. */
export async function makePacket(task: PacketTask): Promise<MadePacket> {
  const files: StagedFile[] = [];
  const made = await stagePacketFiles(task, files);
  if (made.kind === "refused") await discardFiles(task.staging, files);
  return made;
}

async function stagePacketFiles(task: PacketTask, files: StagedFile[]): Promise<MadePacket> {
  const { checked, built, place, preset, staging, options } = task;
  const placeholderPages = await drawnPlaceholders(task);
  const inputs = recordedInputs(task, placeholderPages);
  const filePages = new Map([
    ...pagesOfFiles(checked.context),
    ...[...placeholderPages].map(([path, { pages }]) => [path, pages] as const),
  ]);
  const limit = uploadLimitOf(checked.context);
  const drawn = { built, draw: inputs.draw, options, filePages };
  const packets = await (preset === "paper"
    ? drawToFile(drawn, staging, `${place.stem}.pdf`)
    : drawForUpload(drawn, limit.bytes));
  if ("kind" in packets) return packets;
  const names = packetNames(task, packets);
  const outputs: MadeFile[] = [];
  const keep = async (name: string, bytes: Uint8Array, pages?: number) => {
    files.push(await stageFile(staging, name, bytes));
    outputs.push({ name, sha256: sha256(bytes), bytes: bytes.length, pages });
  };
  for (const [index, { bytes, pages, kept }] of packets.entries()) {
    const name = names[index] ?? "";
    if (!kept) await keep(name, bytes, pages);
    else {
      files.push(kept.file);
      outputs.push({ name, sha256: kept.sha256, bytes: kept.bytes, pages });
    }
  }

  const placeholderPaths = new Set(placeholderPages.keys());
  const verified = await verifiedFiles(task, files, packets, {
    pages: filePages,
    placeholderPages: placeholderPaths,
  });
  if (!verified.every(({ verification }) => isVerified(verification))) {
    return { kind: "refused", reason: failedVerification, files: troublesOf(verified) };
  }
  const parts = placesInPacket(packets, names, (part) =>
    placeholderPagesIn(part, placeholderPaths, (file) => filePages.get(file) ?? 0),
  );
  for (const [name, bytes] of await officeSheets(task, packets)) await keep(name, bytes);
  await keep(path.basename(proofPlace(place)), Buffer.from(proofOf(task, verified, parts, names.length > 1)));
  const manifest = manifestOf({ ...task, inputs: inputs.all(), outputs, parts, program, day: options.day });
  files.push(
    await stageFile(staging, path.basename(manifestPlace(place)), Buffer.from(manifestText(manifest))),
  );
  const older = await findOutdatedFiles(
    manifestPlace(place),
    outputs.map(({ name }) => name),
  );
  return {
    kind: "made",
    files,
    packets: names.map((name) => path.join(place.folder, name)),
    pages: packets.reduce((sum, { pages }) => sum + pages, 0),
    older: older.unchanged,
    notes: [
      ...(preset === "online" ? notesOn(limit) : []),
      ...older.changed.map((name) => `${name} belongs to an older packet and was changed since`),
    ],
  };
}

const failedVerification =
  "The packet failed verification after it was written. It was discarded, and the previous packet is kept. Print each file named below to a new PDF, use that PDF in the case, and export again";

/** The names of the PDFs, in the order of the packet. */
function packetNames({ preset, place }: PacketTask, packets: readonly DrawnFile[]): readonly string[] {
  if (preset !== "online" || (place.isNamed && packets.length === 1)) return [`${place.stem}.pdf`];
  return uploadNames(
    place.stem,
    packets.map(({ holds }) => holds),
  );
}

/** The text of the proof: what is in the packet, what is not, and with which findings it was exported. */
function proofOf(
  { checked, built, options, replaced = [] }: PacketTask,
  verified: readonly VerifiedFile[],
  parts: ReturnType<typeof placesInPacket>,
  isSeveral: boolean,
): string {
  const reminder = verifyReminder(checked.edition);
  const about = [
    `Proof: ${built.packet.title}`,
    `Created on ${formatDay(options.day)} by ${program}, checked against the edition ${checked.edition}${checked.isEditionByDate ? ", chosen by date" : ""}`,
    ...(reminder === undefined ? [] : [reminder]),
  ];
  const extent = {
    isDraft: built.packet.draft,
    pagesOfPlaceholders: parts.reduce((sum, { placeholderPages: own = 0 }) => sum + own, 0),
    leftOut: built.leftOut,
  };
  return proofText(about, verified, contentsInWords(parts, isSeveral), extent, {
    "Not printed exactly as in the case": replaced,
    "Exported with": findingLines(checked),
    "Rules ignored or changed": overrideLines(checked.overrides),
    "Not evaluated": notJudged(checked),
  });
}

function notesOn({ bytes, isKnown }: ReturnType<typeof uploadLimitOf>): readonly string[] {
  if (isKnown) return [];
  const kept = `${bytes / 1_000_000} MB`;
  return [`The upload size limit on the date of the case is not known; ${kept} was used`];
}

/** The path of a packet's manifest. */
export function manifestPlace({ folder, stem }: OutputPath): string {
  return path.join(folder, `${stem}-manifest.json`);
}

/** The path of a packet's proof. */
export function proofPlace({ folder, stem }: OutputPath): string {
  return path.join(folder, `${stem}-proof.txt`);
}

/** The label and the instructions for a paper packet that is to be mailed. */
async function officeSheets(
  { checked, built, only, preset, place, drawing, options }: PacketTask,
  packets: readonly DrawnFile[],
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { context, settings } = checked;
  if (preset !== "paper" || built.packet.draft) return [];
  const pages = placesInPacket(packets, []).map(({ pages: count, first = "", last = "" }) => ({
    pages: count,
    first,
    last,
  }));
  const label = mailingLabel(context, settings.letterhead);
  const { leftOut } = built;
  const sheets = [
    ...(label ? [[`${place.stem}-mailing-label.pdf`, label] as const] : []),
    [
      `${place.stem}-assembly-instructions.pdf`,
      assemblyInstructions(context, built.packet, pages, {
        only,
        leftOut,
        review: [...findingLines(checked), ...overrideLines(checked.overrides)],
        notJudged: notJudged(checked),
      }),
    ] as const,
  ];
  const drawn: (readonly [string, Uint8Array])[] = [];
  for (const [name, sheet] of sheets) {
    const bytes = await drawing.officeSheet(sheet, options.day);
    if (bytes) drawn.push([name, bytes]);
  }
  return drawn;
}

async function verifiedFiles(
  { drawing }: PacketTask,
  files: readonly StagedFile[],
  packets: readonly DrawnFile[],
  known: Omit<KnownFiles, "contents">,
): Promise<readonly VerifiedFile[]> {
  const verified: VerifiedFile[] = [];
  for (const [index, { content, contents }] of packets.entries()) {
    const { target = "", temporary = "" } = files[index] ?? {};
    const verification = await drawing.verify(content, temporary, { ...known, contents });
    verified.push({ file: path.basename(target), verification });
  }
  return verified;
}

type DrawnPlaceholder = Awaited<ReturnType<Drawing["placeholderPage"]>>;

async function drawnPlaceholders({
  placeholderPages,
  drawing,
  options,
}: PacketTask): Promise<ReadonlyMap<string, DrawnPlaceholder>> {
  const drawn = new Map<string, DrawnPlaceholder>();
  for (const [path, placeholder] of placeholderPages) {
    drawn.set(path, await drawing.placeholderPage(placeholder, options.day));
  }
  return drawn;
}

/** Draws from the files of a case, and keeps their hashes. */
function recordedInputs(
  { file, checked, drawing }: PacketTask,
  placeholderPages: ReadonlyMap<string, DrawnPlaceholder>,
) {
  const known = new Map<string, ReadInput>();
  const reports = [...checked.context.files];
  const sources = {
    folder: path.dirname(file),
    placeholderPages: new Map([...placeholderPages].map(([named, { bytes }]) => [named, bytes])),
    size: reports.reduce((sum, [, report]) => sum + ("bytes" in report ? report.bytes : 0), 0),
  };
  const checkedFingerprints = reports.flatMap(([named, report]): [string, string][] =>
    "fingerprint" in report && report.fingerprint !== undefined ? [[named, report.fingerprint]] : [],
  );
  return {
    async draw(content: Packet, options: DrawOptions): Promise<RenderedPacket> {
      const read = [...known].map(([named, { sha256: own }]): [string, string] => [named, own]);
      const fingerprints = new Map([...checkedFingerprints, ...read]);
      const { rendered, inputs } = await drawing.render(content, { ...sources, fingerprints }, options);
      for (const [named, input] of inputs) known.set(named, input);
      return rendered;
    },
    all: () => known,
  };
}
