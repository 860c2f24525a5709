import type { PDFDict, PDFDocument, PDFObject, PDFRawStream } from "@cantoo/pdf-lib";
import type { Box } from "../geometry.ts";
import type { RawPdf } from "./raw/raw-pdf.ts";

export interface OpenedPdf {
  readonly document: PDFDocument;
  readonly pages: readonly PdfPage[];
  /** The objects as they are in the file, unless it was repaired or decrypted. */
  readonly raw?: RawPdf;
}

export interface PdfPage {
  readonly dict: PDFDict;
  /** Own or inherited; a dictionary or a reference to one. */
  readonly resources: PDFObject | undefined;
  /** The visible area of the page, in its own units. */
  readonly visible: Box;
  /** Clockwise. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** The page's own unit in points; 1 except for very large drawings. */
  readonly unit: number;
  /** The page's content streams; if there is more than one, each can be read. */
  readonly contents: readonly PDFRawStream[];
}
