// What a file is, told by how it begins. The name says nothing: a scan saved as .pdf may be a JPEG.

import { lastIndexOf, text } from "./bytes.ts";

export type Kind = "pdf" | "jpeg" | "png";

/** A file that cannot go into a packet; the reason continues the sentence "exhibits/passport.pdf …". */
export interface Unreadable {
  readonly reason: string;
}

/** Thrown by a reader of files to say in words why it gives none: the message continues the sentence "FILE …". */
export class NotReadable extends Error {}

/** The kind of a file that may go in, or why it may not. */
export function kindOf(bytes: Uint8Array): Kind | Unreadable {
  if (bytes.length === 0) return { reason: "is empty" };
  const start = text(bytes, 0, 1024);
  if (begins(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47])) return "png";
  const reason = refusal(bytes, start);
  if (reason) return { reason };
  if (start.includes("%PDF-") || hasPdfObjects(bytes)) return "pdf";
  if (bytes.every((byte) => byte === 0)) return { reason: "holds nothing but zeros; copy the file again" };
  return { reason: "is not a PDF, JPEG or PNG" };
}

/** A PDF that lost its first line, or that comes behind a long letterhead of a mail program, as readers still open it. */
function hasPdfObjects(bytes: Uint8Array): boolean {
  return (
    objectHeader.test(text(bytes, 0, 65_536)) &&
    ["/Catalog", "/ObjStm"].some((word) => lastIndexOf(bytes, word) >= 0)
  );
}

const objectHeader = /(?:^|[\s>])\d+\s+\d+\s+obj(?![a-z])/;

const saveAsPdf = "; save it as PDF first";

/** Kinds of file that people do name as exhibits, and what to do with each. */
function refusal(bytes: Uint8Array, start: string): string | undefined {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return `is an older Word or Excel file${saveAsPdf}`;
  if (start.startsWith("PK\x03\x04"))
    return archive(text(bytes, 0, 4096) + text(bytes, bytes.length - 65_536, bytes.length));
  if (start.startsWith("{\\rtf")) return `is a rich-text file${saveAsPdf}`;
  if (start.slice(4, 8) === "ftyp") return film(start.slice(8, 32));
  if (start.startsWith("II*\0") || start.startsWith("MM\0*") || start.startsWith("II+\0")) {
    return `is a TIFF picture${saveAsPdf}`;
  }
  if (start.startsWith("GIF8")) return "is a GIF picture; save it as PNG or PDF first";
  if (start.startsWith("BM") && start.slice(6, 10) === "\0\0\0\0")
    return "is a BMP picture; save it as PNG or PDF first";
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP")
    return "is a WebP picture; save it as JPEG or PDF first";
  if (begins(bytes, [0, 0, 0, 0x0c, 0x6a, 0x50])) return `is a JPEG 2000 picture${saveAsPdf}`;
  if (start.startsWith("%!PS")) return `is a PostScript file${saveAsPdf}`;
  if (/^(\xef\xbb\xbf)?\s*(<!doctype html|<html)/i.test(start)) return "is a web page; print it to PDF first";
  if (start.startsWith("From: ") || start.startsWith("Received: ") || start.startsWith("Return-Path: ")) {
    return "is an e-mail; print it to PDF first";
  }
  return undefined;
}

function archive(names: string): string {
  if (names.includes("word/")) return `is a Word file${saveAsPdf}`;
  if (names.includes("xl/")) return `is an Excel file${saveAsPdf}`;
  if (names.includes("ppt/")) return `is a PowerPoint file${saveAsPdf}`;
  if (names.includes("opendocument")) return `is an OpenDocument file${saveAsPdf}`;
  if (names.includes("Index/Document.iwa")) return `is a Pages, Numbers or Keynote file${saveAsPdf}`;
  return "is a ZIP archive; name the files in it one by one";
}

function film(brands: string): string {
  if (/heic|heix|hevc|mif1|msf1|heim|heis/.test(brands)) {
    return "is an iPhone photo (HEIC); save it as JPEG or PDF first";
  }
  if (brands.includes("avif")) return "is an AVIF picture; save it as JPEG or PDF first";
  return "is a video or sound file; only PDF, JPEG and PNG can go into a packet";
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
