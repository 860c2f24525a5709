// The objects of a file as bytes: as they are in it, or as the library writes those that it repaired, decrypted, or
// changed.
import {
  PDFInvalidObject,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import type { OpenedPdf } from "./opened-pdf.ts";
import { isPage } from "./raw/by-table.ts";
import { type ScannedObject, scanObject } from "./raw/scan.ts";

export interface SourceObject extends Pick<ScannedObject, "start" | "end" | "references" | "length"> {
  readonly bytes: Buffer;
  readonly body: Uint8Array | undefined;
}

export interface SourceObjects {
  /** Undefined for one that does not exist, and for a page. */
  readonly object: (number: number, generation: number) => SourceObject | undefined;
  /** What a reference leads to. */
  readonly value: (reference: PDFRef) => PDFObject | undefined;
}

export function sourceObjects({ raw, document }: Pick<OpenedPdf, "document" | "raw">): SourceObjects {
  return {
    object(number, generation) {
      if (raw) {
        const object = raw.object(number, generation);
        return object && !isPage(object) ? object : undefined;
      }
      const object = document.context.lookup(PDFRef.of(number, generation));
      const isLeftOut =
        object === undefined ||
        object instanceof PDFInvalidObject ||
        object instanceof PDFPageLeaf ||
        object instanceof PDFPageTree;
      return isLeftOut ? undefined : asWritten(object);
    },
    value: (reference) => document.context.lookup(reference),
  };
}

/** The object as the library writes it. */
export function asWritten(object: PDFObject): SourceObject {
  if (object instanceof PDFStream) object.updateDict();
  const entries = object instanceof PDFStream ? object.dict : object;
  const bytes = Buffer.alloc(entries.sizeInBytes());
  entries.copyBytesInto(bytes, 0);
  const scanned = scanObject(bytes, 0, bytes.length);
  if (!scanned) throw new Error("An object that was parsed cannot be written");
  return { ...scanned, bytes, body: object instanceof PDFStream ? object.getContents() : undefined };
}
