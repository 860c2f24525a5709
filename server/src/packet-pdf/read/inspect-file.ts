// Inspects a file that a case names, so that what an export would refuse is reported while the case is edited.
import type { FileReport, FileText } from "../../core/files/report.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { kindOf } from "./file-kind.ts";
import { formReport } from "./form-report.ts";
import { BeyondLimit } from "./limits.ts";
import { hasRareLetters, openPdf } from "./open-pdf.ts";
import type { OpenedPdf } from "./opened-pdf.ts";
import { readJpeg, readPng } from "./pictures.ts";
import { textLayerOf } from "./text-layer.ts";
import { type OnError, troubleWith } from "./unreadable.ts";

/** A report on the content of a file, independent of its path. */
export type ContentReport = Extract<FileReport, { state: "readable" | "unreadable" }>;

/**
 * Reports on a file by its content. Never throws, whatever the bytes. The packet's fonts are loaded only if a form
 * contains letters that they may lack.
 */
export async function inspectFile(
  bytes: Uint8Array,
  loadFonts: () => Promise<Fonts>,
  onError?: OnError,
): Promise<ContentReport> {
  try {
    return await reportOn(bytes, loadFonts, onError);
  } catch (error) {
    return { state: "unreadable", ...troubleWith(error, onError) };
  }
}

async function reportOn(
  bytes: Uint8Array,
  loadFonts: () => Promise<Fonts>,
  onError: OnError | undefined,
): Promise<ContentReport> {
  const kind = kindOf(bytes);
  if (typeof kind === "object") return { state: "unreadable", ...kind };
  if (kind !== "pdf") {
    const picture = kind === "jpeg" ? readJpeg(bytes) : await readPng(bytes);
    if ("reason" in picture) return { state: "unreadable", ...picture };
    return { state: "readable", kind, pages: 1, bytes: bytes.length };
  }
  const source = await openPdf(bytes, onError);
  if ("reason" in source) return { state: "unreadable", ...source };
  const form = formReport(source);
  if (hasRareLetters(source)) {
    const { drawFieldValues } = await import("./field-values.ts");
    await drawFieldValues(source, await loadFonts());
  }
  const pages = source.pages.length;
  return { state: "readable", kind, pages, bytes: bytes.length, ...form, ...textOf(source) };
}

/** A file whose text costs too much to read can still be mailed. */
function textOf(source: OpenedPdf): { readonly text?: FileText } {
  try {
    return { text: textLayerOf(source) };
  } catch (error) {
    if (error instanceof BeyondLimit) return {};
    throw error;
  }
}
