// Reads what the packet needs of a TrueType font: which characters it has, their widths, and the kerning of letters. A
// library that shapes text is loaded only for scripts that need it: see shaping.ts.
import { textOfBytes } from "../bytes.ts";

export interface TrueType {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** By their names of four letters. */
  readonly tables: ReadonlyMap<string, FontTable>;
  readonly unitsPerEm: number;
  /** In units of the font, as everything below. */
  readonly ascent: number;
  readonly descent: number;
  readonly glyphCount: number;
  /** By character. One for which the font has no glyph may have glyph 0. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly advanceOf: (glyph: number) => number;
}

export interface FontTable {
  readonly start: number;
  readonly length: number;
}

/** Each font is read once for as long as its bytes are referenced. */
export function trueType(bytes: Uint8Array): TrueType {
  const font = known.get(bytes) ?? read(bytes);
  known.set(bytes, font);
  return font;
}

const known = new WeakMap<Uint8Array, TrueType>();

/** The offset of a table. Throws if there is none: the packet's fonts have all that are asked for. */
export function tableAt({ tables }: Pick<TrueType, "tables">, tag: string): number {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no table ${tag}`);
  return table.start;
}

function read(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, FontTable>();
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    const [start, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    tables.set(textOfBytes(bytes, entry, entry + 4), { start, length });
  }
  const at = (tag: string) => tableAt({ tables }, tag);
  const widths = view.getUint16(at("hhea") + 34);
  const metrics = at("hmtx");
  return {
    bytes,
    view,
    tables,
    unitsPerEm: view.getUint16(at("head") + 18),
    ascent: view.getInt16(at("hhea") + 4),
    descent: view.getInt16(at("hhea") + 6),
    glyphCount: view.getUint16(at("maxp") + 4),
    glyphs: glyphsIn(view, at("cmap")),
    advanceOf: (glyph) => view.getUint16(metrics + 4 * Math.min(glyph, widths - 1)),
  };
}

/** The encodings of Unicode, by platform and kind, the one with the most characters first. */
const encodings = ["3.10", "0.6", "0.4", "3.1", "0.3", "0.2", "0.1", "0.0"];

function glyphsIn(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const found = new Map<string, number>();
  for (let entry = cmap + 4; entry < cmap + 4 + 8 * view.getUint16(cmap + 2); entry += 8) {
    const name = `${view.getUint16(entry)}.${view.getUint16(entry + 2)}`;
    if (!found.has(name)) found.set(name, cmap + view.getUint32(entry + 4));
  }
  const table = encodings.map((name) => found.get(name)).find((start) => start !== undefined);
  const format = table === undefined ? undefined : view.getUint16(table);
  if (table !== undefined && format === 4) return ofSegments(view, table);
  if (table !== undefined && format === 12) return ofGroups(view, table);
  throw new Error("The font has no table of characters in a format that is known");
}

/** Format 4: segments of characters up to U+FFFF. */
function ofSegments(view: DataView, table: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const length = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + length + 2;
  for (let segment = 0; segment < length; segment += 2) {
    const end = view.getUint16(ends + segment);
    const start = view.getUint16(starts + segment);
    const delta = view.getUint16(starts + length + segment);
    const offsetAt = starts + 2 * length + segment;
    const offset = view.getUint16(offsetAt);
    for (let character = start; character <= end; character++) {
      const glyph = offset === 0 ? character : view.getUint16(offsetAt + offset + 2 * (character - start));
      glyphs.set(character, glyph === 0 && offset !== 0 ? 0 : (glyph + delta) & 0xffff);
    }
  }
  return glyphs;
}

/** Format 12: groups of any characters. */
function ofGroups(view: DataView, table: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const end = table + 16 + 12 * view.getUint32(table + 12);
  for (let group = table + 16; group < end; group += 12) {
    const [first, last, glyph] = [0, 4, 8].map((field) => view.getUint32(group + field));
    for (let character = first ?? 0; character <= (last ?? -1); character++) {
      glyphs.set(character, (glyph ?? 0) + character - (first ?? 0));
    }
  }
  return glyphs;
}
