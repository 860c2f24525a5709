// Writes small JPEGs and PNGs of every kind, with one color in each quarter.
import { crc32, deflateSync } from "node:zlib";
import type { Color } from "./difficult-file.ts";

/** Of the stored picture, clockwise from the upper left. */
export type Quarters = readonly [Color, Color, Color, Color];

const side = 64;

const values: Record<Color, readonly [number, number, number]> = {
  red: [255, 0, 0],
  green: [0, 255, 0],
  blue: [0, 0, 255],
  white: [255, 255, 255],
  black: [0, 0, 0],
  gray: [128, 128, 128],
};

export interface JpegKind {
  readonly colors: "gray" | "color" | "inks" | "inks of Adobe";
  readonly isProgressive?: boolean;
  /** EXIF, 1 to 8. */
  readonly orientation?: number;
  /** Restart markers after this many blocks. */
  readonly restart?: number;
  /** Inserted after the first marker, and after the last. */
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

export function jpegOf(quarters: Quarters, kind: JpegKind): Uint8Array {
  const channels = kind.colors === "gray" ? 1 : kind.colors === "color" ? 3 : 4;
  const ids = Array.from({ length: channels }, (_, index) => index + 1);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    kind.before ?? Buffer.alloc(0),
    ...(kind.orientation === undefined ? [] : [segment(0xe1, exif(kind.orientation))]),
    ...(kind.colors === "inks of Adobe"
      ? [segment(0xee, [...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, 0])]
      : []),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
    segment(kind.isProgressive ? 0xc2 : 0xc0, [
      8,
      0,
      side,
      0,
      side,
      channels,
      ...ids.flatMap((id) => [id, 0x11, 0]),
    ]),
    // Nine sizes of brightness steps, each in four bits; no finer detail.
    segment(0xc4, [0x00, 0, 0, 0, 9, ...Array.from({ length: 12 }, () => 0), 0, 1, 2, 3, 4, 5, 6, 7, 8]),
    segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...(kind.restart === undefined ? [] : [segment(0xdd, [0, kind.restart])]),
    segment(0xda, [channels, ...ids.flatMap((id) => [id, 0x00]), 0, kind.isProgressive ? 0 : 63, 0]),
    scan(quarters, kind),
    Buffer.from([0xff, 0xd9]),
    kind.after ?? Buffer.alloc(0),
  ]);
}

export interface PngKind {
  /** The PNG color type: 0 gray, 2 color, 3 palette, 4 gray with alpha, 6 color with alpha. */
  readonly color: 0 | 2 | 3 | 4 | 6;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly isInterlaced?: boolean;
  /** This color is transparent, so that the paper is visible. */
  readonly seeThrough?: Color;
  readonly orientation?: number;
}

export function pngOf(quarters: Quarters, kind: PngKind): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([kind.depth, kind.color, 0, 0, kind.isInterlaced ? 1 : 0], 8);
  const passes = kind.isInterlaced ? adam7 : [[0, 0, 1, 1] as const];
  const rows = passes.flatMap((pass) => rowsOf(quarters, kind, pass));
  const clear = clearColor(kind);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...(kind.orientation === undefined ? [] : [chunk("eXIf", Buffer.from(exif(kind.orientation).slice(6)))]),
    ...(kind.color === 3 ? [chunk("PLTE", Buffer.from(palette.flatMap((name) => values[name])))] : []),
    ...(clear ? [chunk("tRNS", clear)] : []),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function segment(marker: number, content: readonly number[]): Buffer {
  return Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content]);
}

/** An EXIF block with the camera's orientation and nothing else. */
function exif(orientation: number): number[] {
  const directory = [0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1, 0x00, orientation, 0, 0, 0, 0, 0, 0];
  return [...Buffer.from("Exif\0\0MM\0*", "latin1"), 0, 0, 0, 8, ...directory];
}

function quarterAt(quarters: Quarters, x: number, y: number): Color {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = quarters;
  if (y < side / 2) return x < side / 2 ? upperLeft : upperRight;
  return x < side / 2 ? lowerLeft : lowerRight;
}

