// The packet's own typeface, for what is written here. Its files come from the host.
import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";
import type { Font } from "fontkit";
import * as fontkit from "fontkit";

/** The bytes of two TrueType fonts. */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** The characters of a text that the fonts do not have, each once. */
export function undrawable(fonts: Fonts, text: string): readonly string[] {
  const known = knownCharacters(fonts);
  const characters = new Set(written(text).replace(/\s/g, ""));
  return [...characters].filter((character) => !known.has(character.codePointAt(0) ?? 0));
}

/**
 * The text as it is set: composed, without characters that have no picture of their own, and with plain spaces
 * and hyphens, so that what is copied from the packet can be searched for.
 */
export function written(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\u2011/g, "-")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/[^\P{Cc}\n]/gu, " ");
}

/** Embeds one of the fonts; only the characters that are used will be in the file. */
export async function embedded(document: PDFDocument, fonts: Fonts, weight: keyof Fonts): Promise<PDFFont> {
  document.registerFontkit({ create: opened });
  return await document.embedFont(fonts[weight], { subset: true, customName: `PACKET+Tinos-${weight}` });
}

/** Reading a font takes longer than writing with it, so each is read once for as long as its bytes live. */
const openedFonts = new WeakMap<Uint8Array, Font>();
const characterSets = new WeakMap<Uint8Array, ReadonlySet<number>>();

function opened(bytes: Uint8Array): Font {
  const font = openedFonts.get(bytes) ?? layingOutOnce(fontkit.create(bytes));
  openedFonts.set(bytes, font);
  return font;
}

/** Remembers the glyphs of each word: every page is stamped with nearly the same words. */
function layingOutOnce(font: Font): Font {
  const layOut = font.layout.bind(font);
  const words = new Map<string, readonly Glyph[]>();
  const glyphsOf = (word: string) => {
    const glyphs = words.get(word) ?? layOut(word).glyphs;
    if (words.size < mostWords) words.set(word, glyphs);
    return glyphs;
  };
  font.layout = (text, features) =>
    features ? layOut(text, features) : { glyphs: text.split(/(?<= )|(?= )/).flatMap(glyphsOf) };
  return font;
}

type Glyph = ReturnType<Font["layout"]>["glyphs"][number];

const mostWords = 10_000;

function knownCharacters({ regular }: Fonts): ReadonlySet<number> {
  const known = characterSets.get(regular) ?? new Set(opened(regular).characterSet);
  characterSets.set(regular, known);
  return known;
}
