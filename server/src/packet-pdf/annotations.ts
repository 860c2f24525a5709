// What lies on top of a page and is seen when it is printed: filled fields, signatures, stamps, remarks.
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { PDFName, PDFStream } from "@cantoo/pdf-lib";
import type { Box, Matrix } from "./geometry.ts";
import { transformed } from "./geometry.ts";
import { arrayAt, asDict, boxIn, dictAt, itemsOf, matrixAt, nameAt, numberAt } from "./objects.ts";

export interface DrawnAnnotation {
  /** A form XObject of the page's document. */
  readonly appearance: PDFStream;
  /** From the appearance to the page. */
  readonly matrix: Matrix;
  /** Where on the page it is seen. */
  readonly area: Box;
  /** The layer that it belongs to: a dictionary or a reference to one. */
  readonly layer: PDFObject | undefined;
  /** True for a highlighter, which leaves what it lies on to be read. */
  readonly isSeeThrough: boolean;
}

/** The annotations of a page that print, in the order in which they lie on each other. */
export function drawnAnnotations(page: PDFDict): readonly DrawnAnnotation[] {
  return annotationsOf(page).flatMap((annotation) => {
    const appearance = isPrinted(annotation) ? appearanceOf(annotation) : undefined;
    const area = boxIn(annotation.lookup(PDFName.of("Rect")));
    const own = appearance && boxIn(appearance.dict.lookup(PDFName.of("BBox")));
    if (!appearance || !area || !own) return [];
    const from = transformed(own, matrixAt(appearance.dict, "Matrix"));
    const x = (area.right - area.left) / (from.right - from.left);
    const y = (area.top - area.bottom) / (from.top - from.bottom);
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [];
    const matrix: Matrix = [x, 0, 0, y, area.left - from.left * x, area.bottom - from.bottom * y];
    const layer = annotation.get(PDFName.of("OC"));
    return [{ appearance, matrix, area, layer, isSeeThrough: nameAt(annotation, "Subtype") === "Highlight" }];
  });
}

/** True when the page has a remark that the reading program has to draw by itself, as few do alike. */
export function unseenNote(page: PDFDict): boolean {
  return annotationsOf(page).some(
    (annotation) =>
      remarks.has(nameAt(annotation, "Subtype") ?? "") && isPrinted(annotation) && !appearanceOf(annotation),
  );
}

/** The stream that shows an annotation in its present state. */
export function appearanceOf(annotation: PDFDict): PDFStream | undefined {
  const normal = dictAt(annotation, "AP")?.lookup(PDFName.of("N"));
  if (normal instanceof PDFStream) return normal;
  const state = nameAt(annotation, "AS");
  const chosen = state === undefined ? undefined : asDict(normal)?.lookup(PDFName.of(state));
  return chosen instanceof PDFStream ? chosen : undefined;
}

const remarks = new Set([
  "FreeText",
  "Stamp",
  "Ink",
  "Line",
  "Square",
  "Circle",
  "Polygon",
  "PolyLine",
  "Highlight",
  "Underline",
  "StrikeOut",
  "Squiggly",
  "Redact",
]);

const hidden = 2;
const printed = 4;
const pushButton = 1 << 16;

function annotationsOf(page: PDFDict): readonly PDFDict[] {
  return itemsOf(arrayAt(page, "Annots")).flatMap((item) => asDict(item) ?? []);
}

/**
 * Buttons ("Print form") and the signs of sticky notes print only where they are marked so; for everything
 * else a missing mark is taken for an oversight, since losing it would lose what the reader sees.
 */
function isPrinted(annotation: PDFDict): boolean {
  const flags = numberAt(annotation, "F") ?? 0;
  if (flags & hidden) return false;
  if (flags & printed) return true;
  const subtype = nameAt(annotation, "Subtype");
  return subtype !== "Text" && subtype !== "Popup" && subtype !== "Link" && !isPushButton(annotation);
}

function isPushButton(annotation: PDFDict): boolean {
  const parent = dictAt(annotation, "Parent");
  const kind = nameAt(annotation, "FT") ?? nameAt(parent, "FT");
  const flags = numberAt(annotation, "Ff") ?? numberAt(parent, "Ff") ?? 0;
  return kind === "Btn" && (flags & pushButton) !== 0;
}
