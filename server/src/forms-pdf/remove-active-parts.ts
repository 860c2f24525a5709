// Removes from an official form what filling it in makes untrue or useless: the second copy of the form that only Adobe
// reads, the seal that grants rights to a form as it was published, scripts, and what is left of an encryption.
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { asDict, dictAt, formFieldsOf, itemsOf } from "../packet-pdf/read/pdf-objects.ts";

/** Without any of these, the form still shows, prints, and can be filled in by hand. */
export function removeActiveParts(document: PDFDocument): void {
  const { catalog, context } = document;
  remove(catalog, "Perms", "Metadata", "OpenAction", "AA", "NeedsRendering", "Extensions");
  remove(dictAt(catalog, "Names"), "JavaScript");
  const form = dictAt(catalog, "AcroForm");
  remove(form, "XFA", "SigFlags", "CO", "NeedAppearances");
  for (const field of formFieldsOf(form)) removeScripts(field);
  for (const page of document.getPages()) {
    remove(page.node, "AA");
    const annotations = page.node.lookup(PDFName.of("Annots"));
    if (annotations instanceof PDFArray) {
      for (const item of itemsOf(annotations)) {
        const widget = asDict(item);
        if (widget) removeScripts(widget);
      }
    }
  }
  delete context.trailerInfo.Encrypt;
}

function remove(dict: PDFDict | undefined, ...keys: readonly string[]): void {
  for (const key of keys) dict?.delete(PDFName.of(key));
}

/** Also those of a button, which would do nothing any more. */
function removeScripts(dict: PDFDict): void {
  remove(dict, "AA");
  if (dictAt(dict, "A")?.lookup(PDFName.of("S")) === PDFName.of("JavaScript")) remove(dict, "A");
}

/** Removes every object to which nothing leads any more: it would be written all the same. */
export function removeUnusedObjects({ context }: PDFDocument): void {
  const used = new Set<PDFRef>();
  const waiting: PDFObject[] = Object.values(context.trailerInfo).filter((value) => value !== undefined);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (used.has(next)) continue;
      used.add(next);
      const object = context.lookup(next);
      if (object) waiting.push(object);
    } else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFDict) waiting.push(...next.values());
    else if (next instanceof PDFStream) waiting.push(next.dict);
  }
  for (const [reference] of context.enumerateIndirectObjects()) {
    if (!used.has(reference)) context.delete(reference);
  }
}
