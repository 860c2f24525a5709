// Photographs and scans of every kind, and files of a kind that a packet does not take.
import type { DifficultFile } from "./difficult-file.ts";
import { bytesOf, isRefused } from "./difficult-file.ts";
import type { JpegKind, PngKind, Quarters } from "./picture-bytes.ts";
import { jpegOf, pngOf } from "./picture-bytes.ts";

const upright: Quarters = ["red", "green", "blue", "white"];

/** How each EXIF orientation stores the same upright picture. */
const stored: readonly Quarters[] = [
  upright,
  ["green", "red", "white", "blue"],
  ["blue", "white", "red", "green"],
  ["white", "blue", "green", "red"],
  ["red", "white", "blue", "green"],
  ["green", "blue", "white", "red"],
  ["blue", "green", "red", "white"],
  ["white", "red", "green", "blue"],
];

const holed: Quarters = ["red", "green", "white", "white"];

const whole = jpegOf(upright, { colors: "color" });

export function pictures(): readonly DifficultFile[] {
  return [
    ...stored.map((quarters, index) =>
      picture(
        `photograph held in way ${index + 1}`,
        upright,
        jpegOf(quarters, { colors: "color", orientation: index + 1 }),
      ),
    ),
    jpeg("photograph built up while it loads", { colors: "color", isProgressive: true }),
    jpeg("photograph in four inks, as printers have it", { colors: "inks" }),
    jpeg("photograph in four inks, as Adobe writes it", { colors: "inks of Adobe" }),
    jpeg("photograph in gray", { colors: "gray" }, ["black", "gray", "white", "black"]),
    jpeg("photograph with marks to begin anew", { colors: "color", restart: 5 }),
    jpeg("photograph with a film behind it", { colors: "color", after: new Uint8Array(5000).fill(0xff) }),
    jpeg("photograph with blanks between its parts", {
      colors: "color",
      before: Uint8Array.of(0xff, 0xff),
    }),
    png("picture in color", { color: 2, depth: 8 }),
    png("picture in sixteen bits", { color: 2, depth: 16 }),
    png("picture in gray, sixteen bits", { color: 0, depth: 16 }, ["black", "white", "black", "white"]),
    png("scan in black and white", { color: 0, depth: 1 }, ["black", "white", "black", "white"]),
    png("picture in a few colors", { color: 3, depth: 4 }),
    png("picture in layers of rising detail", { color: 2, depth: 8, isInterlaced: true }),
    png("picture in few colors and layers of rising detail", { color: 3, depth: 8, isInterlaced: true }),
    png("picture with a hole", { color: 6, depth: 8, seeThrough: "blue" }, holed, upright),
    png("picture in sixteen bits with a hole", { color: 6, depth: 16, seeThrough: "blue" }, holed, upright),
    png(
      "picture in gray with a hole",
      { color: 4, depth: 8, seeThrough: "gray" },
      ["black", "white", "black", "white"],
      ["black", "gray", "black", "white"],
    ),
    png("picture in a few colors with a hole", { color: 3, depth: 8, seeThrough: "blue" }, holed, upright),
    png("picture with one color that is a hole", { color: 2, depth: 8, seeThrough: "blue" }, holed, upright),
    png(
      "picture in gray with one shade that is a hole",
      { color: 0, depth: 8, seeThrough: "black" },
      ["white", "white", "white", "gray"],
      ["black", "white", "black", "gray"],
    ),
    png(
      "picture that says how the camera was held",
      { color: 2, depth: 8, orientation: 6 },
      upright,
      stored[5],
    ),
    isRefused(
      "photograph that is cut off",
      "is cut off before its end",
      whole.subarray(0, whole.length - 20),
    ),
    isRefused(
      "picture that is cut off",
      "is cut off before its end",
      pngOf(upright, { color: 2, depth: 8 }).subarray(0, 90),
    ),
    isRefused(
      "photograph with twelve bits",
      "is an uncommon type of JPEG that few programs open",
      Buffer.from(
        Buffer.from(whole).toString("latin1").replace("\x00\x11\x08\x00\x40", "\x00\x11\x0c\x00\x40"),
        "latin1",
      ),
    ),
    isRefused("photograph of an iPhone", "is an iPhone photo (HEIC)", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    isRefused("scan as TIFF, of a Mac", "is a TIFF picture", "MM\0*\0\0\0\x08"),
    isRefused("scan as TIFF, of a PC", "is a TIFF picture", "II*\0\x08\0\0\0"),
    isRefused("picture from the web, WebP", "is a WebP picture", "RIFF\x24\0\0\0WEBPVP8 "),
    isRefused("picture from the web, GIF", "is a GIF picture", "GIF89a\x01\0\x01\0"),
    isRefused("picture from the web, AVIF", "is an AVIF picture", "\0\0\0\x18ftypavif\0\0\0\0"),
    isRefused("picture of Windows", "is a BMP picture", "BM\x36\0\0\0\0\0\0\0"),
    isRefused("Word file", "is a Word document", "PK\x03\x04 [Content_Types].xml word/document.xml"),
    isRefused(
      "older Word file",
      "is an older Word, Excel, or PowerPoint document",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ),
    isRefused("Excel file", "is an Excel workbook", "PK\x03\x04 xl/workbook.xml"),
    isRefused("archive", "is an archive that contains other files", "PK\x03\x04 scans/passport.jpg"),
    isRefused("web page", "is a web page", "\n<!DOCTYPE html><html>"),
    isRefused("e-mail", "is an email", "From: Ana <ana@example.org>\r\nSubject: Passport\r\n"),
    isRefused("note as plain text", "is a plain-text file", "To whom it may concern"),
    isRefused("film", "is a video or a sound recording", "\0\0\0\x18ftypmp42\0\0\0\0"),
    isRefused("empty file", "is empty", ""),
    isRefused("file that the copy left empty", "contains nothing but zeros", "\0".repeat(2000)),
  ];
}

function jpeg(name: string, kind: JpegKind, quarters = upright): DifficultFile {
  return picture(name, quarters, jpegOf(quarters, kind));
}

/** A PNG that is stored with these quarters and seen with those. */
function png(name: string, kind: PngKind, seen = upright, quarters = seen): DifficultFile {
  return picture(name, seen, pngOf(quarters, kind));
}

function picture(name: string, quarters: Quarters, file: Uint8Array): DifficultFile {
  return { name, bytes: bytesOf(file), outcome: { quarters } };
}
