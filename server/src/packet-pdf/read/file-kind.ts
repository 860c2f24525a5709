// The kind of a file, by its first bytes. The name is not reliable: a scan saved as .pdf may be a JPEG.
import {
  type FileKindName,
  type FileProblem,
  fileProblems,
  problemOfKind,
} from "../../core/files/kinds-and-problems.ts";
import { lastIndexOf, textOfBytes } from "../bytes.ts";

export type FileKind = "pdf" | "jpeg" | "png";

/** The kind of a file that may go in, or why it may not. */
export function kindOf(bytes: Uint8Array): FileKind | FileProblem {
  if (bytes.length === 0) return fileProblems.empty;
  const start = textOfBytes(bytes, 0, 1024);
  if (begins(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47])) return "png";
  const kind = otherKind(bytes, start);
  if (kind) return problemOfKind(kind);
  if (start.includes("%PDF-") || hasPdfObjects(bytes)) return "pdf";
  if (bytes.every((byte) => byte === 0)) return fileProblems.zeros;
  return isText(bytes) ? problemOfKind(textKind(start)) : fileProblems.unknown;
}

/** A PDF that lost its first line, or that follows long mail headers, as readers still open it. */
function hasPdfObjects(bytes: Uint8Array): boolean {
  return (
    objectHeader.test(textOfBytes(bytes, 0, 65_536)) &&
    ["/Catalog", "/ObjStm"].some((word) => lastIndexOf(bytes, word) >= 0)
  );
}

const objectHeader = /(?:^|[\s>])\d+\s+\d+\s+obj(?![a-z])/;

/** The kinds of file that people list as exhibits and that cannot go in. */
function otherKind(bytes: Uint8Array, start: string): FileKindName | undefined {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compound(bytes);
  if (start.startsWith("PK\x03\x04"))
    return archive(textOfBytes(bytes, 0, 4096) + textOfBytes(bytes, bytes.length - 65_536, bytes.length));
  if (start.startsWith("{\\rtf")) return "rich-text";
  if (start.slice(4, 8) === "ftyp") return film(start.slice(8, 32));
  if (start.startsWith("II*\0") || start.startsWith("MM\0*") || start.startsWith("II+\0")) return "tiff";
  if (start.startsWith("GIF8")) return "gif";
  if (start.startsWith("BM") && start.slice(6, 10) === "\0\0\0\0") return "bmp";
  if (start.startsWith("RIFF")) return start.slice(8, 12) === "WEBP" ? "webp" : "recording";
  if (begins(bytes, [0, 0, 0, 0x0c, 0x6a, 0x50])) return "jpeg-2000";
  if (start.startsWith("8BPS")) return "photoshop";
  if (start.startsWith("%!PS")) return "postscript";
  if (start.startsWith("\xffWPC")) return "wordperfect";
  if (start.startsWith("Rar!") || start.startsWith("7z\xbc\xaf") || begins(bytes, [0x1f, 0x8b]))
    return "archive";
  if (["ID3", "OggS", "\x1aE\xdf\xa3", "#!AMR"].some((mark) => start.startsWith(mark))) return "recording";
  if (start.startsWith("MZ") || begins(bytes, [0x4c, 0, 0, 0, 1, 0x14, 2, 0])) return "program";
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html)/i.test(start)) return "web";
  if (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg\b/i.test(
      start,
    )
  )
    return "svg";
  return /^(?:From|Received|Return-Path|Delivered-To): /.test(start) ? "email" : undefined;
}

/** For a text file. Some PDFs also begin with headers such as those of mail, and these go in. */
function textKind(start: string): FileKindName {
  return /^(?:MIME-Version|Message-ID|Date|Subject|X-[\w-]+): /i.test(start) ? "email" : "text";
}

/** The older Office files and those of Outlook are small file systems, with names in UTF-16. */
function compound(bytes: Uint8Array): FileKindName {
  const names = textOfBytes(bytes, 0, Math.min(bytes.length, 16_000_000)).replaceAll("\0", "");
  if (names.includes("EncryptedPackage")) return "locked-office";
  if (names.includes("__substg1.0_")) return "email";
  if (names.includes("WordDocument")) return "word";
  if (names.includes("PowerPoint Document")) return "powerpoint";
  return /Workbook|Root Entry.*Book/s.test(names) ? "excel" : "old-office";
}

function archive(names: string): FileKindName {
  if (names.includes("word/")) return "word";
  if (names.includes("xl/")) return "excel";
  if (names.includes("ppt/")) return "powerpoint";
  if (names.includes("opendocument")) return "open-document";
  if (names.includes("Index/Document.iwa")) return "apple";
  return /FixedDocSeq\.fdseq|FixedDocumentSequence/.test(names) ? "xps" : "archive";
}

function film(brands: string): FileKindName {
  if (/heic|heix|hevc|mif1|msf1|heim|heis/.test(brands)) return "heic";
  if (brands.includes("avif")) return "avif";
  return brands.startsWith("crx ") ? "raw" : "recording";
}

/** Whether all of it is text, in UTF-8 or in a single-byte encoding. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  return sample.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
