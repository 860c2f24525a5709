// Makes one packet of a case: its PDFs, what lies beside them, the proof and the manifest, all of it beside its place
// until everything is right.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { formatDay } from "../core/law/calendar.ts";
import type { BuiltPacket, Preset } from "../core/packet/build.ts";
import { manifestText } from "../core/packet/manifest.ts";
import type { Packet } from "../core/packet/packet.ts";
import { type Only, uploadLimitOf } from "../core/packet/papers.ts";
import { pagesOfFiles } from "../core/packet/preview.ts";
import { assemblyInstructions, mailingLabel } from "../core/packet/sheets.ts";
import { inFiles, type PacketFile } from "../core/packet/split.ts";
import type { Fonts } from "../packet-pdf/fonts.ts";
import { officeSheet } from "../packet-pdf/office-sheets.ts";
import { isProven, proofOf } from "../packet-pdf/proof.ts";
import { type ProvenFile, proofText, troublesOf } from "../packet-pdf/proof-text.ts";
import {
  NotReadable,
  type Refusal,
  type Rendered,
  type RenderedPacket,
  type RenderOptions,
  renderPacket,
} from "../packet-pdf/render.ts";
import { readCaseFile } from "./case-files.ts";
import type { CheckedFile } from "./check-file.ts";
import { leftovers } from "./older-packet.ts";
import { contentsInWords, type MadeFile, manifestOf, placesInPacket } from "./packet-manifest.ts";
import { type PacketPlace, uploadNames } from "./packet-names.ts";
import { program } from "./program.ts";
import { sha256, sha256OfPieces } from "./sha256.ts";
import { takeBack, type WrittenFile, written, writtenBy } from "./write-whole.ts";

export interface PacketTask {
  /** The case file. */
  readonly file: string;
  readonly checked: CheckedFile;
  readonly built: BuiltPacket;
  readonly only: Only;
  readonly preset: Preset;
  readonly place: PacketPlace;
  readonly render: RenderOptions;
}

export type MadePacket =
  | {
      readonly kind: "made";
      /** Not in their places yet; the PDFs of the packet first, the manifest last. */
      readonly files: readonly WrittenFile[];
      readonly packets: readonly string[];
      readonly pages: number;
      /** Files of an older packet at this place that this one does not have any more. */
      readonly older: readonly string[];
      readonly notes: readonly string[];
    }
  | { readonly kind: "refused"; readonly reason: string; readonly files: readonly Refusal[] };

/** Writes a packet beside its place and proves it. What is written is taken away again where it does not prove right. */
export async function makePacket(task: PacketTask): Promise<MadePacket> {
  const files: WrittenFile[] = [];
  try {
    const made = await madeFiles(task, files);
    if (made.kind === "refused") await takeBack(files);
    return made;
  } catch (error) {
    await takeBack(files);
    throw error;
  }
}

