// Text that needs more than one glyph after the other: joined letters, letters with combining accents, and scripts from
// right to left. The library that shapes it takes longer to load than most packets take to draw, so that this module is
// loaded only where such a text is.
import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";
import type { Font } from "fontkit";
import * as fontkit from "fontkit";
import { inVisualOrder, isFromRight, isSilent, runsOf, turnsRound } from "./direction.ts";
import type { Typeface } from "./fonts.ts";
import type { PlacedGlyph } from "./plain-text.ts";

/** The glyphs of a text in one direction, in the order in which they are drawn. */
export function shapedGlyphs(bytes: Uint8Array, text: string): readonly PlacedGlyph[] {
  const { glyphs, positions } = laidOut(shaper(bytes), text);
  return glyphs.map(({ id, codePoints, advanceWidth }, index) => ({
    id,
    characters: codePoints,
    width: advanceWidth,
    advance: positions?.[index]?.xAdvance ?? advanceWidth,
    x: positions?.[index]?.xOffset ?? 0,
    y: positions?.[index]?.yOffset ?? 0,
  }));
}

/** The glyphs of a text in any directions, each at its own width. */
export function glyphsInVisualOrder(bytes: Uint8Array, text: string): readonly PlacedGlyph[] {
  return opened(bytes)
    .layout(text)
    .glyphs.map(({ id, codePoints, advanceWidth: width }) => ({
      id,
      characters: codePoints,
      width,
      advance: width,
      x: 0,
      y: 0,
    }));
}

/** The library takes digits for text of their script, and would turn them round. */
function laidOut(font: Pick<Font, "layout">, text: string): ReturnType<Font["layout"]> {
  return isFromRight(text) ? font.layout(text) : font.layout(text, undefined, undefined, undefined, "ltr");
}

/** Embeds one of the fonts; the file contains only the characters that are used. */
export async function embedFont(
  document: PDFDocument,
  typeface: Typeface,
  weight: keyof Typeface,
): Promise<PDFFont> {
  document.registerFontkit({ create: opened });
  const bytes = typeface[weight];
  return await document.embedFont(bytes, {
    subset: true,
    customName: `PACKET+${opened(bytes).postscriptName}`,
  });
}

/** Parsing a font takes longer than using it, so each is parsed once for as long as its bytes are referenced. */
const openedFonts = new WeakMap<Uint8Array, Font>();
const shapers = new WeakMap<Uint8Array, Font>();

function shaper(bytes: Uint8Array): Font {
  const font = shapers.get(bytes) ?? namingGlyphs(fontkit.create(bytes));
  shapers.set(bytes, font);
  return font;
}

function opened(bytes: Uint8Array): Font {
  const font = openedFonts.get(bytes) ?? layingOutOnce(namingGlyphs(fontkit.create(bytes)));
  openedFonts.set(bytes, font);
  return font;
}

/**
 * The library remembers a glyph with the characters of the first text that uses it. When the font is embedded, the base
 * letter of an accented letter is first used without characters, and two characters may share a glyph; text of other
 * documents with the same font could then not be extracted. Here a glyph is remembered for each of its texts.
 */
function namingGlyphs(font: Font): Font {
  const glyphFor = font.getGlyph.bind(font);
  const glyphs = new Map<string, Glyph>();
  font.getGlyph = (id, characters = []) => {
    const name = `${id} ${characters.join(" ")}`;
    const known = glyphs.get(name);
    if (known) return known;
    font._glyphs[id] = undefined;
    const glyph = glyphFor(id, characters);
    glyphs.set(name, glyph);
    return glyph;
  };
  return font;
}

/** Caches the glyphs of each word. Right-to-left text arrives in visual order. */
function layingOutOnce(font: Font): Font {
  const layOut = font.layout.bind(font);
  const asRead = (text: string) => laidOut({ layout: layOut }, text).glyphs;
  const words = new Map<string, readonly Glyph[]>();
  const glyphsOf = (word: string) => {
    const glyphs = words.get(word) ?? asRead(word);
    if (words.size < mostWords) words.set(word, glyphs);
    return glyphs;
  };
  font.layout = (text, features) => {
    if (features) return layOut(text, features);
    if (!turnsRound(text)) return { glyphs: text.split(/(?<= )|(?= )/).flatMap(glyphsOf) };
    return {
      glyphs: inVisualOrder(runsOf(text)).flatMap((run) =>
        asRead(isSilent(run) ? [...run.text].reverse().join("") : run.text),
      ),
    };
  };
  return font;
}

type Glyph = ReturnType<Font["layout"]>["glyphs"][number];

const mostWords = 10_000;
