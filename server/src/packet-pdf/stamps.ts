// Puts one page of the packet together: the leaf, and what is written on it: the page of the exhibit, the page
// of the packet, DRAFT. Nothing is written over what the leaf shows.
import type { PDFDocument, PDFFont, PDFPage } from "@cantoo/pdf-lib";
import { degrees, grayscale, rgb } from "@cantoo/pdf-lib";
import { written } from "./fonts.ts";
import type { PlannedPage } from "./plan.ts";
import type { Placement } from "./sheet.ts";
import { fitted, isLetter, numberInset, numberSlots, stripBaseline, unchanged } from "./sheet.ts";

export interface StampFonts {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}

/** What the pages of a packet have in common. */
export interface Numbering {
  /** Pages of the whole packet. */
  readonly of: number;
  readonly draft: boolean;
  readonly fonts: StampFonts;
}

/** "Exhibit B, page 2 of 7" */
export function exhibitStamp(label: string, page: number, of: number): string {
  return `Exhibit ${label}, page ${page} of ${of}`;
}

/** Adds the next page to the packet. */
export function addSheet(packet: PDFDocument, page: PlannedPage, { of, draft, fonts }: Numbering): void {
  const number = `Packet page ${packet.getPageCount() + 1} of ${of}`;
  const { sheet, matrix, baseline } = placementOf(page, widthOfNumber(number, fonts));
  const added = packet.addPage([sheet.width, sheet.height]);
  page.leaf.draw(added, matrix);
  if (page.stamp !== "") stampExhibit(added, written(page.stamp), fonts);
  stampNumber(added, number, fonts, baseline);
  if (draft) stampDraft(added, fonts);
  if (draft && baseline === stripBaseline) stampDraftInStrip(added, fonts);
}

/**
 * A form stays as large as it is, since lockboxes read its barcodes by machine, if a corner of its margin is
 * free for the packet page number; else it is made a little smaller, as every exhibit page is.
 */
function placementOf(
  { leaf, treatment }: PlannedPage,
  numberWidth: number,
): Placement & { baseline: number } {
  if (treatment === "exhibit" || !isLetter(leaf.size)) {
    return { ...fitted(leaf.size, leaf.largest), baseline: stripBaseline };
  }
  const placement = unchanged(leaf.size);
  if (treatment === "written") return { ...placement, baseline: stripBaseline };
  const free = numberSlots(placement.sheet, numberWidth).find(({ area }) => !leaf.paints(area));
  return free
    ? { ...placement, baseline: free.baseline }
    : { ...fitted(leaf.size, leaf.largest), baseline: stripBaseline };
}

const exhibitSize = 10;
const numberSize = 9;

function widthOfNumber(text: string, fonts: StampFonts): number {
  return fonts.regular.widthOfTextAtSize(text, numberSize);
}

/** In the middle of the strip along the lower edge. */
function stampExhibit(page: PDFPage, text: string, fonts: StampFonts): void {
  const width = fonts.bold.widthOfTextAtSize(text, exhibitSize);
  const x = Math.max(numberInset, (page.getWidth() - width) / 2);
  page.drawText(text, { x, y: stripBaseline, size: exhibitSize, font: fonts.bold, color: grayscale(0) });
}

/** At the right end of a line near the edge. */
function stampNumber(page: PDFPage, text: string, fonts: StampFonts, baseline: number): void {
  const x = page.getWidth() - numberInset - widthOfNumber(text, fonts);
  page.drawText(text, { x, y: baseline, size: numberSize, font: fonts.regular, color: grayscale(0) });
}

/** A dark picture swallows the stamp across the page; the strip below it is always white. */
function stampDraftInStrip(page: PDFPage, fonts: StampFonts): void {
  page.drawText("DRAFT", {
    x: numberInset,
    y: stripBaseline,
    size: exhibitSize,
    font: fonts.bold,
    color: rgb(0.75, 0.1, 0.1),
  });
}

/** Across the page, so that it is seen on print and copy and what lies under it can still be read. */
function stampDraft(page: PDFPage, fonts: StampFonts): void {
  const { width, height } = page.getSize();
  const size = 168;
  const angle = Math.atan2(height, width);
  const length = fonts.bold.widthOfTextAtSize("DRAFT", size);
  const rise = size * 0.66;
  const x = width / 2 - (Math.cos(angle) * length) / 2 + (Math.sin(angle) * rise) / 2;
  const y = height / 2 - (Math.sin(angle) * length) / 2 - (Math.cos(angle) * rise) / 2;
  page.drawText("DRAFT", {
    x,
    y,
    size,
    font: fonts.bold,
    color: rgb(0.75, 0.1, 0.1),
    opacity: 0.22,
    rotate: degrees((angle * 180) / Math.PI),
  });
}
