// The typefaces of typeset pages, as the layout measures text in them and as pages are drawn with them.
import { EmbeddedFont, type FontSink } from "../fonts/embedded-font.ts";
import { type Fonts, type Typeface, typefaceAt } from "../fonts/fonts.ts";
import { isPlainText, type PlacedGlyph, plainGlyphs } from "../fonts/plain-text.ts";
import { trueType } from "../fonts/true-type.ts";

/** The glyphs of a word in a font. */
export type Shape = (bytes: Uint8Array, word: string) => readonly PlacedGlyph[];

/** A glyph with its lengths in thousandths of the size of the font. */
export interface DrawnGlyph {
  readonly encoded: string;
  readonly width: number;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}

/** One typeface in one weight. */
export class TypesetFont {
  /** In thousandths of the size, as pdfmake has it. */
  readonly ascender: number;
  readonly descender: number;
  /** Its name in the resources of pages. */
  readonly name: string;
  private readonly bytes: Uint8Array;
  private readonly scale: number;
  private readonly shape: Shape;
  private readonly words = new Map<string, readonly PlacedGlyph[]>();
  private embedded: EmbeddedFont | undefined;

  constructor(name: string, bytes: Uint8Array, shape: Shape) {
    const font = trueType(bytes);
    this.name = name;
    this.bytes = bytes;
    this.shape = shape;
    this.scale = 1000 / font.unitsPerEm;
    this.ascender = font.ascent * this.scale;
    this.descender = font.descent * this.scale;
  }

  widthOfString(text: string, size: number): number {
    const width = wordsOf(text).reduce((sum, word) => sum + this.widthOf(word), 0);
    return width * (size / 1000);
  }

  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size;
  }

  /** The glyphs of a text, which is drawn from left to right. */
  drawn(text: string, sink: FontSink): readonly DrawnGlyph[] {
    this.embedded ??= new EmbeddedFont(this.bytes, sink.reserve());
    const { embedded, scale } = this;
    return wordsOf(text)
      .flatMap((word) => this.glyphsOf(word))
      .map(({ id, characters, width, advance, x, y }) => ({
        encoded: embedded.encoded(id, characters),
        width: width * scale,
        advance: advance * scale,
        x: x * scale,
        y: y * scale,
      }));
  }

  /** Puts its objects, and returns the number of the first; undefined for a font that was only measured. */
  putInto(sink: FontSink): number | undefined {
    this.embedded?.putInto(sink);
    return this.embedded?.number;
  }

  private widthOf(word: string): number {
    return this.glyphsOf(word).reduce((sum, { advance }) => sum + advance * this.scale, 0);
  }

  private glyphsOf(word: string): readonly PlacedGlyph[] {
    const glyphs = this.words.get(word) ?? this.shape(this.bytes, word);
    this.words.set(word, glyphs);
    return glyphs;
  }
}

/** Kerning reaches across no space. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? [];
}

/** The fonts of a document, by the names that pdfmake has for them. */
export class TypesetFonts {
  private readonly fonts: Fonts;
  private readonly shape: Shape;
  private readonly known = new Map<string, TypesetFont>();

  /** `shaped` gives the glyphs of text that is not plain; undefined if there is none. */
  constructor(fonts: Fonts, shaped: Shape | undefined) {
    this.fonts = fonts;
    this.shape = (bytes, word) =>
      isPlainText(word) || !shaped ? plainGlyphs(bytes, word) : shaped(bytes, word);
  }

  /** The typeface with this index, written as a number. */
  provideFont(index: string, bold: boolean): TypesetFont {
    const weight: keyof Typeface = bold ? "bold" : "regular";
    const name = `${bold ? "Bold" : "Regular"}${index}`;
    const font =
      this.known.get(name) ??
      new TypesetFont(name, typefaceAt(this.fonts, Number(index))[weight], this.shape);
    this.known.set(name, font);
    return font;
  }

  /** All that were provided, in that order. */
  all(): readonly TypesetFont[] {
    return [...this.known.values()];
  }
}
