// Draws the value of every filled field. Some programs store only the value and leave the drawing to the program that
// opens the file; in print such a field would be blank.
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
import { type Fonts, type Typeface, typefaceOf, undrawable } from "../fonts/fonts.ts";
import { appearanceOf } from "./annotations.ts";
import { operationsOf } from "./content-stream.ts";
import type { OpenedPdf } from "./opened-pdf.ts";
import { contentOf, dictAt, itemsOf, nameAt } from "./pdf-objects.ts";
import { Damage } from "./unreadable.ts";

/** Returns whether anything was drawn. Throws Damage if a value exists and cannot be drawn. */
export async function drawFieldValues({ document }: OpenedPdf, fonts: Fonts): Promise<boolean> {
  const form = dictAt(document.catalog, "AcroForm");
  if (!form) return false;
  const redraw = String(form.lookup(PDFName.of("NeedAppearances"))) === "true";
  const waiting = fieldsOf(document).filter((field) => isFilled(field) && lacksPicture(field, redraw));
  if (waiting.length === 0) return false;
  const { embedFont } = await import("../fonts/shaping.ts");
  for (const field of waiting) {
    takeOverLook(field.acroField.dict, form);
    const typeface = typefaceFor(field, fonts);
    if (typeface !== fonts) makeRoom(field);
    drawValue(field, await embedFont(document, typeface, "regular"));
  }
  await document.flush();
  return true;
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
 * True if a field's value would not be visible: it has no appearance, or one without text, or one that the form
 * declares outdated. An appearance made of an image is not changed: it is a barcode or a signature.
 */
function lacksPicture(field: PDFField, outdated: boolean): boolean {
  return widgetsOf(field).some((widget) => {
    const picture = appearanceOf(widget);
    if (!isText(field)) return isOn(widget) && !picture;
    if (!picture) return true;
    const shown = operationsIn(contentOf(picture) ?? new Uint8Array());
    if (!shown || imageOperations.some((name) => shown.has(name))) return false;
    return outdated || !textOperations.some((name) => shown.has(name));
  });
}

/** The names of the operations; undefined for a drawing that is more than a text. */
function operationsIn(content: Uint8Array): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  let count = 0;
  for (const { name } of operationsOf(content)) {
    if (++count > mostOperations) return undefined;
    names.add(name);
  }
  return names;
}

const mostOperations = 50_000;

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

/** Arabic letters reach lower than the library allows for. */
function makeRoom(field: PDFField): void {
  const heights = field.acroField.getWidgets().map((widget) => widget.getRectangle().height);
  if (isText(field)) field.setFontSize(Math.max(4, Math.min(12, ...heights.map((height) => height / 1.9))));
}

/** A field may inherit its font size from the fields above it or from the form; the library looks at neither. */
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
 * A rich-text field is drawn as plain text: its value is the same text without markup. A field that the library cannot
 * draw is not changed if it already has an appearance.
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
