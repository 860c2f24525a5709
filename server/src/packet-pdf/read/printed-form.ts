// Which form and edition a page of a PDF is, from what is printed on it.
import type { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import type { PrintedForm } from "../../core/files/report.ts";
import { inheritedEntry } from "./form-fields.ts";
import type { PageMark } from "./page-marks.ts";
import { arrayAt, asDict, dictAt, formFieldsOf, itemsOf, textAt } from "./pdf-objects.ts";

/** A page of a form, with the number that the form gives it. */
export interface PrintedPage extends PrintedForm {
  readonly number: number;
  /** How many pages the form has, if it states that. */
  readonly of?: number | undefined;
}

/**
 * The form, the edition, and the page. Government forms have them in their barcodes, "I-131|01/20/25|3", or print them
 * at the foot of each page: "Form I-134 02/19/14 Y Page 1 of 2". Invisible text, from text recognition of a scan, is
 * not used.
 */
export function printedPage(page: PDFDict, marks: readonly PageMark[]): PrintedPage | undefined {
  const atFoot = firstIn(linesOf(marks), (line) => named(footer.exec(line)));
  const inBarcode = firstIn(itemsOf(arrayAt(page, "Annots")), (item) => {
    const widget = asDict(item);
    return widget && named(barcode.exec(textAt(inheritedEntry(widget, "V"), "V") ?? ""));
  });
  if (!inBarcode) return atFoot;
  return { ...inBarcode, of: atFoot?.form === inBarcode.form ? atFoot.of : undefined };
}

function firstIn<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The form and the edition from a field that is on no page. */
export function formInFields(document: PDFDocument): PrintedForm | undefined {
  for (const field of formFieldsOf(dictAt(document.catalog, "AcroForm"))) {
    const found = named(barcode.exec(textAt(field, "V") ?? ""));
    if (found) return { form: found.form, edition: found.edition };
  }
  return undefined;
}

const barcode = /^([A-Z]{1,2}-\d{1,4}[A-Z]{0,3})\|(\d{2}\/\d{2}\/\d{2})\|(\d{1,3})/;

const footer =
  /(?:^|\s)(?:Form )?([A-Z]{1,2}-\d{1,4}[A-Z]{0,3}),? (?:\(?(?:Edition|Ed\.|Rev\.|Revised):? ?)?(\d{2}\/\d{2}\/(?:20)?\d{2})\)? ?[A-Z]? ?Page (\d{1,3})(?: of (\d{1,3}))?/i;

function named(match: RegExpExecArray | null): PrintedPage | undefined {
  const [, form, day, number, of] = match ?? [];
  if (!form || !day) return undefined;
  return {
    form: form.toUpperCase(),
    edition: day.replace(/\/20(\d\d)$/, "/$1"),
    number: Number(number),
    of: of === undefined ? undefined : Number(of),
  };
}

/** The texts on one line, from left to right, separated by single spaces. */
function linesOf(marks: readonly PageMark[]): readonly string[] {
  const lines: { readonly y: number; readonly texts: Extract<PageMark, { kind: "text" }>[] }[] = [];
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
