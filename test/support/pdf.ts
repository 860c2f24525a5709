// Small files made in memory: PDFs with known text, pictures, and damaged versions of them.
import { crc32, deflateSync } from "node:zlib";
import { degrees, grayscale, PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";

export interface PageShape {
  readonly width?: number;
  readonly height?: number;
  readonly rotation?: 0 | 90 | 180 | 270;
  /** Left, bottom, right, and top of the visible area of the page. */
  readonly crop?: readonly [number, number, number, number];
}

/**
 * A PDF with one page for each shape, or a number of letter pages. Page n says "NAME sheet n." in its middle and has a
 * mark in two corners of the visible area: "<" at the lower left, ">" at the upper right, as stored.
 */
export async function pdf(name: string, shapes: number | readonly PageShape[] = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const pages = typeof shapes === "number" ? Array.from({ length: shapes }, (): PageShape => ({})) : shapes;
  pages.forEach(({ width = 612, height = 792, rotation = 0, crop }, index) => {
    const page = document.addPage([width, height]);
    const [left, bottom, right, top] = crop ?? [0, 0, width, height];
    page.drawText(`${name} sheet ${index + 1}.`, { x: left + 5, y: (bottom + top) / 2, size: 8, font });
    page.drawText("<", { x: left, y: bottom, size: 4, font });
    page.drawText(">", { x: right - 4, y: top - 4, size: 4, font });
    page.setRotation(degrees(rotation));
    if (crop) page.setCropBox(left, bottom, right - left, top - bottom);
  });
  return await document.save();
}

/** A PDF that opens only with this password; if it is empty, without one. */
export async function encryptedPdf(name: string, password: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdf(name, 2), { updateMetadata: false });
  document.encrypt({ userPassword: password, ownerPassword: "owner" });
  return await document.save();
}

/** A PDF without any page. */
export async function pdfWithoutPages(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  return await document.save({ addDefaultPage: false });
}

/** A PDF with one text field that has a value and no appearance, as some programs leave it. */
export async function pdfWithField(value: string, barcode = ""): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([612, 792]);
  const fields = [value, ...(barcode === "" ? [] : [barcode])];
  for (const [index, text] of fields.entries()) {
    const field = document.getForm().createTextField(`form1[0].Line${index}[0]`);
    field.addToPage(page, { x: 72, y: 600 - 40 * index, width: 300, height: 20 });
    field.setText(text);
    for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of("AP"));
  }
  return await document.save({ updateFieldAppearances: false });
}

/** A PDF whose pages take this many bytes each, like scans that cannot be compressed; a multiple of 500. */
export async function scan(pages: number, size: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page++) {
    const image = document.context.stream(new Uint8Array(size).fill(page + 1), {
      Type: "XObject",
      Subtype: "Image",
      Width: 500,
      Height: size / 500,
      ColorSpace: "DeviceGray",
      BitsPerComponent: 8,
    });
    const added = document.addPage([612, 792]);
    const name = added.node.newXObject("Scan", document.context.register(image));
    const drawing = document.context.stream(`q 500 0 0 600 50 100 cm ${name} Do Q`);
    added.node.set(PDFName.of("Contents"), document.context.register(drawing));
  }
  return await document.save();
}

/** A letter page with a frame along its very edge, as in scans. */
export async function pdfWithFrame(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdf("Full"), { updateMetadata: false });
  document
    .getPage(0)
    .drawRectangle({ x: 1, y: 1, width: 610, height: 790, borderWidth: 2, borderColor: grayscale(0) });
  return await document.save();
}

/** The beginning of a file, as after an interrupted download. */
export function cut(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * share));
}

/** Bytes before and after a file, as from mail gateways. */
export function wrapped(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from("X-Scanned: yes\r\n\r\n"), bytes, Buffer.from("\r\n--boundary--\r\n")]);
}

/** The PDF with a cross-reference table that leads nowhere. */
export async function pdfWithWrongTable(name: string, pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdf(name, pages), { updateMetadata: false });
  const text = Buffer.from(await document.save({ useObjectStreams: false })).toString("latin1");
  return Buffer.from(
    text.replace(/\d{10} 00000 n/g, "0000000007 00000 n").replace(/startxref\s+\d+/, "startxref\n9"),
    "latin1",
  );
}

export interface PictureShape {
  readonly width: number;
  readonly height: number;
  /** EXIF, 1 to 8. */
  readonly orientation?: number;
}

/** A white PNG. */
export function png({ width, height }: PictureShape): Uint8Array {
  const rows = Buffer.alloc(height * (width * 3 + 1), 0xff);
  for (let row = 0; row < height; row++) rows[row * (width * 3 + 1)] = 0;
  return pngOf({ width, height, color: 2 }, deflateSync(rows));
}

/** A PNG with 8 bits for each sample and these compressed rows, which may not fit its size. */
export function pngOf(
  { width, height, color }: { readonly width: number; readonly height: number; readonly color: number },
  rows: Uint8Array,
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, color, 0, 0, 0], 8);
  const chunk = (kind: string, content: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(kind, "latin1"), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A gray JPEG, white except for a black square of 8 by 8 pixels at the upper left, as stored. */
export function jpeg({ width, height, orientation }: PictureShape): Uint8Array {
  const segment = (marker: number, content: readonly number[]) => [
    0xff,
    marker,
    (content.length + 2) >> 8,
    (content.length + 2) & 0xff,
    ...content,
  ];
  const bytes = [
    ...[0xff, 0xd8],
    ...(orientation === undefined ? [] : segment(0xe1, exif(orientation))),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
    ...segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    // Brightness changes by nothing, by up to 127, or by up to 255; no finer detail.
    ...segment(0xc4, [0x00, 0, 3, ...Array.from({ length: 14 }, () => 0), 0, 7, 8]),
    ...segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...segment(0xda, [1, 1, 0x00, 0, 63, 0]),
    ...blocks(Math.ceil(width / 8) * Math.ceil(height / 8)),
    ...[0xff, 0xd9],
  ];
  return Uint8Array.from(bytes);
}

/** An EXIF block with the camera's orientation and nothing else. */
function exif(orientation: number): number[] {
  const directory = [0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1, 0x00, orientation, 0, 0, 0, 0, 0, 0];
  return [...Buffer.from("Exif\0\0MM\0*", "latin1"), 0, 0, 0, 8, ...directory];
}

/** The first block black, the second white, all others like the one before. */
function blocks(count: number): number[] {
  const black = `01${"0000000"}0`;
  const white = `10${"11111110"}0`;
  const bits = black + (count > 1 ? white : "") + "000".repeat(Math.max(0, count - 2));
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, "1");
  return [...padded.matchAll(/.{8}/g)].flatMap(([byte]) => {
    const value = Number.parseInt(byte, 2);
    return value === 0xff ? [0xff, 0x00] : [value];
  });
}
