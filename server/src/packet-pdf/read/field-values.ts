// Gives every filled field the picture of its value. Some programs store the value alone and leave the
// drawing to whoever opens the file; on paper such a field would be blank.
import type { PDFDict, PDFField, PDFFont } from "@cantoo/pdf-lib";
import {
  PDFArray,
  PDFCheckBox,
  PDFDropdown,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFString,
  PDFTextField,
} from "@cantoo/pdf-lib";
import { adviceToPrint } from "../../core/files/kinds-and-problems.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { embedFont, typefaceOf, undrawable } from "../fonts/fonts.ts";
import type { Typeface } from "../fonts/typeface.ts";
import { appearanceOf } from "./annotations.ts";
import { operationsOf } from "./content-stream.ts";
import type { OpenedPdf } from "./opened-pdf.ts";
import { contentOf, dictAt, itemsOf, nameAt } from "./pdf-objects.ts";
import { Damage } from "./unreadable.ts";

/** Throws Damage when a value is there and cannot be drawn. */
export async function drawFieldValues({ document }: OpenedPdf, fonts: Fonts): Promise<void> {
  const form = dictAt(document.catalog, "AcroForm");
  if (!form) return;
  const redraw = String(form.lookup(PDFName.of("NeedAppearances"))) === "true";
  const waiting = fieldsOf(document).filter((field) => isFilled(field) && lacksPicture(field, redraw));
  if (waiting.length === 0) return;
  for (const field of waiting) {
    takeOverLook(field.acroField.dict, form);
    const typeface = typefaceFor(field, fonts);
    if (typeface !== fonts) makeRoom(field);
    drawValue(field, await embedFont(document, typeface, "regular"));
  }
  await document.flush();
}

type TextLike = PDFTextField | PDFDropdown | PDFOptionList;

function fieldsOf(document: OpenedPdf["document"]): readonly PDFField[] {
  try {
    return document.getForm().getFields();
  } catch {
    return [];
  }
}

function isText(field: PDFField): field is TextLike {
  return field instanceof PDFTextField || field instanceof PDFDropdown || field instanceof PDFOptionList;
}

function widgetsOf(field: PDFField): readonly PDFDict[] {
  return field.acroField.getWidgets().map((widget) => widget.dict);
}

function isFilled(field: PDFField): boolean {
  if (isText(field)) return textOf(field).trim() !== "";
  const isBox = field instanceof PDFCheckBox || field instanceof PDFRadioGroup;
  return isBox && widgetsOf(field).some(isOn);
}

function isOn(widget: PDFDict): boolean {
  const state = nameAt(widget, "AS");
  return state !== undefined && state !== "Off";
}

/**
 * True when a field's value would not be seen: there is no picture of it, or one without a text, or one that the
 * form declares out of date. A picture made of an image is left alone: it is a barcode or a signature.
 */
function lacksPicture(field: PDFField, outdated: boolean): boolean {
  return widgetsOf(field).some((widget) => {
    const picture = appearanceOf(widget);
    if (!isText(field)) return isOn(widget) && !picture;
    if (!picture) return true;
    const shown = new Set([...operationsOf(contentOf(picture) ?? new Uint8Array())].map(({ name }) => name));
    if (imageOperations.some((name) => shown.has(name))) return false;
    return outdated || !textOperations.some((name) => shown.has(name));
  });
}

const imageOperations = ["Do", "BI", "sh"];
const textOperations = ["Tj", "TJ", "'", '"'];

function textOf(field: TextLike): string {
  const value = field.acroField.V();
  const texts = value instanceof PDFArray ? itemsOf(value) : [value];
  return texts
    .map((text) => (text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : ""))
    .join("\n");
}

/** A field is drawn in one typeface. */
function typefaceFor(field: PDFField, fonts: Fonts): Typeface {
  const text = isText(field) ? textOf(field) : "";
  const typeface = typefaceOf(fonts, text);
  if (typeface) return typeface;
  const missing = undrawable(fonts, text)[0] ?? text;
  throw new Damage(`has “${missing}” in a form field, which cannot be drawn`, adviceToPrint);
}

/** Arabic letters reach further down than the library allows for. */
function makeRoom(field: PDFField): void {
  const heights = field.acroField.getWidgets().map((widget) => widget.getRectangle().height);
  if (isText(field)) field.setFontSize(Math.max(4, Math.min(12, ...heights.map((height) => height / 1.9))));
}

/** A field may leave the size of its letters to the fields above it or to the form; the library asks neither. */
function takeOverLook(field: PDFDict, form: PDFDict): void {
  const look = PDFName.of("DA");
  let holder: PDFDict | undefined = field;
  for (let depth = 0; holder && depth < deepest && !holder.has(look); depth++)
    holder = dictAt(holder, "Parent");
  const value = (holder ?? form).lookup(look);
  if (value && !field.has(look)) field.set(look, value);
}

const deepest = 32;

/**
 * A rich-text field is drawn as plain text: its value is the same text without the marks. A field that the
 * library cannot draw is left alone if it has a picture already.
 */
function drawValue(field: PDFField, font: PDFFont): void {
  try {
    if (field instanceof PDFTextField && field.isRichFormatted()) field.disableRichFormatting();
    if (field instanceof PDFCheckBox || field instanceof PDFRadioGroup) field.defaultUpdateAppearances();
    else if (isText(field)) field.defaultUpdateAppearances(font);
  } catch {
    if (lacksPicture(field, false))
      throw new Damage("has a filled field that cannot be drawn", adviceToPrint);
  }
}
