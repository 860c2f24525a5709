// Draws the pages of a part of a packet, with the part's files loaded.
import { fileProblems } from "../../core/files/kinds-and-problems.ts";
import { Damage, isProgramError, type OnError } from "../read/index.ts";
import type { CachedFile } from "./file-cache.ts";
import type { PacketFile } from "./packet-file.ts";
import type { PlannedPart, UnusableFile } from "./plan.ts";
import type { StampedPage, Stamping } from "./stamps.ts";
import { stampedPage } from "./stamps.ts";

/** The files of a part, each once. */
export function filesOfPart({ pages }: PlannedPart): readonly string[] {
  return [...new Set(pages.map(({ path }) => path))].filter((path) => path !== "");
}

/**
 * Draws the pages of a part and gives each to `add`; returns the files that could not be drawn after all. Rejects when
 * it is canceled.
 */
export async function drawPart(
  packet: PacketFile,
  part: PlannedPart,
  files: ReadonlyMap<string, CachedFile>,
  { stamping, add }: { readonly stamping: Stamping; readonly add: (page: StampedPage) => void },
  { signal, onError }: { readonly signal?: AbortSignal; readonly onError?: OnError },
): Promise<readonly UnusableFile[]> {
  for (const path of filesOfPart(part)) {
    const refusal = await files.get(path)?.load();
    if (refusal) return [{ path, ...refusal }];
  }
  const refused = new Map<string, UnusableFile>();
  for (const [index, page] of part.pages.entries()) {
    if (index > 0 && index % pagesAtOnce === 0) await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    try {
      add(stampedPage(packet, page, stamping));
    } catch (error) {
      if (page.path === "") throw error;
      if (isProgramError(error)) onError?.(error);
      const drawing = { reason: "is damaged and cannot be drawn", advice: fileProblems.damaged.advice };
      refused.set(page.path, { path: page.path, ...(error instanceof Damage ? error.trouble : drawing) });
    }
    if (packet.isFull()) await packet.flush();
  }
  return [...refused.values()];
}

/** The number of pages drawn before yielding, so that a cancellation is noticed. */
const pagesAtOnce = 25;
