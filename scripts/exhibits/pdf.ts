// Lays out a text page (text-page.ts) as a letter-size PDF whose bytes depend only on the text. The compression is done
// in JavaScript because zlib gives different bytes on different processors.

import { createRequire } from "node:module";
import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { type Block, blocksOf } from "./text-page.ts";

/** The metadata of a page and, for a form, the printed edition in its barcode field. */
export interface PdfOptions {
  readonly title: string;
  /** As in the barcode field of a government form, for example `I-131|01/20/25`; the page number is added. */
  readonly barcode?: string;
  /** Printed across the top of every page. */
  readonly banner?: string;
}

/** The text as a PDF: letter-size, standard fonts, a few kilobytes. The same text always gives the same bytes. */
export async function pdfOf(text: string, options: PdfOptions): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await layOut(blocksOf(text), options), { updateMetadata: false });
  if (options.barcode !== undefined) addBarcodes(pdf, options.barcode);
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && !object.dict.has(PDFName.of("Filter"))) {
      pdf.context.assign(ref, pdf.context.flateStream(object.contents));
    }
  }
  return pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
}

interface PdfMake {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(allowed: (url: string) => boolean): void;
  setLocalAccessPolicy(allowed: (path: string) => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

const require = createRequire(import.meta.url);

function layOut(blocks: readonly Block[], options: PdfOptions): Promise<Uint8Array> {
  const pdfmake = require("pdfmake") as PdfMake;
  pdfmake.setFonts({
    ...(require("pdfmake/standard-fonts/Times.js") as object),
    ...(require("pdfmake/standard-fonts/Helvetica.js") as object),
  });
  pdfmake.setUrlAccessPolicy(() => false);
  // A standard font has its name in place of the path of a font file.
  pdfmake.setLocalAccessPolicy((path) => /^(Times|Helvetica)(-[A-Za-z]+)?$/.test(path));
  return pdfmake
    .createPdf({
      pageSize: "LETTER",
      pageMargins: [72, 80, 72, 80],
      compress: false,
      info: { title: options.title, creator: "Parole Case samples", creationDate: new Date(0) },
      defaultStyle: { font: "Times", fontSize: 11, lineHeight: 1.2 },
      header: {
        text: options.banner ?? "Sample document: the people and institutions in it are invented",
        alignment: "right",
        margin: [72, 28, 72, 0],
        fontSize: options.banner === undefined ? 7 : 10,
        color: options.banner === undefined ? "#777777" : "#000000",
      },
      content: blocks.map(contentOf),
    })
    .getBuffer();
}

function contentOf(block: Block): object {
  switch (block.kind) {
    case "letterhead":
      return {
        stack: block.lines.map((line, at) => ({
          text: line,
          font: "Helvetica",
          bold: at === 0,
          fontSize: at === 0 ? 15 : 9,
        })),
        alignment: "center",
        margin: [0, 0, 0, 22],
      };
    case "heading":
      return { text: block.text, font: "Helvetica", bold: true, fontSize: 12, margin: [0, 8, 0, 6] };
    case "paragraph":
      return { text: block.text, margin: [0, 0, 0, 9] };
    case "lines":
      return { stack: [...block.lines], margin: [0, 0, 0, 9] };
    case "list":
      return { ul: [...block.items], margin: [0, 0, 0, 9] };
    case "table":
      return {
        table: {
          headerRows: 1,
          widths: (block.rows[0] ?? []).map((_, at) => (at === 0 ? "*" : "auto")),
          body: block.rows.map((row, at) => row.map((cell) => ({ text: cell, bold: at === 0 }))),
        },
        margin: [0, 0, 0, 10],
        fontSize: 10,
      };
    case "page-break":
      return { text: "", pageBreak: "after" };
  }
}

/** Real forms have `FORM|EDITION|PAGE` in a barcode field on each page, and so does the replacement. */
function addBarcodes(pdf: PDFDocument, barcode: string): void {
  const form = pdf.getForm();
  pdf.getPages().forEach((page, at) => {
    const field = form.createTextField(`page${at + 1}.PDF417BarCode`);
    field.setText(`${barcode}|${at + 1}`);
    field.enableReadOnly();
    field.addToPage(page, { x: 72, y: 36, width: 200, height: 12, borderWidth: 0 });
    field.setFontSize(6);
  });
}
