// A part of a TrueType font: only the glyphs that are drawn, with the tables that a PDF must have.
import { joined } from "../bytes.ts";
import { type TrueType, tableAt } from "./true-type.ts";

/**
 * The font with these glyphs, of which the first must be 0, numbered in their order. Parts of compound glyphs follow
 * after them.
 */
export function subsetOf(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const numbers = [...glyphs];
  const places = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < numbers.length; index++) {
    outlines.push(
      outlineOf(font, numbers[index] ?? 0, (part) => {
        const place = places.get(part) ?? numbers.push(part) - 1;
        places.set(part, place);
        return place;
      }),
    );
  }
  const { view } = font;
  const metrics = tableAt(font, "hmtx");
  const measured = view.getUint16(tableAt(font, "hhea") + 34);
  const bearingOf = (glyph: number) =>
    view.getInt16(
      glyph < measured ? metrics + 4 * glyph + 2 : metrics + 4 * measured + 2 * (glyph - measured),
    );
  const widths = new DataView(new ArrayBuffer(4 * numbers.length));
  const offsets = new DataView(new ArrayBuffer(4 * (numbers.length + 1)));
  let length = 0;
  for (const [index, glyph] of numbers.entries()) {
    widths.setUint16(4 * index, font.advanceOf(glyph));
    widths.setInt16(4 * index + 2, bearingOf(glyph));
    length += outlines[index]?.length ?? 0;
    offsets.setUint32(4 * index + 4, length);
  }
  return fontFile([
    ...["cvt ", "fpgm"].flatMap((tag) => copyOf(font, tag)),
    ["glyf", joined(outlines)],
    // The offsets of glyphs have four bytes.
    ...copyOf(font, "head", (head) => head.setUint16(50, 1)),
    ...copyOf(font, "hhea", (hhea) => hhea.setUint16(34, numbers.length)),
    ["hmtx", new Uint8Array(widths.buffer)],
    ["loca", new Uint8Array(offsets.buffer)],
    ...copyOf(font, "maxp", (maxp) => maxp.setUint16(4, numbers.length)),
    ...copyOf(font, "prep"),
  ]);
}

type NamedTable = readonly [string, Uint8Array];

function copyOf(
  { bytes, tables }: TrueType,
  tag: string,
  change?: (table: DataView) => void,
): readonly NamedTable[] {
  const table = tables.get(tag);
  if (!table) return [];
  const copy = new Uint8Array(bytes.subarray(table.start, table.start + table.length));
  change?.(new DataView(copy.buffer));
  return [[tag, copy]];
}

const compound = { words: 1, scale: 8, more: 32, scales: 64, matrix: 128 } as const;

/** The outline of a glyph, padded to whole words. `placeOf` gives the new number of a part. */
function outlineOf(font: TrueType, glyph: number, placeOf: (part: number) => number): Uint8Array {
  const [from, until] = offsetsOf(font, glyph);
  const outline = new Uint8Array((until - from + 3) & ~3);
  outline.set(font.bytes.subarray(from, until));
  const view = new DataView(outline.buffer);
  if (until === from || view.getInt16(0) >= 0) return outline;
  for (let at = 10; ; ) {
    const flags = view.getUint16(at);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    const scale = flags & compound.matrix ? 8 : flags & compound.scales ? 4 : flags & compound.scale ? 2 : 0;
    at += 4 + (flags & compound.words ? 4 : 2) + scale;
    if (!(flags & compound.more)) return outline;
  }
}

/** Where the outline of a glyph begins and ends in the file. */
function offsetsOf(font: TrueType, glyph: number): readonly [number, number] {
  const { view } = font;
  const [loca, glyf] = [tableAt(font, "loca"), tableAt(font, "glyf")];
  const isLong = view.getUint16(tableAt(font, "head") + 50) === 1;
  const offset = (index: number) =>
    isLong ? view.getUint32(loca + 4 * index) : 2 * view.getUint16(loca + 2 * index);
  return [glyf + offset(glyph), glyf + offset(glyph + 1)];
}

/** A font file of these tables, which must be in the order of their names. */
function fontFile(tables: readonly NamedTable[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const head = new Uint8Array(start);
  const view = new DataView(head.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tables.length - (16 << power));
  const bodies: Uint8Array[] = [];
  let at = start;
  for (const [index, [tag, table]] of tables.entries()) {
    const padded = new Uint8Array((table.length + 3) & ~3);
    padded.set(table);
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) head[entry + letter] = tag.charCodeAt(letter);
    view.setUint32(entry + 4, checksum(padded));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    bodies.push(padded);
    at += padded.length;
  }
  return joined([head, ...bodies]);
}

function checksum({ buffer }: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(buffer);
  let sum = 0;
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
