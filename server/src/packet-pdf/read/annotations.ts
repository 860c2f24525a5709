// Annotations that appear when a page is printed: filled fields, signatures, stamps, comments.
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { PDFName, PDFStream } from "@cantoo/pdf-lib";
import type { Box, Matrix } from "../geometry.ts";
import { transformed } from "../geometry.ts";
import {
  arrayAt,
  asDict,
  boxIn,
  dictAt,
  itemsOf,
  matrixAt,
  nameAt,
  numberAt,
  numbersAt,
  numbersIn,
  textAt,
} from "./pdf-objects.ts";

export interface DrawnAnnotation {
  /** A form XObject of the page's document. */
  readonly appearance: PDFStream;
  /** From the appearance to the page. */
  readonly matrix: Matrix;
  /** The visible area on the page. */
  readonly area: Box;
  /** The layer that it belongs to: a dictionary or a reference to one. */
  readonly layer: PDFObject | undefined;
  /** True for a highlighter, which leaves the text under it legible. */
  readonly isSeeThrough: boolean;
}

/** The annotations of a page that print, in their stacking order. */
export function drawnAnnotations(page: PDFDict): readonly DrawnAnnotation[] {
  return annotationsOf(page).flatMap((annotation) => {
    const appearance =
      (isPrinted(annotation) ? appearanceOf(annotation) : undefined) ?? linkBorder(annotation);
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

/**
 * The kind of a comment that the reading program would have to draw by itself, which programs do differently:
 * "highlight"; undefined if all comments come with an appearance.
 */
export function noteWithoutAppearance(page: PDFDict): string | undefined {
  for (const annotation of annotationsOf(page)) {
    const kind = remarks.get(nameAt(annotation, "Subtype") ?? "");
    if (kind && isPrinted(annotation) && !appearanceOf(annotation)) return kind;
  }
  return undefined;
}

/** The areas of stamps, drawings, text boxes, and other comments on a page, with or without an appearance. */
export function annotatedAreas(page: PDFDict): readonly Box[] {
  return annotationsOf(page).flatMap((annotation) => {
    const isHidden = ((numberAt(annotation, "F") ?? 0) & hidden) !== 0;
    const isRemark = !["Widget", "Link", "Popup"].includes(nameAt(annotation, "Subtype") ?? "");
    return isRemark && !isHidden ? (boxIn(annotation.lookup(PDFName.of("Rect"))) ?? []) : [];
  });
}

/** Whether a page has fields of a form. */
export function hasFields(page: PDFDict): boolean {
  return annotationsOf(page).some((annotation) => nameAt(annotation, "Subtype") === "Widget");
}

/** The links of a page that open a URL, in its own units. */
export function addressLinks(page: PDFDict): readonly { readonly area: Box; readonly address: string }[] {
  return annotationsOf(page).flatMap((annotation) => {
    const area = boxIn(annotation.lookup(PDFName.of("Rect")));
    const address = textAt(dictAt(annotation, "A"), "URI");
    return area && address !== undefined ? [{ area, address }] : [];
  });
}

/** What readers draw for a link without an appearance: its border. A link that specifies no border has none. */
function linkBorder(annotation: PDFDict): PDFStream | undefined {
  const area = boxIn(annotation.lookup(PDFName.of("Rect")));
  const isShown = ((numberAt(annotation, "F") ?? 0) & (hidden | notOnScreen)) === 0;
  if (nameAt(annotation, "Subtype") !== "Link" || !area || !isShown) return undefined;
  const { width, dashes, isUnderline } = borderOf(annotation);
  const color = numbersAt(annotation, "C");
  const isTransparent = annotation.has(PDFName.of("C")) && color.length === 0;
  if (!(width > 0) || isTransparent) return undefined;
  const paint = color.length === 4 ? "K" : color.length === 3 ? "RG" : "G";
  const right = area.right - area.left;
  const top = area.top - area.bottom;
  const inset = width / 2;
  const path = isUnderline
    ? `0 ${inset} m ${right} ${inset} l`
    : `${inset} ${inset} ${right - width} ${top - width} re`;
  const drawing = `${(color.length === 0 ? [0] : color).join(" ")} ${paint} ${width} w [${dashes.join(" ")}] 0 d ${path} S`;
  return annotation.context.stream(drawing, { Type: "XObject", Subtype: "Form", BBox: [0, 0, right, top] });
}

interface Border {
  readonly width: number;
  readonly dashes: readonly number[];
  readonly isUnderline: boolean;
}

function borderOf(annotation: PDFDict): Border {
  const style = dictAt(annotation, "BS");
  if (style) {
    const kind = nameAt(style, "S");
    const dashes = kind === "D" ? (style.has(PDFName.of("D")) ? numbersAt(style, "D") : [3]) : [];
    return { width: numberAt(style, "W") ?? 1, dashes: dashes.filter(isDash), isUnderline: kind === "U" };
  }
  const border = arrayAt(annotation, "Border");
  const [, , width = 0] = numbersAt(annotation, "Border");
  const dashes = numbersIn(border && border.size() > 3 ? border.lookup(3) : undefined);
  return { width, dashes: dashes.filter(isDash), isUnderline: false };
}

function isDash(length: number): boolean {
  return length > 0;
}

/** The stream that shows an annotation in its current state. */
export function appearanceOf(annotation: PDFDict): PDFStream | undefined {
  const normal = dictAt(annotation, "AP")?.lookup(PDFName.of("N"));
  if (normal instanceof PDFStream) return normal;
  const state = nameAt(annotation, "AS");
  const chosen = state === undefined ? undefined : asDict(normal)?.lookup(PDFName.of(state));
  return chosen instanceof PDFStream ? chosen : undefined;
}

/** Annotations that are part of the content, in plain words. */
const remarks: ReadonlyMap<string, string> = new Map([
  ["FreeText", "text box"],
  ["Stamp", "stamp"],
  ["Ink", "pen drawing"],
  ["Line", "line"],
  ["Square", "rectangle"],
  ["Circle", "ellipse"],
  ["Polygon", "polygon"],
  ["PolyLine", "polyline"],
  ["Highlight", "highlight"],
  ["Underline", "underline"],
  ["StrikeOut", "strikethrough"],
  ["Squiggly", "wavy underline"],
  ["Redact", "redaction mark"],
]);

const hidden = 2;
const printed = 4;
const notOnScreen = 32;
const pushButton = 1 << 16;

function annotationsOf(page: PDFDict): readonly PDFDict[] {
  return itemsOf(arrayAt(page, "Annots")).flatMap((item) => asDict(item) ?? []);
}

/**
 * Buttons ("Print form") and the icons of sticky notes print only if flagged so; for everything else a missing flag
 * counts as an oversight, since otherwise visible content would be lost.
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
