// Draws the documents of an export in the thread of the caller.
import { readSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { renderPacket } from "../packet-pdf/assemble/render-packet.ts";
import type { Fonts } from "../packet-pdf/fonts/fonts.ts";
import { officeSheet } from "../packet-pdf/layout/office-sheets.ts";
import { placeholderPage } from "../packet-pdf/layout/placeholder-page.ts";
import { plannedPages } from "../packet-pdf/layout/planned-pages.ts";
import { NotReadable } from "../packet-pdf/read/unreadable.ts";
import { verifyPacket } from "../packet-pdf/verify/verify.ts";
import { readSeenFile } from "./case-files.ts";
import { type Disk, thisDisk } from "./disk.ts";
import type { Drawing, PacketSources, ReadInput } from "./drawing.ts";
import { loadFonts } from "./fonts.ts";
import { releaseBytes } from "./release-bytes.ts";
import { sha256 } from "./sha256.ts";

export function drawingHere(disk: Disk = thisDisk): Drawing {
  const loaded: { fonts?: Promise<Fonts> } = {};
  const fonts = () => {
    loaded.fonts ??= loadFonts();
    return loaded.fonts;
  };
  return {
    placeholderPage: async (placeholder, day) => placeholderPage(placeholder, await fonts(), day),
    async render(content, sources, options) {
      const { read, release, inputs } = recordedInputs(sources);
      const rendered = await renderPacket(content, read, { ...options, fonts: await fonts(), release });
      return { rendered, inputs };
    },
    async verify(content, file, known) {
      const handle = await disk.open(file);
      try {
        const { size } = await handle.stat();
        return await verifyPacket(content, { size, read: readingFrom(handle) }, known);
      } finally {
        await handle.close();
      }
    },
    plan: async (content, pagesOfFiles, day) =>
      plannedPages(content, pagesOfFiles, { fonts: await fonts(), day }),
    officeSheet: async (sheet, day) => officeSheet(sheet, await fonts(), day),
    end: () => undefined,
  };
}

/** Reads the files of a case, and records their hashes as they are read. Only what was checked is included. */
function recordedInputs({ folder, placeholderPages, fingerprints }: PacketSources) {
  const inputs = new Map<string, ReadInput>();
  return {
    async read(named: string): Promise<Uint8Array> {
      const placeholder = placeholderPages.get(named);
      if (placeholder) return placeholder;
      const { bytes, fingerprint } = await readSeenFile(folder, named);
      const now = { sha256: fingerprint ?? sha256(bytes), bytes: bytes.length };
      const before = inputs.get(named)?.sha256 ?? fingerprints.get(named);
      if (before !== undefined && before !== now.sha256)
        throw new NotReadable({
          reason: "was changed during the export",
          advice: "Export the packet again.",
        });
      inputs.set(named, now);
      return bytes;
    },
    release(bytes: Uint8Array): void {
      const isPlaceholder = [...placeholderPages.values()].includes(bytes);
      if (!isPlaceholder) releaseBytes(bytes);
    },
    inputs,
  };
}

/**
 * Reads small pieces of a file. A thousand requests to the threads of the runtime would take longer than everything that
 * is done with the pieces. It yields now and then, so that a cancellation is noticed.
 */
function readingFrom({ fd }: FileHandle): (offset: number, length: number) => Promise<Uint8Array> {
  let count = 0;
  return async (offset, length) => {
    count += 1;
    if (count % readsInTurn === 0) await new Promise((resolve) => setImmediate(resolve));
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, offset));
  };
}

const readsInTurn = 256;
