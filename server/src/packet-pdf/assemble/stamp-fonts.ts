// The typeface of the stamps: measured and encoded word by word, since the stamps of all pages have nearly the same.
import { EmbeddedFont } from "../fonts/embedded-font.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { isPlainText, type PlacedGlyph, unkernedGlyphs } from "../fonts/plain-text.ts";
import { trueType } from "../fonts/true-type.ts";
import { deflated, type ObjectSink } from "../read/index.ts";

export interface StampFont {
  /** That of its object. */
  readonly number: number;
  readonly widthOf: (text: string, size: number) => number;
  /** The text as an operand, between angle brackets. */
  readonly encoded: (text: string) => string;
}

export interface StampFonts {
  readonly regular: StampFont;
  readonly bold: StampFont;
  /** Puts the fonts with the characters that were used. */
  readonly finish: () => void;
}

/** The fonts of a packet whose stamps are these texts; the objects of each are put once, at the end. */
export async function stampFonts(
  { regular, bold }: Fonts,
  sink: ObjectSink,
  texts: readonly string[],
): Promise<StampFonts> {
  const shaping = texts.every(isPlainText) ? undefined : await import("../fonts/shaping.ts");
  const glyphsIn = (bytes: Uint8Array) => (text: string) =>
    isPlainText(text) || !shaping
      ? unkernedGlyphs(trueType(bytes), text)
      : shaping.glyphsInVisualOrder(bytes, text);
  const fonts = [regular, bold].map((bytes) => ({
    bytes,
    embedded: new EmbeddedFont(bytes, sink.reserve()),
  }));
  const [first, second] = fonts.map(({ bytes, embedded }) =>
    stampFont(embedded, 1000 / trueType(bytes).unitsPerEm, glyphsIn(bytes)),
  );
  if (!first || !second) throw new Error("A typeface has two weights");
  return {
    regular: first,
    bold: second,
    finish() {
      const { reserve, put } = sink;
      const into = { reserve: reserve.bind(sink), put: put.bind(sink), deflated };
      for (const { embedded } of fonts) embedded.putInto(into);
    },
  };
}

interface Piece {
  readonly width: number;
  readonly hexadecimal: string;
}

function stampFont(
  font: EmbeddedFont,
  scale: number,
  glyphsOf: (text: string) => readonly PlacedGlyph[],
): StampFont {
  const known = new Map<string, Piece>();
  const pieceOf = (text: string): Piece => {
    const before = known.get(text);
    if (before) return before;
    const glyphs = glyphsOf(text);
    const piece = {
      width: glyphs.reduce((sum, { width }) => sum + width * scale, 0),
      hexadecimal: glyphs.map(({ id, characters }) => font.encoded(id, characters)).join(""),
    };
    if (known.size < mostKnown) known.set(text, piece);
    return piece;
  };
  // Only the digits of numbers have no joined letters or other order for certain.
  const piecesOf = (text: string) =>
    (isPlainText(text) ? (text.match(/\d| |[^\d ]+/g) ?? []) : [text]).map(pieceOf);
  return {
    number: font.number,
    widthOf: (text, size) => (piecesOf(text).reduce((sum, { width }) => sum + width, 0) * size) / unit,
    encoded: (text) =>
      `<${piecesOf(text)
        .map(({ hexadecimal }) => hexadecimal)
        .join("")}>`,
  };
}

const unit = 1000;
const mostKnown = 10_000;
