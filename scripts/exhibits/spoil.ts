// Damages a good PDF in the ways in which exhibits arrive damaged.

import { PDFDocument } from "@cantoo/pdf-lib";
import type { Spoiling } from "./exceptions.ts";

/** The PDF after the given damage; the same input always gives the same bytes. */
export async function spoil(pdf: Uint8Array, how: Spoiling): Promise<Uint8Array> {
  switch (how) {
    case "cut-off":
      return pdf.slice(0, Math.floor(pdf.length * 0.4));
    case "empty":
      return new Uint8Array();
    case "not-a-pdf":
      return new TextEncoder().encode("This file was saved from an e-mail and is no PDF.\n");
    case "no-pages":
      return withoutPages();
    case "blank-form":
      return withFields(pdf, [
        ["Family name", ""],
        ["Given name", ""],
        ["Signature", ""],
      ]);
    case "unsigned-form":
      return withFields(pdf, [
        ["Family name", "as in the case"],
        ["Signature of client", ""],
        ["Signature of attorney or accredited representative", "/s/ as in the case"],
      ]);
  }
}

/** Fields along the bottom of the last page, each with its value. */
async function withFields(
  bytes: Uint8Array,
  fields: readonly (readonly [name: string, value: string])[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const page = pdf.getPage(pdf.getPageCount() - 1);
  for (const [index, [name, value]] of fields.entries()) {
    const field = pdf.getForm().createTextField(name);
    field.setText(value);
    field.addToPage(page, { x: 72, y: 60 + 20 * index, width: 240, height: 14 });
    field.setFontSize(9);
  }
  return pdf.save({ useObjectStreams: false });
}

async function withoutPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  return pdf.save({ addDefaultPage: false, useObjectStreams: false });
}
