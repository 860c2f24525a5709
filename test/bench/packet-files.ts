// A case with many exhibits of invented scans, to measure how long its packet takes.
import { randomFillSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { PDFDocument, PDFRawStream, StandardFonts } from "@cantoo/pdf-lib";

export interface BenchPacket {
  readonly name: string;
  readonly exhibits: number;
  readonly pages: number;
  /** The size of each page's picture, which cannot be compressed further. */
  readonly bytesOfPage: number;
}

/** Writes the case with its exhibits into a folder; returns the case file and the exhibits. */
export async function writeBenchPacket(
  folder: string,
  { exhibits, pages, bytesOfPage }: BenchPacket,
): Promise<{ readonly caseFile: string; readonly files: readonly string[] }> {
  mkdirSync(path.join(folder, "exhibits"), { recursive: true });
  const files: string[] = [];
  const listed: string[] = [];
  for (let index = 0; index < exhibits; index++) {
    const own = Math.floor(((index + 1) * pages) / exhibits) - Math.floor((index * pages) / exhibits);
    const name = `exhibits/${index + 1}.pdf`;
    files.push(path.join(folder, name));
    writeFileSync(path.join(folder, name), await scans(own, bytesOfPage));
    listed.push(
      `  - label: "${index + 1}"\n    title: Scan ${index + 1}\n    kind: other\n    file: ${name}\n    language: English`,
    );
  }
  const caseFile = path.join(folder, "bench.parole.yaml");
  writeFileSync(caseFile, `parole_case: "1"\nmatter: bench\nexhibits:\n${listed.join("\n")}\n`);
  return { caseFile, files };
}

/** Letter pages, each covered by a picture, with searchable words. */
async function scans(pages: number, bytesOfPage: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let index = 0; index < pages; index++) {
    const page = document.addPage([612, 792]);
    const width = Math.round(Math.sqrt((bytesOfPage * 612) / 792));
    const height = Math.floor(bytesOfPage / width);
    const entries = {
      Type: "XObject",
      Subtype: "Image",
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      ColorSpace: "DeviceGray",
      Filter: "FlateDecode",
    };
    // Stored as it is, so that no program tries to compress it again.
    const dots = deflateSync(randomFillSync(new Uint8Array(width * height)), { level: 0 });
    const picture = document.context.register(PDFRawStream.of(document.context.obj(entries), dots));
    const key = page.node.newXObject("Scan", picture);
    const content = document.context.stream(`q 612 0 0 792 0 0 cm ${String(key)} Do Q`);
    page.node.addContentStream(document.context.register(content));
    page.drawText(`Page ${index + 1}`, { x: 72, y: 72, size: 12, font });
  }
  return await document.save();
}
