// Draws the pages of a part of a packet, with the part's files at hand.
import type { PDFDocument } from "@cantoo/pdf-lib";
import { fileTroubles } from "../../core/engine/file-troubles.ts";
import type { HeldFile } from "./file-cache.ts";
import type { PlannedPart } from "./plan.ts";
import type { Refusal } from "./render-packet.ts";
import type { Stamping } from "./stamps.ts";
import { addSheet } from "./stamps.ts";

/** The files of a part, each once. */
export function pathsIn({ pages }: PlannedPart): readonly string[] {
  return [...new Set(pages.map(({ path }) => path))].filter((path) => path !== "");
}

/** Draws the pages of a part; names the files that cannot be drawn after all. Rejects when it is canceled. */
export async function placedPart(
  packet: PDFDocument,
  part: PlannedPart,
  files: ReadonlyMap<string, HeldFile>,
  stamping: Stamping,
  signal: AbortSignal | undefined,
): Promise<readonly Refusal[]> {
  for (const path of pathsIn(part)) {
    const refusal = await files.get(path)?.take();
    if (refusal) return [{ path, ...refusal }];
  }
  const refused: Refusal[] = [];
  for (let first = 0; first < part.pages.length; first += pagesAtOnce) {
    if (first > 0) await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    refused.push(...addPages(packet, part.pages.slice(first, first + pagesAtOnce), stamping));
  }
  return [...new Map(refused.map((refusal) => [refusal.path, refusal])).values()];
}

/** So many are drawn before others may run, and a cancellation is noticed. */
const pagesAtOnce = 25;

/** A file that opened but cannot be drawn is refused after all. */
function addPages(packet: PDFDocument, pages: PlannedPart["pages"], stamping: Stamping): readonly Refusal[] {
  const refused = new Map<string, Refusal>();
  for (const page of pages) {
    try {
      addSheet(packet, page, stamping);
    } catch (error) {
      if (page.path === "") throw error;
      const { advice } = fileTroubles.damaged;
      refused.set(page.path, { path: page.path, reason: "is damaged and cannot be drawn", advice });
    }
  }
  return [...refused.values()];
}
