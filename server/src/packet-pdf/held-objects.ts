// What an object of a PDF holds, for whoever follows all that a page needs.
import { PDFArray, PDFDict, type PDFName, type PDFObject, PDFStream } from "@cantoo/pdf-lib";

/** What an array, a dictionary, or a stream holds; of a dictionary, without what is under some keys. */
export function heldBy(object: PDFObject, without: ReadonlySet<PDFName>): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return [];
  return dict.entries().flatMap(([key, value]) => (without.has(key) ? [] : [value]));
}
