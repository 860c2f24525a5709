// How many bytes the pages of a finished packet take, so that it can be cut into files of a limited size.
import type { PDFDict, PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { PDFName, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { heldBy } from "../held-objects.ts";
import type { PageRange } from "../layout/pagination.ts";

/** For each part the bytes of its pages; what several pages of a part share counts for the first of them. */
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

/** About as much as a small object takes. */
const smallObject = 200;

/** All that can be reached from a page but other pages. */
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
