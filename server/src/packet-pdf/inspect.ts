// Looks into a file that a case names, so that what an export would refuse is said while the case is written.
import type { FileReport } from "../core/engine/files.ts";
import { kindOf } from "./kinds.ts";
import { openPdf, printedForm } from "./pdf-source.ts";
import { readJpeg, readPng } from "./pictures.ts";

/** What the content of a file says; its place on the disk is not its business. */
export type ContentReport = Extract<FileReport, { state: "readable" | "unreadable" }>;

/** Reports on a file by its content. Never throws, whatever the bytes. */
export async function inspectFile(bytes: Uint8Array): Promise<ContentReport> {
  try {
    return await reportOn(bytes);
  } catch {
    return { state: "unreadable", reason: "is damaged and cannot be opened" };
  }
}

async function reportOn(bytes: Uint8Array): Promise<ContentReport> {
  const kind = kindOf(bytes);
  if (typeof kind === "object") return { state: "unreadable", reason: kind.reason };
  if (kind !== "pdf") {
    const picture = kind === "jpeg" ? readJpeg(bytes) : await readPng(bytes);
    if ("reason" in picture) return { state: "unreadable", reason: picture.reason };
    return { state: "readable", kind, pages: 1, bytes: bytes.length };
  }
  const source = await openPdf(bytes);
  if ("reason" in source) return { state: "unreadable", reason: source.reason };
  const printed = printedForm(source);
  const pages = source.pages.length;
  return { state: "readable", kind, pages, bytes: bytes.length, ...(printed ? { printed } : {}) };
}
