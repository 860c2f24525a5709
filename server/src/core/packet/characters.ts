// The characters with which a packet is printed: how a text is prepared, and which characters no typeface has.
import { printedCharacters, stampedCharacters } from "../../../../schemas/generated/typefaces.ts";

/** The characters of a text that cannot be printed, each once. */
export function unprintableIn(text: string): readonly string[] {
  return strangersTo(printed, text);
}

/** The same for text that is stamped on pages, for which there is only one typeface. */
export function unstampableIn(text: string): readonly string[] {
  return strangersTo(stamped, text);
}

const printed = new RegExp(`[^${printedCharacters}\\s]`, "gu");
const stamped = new RegExp(`[^${stampedCharacters}\\s]`, "gu");

const beyondAscii = /[^\0-\x7f]/;

function strangersTo(characters: RegExp, text: string): readonly string[] {
  if (!beyondAscii.test(text) || text.search(characters) < 0) return [];
  return [...new Set(printableText(text).match(characters))];
}

/**
 * The text as it is printed: composed, without characters that have no glyph, and with plain spaces and hyphens, so
 * that text copied from the packet can be searched for. The characters that join or separate Arabic letters are kept.
 */
export function printableText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\u2011/g, "-")
    .replace(/(?<!\p{Script=Arabic}\p{M}*)[\u200c\u200d]/gu, "")
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/gu, "")
    .replace(/[^\P{Cc}\n]/gu, " ");
}
