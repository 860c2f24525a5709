// What draws the documents of an export and proves them: in this thread, or in one of its own that can be ended.
import type { Instructions, MailingLabel, Packet, PlaceholderPage } from "../core/packet/packet.ts";
import type { RenderedPacket, RenderOptions } from "../packet-pdf/assemble/render-packet.ts";
import type { PartPageNumbers } from "../packet-pdf/layout/planned-pages.ts";
import type { KnownFiles, Verification } from "../packet-pdf/verify/verify.ts";

/** Each promise rejects with the system's error, or with the reason of a signal that is aborted. */
export interface Drawing {
  placeholderPage(
    placeholder: PlaceholderPage,
    day: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  render(content: Packet, sources: PacketSources, options: DrawOptions): Promise<DrawnPacketFile>;
  /** Reads a packet back from the disk and verifies it. */
  verify(content: Packet, file: string, known: KnownFiles): Promise<Verification>;
  /**
   * The pages of each part, from the page counts of its files. Undefined if some text cannot be printed, or if it takes
   * too long.
   */
  plan(
    content: Packet,
    pagesOfFiles: ReadonlyMap<string, number>,
    day: string,
  ): Promise<readonly PartPageNumbers[] | undefined>;
  /** Undefined if the sheet has characters that the typeface lacks. */
  officeSheet(sheet: MailingLabel | Instructions, day: string): Promise<Uint8Array | undefined>;
  /** Nothing may be drawn afterward. */
  end(): void;
}

/** Where the files of a packet are. */
export interface PacketSources {
  /** The folder of the case. */
  readonly folder: string;
  /** The placeholder pages of a draft, by the paths that the packet has for them. */
  readonly placeholderPages: ReadonlyMap<string, Uint8Array>;
  /** The SHA-256 that a file had when it was checked, or read before, by its path. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** The bytes of all files together. */
  readonly size: number;
}

export type DrawOptions = Omit<RenderOptions, "fonts" | "release">;

export interface DrawnPacketFile {
  readonly rendered: RenderedPacket;
  /** The files that were read, by their paths. */
  readonly inputs: ReadonlyMap<string, ReadInput>;
}

export interface ReadInput {
  readonly sha256: string;
  readonly bytes: number;
}
