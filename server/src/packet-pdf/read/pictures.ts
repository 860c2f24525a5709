// Reads the structure of JPEG and PNG files: size, orientation, and whether the file is complete.
import { fileProblems, problemOfKind } from "../../core/files/kinds-and-problems.ts";
import { textOfBytes } from "../bytes.ts";
import type { Matrix, Size } from "../geometry.ts";
import { mostPixels } from "./limits.ts";
import type { Unreadable } from "./unreadable.ts";

export interface Picture {
  /** Pixels, as stored. */
  readonly stored: Size;
  /** EXIF orientation, 1 to 8: how to turn the stored picture upright. */
  readonly orientation: number;
}

export interface Jpeg extends Picture {
  readonly kind: "jpeg";
  /** 1 gray, 3 RGB, 4 CMYK. */
  readonly channels: number;
  /** Marked as written by Adobe programs, which invert CMYK values. */
  readonly isAdobe: boolean;
  /** Bytes up to the end of the picture; phones append a video after it. */
  readonly length: number;
}

export interface Png extends Picture {
  readonly kind: "png";
  /** Bits of each sample. */
  readonly depth: number;
  /** 0 gray, 2 color, 3 palette, 4 gray and 6 color with an alpha channel. */
  readonly color: number;
  readonly isInterlaced: boolean;
  readonly palette: Uint8Array | undefined;
  /** The transparent colors, if there is no alpha channel. */
  readonly seeThrough: Uint8Array | undefined;
  /** The compressed rows, in pieces. */
  readonly rows: readonly Uint8Array[];
}

const tooManyPixels: Unreadable = fileProblems["too-many-pixels"];
const cutOff: Unreadable = fileProblems["cut-off"];
const damaged: Unreadable = fileProblems.damaged;

/** Size in pixels, seen upright. */
export function uprightSize({ stored, orientation }: Picture): Size {
  return orientation > 4 ? { width: stored.height, height: stored.width } : stored;
}

/** Maps the unit square of the stored picture to that of the upright picture. */
export function uprightTurn(orientation: number): Matrix {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, 1, 0];
    case 3:
      return [-1, 0, 0, -1, 1, 1];
    case 4:
      return [1, 0, 0, -1, 0, 1];
    case 5:
      return [0, -1, -1, 0, 1, 1];
    case 6:
      return [0, -1, 1, 0, 0, 1];
    case 7:
      return [0, 1, 1, 0, 0, 0];
    case 8:
      return [0, 1, -1, 0, 1, 0];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

/** Reads a JPEG from its first marker to its last. */
export function readJpeg(bytes: Uint8Array): Jpeg | Unreadable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let stored: Size | undefined;
  let orientation = 1;
  let channels = 0;
  let isAdobe = false;
  let scans = 0;
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return scans > 0 ? cutOff : damaged;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (!stored || scans === 0) return damaged;
      return { kind: "jpeg", stored, orientation, channels, isAdobe, length: at + 2 };
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) return cutOff;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return cutOff;
    if (isFrame(marker)) {
      if (end < at + 10) return damaged;
      stored = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
      channels = bytes[at + 9] ?? 0;
      if (!canBeShown(marker, bytes[at + 4] ?? 0, channels)) {
        return problemOfKind("rare-jpeg");
      }
      if (stored.width === 0 || stored.height === 0) return damaged;
      if (stored.width * stored.height > mostPixels) return tooManyPixels;
    }
    if (marker === 0xe1 && textOfBytes(bytes, at + 4, at + 10) === "Exif\0\0") {
      orientation = orientationIn(bytes.subarray(at + 10, end)) ?? orientation;
    }
    if (marker === 0xee && textOfBytes(bytes, at + 4, at + 9) === "Adobe") isAdobe = true;
    at = end;
    if (marker === 0xda) {
      scans += 1;
      at = endOfScan(bytes, at);
    }
  }
  return cutOff;
}

/** Checks that all parts of a PNG are present and that its picture data decompresses to its full length. */
export async function readPng(bytes: Uint8Array): Promise<Png | Unreadable> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let palette: Uint8Array | undefined;
  let seeThrough: Uint8Array | undefined;
  const rows: Uint8Array[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const kind = textOfBytes(bytes, at + 4, at + 8);
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    if (at + 12 + length > bytes.length) return cutOff;
    if (kind === "PLTE") palette = chunk;
    if (kind === "tRNS") seeThrough = chunk;
    if (kind === "IDAT") rows.push(chunk);
    if (kind === "eXIf") orientation = orientationIn(chunk) ?? orientation;
    if (kind === "IEND") {
      const stored = { width: view.getUint32(16), height: view.getUint32(20) };
      const header = { depth: bytes[24] ?? 0, color: bytes[25] ?? 0, isInterlaced: bytes[28] === 1 };
      if (textOfBytes(bytes, 12, 16) !== "IHDR" || stored.width === 0 || stored.height === 0) return damaged;
      const png: Png = { kind: "png", stored, orientation, ...header, palette, seeThrough, rows };
      if (header.color === 3 && !palette) return damaged;
      if (stored.width * stored.height > mostPixels) return tooManyPixels;
      if (isTooLarge(png)) return tooLarge;
      const needed = pngLength(png);
      const most = 2 * needed + 2 ** 20;
      const unpacked = await unpackedLength(rows, most);
      if (unpacked > most) return fileProblems["too-much-memory"];
      return unpacked < needed ? damaged : png;
    }
    at += 12 + length;
  }
  return cutOff;
}

/** True for a PNG whose compressed rows a PDF can contain unchanged. */
export function canEmbedAsIs({ color, isInterlaced, seeThrough }: Png): boolean {
  return !isInterlaced && color < 4 && (color !== 3 || !seeThrough);
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Baseline, extended, and progressive JPEG with 8 bits, in gray, color, or CMYK: what PDF readers show. */
function canBeShown(marker: number, bits: number, channels: number): boolean {
  return marker <= 0xc2 && bits === 8 && (channels === 1 || channels === 3 || channels === 4);
}

/** The offset of the first marker after picture data, where FF 00 and restart markers are part of the data. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** The orientation that an EXIF block states, 1 to 8. */
function orientationIn(exif: Uint8Array): number | undefined {
  if (exif.length < 8) return undefined;
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const little = textOfBytes(exif, 0, 2) === "II";
  const directory = view.getUint32(4, little);
  if (directory + 2 > exif.length) return undefined;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > exif.length) return undefined;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const orientation = view.getUint16(entry + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : undefined;
  }
  return undefined;
}

/** The minimum length of the decompressed data; exact except for interlaced pictures. */
function pngLength({ stored: { width, height }, depth, color, isInterlaced }: Png): number {
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[color] ?? 1;
  const line = Math.ceil((width * samples * depth) / 8);
  return isInterlaced ? Math.floor((width * height * samples * depth) / 8) : height * (line + 1);
}

/** A picture that cannot be embedded unchanged must be decoded as a whole. */
function isTooLarge(png: Png): boolean {
  return !canEmbedAsIs(png) && png.stored.width * png.stored.height > 100_000_000;
}

const tooLarge: Unreadable = problemOfKind("large-png");

/** The length of zlib data when decompressed, as far as it decompresses; more than `most` is not counted. */
async function unpackedLength(parts: readonly Uint8Array[], most: number): Promise<number> {
  let length = 0;
  try {
    const source = new Blob(parts.map((part) => part.slice()));
    const reader = source.stream().pipeThrough(new DecompressionStream("deflate")).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length <= most) continue;
      await reader.cancel();
      break;
    }
  } catch {
    return length;
  }
  return length;
}
