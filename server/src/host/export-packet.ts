// Exports the packet of one case: checks it, lays it out, writes the PDF whole or not at all.
import path from "node:path";
import type { CheckedCase } from "../core/engine/check.ts";
import type { Finding } from "../core/engine/finding.ts";
import { buildPacket, packetFileName } from "../core/packet/build.ts";
import { type Progress, renderPacket } from "../packet-pdf/render.ts";
import { readCaseFile } from "./case-files.ts";
import { type CheckOptions, checkFile } from "./check-file.ts";
import { loadFonts } from "./fonts.ts";
import { writeWhole } from "./write-whole.ts";

export interface ExportInput extends CheckOptions {
  /** The case file; its exhibits are looked for beside it. */
  readonly file: string;
  readonly text: string;
  /** A draft is written in spite of errors, with DRAFT on every page. */
  readonly draft: boolean;
  /** The PDF to write; or the folder to put it in, under the name of the matter. */
  readonly target: { readonly file: string } | { readonly folder: string };
  /** Hears how far it has come. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** When it is aborted before the packet is written, the export rejects with its reason and an older packet stays. */
  readonly signal?: AbortSignal | undefined;
}

export type ExportResult =
  | {
      readonly kind: "written";
      readonly file: string;
      readonly pages: number;
      readonly leftOut: readonly string[];
    }
  /** Errors in the case stop the export. */
  | { readonly kind: "blocked"; readonly edition: string; readonly findings: readonly Finding[] }
  /** Files that cannot go in stop it too, a draft neither. */
  | {
      readonly kind: "refused";
      readonly reason: string;
      readonly files: readonly { readonly path: string; readonly reason: string }[];
    };

/** Exports the packet of a case. Throws only where it is stopped, or the PDF cannot be written at its place. */
export async function exportPacket(input: ExportInput): Promise<ExportResult> {
  const { onProgress, signal } = input;
  const checked = await checkFile(input.file, input.text, input);
  const errors = checked.findings.filter((finding) => finding.severity === "error");
  if (errors.length > 0 && !input.draft) {
    return { kind: "blocked", edition: checked.edition, findings: errors };
  }
  const { packet, leftOut } = buildPacket(checked.matter, { draft: input.draft });
  const folder = path.dirname(input.file);
  const rendered = await renderPacket(packet, (named) => readCaseFile(folder, named), {
    day: input.today,
    fonts: await loadFonts(),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
  if ("refused" in rendered) {
    return { kind: "refused", reason: "Some files cannot go into the packet", files: rendered.refused };
  }
  const target = targetOf(input, checked);
  signal?.throwIfAborted();
  await writeWhole(target, rendered.bytes);
  return { kind: "written", file: target, pages: rendered.pages, leftOut };
}

function targetOf(input: ExportInput, { matter }: CheckedCase): string {
  if ("file" in input.target) return input.target.file;
  const caseName = path.basename(input.file).replace(/(?:\.parole)?\.ya?ml$/i, "");
  return path.join(input.target.folder, packetFileName(matter, caseName, input.draft));
}
