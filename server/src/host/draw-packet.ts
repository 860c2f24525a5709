import type { BuiltPacket } from "../core/packet/build.ts";
import type { Packet, PacketPart } from "../core/packet/packet.ts";
import { inFiles, type PacketFile } from "../core/packet/split.ts";
import type { UnusableFile } from "../packet-pdf/assemble/plan.ts";
import type { Rendered, RenderedPacket } from "../packet-pdf/assemble/render-packet.ts";
import type { DrawOptions } from "./drawing.ts";
import { sha256OfPieces } from "./sha256.ts";
import { discardFiles, type StagedFile, type Staging, stageFileFrom } from "./staging.ts";

export interface DrawTask {
  readonly built: BuiltPacket;
  /** Draws a packet, or a part of it. */
  readonly draw: (content: Packet, options: DrawOptions) => Promise<RenderedPacket>;
  readonly options: DrawOptions;
  /** The page count of each file, by its path. */
  readonly filePages: ReadonlyMap<string, number>;
}

export interface RefusedPacket {
  readonly kind: "refused";
  readonly reason: string;
  readonly files: readonly UnusableFile[];
}

export interface DrawnFile extends Rendered {
  readonly content: Packet;
  readonly holds: string;
  /** The file to which it was written while it was drawn. */
  readonly kept?: { readonly file: StagedFile; readonly sha256: string; readonly bytes: number };
}

/** One PDF, written while it is drawn, so that a large one is never in memory as a whole. */
export async function drawToFile(
  { built, draw, options }: DrawTask,
  staging: Staging,
  name: string,
): Promise<readonly DrawnFile[] | RefusedPacket> {
  const hash = sha256OfPieces();
  const drawn: { rendered?: RenderedPacket; bytes: number } = { bytes: 0 };
  const file = await stageFileFrom(staging, name, async (write) => {
    drawn.rendered = await draw(built.packet, {
      ...options,
      async write(bytes) {
        hash.add(bytes);
        drawn.bytes += bytes.length;
        await write(bytes);
      },
    });
  });
  const { rendered, bytes } = drawn;
  if (!rendered || "refused" in rendered) {
    await discardFiles(staging, [file]);
    return refusal(rendered?.refused ?? []);
  }
  const kept = { file, sha256: hash.hexadecimal(), bytes };
  return [{ ...rendered, content: built.packet, holds: "", kept }];
}

/** As many PDFs as needed, so that each can be uploaded. */
export async function drawForUpload(
  { built, draw, options, filePages }: DrawTask,
  limit: number,
): Promise<readonly DrawnFile[] | RefusedPacket> {
  const megabytes = `${limit / 1_000_000} MB`;
  const first: { pieces: Uint8Array[]; bytes: number } = { pieces: [], bytes: 0 };
  const rendered = await draw(built.packet, {
    ...withinShare(options, 0, 0.5),
    measuresPages: true,
    // A packet that is too large for one upload is drawn only to measure its pages.
    async write(bytes) {
      first.bytes += bytes.length;
      if (first.bytes <= limit) first.pieces.push(new Uint8Array(bytes));
      else first.pieces.length = 0;
    },
  });
  if ("refused" in rendered) return refusal(rendered.refused);
  if (first.bytes <= limit) {
    const bytes = Buffer.concat(first.pieces);
    return [{ ...rendered, bytes, content: built.packet, holds: "" }];
  }
  for (const share of [1, 0.9, 0.75, 0.6, 0.45]) {
    const split = inFiles(built.packet, rendered.parts, limit * share);
    if ("tooLarge" in split) {
      const { position, page } = split.tooLarge;
      const reason = `has a single page that is larger than ${megabytes}, page ${page} of the document`;
      const path = fileWithPage(built.packet.parts[position], page, filePages);
      return refusal([{ path, reason, advice: "Scan that page at a lower resolution." }]);
    }
    const packets = await drawnParts(split.files, { draw, options });
    if ("kind" in packets) return packets;
    if (packets.every(({ bytes }) => bytes.length <= limit)) return packets;
  }
  return refusal([{ path: "The packet", reason: `cannot be split into files of at most ${megabytes}` }]);
}

async function drawnParts(
  files: readonly PacketFile[],
  { draw, options }: Pick<DrawTask, "draw" | "options">,
): Promise<readonly DrawnFile[] | RefusedPacket> {
  const drawn: DrawnFile[] = [];
  for (const [index, { packet, holds }] of files.entries()) {
    const share = (at: number) => 0.5 + at / files.length / 2;
    const rendered = await draw(packet, withinShare(options, share(index), share(index + 1)));
    if ("refused" in rendered) return refusal(rendered.refused);
    drawn.push({ ...rendered, content: packet, holds });
  }
  return drawn;
}

/** The file that contains this page of a part, with the pages of all files of the part counted together. */
function fileWithPage(
  part: PacketPart | undefined,
  page: number,
  filePages: ReadonlyMap<string, number>,
): string {
  const paths =
    part?.kind === "file" ? [part.path] : part?.kind === "exhibit" ? part.files.map(({ path }) => path) : [];
  let last = 0;
  for (const path of paths) {
    last += filePages.get(path) ?? 0;
    if (page <= last) return path;
  }
  return paths.at(-1) ?? "The packet";
}

function refusal(files: readonly UnusableFile[]): RefusedPacket {
  return { kind: "refused", reason: "Some files cannot be included in the packet", files };
}

/** Reports the progress of a step as a share of the whole, from one to another. */
export function withinShare(options: DrawOptions, from: number, to: number): DrawOptions {
  const { onProgress } = options;
  if (!onProgress) return options;
  const share = (done: number, of: number) => from + ((to - from) * done) / Math.max(1, of);
  return {
    ...options,
    onProgress: ({ message, done, of }) =>
      onProgress({ message, done: Math.round(1000 * share(done, of)), of: 1000 }),
  };
}
