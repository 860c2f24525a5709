// Small files that claim to be enormous: made to exhaust whatever opens them. Each is a few kilobytes or megabytes.
import { constants, deflateRawSync, deflateSync } from "node:zlib";
import { pngOf } from "./pdf.ts";

/** Each kind by its file name, made when it is needed. */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  "repeated-pages.pdf": repeatedPages,
  "million-pages.pdf": millionPages,
  "deep-pages.pdf": deepPages,
  "twice-deflated.pdf": () => contentBomb("[/FlateDecode /FlateDecode]", deflateSync(zeros(2 * gigabyte))),
  "long-content.pdf": () => contentBomb("/FlateDecode", zeros(2 * gigabyte)),
  "object-stream.pdf": objectStream,
  "many-streams.pdf": manyStreams,
  "many-entries.pdf": manyEntries,
  "calls-itself.pdf": () => nestedForms(1, 1),
  "calls-each-other.pdf": () => nestedForms(12, 10),
  "calls-itself-in-a-note.pdf": noteThatCallsItself,
  "repeated-fields.pdf": repeatedFields,
  "many-pixels.png": () => pngOf({ width: 40_000, height: 40_000, color: 0 }, zeros(megabyte)),
  "all-its-pixels.png": () => pngOf({ width: 40_000, height: 40_000, color: 0 }, zeros(2 * gigabyte)),
  "more-than-its-pixels.png": () => pngOf({ width: 10, height: 10, color: 6 }, zeros(2 * gigabyte)),
  "many-pixels.jpg": hugeJpeg,
  "many-pixels.pdf": () => pagesWithPicture(40_000),
};

const megabyte = 2 ** 20;
const gigabyte = 2 ** 30;

/** 10^8 pages: eight levels of nodes, each with the same child ten times. */
function repeatedPages(): Uint8Array {
  const levels = 8;
  const nodes = Array.from({ length: levels }, (_, level) => {
    const kid = `${level + 3} 0 R`;
    const kids = Array.from({ length: 10 }, () => kid).join(" ");
    return `<</Type/Pages/Count ${10 ** (levels - level)}/Kids[${kids}]>>`;
  });
  return pdfOf(["<</Type/Catalog/Pages 2 0 R>>", ...nodes, "<</Type/Page/MediaBox[0 0 612 792]>>"]);
}

function millionPages(): Uint8Array {
  const kids = "3 0 R ".repeat(1_000_000);
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count 1000000/Kids[${kids}]>>`,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
  ]);
}

/** A list of pages within a list of pages, 20,000 times. */
function deepPages(): Uint8Array {
  const depth = 20_000;
  const nodes = Array.from({ length: depth }, (_, level) => `<</Type/Pages/Count 1/Kids[${level + 3} 0 R]>>`);
  return pdfOf(["<</Type/Catalog/Pages 2 0 R>>", ...nodes, "<</Type/Page/MediaBox[0 0 612 792]>>"]);
}

/** A page whose drawing unpacks to much more than it takes. */
function contentBomb(filter: string, content: Uint8Array): Uint8Array {
  return pdfOf([...onePage, [`/Filter ${filter}`, content]]);
}

/** Objects that are packed twice, among them none that a page needs. */
function objectStream(): Uint8Array {
  const packed = deflateSync(zeros(2 * gigabyte));
  return pdfOf([
    ...onePage,
    "null",
    ["/Type/ObjStm/N 100/First 1000/Filter[/FlateDecode/FlateDecode]", packed],
  ]);
}

/** A page with 1,000 content streams, each of which unpacks to 30 megabytes. */
function manyStreams(): Uint8Array {
  const contents = "4 0 R ".repeat(1000);
  const [catalog = "", pages = ""] = onePage;
  return pdfOf([
    catalog,
    pages,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents[${contents}]>>`,
    ["/Filter/FlateDecode", zeros(30 * megabyte)],
  ]);
}

/** A table of 10^9 objects, of which it has none. */
function manyEntries(): Uint8Array {
  return pdfOf([
    ...onePage,
    ["", text(" ")],
    ["/Type/XRef/Size 1/Index[0 1000000000]/W[1 2 1]", text("\0\0\0\0")],
  ]);
}

