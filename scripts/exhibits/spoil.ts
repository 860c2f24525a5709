// Spoils a good PDF in the ways in which exhibits arrive spoiled.

import { PDFDocument } from "@cantoo/pdf-lib";
import type { Spoiling } from "./exceptions.ts";

/** What is left of `pdf` after the given mishap; the same input always gives the same bytes. */
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
  }
}

async function withoutPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  return pdf.save({ addDefaultPage: false, useObjectStreams: false });
}
