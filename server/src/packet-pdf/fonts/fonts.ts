// The packet's own typefaces, for stamps and typeset pages. The host provides their files.

import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";
import type { Font } from "fontkit";
import * as fontkit from "fontkit";
import { printableText } from "../../core/packet/characters.ts";
import { textOfBytes } from "../bytes.ts";
import { inVisualOrder, isSilent, runsOf, turnsRound } from "./direction.ts";

/** The packet's typeface, and others for the characters that it lacks. */
export interface Fonts extends Typeface {
  readonly others: readonly Typeface[];
}

/** The characters of a text that no typeface has, each once. */
export function undrawable(fonts: Fonts, text: string): readonly string[] {
  const characters = new Set(printableText(text).replace(/\s/g, ""));
  return [...characters].filter((character) => typefacesWith(fonts, character).length === 0);
}

/** The first typeface that has all characters of a text. */
export function typefaceOf(fonts: Fonts, text: string): Typeface | undefined {
  const drawn = printableText(text).replace(/\s/g, "");
  return [fonts, ...fonts.others].find((typeface) => has(typeface, drawn));
}

/**
 * All typefaces used for drawing: the packet's own first, and last the same again for letters with combining accents.
 */
export function typefacesIn(fonts: Fonts): readonly Typeface[] {
  return [fonts, ...fonts.others, forAccents(fonts)];
}

/**
 * A text split into spans of one typeface each, with the index of that typeface. Accents and spaces stay with the
 * preceding character, so that joined letters are drawn together.
 */
export function typefacesOf(
  fonts: Fonts,
  text: string,
): readonly { readonly text: string; readonly typeface: number }[] {
  const stretches: { text: string; typeface: number }[] = [];
  for (const character of text.match(accentedOrOne) ?? []) {
    if (character.length > 1 && /\p{M}/u.test(character) && has(fonts, character)) {
      stretches.push({ text: character, typeface: fonts.others.length + 1 });
      continue;
    }
    const able = typefacesWith(fonts, character);
    const last = stretches.at(-1);
    const stays = last && able.includes(last.typeface) && /[\p{M}\p{Cf}\s]/u.test(character);
    const typeface = stays ? last.typeface : (able[0] ?? 0);
    if (last?.typeface === typeface) last.text += character;
    else stretches.push({ text: character, typeface });
  }
  return stretches;
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

const characterSets = new WeakMap<Uint8Array, ReadonlySet<number>>();

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

/**
 * Caches the glyphs of each word: every page is stamped with nearly the same words. Right-to-left text arrives in
 * visual order.
 */
function layingOutOnce(font: Font): Font {
  const layOut = font.layout.bind(font);
  const words = new Map<string, readonly Glyph[]>();
  const glyphsOf = (word: string) => {
    const glyphs = words.get(word) ?? layOut(word).glyphs;
    if (words.size < mostWords) words.set(word, glyphs);
    return glyphs;
  };
  font.layout = (text, features) => {
    if (features) return layOut(text, features);
    if (!turnsRound(text)) return { glyphs: text.split(/(?<= )|(?= )/).flatMap(glyphsOf) };
    return {
      glyphs: inVisualOrder(runsOf(text)).flatMap(
        (run) => layOut(isSilent(run) ? [...run.text].reverse().join("") : run.text).glyphs,
      ),
    };
  };
  return font;
}

type Glyph = ReturnType<Font["layout"]>["glyphs"][number];

const mostWords = 10_000;

/** The indexes of the typefaces that have a character. */
function typefacesWith(fonts: Fonts, character: string): readonly number[] {
  return [fonts, ...fonts.others].flatMap((typeface, index) => (has(typeface, character) ? [index] : []));
}

/** A European letter followed by accents, otherwise one character. */
const accentedOrOne = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+|./gsu;

function has(typeface: Typeface, text: string): boolean {
  const known = knownCharacters(typeface);
  return [...text].every((character) => known.has(character.codePointAt(0) ?? 0));
}

function knownCharacters({ regular }: Typeface): ReadonlySet<number> {
  const known = characterSets.get(regular) ?? new Set(opened(regular).characterSet);
  characterSets.set(regular, known);
  return known;
}

/** The bytes of two TrueType fonts. */
export interface Typeface {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

// The packet's fonts have a positioning table (GPOS) for kerning but not for accents. The layout engine assumes that such
// a table positions accents too; without the table, it centers accents on their letters.

/** The typeface for letters with combining accents; the same object for every call. */
export function forAccents({ regular, bold }: Typeface): Typeface {
  const known = made.get(regular);
  if (known) return known;
  const typeface = { regular: unplaced(regular), bold: unplaced(bold) };
  made.set(regular, typeface);
  return typeface;
}

const made = new WeakMap<Uint8Array, Typeface>();

/**
 * The font with its positioning table under a name that is never looked up, and with a font name of its own, since
 * fonts with the same name count as one.
 */
function unplaced(font: Uint8Array): Uint8Array {
  const copy = new Uint8Array(font);
  const view = new DataView(copy.buffer);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    const tag = textOfBytes(copy, entry, entry + 4);
    if (tag === "GPOS") copy[entry] = "X".charCodeAt(0);
    if (tag === "name") rename(copy, view, view.getUint32(entry + 8));
  }
  return copy;
}

const nameForPrinters = 6;

/** Changes the last letter of the font's PostScript name, in every encoding. */
function rename(font: Uint8Array, view: DataView, table: number): void {
  const strings = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + 12 * index;
    if (view.getUint16(record + 6) !== nameForPrinters) continue;
    const last = strings + view.getUint16(record + 10) + view.getUint16(record + 8) - 1;
    font[last] = "X".charCodeAt(0);
  }
}
