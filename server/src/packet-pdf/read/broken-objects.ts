// Objects of a PDF that could not be read. Pages that do not need them are not affected.
import type { PDFDict, PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { PDFInvalidObject, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { heldBy } from "../held-objects.ts";

/** The first of some pages that would show less than it should; undefined if everything they need was read. */
export function firstBrokenPage(document: PDFDocument, pages: readonly PDFDict[]): number | undefined {
  const isDamaged = document.context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFInvalidObject);
  if (!isDamaged) return undefined;
  const seen = new Set<PDFObject>();
  const at = pages.findIndex((page) => reachesUnreadObject(page, document, seen));
  return at < 0 ? undefined : at;
}

/** `seen` are objects already known to need nothing unread, as far as they were followed. */
function reachesUnreadObject(page: PDFDict, { context }: PDFDocument, seen: Set<PDFObject>): boolean {
  const waiting: PDFObject[] = [page];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object === undefined || seen.has(object)) continue;
    seen.add(object);
    if (object instanceof PDFRef) {
      const target = context.lookup(object);
      if (target === undefined || target instanceof PDFInvalidObject) return true;
      waiting.push(target);
    } else {
      for (const held of heldBy(object, leadsAway)) waiting.push(held);
    }
  }
  return false;
}

/** Keys that lead to other pages, or to what does not matter on paper. */
const leadsAway: ReadonlySet<PDFName> = new Set(
  ["P", "Dest", "A", "AA", "StructParent", "Metadata", "PieceInfo", "Thumb", "B"].map((name) =>
    PDFName.of(name),
  ),
);
