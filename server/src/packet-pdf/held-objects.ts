// The children of a PDF object, for code that follows everything a page needs.
import { PDFArray, PDFDict, type PDFName, type PDFObject, PDFStream } from "@cantoo/pdf-lib";

/** The children of an array, a dictionary, or a stream; for a dictionary, without those under some keys. */
export function heldBy(object: PDFObject, without: ReadonlySet<PDFName>): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return [];
  return dict.entries().flatMap(([key, value]) => (without.has(key) ? [] : [value]));
}
