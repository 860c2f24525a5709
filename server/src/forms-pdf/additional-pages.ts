// The entries for additional information: those of the form, and those on copies of its page. The forms say so
// themselves: "you may make copies of this page".
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFPage, PDFString } from "@cantoo/pdf-lib";
import type { AdditionalEntry, AdditionalInformation } from "../../../schemas/forms/form-fills.ts";
import { fullNameOf } from "../packet-pdf/read/form-answers.ts";
import { inheritedEntry, isBarcode } from "../packet-pdf/read/form-fields.ts";
import { arrayAt, asDict, dictAt, itemsOf, nameAt, textAt } from "../packet-pdf/read/pdf-objects.ts";
import type { FieldBoxes } from "./form-boxes.ts";

/** The entries on one page: those of the form itself, or of a copy. */
export interface EntriesOnPage {
  /** The name of the field above those of a copy; undefined for the form itself. */
  readonly copy: string | undefined;
  readonly entries: readonly AdditionalEntry[];
}

/** The copies that a form has, in order. */
export function entriesIn(boxes: FieldBoxes, { entries }: AdditionalInformation): readonly EntriesOnPage[] {
  const copies = new Set([...boxes.keys()].flatMap((name) => copyName.exec(name)?.[1] ?? []));
  return [
    { copy: undefined, entries },
    ...[...copies]
      .toSorted((one, other) => numberOf(one) - numberOf(other))
      .map((copy) => ({ copy, entries: entries.map((entry) => inCopy(entry, copy)) }))
      .filter(({ entries: own }) => own.every(({ text, page }) => boxes.has(text) && boxes.has(page))),
  ];
}

const copyName = /^(AdditionalInformation\d+\[0\])\./;

function numberOf(copy: string): number {
  return Number(/\d+/.exec(copy)?.[0]);
}

function inCopy(entry: AdditionalEntry, copy: string): AdditionalEntry {
  const named = (name: string) => nameInCopy(name, copy);
  return {
    page: named(entry.page),
    part: named(entry.part),
    item: named(entry.item),
    text: named(entry.text),
  };
}

/** The name that a box of the page has on a copy. Names with periods would be those of fields within fields. */
export function nameInCopy(name: string, copy: string): string {
  return `${copy}.${name.replaceAll(".", "_")}`;
}

/** The name of the next copy. */
export function nextCopy(pages: readonly EntriesOnPage[]): string {
  const last = Math.max(0, ...pages.flatMap(({ copy }) => (copy === undefined ? [] : numberOf(copy))));
  return `AdditionalInformation${last + 1}[0]`;
}

/** Adds a copy of the page, after it and the copies that it has, with empty boxes that have names of their own. */
export function addCopy(document: PDFDocument, page: number, after: number, copy: string): void {
  const { context, catalog } = document;
  const source = document.getPage(page - 1).node;
  const leaf = source.clone(context);
  for (const key of ["Resources", "MediaBox", "CropBox", "Rotate"]) {
    const value = source.getInheritableAttribute(PDFName.of(key));
    if (value) leaf.set(PDFName.of(key), value);
  }
  const reference = context.register(leaf);
  const parent = context.obj({ T: PDFString.of(copy), Kids: [] });
  const parentReference = context.register(parent);
  const [kids, annotations] = [context.obj([]), context.obj([])];
  parent.set(PDFName.of("Kids"), kids);
  leaf.set(PDFName.of("Annots"), annotations);
  for (const item of itemsOf(arrayAt(source, "Annots"))) {
    const widget = asDict(item);
    if (!widget) continue;
    const copied = widget.clone(context);
    copied.set(PDFName.of("P"), reference);
    const copiedReference = context.register(copied);
    annotations.push(copiedReference);
    if (nameAt(widget, "Subtype") !== "Widget") continue;
    for (const key of ["FT", "Ff", "DA", "MaxLen", "Q", "Opt", "TU", "V"]) {
      const value = inheritedEntry(widget, key)?.get(PDFName.of(key));
      if (value) copied.set(PDFName.of(key), value);
    }
    copied.set(PDFName.of("T"), PDFString.of(fullNameOf(widget).replaceAll(".", "_")));
    copied.set(PDFName.of("Parent"), parentReference);
    copied.delete(PDFName.of("Kids"));
    if (!isBarcode(widget, textAt(inheritedEntry(widget, "T"), "T") ?? "")) empty(copied);
    kids.push(copiedReference);
  }
  const fields = dictAt(catalog, "AcroForm")?.lookup(PDFName.of("Fields"));
  if (fields instanceof PDFArray) fields.push(parentReference);
  document.insertPage(after, PDFPage.of(leaf, reference, document));
}

function empty(widget: PDFDict): void {
  const isButton = nameAt(widget, "FT") === "Btn";
  for (const key of ["V", "RV", ...(isButton ? [] : ["AP"])]) widget.delete(PDFName.of(key));
  if (isButton) widget.set(PDFName.of("AS"), PDFName.of("Off"));
}

/** Removes a copy that is not needed any more, with its fields. */
export function removeCopy(document: PDFDocument, page: number, copy: string): void {
  const fields = dictAt(document.catalog, "AcroForm")?.lookup(PDFName.of("Fields"));
  if (fields instanceof PDFArray) {
    const index = itemsOf(fields).findIndex(
      (field) => field instanceof PDFDict && textAt(field, "T") === copy,
    );
    if (index >= 0) fields.remove(index);
  }
  document.removePage(page - 1);
}
