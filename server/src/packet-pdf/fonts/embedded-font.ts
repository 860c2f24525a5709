// A typeface as objects of a PDF, with the glyphs that are used.
import { decimal } from "../geometry.ts";
import { subsetOf } from "./subset.ts";
import { type TrueType, tableAt, trueType } from "./true-type.ts";

/** Receives the objects of a PDF. */
export interface FontSink {
  /** The number of a new object, which is put later. */
  readonly reserve: () => number;
  /** Puts an object, a dictionary if it has a stream. The length of the stream is added to its entries. */
  readonly put: (number: number, written: string, body?: Uint8Array) => void;
  /** The bytes of a stream compressed for /FlateDecode. */
  readonly deflated: (bytes: Uint8Array) => Uint8Array;
}

/** Collects the glyphs that are used of a font. */
export class EmbeddedFont {
  /** That of its object. */
  readonly number: number;
  private readonly font: TrueType;
  /** By glyph and text: the number in the file. Two letters that look the same may share a glyph. */
  private readonly places = new Map<string, number>();
  private readonly glyphs: number[] = [0];
  private readonly characters: (readonly number[])[] = [[0]];

  constructor(bytes: Uint8Array, number: number) {
    this.font = trueType(bytes);
    this.number = number;
  }

  /** The glyph as it is written in a text of a page, in hexadecimal digits. */
  encoded(glyph: number, characters: readonly number[]): string {
    const key = [glyph, ...characters].join(" ");
    const known = this.places.get(key);
    if (known !== undefined) return hexadecimal(known);
    const place = this.glyphs.push(glyph) - 1;
    this.characters.push(characters);
    this.places.set(key, place);
    return hexadecimal(place);
  }

  /** Puts the objects of the font. No glyph may be used afterward. */
  putInto(sink: FontSink): void {
    const { font, glyphs } = this;
    const name = `/PACKET+${postScriptName(font)}`;
    const file = sink.reserve();
    const bytes = subsetOf(font, glyphs);
    sink.put(file, `<</Length1 ${bytes.length} /Filter /FlateDecode>>`, sink.deflated(bytes));
    const descriptor = sink.reserve();
    sink.put(descriptor, descriptorOf(font, name, file));
    const descendant = sink.reserve();
    const widths = glyphs.map((glyph) => decimal((font.advanceOf(glyph) * 1000) / font.unitsPerEm));
    const system = "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>";
    sink.put(
      descendant,
      `<</Type /Font /Subtype /CIDFontType2 /BaseFont ${name} ${system} /FontDescriptor ${descriptor} 0 R /W [0 [${widths.join(" ")}]] /CIDToGIDMap /Identity>>`,
    );
    const letters = sink.reserve();
    const table = new TextEncoder().encode(lettersOf(this.characters));
    sink.put(letters, "<</Filter /FlateDecode>>", sink.deflated(table));
    sink.put(
      this.number,
      `<</Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${letters} 0 R>>`,
    );
  }
}

const isSymbolic = 4;

function descriptorOf(font: TrueType, name: string, file: number): string {
  const { view, unitsPerEm, ascent, descent } = font;
  const scaled = (value: number) => decimal((value * 1000) / unitsPerEm);
  const head = tableAt(font, "head");
  const box = [36, 38, 40, 42].map((at) => scaled(view.getInt16(head + at))).join(" ");
  const height = scaled(view.getInt16(tableAt(font, "OS/2") + 88));
  return `<</Type /FontDescriptor /FontName ${name} /Flags ${isSymbolic} /FontBBox [${box}] /ItalicAngle 0 /Ascent ${scaled(ascent)} /Descent ${scaled(descent)} /CapHeight ${height} /StemV 0 /FontFile2 ${file} 0 R>>`;
}

const nameForPrinters = 6;
const unicodeOfWindows = 3;

/** The name of the font in PostScript, which has only ASCII. */
function postScriptName(font: TrueType): string {
  const { view } = font;
  const table = tableAt(font, "name");
  const strings = table + view.getUint16(table + 4);
  for (let record = table + 6; record < table + 6 + 12 * view.getUint16(table + 2); record += 12) {
    const isIt =
      view.getUint16(record) === unicodeOfWindows && view.getUint16(record + 6) === nameForPrinters;
    if (!isIt) continue;
    const start = strings + view.getUint16(record + 10);
    const letters = Array.from({ length: view.getUint16(record + 8) / 2 }, (_, index) =>
      String.fromCharCode(view.getUint16(start + 2 * index)),
    );
    return letters.join("").replaceAll(/[^A-Za-z0-9-]/g, "");
  }
  return "Font";
}

/** The table by which a reader finds the letters of glyphs, by their numbers. */
function lettersOf(characters: readonly (readonly number[])[]): string {
  const rows = characters.map(
    (letters, place) => `<${hexadecimal(place)}> <${utf16(String.fromCodePoint(...letters))}>`,
  );
  const blocks = Array.from({ length: Math.ceil(rows.length / longestBlock) }, (_, index) => {
    const own = rows.slice(index * longestBlock, (index + 1) * longestBlock);
    return `${own.length} beginbfchar\n${own.join("\n")}\nendbfchar\n`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("")}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

const longestBlock = 100;

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hexadecimal(text.charCodeAt(index))).join("");
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(4, "0");
}
