// Draws the pages of a part of a packet, with the part's files loaded.
import type { PDFDocument } from "@cantoo/pdf-lib";
import { fileProblems } from "../../core/files/kinds-and-problems.ts";
import { Damage, isProgramError, type OnError } from "../read/index.ts";
import type { CachedFile } from "./file-cache.ts";
import type { PlannedPart, UnusableFile } from "./plan.ts";
import type { Stamping } from "./stamps.ts";
import { addStampedPage } from "./stamps.ts";

/** The files of a part, each once. */
export function filesOfPart({ pages }: PlannedPart): readonly string[] {
  return [...new Set(pages.map(({ path }) => path))].filter((path) => path !== "");
}

/** Draws the pages of a part; gives the files that could not be drawn after all. Rejects when it is canceled. */
export async function drawPart(
  packet: PDFDocument,
  part: PlannedPart,
  files: ReadonlyMap<string, CachedFile>,
  stamping: Stamping,
  { signal, onError }: { readonly signal?: AbortSignal; readonly onError?: OnError },
): Promise<readonly UnusableFile[]> {
  for (const path of filesOfPart(part)) {
    const refusal = await files.get(path)?.load();
    if (refusal) return [{ path, ...refusal }];
  }
  const refused: UnusableFile[] = [];
  for (let first = 0; first < part.pages.length; first += pagesAtOnce) {
    if (first > 0) await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    refused.push(...addPages(packet, part.pages.slice(first, first + pagesAtOnce), stamping, onError));
  }
  return [...new Map(refused.map((refusal) => [refusal.path, refusal])).values()];
}

/** The number of pages drawn before yielding, so that a cancellation is noticed. */
const pagesAtOnce = 25;

/** A file that opened but cannot be drawn is refused here. */
function addPages(
  packet: PDFDocument,
  pages: PlannedPart["pages"],
  stamping: Stamping,
  onError: OnError | undefined,
): readonly UnusableFile[] {
  const refused = new Map<string, UnusableFile>();
  for (const page of pages) {
    try {
      addStampedPage(packet, page, stamping);
    } catch (error) {
      if (page.path === "") throw error;
      if (isProgramError(error)) onError?.(error);
      const drawing = { reason: "is damaged and cannot be drawn", advice: fileProblems.damaged.advice };
      refused.set(page.path, { path: page.path, ...(error instanceof Damage ? error.trouble : drawing) });
    }
  }
  return [...refused.values()];
}
