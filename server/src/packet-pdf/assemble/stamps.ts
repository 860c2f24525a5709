// Assembles one page of the packet: the page of a file and its stamps, which are the page of the exhibit, the page of
// the packet, and DRAFT. No stamp covers the page's content.
import { printableText } from "../../core/packet/characters.ts";
import type { PageNumber } from "../../core/packet/numbering.ts";
import { combine, decimal, type Matrix, moving, type Size } from "../geometry.ts";
import { type ObjectSink, type PageDrawing, referenceTo } from "../read/index.ts";
import type { Placement } from "./placement.ts";
import { fitted, isLetter, numberInset, numberSlots, stripBaseline, unchanged } from "./placement.ts";
import type { PlannedPage } from "./plan.ts";
import type { StampFont, StampFonts } from "./stamp-fonts.ts";

/** What the stamps of all pages share. */
export interface Stamping {
  readonly draft: boolean;
  readonly fonts: StampFonts;
}

/** What a page of the packet shows. */
export interface StampedPage {
  readonly sheet: Size;
  /** A reference to its drawing, and the dictionary of what that uses. */
  readonly contents: string;
  readonly resources: string;
  /** The SHA-256 of what its file has for it, as stored; undefined for a picture or an empty page. */
  readonly fingerprint: string | undefined;
}

/** Puts the drawing of the next page into the packet. */
export function stampedPage(
  sink: ObjectSink,
  page: PlannedPage & { readonly number: PageNumber },
  { draft, fonts }: Stamping,
): StampedPage {
  const number = page.number.stamp;
  const { sheet, matrix, baseline } = placementOf(page, widthOfNumber(number, fonts));
  const drawing = page.source.drawing();
  const isInStrip = baseline === stripBaseline;
  const left = numberInset + (draft && isInStrip ? draftWidth(fonts) + gap : 0);
  const right = sheet.width - numberInset - (isInStrip ? widthOfNumber(number, fonts) + gap : 0);
  const operations = [
    ...drawn(drawing, matrix),
    ...(page.stamp === "" ? [] : exhibitStamp(sheet, printableText(page.stamp), fonts, { left, right })),
    ...(number === "" ? [] : numberStamp(sheet, number, fonts, baseline)),
    ...(draft ? draftStamp(sheet, fonts) : []),
    ...(draft && isInStrip ? draftStampInStrip(fonts) : []),
  ];
  const contents = sink.reserve();
  sink.put(contents, "<<>>", Buffer.from(`${operations.join("\n")}\n`, "latin1"));
  const { fingerprint } = drawing;
  return {
    sheet,
    contents: referenceTo(contents),
    resources: resourcesOf(drawing, fonts, draft),
    fingerprint,
  };
}

function resourcesOf({ objects }: PageDrawing, { regular, bold }: StampFonts, draft: boolean): string {
  const drawings = objects.map(({ object }, index) => `/Leaf${index} ${referenceTo(object)}`);
  const states = [
    ...(objects.some(({ isSeeThrough }) => isSeeThrough) ? ["/Multiply <</BM /Multiply>>"] : []),
    ...(draft ? ["/Faint <</ca 0.22>>"] : []),
  ];
  return [
    `<</Font <</Regular ${referenceTo(regular.number)} /Bold ${referenceTo(bold.number)}>>`,
    ...(drawings.length > 0 ? [`/XObject <<${drawings.join(" ")}>>`] : []),
    ...(states.length > 0 ? [`/ExtGState <<${states.join(" ")}>>`] : []),
    ">>",
  ].join(" ");
}

function drawn({ objects, matrix, visible }: PageDrawing, placement: Matrix): readonly string[] {
  if (objects.length === 0) return [];
  const box = visible && [
    visible.left,
    visible.bottom,
    visible.right - visible.left,
    visible.top - visible.bottom,
  ];
  return [
    "q",
    `${numbers(combine(matrix, placement))} cm`,
    ...(box ? [`${numbers(box)} re W n`] : []),
    ...objects.map(
      ({ matrix: own, isSeeThrough }, index) =>
        `q ${isSeeThrough ? "/Multiply gs " : ""}${numbers(own)} cm /Leaf${index} Do Q`,
    ),
    "Q",
  ];
}

function numbers(values: readonly number[]): string {
  return values.map(decimal).join(" ");
}

interface Text {
  readonly font: StampFont;
  readonly name: "Regular" | "Bold";
  readonly size: number;
  /** The operators that set its color. */
  readonly color: string;
  /** From the beginning of the text to the page. */
  readonly matrix: Matrix;
}

function shown(text: string, { font, name, size, color, matrix }: Text): string {
  return `q ${color} BT /${name} ${decimal(size)} Tf ${numbers(matrix)} Tm ${font.encoded(text)} Tj ET Q`;
}

const black = "0 g";
const red = "0.75 0.1 0.1 rg";

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
  return fonts.regular.widthOf(text, numberSize);
}

/** The gap between two stamps in the strip. */
const gap = 10;

/** Centered in the strip along the lower edge; between its neighbors, and smaller, if it would touch them. */
function exhibitStamp(
  sheet: Size,
  text: string,
  { bold }: StampFonts,
  { left, right }: { readonly left: number; readonly right: number },
): readonly string[] {
  const full = bold.widthOf(text, exhibitSize);
  const size = full <= right - left ? exhibitSize : (exhibitSize * (right - left)) / full;
  const width = Math.min(full, right - left);
  const x = Math.max(left, Math.min((sheet.width - width) / 2, right - width));
  return [shown(text, { font: bold, name: "Bold", size, color: black, matrix: moving(x, stripBaseline) })];
}

function draftWidth(fonts: StampFonts): number {
  return fonts.bold.widthOf("DRAFT", exhibitSize);
}

/** Right-aligned on a line near the edge. */
function numberStamp(sheet: Size, text: string, fonts: StampFonts, baseline: number): readonly string[] {
  const x = sheet.width - numberInset - widthOfNumber(text, fonts);
  const matrix = moving(x, baseline);
  return [shown(text, { font: fonts.regular, name: "Regular", size: numberSize, color: black, matrix })];
}

/** On a dark picture the diagonal stamp is invisible; the strip below it is always white. */
function draftStampInStrip({ bold }: StampFonts): readonly string[] {
  const matrix = moving(numberInset, stripBaseline);
  return [shown("DRAFT", { font: bold, name: "Bold", size: exhibitSize, color: red, matrix })];
}

/** Diagonally, so that it is visible in print and copies and the text under it stays legible. */
function draftStamp({ width, height }: Size, { bold }: StampFonts): readonly string[] {
  const size = 168;
  const angle = Math.atan2(height, width);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const length = bold.widthOf("DRAFT", size);
  const rise = size * 0.66;
  const x = width / 2 - (cosine * length) / 2 + (sine * rise) / 2;
  const y = height / 2 - (sine * length) / 2 - (cosine * rise) / 2;
  const matrix: Matrix = [cosine, sine, -sine, cosine, x, y];
  return [shown("DRAFT", { font: bold, name: "Bold", size, color: `/Faint gs ${red}`, matrix })];
}
