// Which form a PDF is, and which edition of it, as it is printed on it.
import type { PDFDict } from "@cantoo/pdf-lib";
import { dictAt, fieldsOf, textAt } from "./objects.ts";
import type { Decoder, Mark } from "./page-marks.ts";
import { marksOn } from "./page-marks.ts";
import type { PdfSource } from "./pdf-source.ts";

export interface PrintedForm {
  readonly form: string;
  readonly edition: string;
}

/**
 * The form and its edition. Government forms hold both in their barcodes, "I-131|01/20/25|3", or print them at the
 * foot of each page: "Form I-134 02/19/14 Y Page 1". A text that nobody sees, which a program has read off a scan, is
 * not believed.
 */
export function printedForm(
  { document, pages }: PdfSource,
  lettersOf: (font: PDFDict | undefined) => Decoder | undefined,
  budget: { operations: number },
): PrintedForm | undefined {
  for (const field of fieldsOf(dictAt(document.catalog, "AcroForm"))) {
    const found = named(barcode.exec(textAt(field, "V") ?? ""));
    if (found) return found;
  }
  for (const page of pages.slice(0, mostPages)) {
    for (const line of linesOf(marksOn(page, { lettersOf, depth: 4, budget }))) {
      const found = named(footer.exec(line));
      if (found) return found;
    }
  }
  return undefined;
}

const barcode = /^([A-Z]{1,2}-\d{1,4}[A-Z]{0,3})\|(\d{2}\/\d{2}\/\d{2})\|\d+/;

/** A cover sheet or a notice of appearance may lie before the form; a long exhibit is not read to its end. */
const mostPages = 5;

const footer =
  /(?:^|\s)(?:Form )?([A-Z]{1,2}-\d{1,4}[A-Z]{0,3}),? (?:\(?(?:Edition|Ed\.|Rev\.|Revised):? ?)?(\d{2}\/\d{2}\/(?:20)?\d{2})\)? ?[A-Z]? ?Page \d/i;

function named(match: RegExpExecArray | null): PrintedForm | undefined {
  const [, form, day] = match ?? [];
  return form && day ? { form: form.toUpperCase(), edition: day.replace(/\/20(\d\d)$/, "/$1") } : undefined;
}

/** The texts that stand on one line, from left to right, with single blanks. */
export function linesOf(marks: readonly Mark[]): readonly string[] {
  const lines: { readonly y: number; readonly texts: Extract<Mark, { kind: "text" }>[] }[] = [];
  for (const mark of marks) {
    if (mark.kind !== "text" || mark.text.trim() === "") continue;
    const line = lines.find(({ y }) => Math.abs(y - mark.y) < 3);
    if (line) line.texts.push(mark);
    else lines.push({ y: mark.y, texts: [mark] });
  }
  return lines.map(({ texts }) =>
    texts
      .toSorted((one, other) => one.x - other.x)
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}
