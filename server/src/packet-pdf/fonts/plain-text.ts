// Text of Latin letters without combining accents, which nearly all packets consist of: each character is one glyph, in
// the order of the text, at its own width and the font's kerning. All other text is shaped by a library.
import { type Kerning, kerningOf } from "./kerning.ts";
import { type TrueType, trueType } from "./true-type.ts";

/** A glyph as it is drawn, in units of the font. */
export interface PlacedGlyph {
  readonly id: number;
  /** The characters that it is for. */
  readonly characters: readonly number[];
  /** What the font says, and with kerning. */
  readonly width: number;
  readonly advance: number;
  /** From the current place to where it is drawn. */
  readonly x: number;
  readonly y: number;
}

/** Whether text needs no library. Whether a font has its characters is another question. */
export function isPlainText(text: string): boolean {
  return !notPlain.test(text);
}

/** All but printable ASCII, Latin letters, common punctuation, and line breaks. */
const notPlain =
  /[^\t\n\r\x20-\x7e\xa0-\xac\xae-\u024f\u1e00-\u1eff\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122]/;

/** The glyphs of a word in a font, with kerning. */
export function plainGlyphs(bytes: Uint8Array, word: string): readonly PlacedGlyph[] {
  const font = trueType(bytes);
  const glyphs = unkernedGlyphs(font, word);
  const kerning = kerningsOf(font)[/\p{Script=Latin}/u.test(word) ? "latn" : "DFLT"];
  const advances = glyphs.map(({ width }) => width);
  for (let index = 0; index + 1 < glyphs.length; index++) {
    const [first, second] = kerning(glyphs[index]?.id ?? 0, glyphs[index + 1]?.id ?? 0);
    advances[index] = (advances[index] ?? 0) + first;
    advances[index + 1] = (advances[index + 1] ?? 0) + second;
  }
  return glyphs.map((glyph, index) => ({ ...glyph, advance: advances[index] ?? 0 }));
}

/** The glyphs of a text at their own widths. */
export function unkernedGlyphs(font: TrueType, text: string): readonly PlacedGlyph[] {
  return [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    const id = font.glyphs.get(code) ?? 0;
    const width = font.advanceOf(id);
    return { id, characters: [code], width, advance: width, x: 0, y: 0 };
  });
}

interface Kernings {
  readonly latn: Kerning;
  readonly DFLT: Kerning;
}

const kernings = new WeakMap<TrueType, Kernings>();

function kerningsOf(font: TrueType): Kernings {
  const known = kernings.get(font) ?? { latn: kerningOf(font, "latn"), DFLT: kerningOf(font, "DFLT") };
  kernings.set(font, known);
  return known;
}
