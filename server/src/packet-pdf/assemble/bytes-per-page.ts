// Measures how many bytes each page of a finished packet takes, to split it into files of a limited size.
import type { PDFDict, PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { PDFName, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { heldBy } from "../held-objects.ts";
import type { PageRange } from "../layout/pagination.ts";

/** For each part, the bytes of its pages. Objects that several pages of a part share count for the first of them. */
export function bytesPerPage(
  packet: PDFDocument,
  places: readonly PageRange[],
): readonly (readonly number[])[] {
  return places.map(({ firstPage, pages }) => {
    const seen = new Set<PDFRef>();
    return Array.from({ length: pages }, (_, index) => {
      const { node } = packet.getPage(firstPage - 1 + index);
      return bytesOfPage(node, packet, seen);
    });
  });
}

/** The approximate size of a small object. */
const smallObject = 200;

/** The bytes of all objects reachable from a page, except other pages. */
function bytesOfPage(page: PDFDict, packet: PDFDocument, seen: Set<PDFRef>): number {
  const waiting: PDFObject[] = [page];
  let bytes = smallObject;
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      const target = seen.has(object) ? undefined : packet.context.lookup(object);
      seen.add(object);
      if (target === undefined) continue;
      bytes += target instanceof PDFStream ? target.getContentsSize() + smallObject : smallObject;
      waiting.push(target);
    } else if (object !== undefined) {
      for (const held of heldBy(object, leadsAway)) waiting.push(held);
    }
  }
  return bytes;
}

const leadsAway: ReadonlySet<PDFName> = new Set(["Parent", "Dest", "P"].map((name) => PDFName.of(name)));
