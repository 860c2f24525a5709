// Writes the value of a box and how it looks, so that every program shows the same without drawing anything itself.
import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from "@cantoo/pdf-lib";
import { lettersPerLine, ruledEvery, type SetText, usualSize } from "./fit.ts";
import { checkMarkOf, type FieldBox, flagsOf, readOnly, richText } from "./form-boxes.ts";

/** The name of the typeface in the resources of the form. */
const fontName = "ParoleCourier";

/**
 * Adds the typeface to the form: one of those that every program has, so that nothing is embedded. Returns its
 * reference.
 */
export function addTypeface(form: PDFDict): PDFRef {
  const { context } = form;
  const resources = form.lookup(PDFName.of("DR"));
  const own = resources instanceof PDFDict ? resources : context.obj({});
  if (own !== resources) form.set(PDFName.of("DR"), own);
  const fonts = own.lookup(PDFName.of("Font"));
  const list = fonts instanceof PDFDict ? fonts : context.obj({});
  if (list !== fonts) own.set(PDFName.of("Font"), list);
  const known = list.get(PDFName.of(fontName));
  if (known instanceof PDFRef) return known;
  const reference = context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type1",
      BaseFont: "Courier-Bold",
      Encoding: "WinAnsiEncoding",
    }),
  );
  list.set(PDFName.of(fontName), reference);
  return reference;
}

/** Writes a text that fits. The field of a list may hold another value than what it shows. */
export function writeText(box: FieldBox, font: PDFRef, set: SetText, value: string): void {
  const { field, widget } = box;
  unlock(box);
  field.delete(PDFName.of("RV"));
  const flags = flagsOf(widget);
  if ((flags & richText) !== 0) field.set(PDFName.of("Ff"), PDFNumber.of(flags & ~richText));
  field.set(PDFName.of("V"), PDFHexString.fromText(value));
  // A choice that was stored by its position would win over its text.
  field.delete(PDFName.of("I"));
  const look = PDFString.of(`/${fontName} ${set.size} Tf 0 g`);
  for (const dict of new Set([field, widget])) {
    if (dict === field || dict.has(PDFName.of("DA"))) dict.set(PDFName.of("DA"), look);
  }
  draw(box, font, set);
}

export function clearText(box: FieldBox): void {
  const { field, widget } = box;
  unlock(box);
  for (const key of ["V", "RV", "I"]) field.delete(PDFName.of(key));
  widget.delete(PDFName.of("AP"));
}

export function setCheckMark(box: FieldBox, isChecked: boolean): void {
  const name = PDFName.of(isChecked ? (checkMarkOf(box) ?? "Off") : "Off");
  unlock(box);
  box.field.set(PDFName.of("V"), name);
  box.widget.set(PDFName.of("AS"), name);
}

/** The scripts that would have opened a locked box are gone. */
export function unlock({ field, widget }: FieldBox): void {
  const flags = flagsOf(widget);
  if ((flags & readOnly) !== 0) field.set(PDFName.of("Ff"), PDFNumber.of(flags & ~readOnly));
}

function draw(box: FieldBox, font: PDFRef, { lines, size }: SetText): void {
  const { context } = box.widget;
  const [width, height] = [box.area.right - box.area.left, box.area.top - box.area.bottom];
  const shown = box.isComb ? cells(box, lines[0] ?? "", width) : rows(box, lines);
  const stream = context.stream(
    `/Tx BMC\nq\n0 0 ${fixed(width)} ${fixed(height)} re W n\nBT\n0 g\n/${fontName} ${size} Tf\n2 ${fixed(firstLine(box, height, size))} Td\n${shown}\nET\nQ\nEMC`,
    {
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, width, height],
      Resources: { Font: { [fontName]: font } },
    },
  );
  box.widget.set(PDFName.of("AP"), context.obj({ N: context.register(stream) }));
}

/** One line in the middle of its box, several on their ruled lines. */
function firstLine({ hasLines }: FieldBox, height: number, size: number): number {
  return hasLines ? height - ruledEvery + 5 : (height - size) / 2 + 0.25 * size;
}

function rows({ hasLines }: FieldBox, lines: readonly string[]): string {
  return lines
    .map((line, index) => `${index > 0 && hasLines ? `0 -${ruledEvery} Td ` : ""}<${encoded(line)}> Tj`)
    .join("\n");
}

/** One letter in the middle of each cell. */
function cells(box: FieldBox, text: string, width: number): string {
  const cell = width / (box.longest ?? Math.max(1, lettersPerLine(box, usualSize)));
  const start = cell / 2 - 3 - 2;
  return [...text]
    .map((letter, index) => `${fixed(index === 0 ? start : cell)} 0 Td <${encoded(letter)}> Tj`)
    .join("\n");
}

function fixed(value: number): string {
  return value.toFixed(2);
}

/** The bytes of a text in the encoding of the typeface. */
function encoded(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : 0x80 + aboveAscii.indexOf(letter);
      return byte.toString(16).padStart(2, "0");
    })
    .join("");
}

/** The letters that Windows has between 80 and 9F; a blank where it has none. */
const aboveAscii = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