/** YCbCr or CMYK; Adobe writes CMYK inverted. */
function channelsOf(color: Color, { colors }: JpegKind): readonly number[] {
  const [r, g, b] = values[color];
  const bright = 0.299 * r + 0.587 * g + 0.114 * b;
  if (colors === "gray") return [bright];
  if (colors === "color") return [bright, 128 + (b - bright) / 1.772, 128 + (r - bright) / 1.402];
  const inks = [255 - r, 255 - g, 255 - b, 0];
  return colors === "inks" ? inks : inks.map((ink) => 255 - ink);
}

function scan(quarters: Quarters, kind: JpegKind): Buffer {
  const parts: Buffer[] = [];
  let bits = "";
  let before: readonly number[] = [];
  const close = () => {
    const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, "1");
    const bytes = (padded.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
    parts.push(Buffer.from(bytes.flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte]))));
    bits = "";
    before = [];
  };
  for (let block = 0; block < (side / 8) ** 2; block++) {
    if (kind.restart !== undefined && block > 0 && block % kind.restart === 0) {
      close();
      parts.push(Buffer.from([0xff, 0xd0 + ((block / kind.restart - 1) % 8)]));
    }
    const color = quarterAt(quarters, (block % (side / 8)) * 8, Math.floor(block / (side / 8)) * 8);
    const levels = channelsOf(color, kind).map(
      (value) => Math.round(Math.min(255, Math.max(0, value))) - 128,
    );
    for (const [index, level] of levels.entries()) {
      bits += step(level - (before[index] ?? 0)) + (kind.isProgressive ? "" : "0");
    }
    before = levels;
  }
  close();
  return Buffer.concat(parts);
}

/** A difference as its number of bits and these bits; negative ones in ones' complement. */
function step(difference: number): string {
  const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  const written = difference < 0 ? difference + 2 ** size - 1 : difference;
  return size.toString(2).padStart(4, "0") + (size === 0 ? "" : written.toString(2).padStart(size, "0"));
}

const palette: readonly Color[] = ["red", "green", "blue", "white", "black", "gray"];

/** Left, top, across, and down of each of the seven passes of an interlaced picture. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function rowsOf(
  quarters: Quarters,
  kind: PngKind,
  [left, top, across, down]: readonly [number, number, number, number],
): Buffer[] {
  const rows: Buffer[] = [];
  for (let y = top; y < side; y += down) {
    let bits = "";
    for (let x = left; x < side; x += across) {
      const samples = samplesOf(quarterAt(quarters, x, y), kind);
      bits += samples.map((sample) => sample.toString(2).padStart(kind.depth, "0")).join("");
    }
    const bytes = (bits.padEnd(Math.ceil(bits.length / 8) * 8, "0").match(/.{8}/g) ?? []).map((byte) =>
      Number.parseInt(byte, 2),
    );
    rows.push(Buffer.from([0, ...bytes]));
  }
  return rows;
}

function samplesOf(color: Color, { color: kind, depth, seeThrough }: PngKind): readonly number[] {
  const full = 2 ** depth - 1;
  const scaled = values[color].map((value) => Math.round((value / 255) * full));
  const opaque = color === seeThrough ? 0 : full;
  switch (kind) {
    case 0:
      return scaled.slice(0, 1);
    case 2:
      return scaled;
    case 3:
      return [palette.indexOf(color)];
    case 4:
      return [scaled[0] ?? 0, opaque];
    case 6:
      return [...scaled, opaque];
  }
}

/** How a PNG without an alpha channel states which color is transparent. */
function clearColor(kind: PngKind): Buffer | undefined {
  if (kind.seeThrough === undefined) return undefined;
  if (kind.color === 3) return Buffer.from(palette.map((name) => (name === kind.seeThrough ? 0 : 255)));
  if (kind.color > 3) return undefined;
  const samples = samplesOf(kind.seeThrough, kind);
  return Buffer.from(samples.flatMap((sample) => [sample >> 8, sample & 0xff]));
}

function chunk(kind: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