/** Drawings, each of which draws the next one several times, and the last one the first. */
function nestedForms(length: number, times: number): Uint8Array {
  const form = (index: number) => {
    const next = 5 + ((index + 1) % length);
    const resources = `/Resources<</XObject<</F ${next} 0 R>>>>`;
    return [
      `/Type/XObject/Subtype/Form/BBox[0 0 600 700]${resources}`,
      text("/F Do ".repeat(times)),
    ] as const;
  };
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
    ["", text("/F Do ".repeat(times))],
    ...Array.from({ length }, (_, index) => form(index)),
  ]);
}

/** Drawings that share one table of all drawings, and draw nothing. */
export function formsOfOneTable(): Uint8Array {
  const form = "/Type/XObject/Subtype/Form/BBox[0 0 600 700]/Resources 7 0 R";
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources 7 0 R>>",
    ["", text("/One Do /Other Do")],
    [form, text("/Other Do")],
    [form, text("% /One Do\n0 0 m")],
    "<</XObject<</One 5 0 R/Other 6 0 R>>>>",
  ]);
}

function noteThatCallsItself(): Uint8Array {
  const note = "<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 99 99]/AP<</N 5 0 R>>>>";
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Annots[${note}]>>`,
    ["/Type/XObject/Subtype/Form/BBox[0 0 600 700]/Resources<</XObject<</F 5 0 R>>>>", text("q /F Do Q")],
  ]);
}

/** Two pages, the second with a picture that claims so many pixels on each side. */
function pagesWithPicture(side: number): Uint8Array {
  const picture = `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 8`;
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</XObject<</P 6 0 R>>>>>>",
    ["", text("600 0 0 700 0 0 cm /P Do")],
    [`${picture}/Filter/FlateDecode`, zeros(megabyte)],
  ]);
}

/** 10^10 form fields: ten levels, each with the same child ten times. */
function repeatedFields(): Uint8Array {
  const levels = 10;
  const fields = Array.from({ length: levels }, (_, level) => {
    const kids = Array.from({ length: 10 }, () => `${level + 6} 0 R`).join(" ");
    return `<</T(n${level})/FT/Tx/Kids[${kids}]>>`;
  });
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]/NeedAppearances true>>>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
    "null",
    ...fields,
    "<</T(last)/FT/Tx/V(\u0416)/Subtype/Widget/Rect[0 0 10 10]>>",
  ]);
}

/** A JPEG of 65,000 × 65,000 pixels, complete but for almost all of its data. */
function hugeJpeg(): Uint8Array {
  const size = [0xfd, 0xe8, 0xfd, 0xe8];
  const frame = [0xff, 0xc0, 0, 17, 8, ...size, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
  const scan = [0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0, 1, 2, 3];
  return Uint8Array.from([0xff, 0xd8, ...frame, ...scan, 0xff, 0xd9]);
}

const onePage = [
  "<</Type/Catalog/Pages 2 0 R>>",
  "<</Type/Pages/Count 1/Kids[3 0 R]>>",
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
];

type PdfObject = string | readonly [entries: string, content: Uint8Array];

/** A PDF of these objects, numbered from 1; the first one is its catalog. */
function pdfOf(objects: readonly PdfObject[]): Uint8Array {
  const pieces: Uint8Array[] = [text("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    add(text(`${index + 1} 0 obj\n`));
    if (typeof object === "string") add(text(object));
    else {
      const [entries, content] = object;
      add(text(`<<${entries}/Length ${content.length}>>\nstream\n`));
      add(content);
      add(text("\nendstream"));
    }
    add(text("\nendobj\n"));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = length;
  add(text(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`));
  add(text(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

function text(written: string): Uint8Array {
  return Buffer.from(written, "latin1");
}

/** This many zeros, compressed, without ever having all of them: blocks that do not refer to one another. */
function zeros(length: number): Uint8Array {
  const block = 16 * megabyte;
  const of = (size: number) =>
    deflateRawSync(new Uint8Array(size), { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const whole = of(block);
  const blocks = Array.from({ length: Math.floor(length / block) }, () => whole);
  const rest = length % block > 0 ? [of(length % block)] : [];
  // An empty block ends the data. Its checksum, at the end, is that of no zeros: readers go by the blocks.
  return Buffer.concat([Uint8Array.of(0x78, 0xda), ...blocks, ...rest, Uint8Array.of(3, 0, 0, 0, 0, 1)]);
}
