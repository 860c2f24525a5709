// The packet's own typefaces, for stamps and typeset pages. The host provides their files.

import { printableText } from "../../core/packet/characters.ts";
import { textOfBytes } from "../bytes.ts";
import { isPlainText } from "./plain-text.ts";
import { trueType } from "./true-type.ts";

/** The packet's typeface, and others for the characters that it lacks. */
export interface Fonts extends Typeface {
  readonly others: readonly Typeface[];
}

/** The characters of a text that no typeface has, each once. */
export function undrawable(fonts: Fonts, text: string): readonly string[] {
  const characters = new Set(printableText(text).replace(/\s/g, ""));
  return [...characters].filter((character) => typefacesWith(fonts, character).length === 0);
}

/** Whether a text needs neither another typeface than the packet's own nor a library that shapes it. */
export function hasPlainLetters(fonts: Fonts, text: string): boolean {
  return isPlainText(text) && has(fonts, text.replace(/[\n\r\t]/g, ""));
}

/** The first typeface that has all characters of a text. */
export function typefaceOf(fonts: Fonts, text: string): Typeface | undefined {
  const drawn = printableText(text).replace(/\s/g, "");
  return [fonts, ...fonts.others].find((typeface) => has(typeface, drawn));
}

/**
 * A typeface by its index: the packet's own first, and last the same again for letters with combining accents.
 */
export function typefaceAt(fonts: Fonts, index: number): Typeface {
  return [fonts, ...fonts.others][index] ?? forAccents(fonts);
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

/** The indexes of the typefaces that have a character. */
function typefacesWith(fonts: Fonts, character: string): readonly number[] {
  return [fonts, ...fonts.others].flatMap((typeface, index) => (has(typeface, character) ? [index] : []));
}

/** A European letter followed by accents, otherwise one character. */
const accentedOrOne = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+|./gsu;

function has({ regular }: Typeface, text: string): boolean {
  const { glyphs } = trueType(regular);
  return [...text].every((character) => glyphs.has(character.codePointAt(0) ?? 0));
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
