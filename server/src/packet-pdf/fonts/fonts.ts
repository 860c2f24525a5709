// The packet's own typefaces, for stamps and typeset pages. Their files come from the host.

import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";
import type { Font } from "fontkit";
import * as fontkit from "fontkit";
import { printableText } from "../../core/packet/characters.ts";
import { forAccents } from "./accents.ts";
import { inVisualOrder, isSilent, runsOf, turnsRound } from "./direction.ts";
import type { Typeface } from "./typeface.ts";

/** The packet's typeface, and those that have what it lacks. */
export interface Fonts extends Typeface {
  readonly others: readonly Typeface[];
}

/** The characters of a text that no typeface has, each once. */
export function undrawable(fonts: Fonts, text: string): readonly string[] {
  const characters = new Set(printableText(text).replace(/\s/g, ""));
  return [...characters].filter((character) => typefacesWith(fonts, character).length === 0);
}

/** The first typeface that has all of a text. */
export function typefaceOf(fonts: Fonts, text: string): Typeface | undefined {
  const drawn = printableText(text).replace(/\s/g, "");
  return [fonts, ...fonts.others].find((typeface) => has(typeface, drawn));
}

/**
 * All typefaces that draw: the packet's own first, and last the same once more for letters with accents that are
 * characters of their own.
 */
export function typefacesIn(fonts: Fonts): readonly Typeface[] {
  return [fonts, ...fonts.others, forAccents(fonts)];
}

/**
 * A text in stretches that one typeface draws, each with its place among them. Accents and blanks stay with what they
 * follow, so that letters which are joined are drawn together.
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

/** Embeds one of the fonts; only the characters that are used will be in the file. */
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

/** Reading a font takes longer than writing with it, so each is read once for as long as its bytes live. */
const openedFonts = new WeakMap<Uint8Array, Font>();

const characterSets = new WeakMap<Uint8Array, ReadonlySet<number>>();

function opened(bytes: Uint8Array): Font {
  const font = openedFonts.get(bytes) ?? layingOutOnce(namingGlyphs(fontkit.create(bytes)));
  openedFonts.set(bytes, font);
  return font;
}

/**
 * A glyph is remembered by the library with the characters of the first text that uses it. The base letter of an
 * accented one is first used without any when the font is embedded, and two characters may share a glyph; what other
 * documents write with the same font could then not be read back. Here a glyph is remembered for each of its texts.
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
 * Remembers the glyphs of each word: every page is stamped with nearly the same words. What runs from right to left
 * comes in the order in which it is seen.
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

/** The places of the typefaces that have a character. */
function typefacesWith(fonts: Fonts, character: string): readonly number[] {
  return [fonts, ...fonts.others].flatMap((typeface, index) => (has(typeface, character) ? [index] : []));
}

/** A letter of Europe with accents behind it, else one character. */
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