async function madeFiles(task: PacketTask, files: WrittenFile[]): Promise<MadePacket> {
  const { checked, built, place, preset, render } = task;
  const inputs = recordedInputs(task);
  const drawn = await (preset === "paper"
    ? drawnToFile(task, inputs.read)
    : drawnToUpload(task, inputs.read));
  if ("kind" in drawn) return drawn;
  const { packets, notes } = drawn;
  const names =
    preset === "online" && !(place.isNamed && packets.length === 1)
      ? uploadNames(
          place.stem,
          packets.map(({ holds }) => holds),
        )
      : [`${place.stem}.pdf`];
  const outputs: MadeFile[] = [];
  const keep = async (name: string, bytes: Uint8Array, pages?: number) => {
    files.push(await written(path.join(place.folder, name), bytes));
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

  const proofs = await provenFiles(files, packets, pagesOfFiles(checked.matter));
  if (!proofs.every(({ proof }) => isProven(proof))) {
    const reason = "The packet did not prove right after it was written, and an older one was left as it was";
    return { kind: "refused", reason, files: troublesOf(proofs) };
  }
  const parts = placesInPacket(packets, names);
  for (const [name, bytes] of await officeSheets(task, packets, render.fonts)) await keep(name, bytes);
  const about = [
    `Proof of ${built.packet.title}`,
    `Made on ${formatDay(render.day)} by ${program}, by the edition ${checked.edition}`,
  ];
  const proof = proofText(about, proofs, contentsInWords(parts, names.length > 1));
  await keep(`${place.stem}-proof.txt`, Buffer.from(proof));
  const manifest = manifestOf({ ...task, inputs: inputs.all(), outputs, parts, program, day: render.day });
  files.push(await written(manifestPlace(place), Buffer.from(manifestText(manifest))));
  const older = await leftovers(
    manifestPlace(place),
    outputs.map(({ name }) => name),
  );
  return {
    kind: "made",
    files,
    packets: names.map((name) => path.join(place.folder, name)),
    pages: packets.reduce((sum, { pages }) => sum + pages, 0),
    older: older.unchanged,
    notes: [...notes, ...older.changed.map((name) => `${name} is of an older packet and was changed since`)],
  };
}

/** Where the manifest of a packet lies. */
export function manifestPlace({ folder, stem }: PacketPlace): string {
  return path.join(folder, `${stem}-manifest.json`);
}

interface DrawnFile extends Rendered {
  readonly content: Packet;
  readonly holds: string;
  /** Where it was written while it was drawn. */
  readonly kept?: { readonly file: WrittenFile; readonly sha256: string; readonly bytes: number };
}

interface DrawnFiles {
  readonly packets: readonly DrawnFile[];
  readonly notes: readonly string[];
}

type Reader = (path: string) => Promise<Uint8Array>;
type Refused = Extract<MadePacket, { kind: "refused" }>;

/** One PDF, written while it is drawn, so that a large one never stands in memory as a whole. */
async function drawnToFile(
  { built, place, render }: PacketTask,
  read: Reader,
): Promise<DrawnFiles | Refused> {
  const hash = sha256OfPieces();
  const drawn: { rendered?: RenderedPacket; bytes: number } = { bytes: 0 };
  const file = await writtenBy(path.join(place.folder, `${place.stem}.pdf`), async (write) => {
    drawn.rendered = await renderPacket(built.packet, read, {
      ...render,
      async write(bytes) {
        hash.add(bytes);
        drawn.bytes += bytes.length;
        await write(bytes);
      },
    });
  });
  const { rendered, bytes } = drawn;
  if (!rendered || "refused" in rendered) {
    await takeBack([file]);
    return refusal(rendered?.refused ?? []);
  }
  const kept = { file, sha256: hash.hexadecimal(), bytes };
  return { packets: [{ ...rendered, content: built.packet, holds: "", kept }], notes: [] };
}

/** As many PDFs as are needed, so that each can be uploaded. */
async function drawnToUpload(
  { built, render, checked }: PacketTask,
  read: Reader,
): Promise<DrawnFiles | Refused> {
  const { bytes: limit, isKnown } = uploadLimitOf(checked.matter);
  const megabytes = `${limit / 1_000_000} MB`;
  const notes = isKnown
    ? []
    : [`How large an upload may be on the day of the case is not known; ${megabytes} was kept to`];
  const first: { pieces: Uint8Array[]; bytes: number } = { pieces: [], bytes: 0 };
  const rendered = await renderPacket(built.packet, read, {
    ...withinShare(render, 0, 0.5),
    isWeighed: true,
    // What is too large for one upload is drawn for its weights alone.
    async write(bytes) {
      first.bytes += bytes.length;
      if (first.bytes <= limit) first.pieces.push(bytes);
      else first.pieces.length = 0;
    },
  });
  if ("refused" in rendered) return refusal(rendered.refused);
  if (first.bytes <= limit) {
    const bytes = Buffer.concat(first.pieces);
    return { packets: [{ ...rendered, bytes, content: built.packet, holds: "" }], notes };
  }
  for (const share of [1, 0.9, 0.75, 0.6, 0.45]) {
    const split = inFiles(built.packet, rendered.parts, limit * share);
    if ("tooLarge" in split) {
      const { title, page } = split.tooLarge;
      const reason = `page ${page} alone is larger than ${megabytes}; scan it in a lower resolution`;
      return refusal([{ path: `${title}:`, reason }]);
    }
    const packets = await drawnParts(split.files, read, render);
    if ("kind" in packets) return packets;
    if (packets.every(({ bytes }) => bytes.length <= limit)) return { packets, notes };
  }
  return refusal([{ path: "The packet", reason: `cannot be cut into files of at most ${megabytes}` }]);
}

async function drawnParts(
  files: readonly PacketFile[],
  read: Reader,
  render: RenderOptions,
): Promise<readonly DrawnFile[] | Refused> {
  const drawn: DrawnFile[] = [];
  for (const [index, { packet, holds }] of files.entries()) {
    const share = (at: number) => 0.5 + at / files.length / 2;
    const rendered = await renderPacket(packet, read, withinShare(render, share(index), share(index + 1)));
    if ("refused" in rendered) return refusal(rendered.refused);
    drawn.push({ ...rendered, content: packet, holds });
  }
  return drawn;
}

function refusal(files: readonly Refusal[]): Refused {
  return { kind: "refused", reason: "Some files cannot go into the packet", files };
}

/** The label and the instructions for a packet on paper that is to be mailed. */
async function officeSheets(
  { checked, built, only, preset, place, render }: PacketTask,
  packets: readonly DrawnFile[],
  fonts: Fonts,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { matter, settings } = checked;
  if (preset !== "paper" || built.packet.draft) return [];
  const pages = placesInPacket(packets, []).map(({ pages: count, first = "", last = "" }) => ({
    pages: count,
    first,
    last,
  }));
  const label = mailingLabel(matter, settings.letterhead);
  const { leftOut } = built;
  const sheets = [
    ...(label ? [[`${place.stem}-mailing-label.pdf`, label] as const] : []),
    [
      `${place.stem}-assembly-instructions.pdf`,
      assemblyInstructions(matter, built.packet, pages, { only, leftOut }),
    ] as const,
  ];
  const drawn: (readonly [string, Uint8Array])[] = [];
  for (const [name, sheet] of sheets) {
    const bytes = await officeSheet(sheet, fonts, render.day);
    if (bytes) drawn.push([name, bytes]);
  }
  return drawn;
}

async function provenFiles(
  files: readonly WrittenFile[],
  packets: readonly DrawnFile[],
  filePages: ReadonlyMap<string, number>,
): Promise<readonly ProvenFile[]> {
  const proofs: ProvenFile[] = [];
  for (const [index, { content }] of packets.entries()) {
    const { target = "", temporary = "" } = files[index] ?? {};
    const proof = await proofOf(content, await readFile(temporary), filePages);
    proofs.push({ file: path.basename(target), proof });
  }
  return proofs;
}

/** Tells of a part of the work as such: from a share of the whole to another. */
export function withinShare(render: RenderOptions, from: number, to: number): RenderOptions {
  const { onProgress } = render;
  if (!onProgress) return render;
  const share = (done: number, of: number) => from + ((to - from) * done) / Math.max(1, of);
  return {
    ...render,
    onProgress: ({ message, done, of }) =>
      onProgress({ message, done: Math.round(1000 * share(done, of)), of: 1000 }),
  };
}

/** Reads the files of a case, and keeps what they were when they went in. */
function recordedInputs({ file }: PacketTask) {
  const known = new Map<string, { readonly sha256: string; readonly bytes: number }>();
  const folder = path.dirname(file);
  return {
    async read(named: string): Promise<Uint8Array> {
      const bytes = await readCaseFile(folder, named);
      const now = { sha256: sha256(bytes), bytes: bytes.length };
      const before = known.get(named);
      if (before && before.sha256 !== now.sha256)
        throw new NotReadable("was changed while the packet was made");
      known.set(named, now);
      return bytes;
    },
    all: () => known,
  };
}
