// Assembles one page of the packet: the page of a file and its stamps, which are the page of the exhibit, the page of
// the packet, and DRAFT. No stamp covers the page's content.
import type { PDFDocument, PDFFont, PDFPage } from "@cantoo/pdf-lib";
import { degrees, grayscale, rgb } from "@cantoo/pdf-lib";
import { printableText } from "../../core/packet/characters.ts";
import type { PageNumber } from "../../core/packet/numbering.ts";
import type { Placement } from "./placement.ts";
import { fitted, isLetter, numberInset, numberSlots, stripBaseline, unchanged } from "./placement.ts";
import type { PlannedPage } from "./plan.ts";

export interface StampFonts {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}

/** What the stamps of all pages share. */
export interface Stamping {
  readonly draft: boolean;
  readonly fonts: StampFonts;
}

/** Adds the next page to the packet. */
export function addStampedPage(
  packet: PDFDocument,
  page: PlannedPage & { readonly number: PageNumber },
  { draft, fonts }: Stamping,
): void {
  const number = page.number.stamp;
  const { sheet, matrix, baseline } = placementOf(page, widthOfNumber(number, fonts));
  const added = packet.addPage([sheet.width, sheet.height]);
  page.source.draw(added, matrix);
  const isInStrip = baseline === stripBaseline;
  const left = numberInset + (draft && isInStrip ? draftWidth(fonts) + gap : 0);
  const right = added.getWidth() - numberInset - (isInStrip ? widthOfNumber(number, fonts) + gap : 0);
  if (page.stamp !== "") stampExhibit(added, printableText(page.stamp), fonts, { left, right });
  if (number !== "") stampNumber(added, number, fonts, baseline);
  if (draft) stampDraft(added, fonts);
  if (draft && isInStrip) stampDraftInStrip(added, fonts);
}

/**
 * A form keeps its size, since lockboxes scan its barcodes, if a corner of its margin is free for the packet page
 * number; otherwise it is reduced a little, as every exhibit page is.
 */
function placementOf(
  { source, treatment }: PlannedPage,
  numberWidth: number,
): Placement & { baseline: number } {
  if (treatment === "exhibit" || !isLetter(source.size)) {
    return { ...fitted(source.size, source.largest), baseline: stripBaseline };
  }
  const placement = unchanged(source.size);
  if (treatment === "typeset") return { ...placement, baseline: stripBaseline };
  const free = numberSlots(placement.sheet, numberWidth).find(({ area }) => !source.hasInk(area));
  return free
    ? { ...placement, baseline: free.baseline }
    : { ...fitted(source.size, source.largest), baseline: stripBaseline };
}

const exhibitSize = 10;
const numberSize = 9;

function widthOfNumber(text: string, fonts: StampFonts): number {
  return fonts.regular.widthOfTextAtSize(text, numberSize);
}

/** The gap between two stamps in the strip. */
const gap = 10;

/** Centered in the strip along the lower edge; between its neighbors, and smaller, if it would touch them. */
function stampExhibit(
  page: PDFPage,
  text: string,
  fonts: StampFonts,
  { left, right }: { readonly left: number; readonly right: number },
): void {
  const full = fonts.bold.widthOfTextAtSize(text, exhibitSize);
  const size = full <= right - left ? exhibitSize : (exhibitSize * (right - left)) / full;
  const width = Math.min(full, right - left);
  const x = Math.max(left, Math.min((page.getWidth() - width) / 2, right - width));
  page.drawText(text, { x, y: stripBaseline, size, font: fonts.bold, color: grayscale(0) });
}

function draftWidth(fonts: StampFonts): number {
  return fonts.bold.widthOfTextAtSize("DRAFT", exhibitSize);
}

/** Right-aligned on a line near the edge. */
function stampNumber(page: PDFPage, text: string, fonts: StampFonts, baseline: number): void {
  const x = page.getWidth() - numberInset - widthOfNumber(text, fonts);
  page.drawText(text, { x, y: baseline, size: numberSize, font: fonts.regular, color: grayscale(0) });
}

/** On a dark picture the diagonal stamp is invisible; the strip below it is always white. */
function stampDraftInStrip(page: PDFPage, fonts: StampFonts): void {
  page.drawText("DRAFT", {
    x: numberInset,
    y: stripBaseline,
    size: exhibitSize,
    font: fonts.bold,
    color: rgb(0.75, 0.1, 0.1),
  });
}

/** Diagonally, so that it is visible in print and copies and the text under it stays legible. */
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
