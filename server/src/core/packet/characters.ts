// The characters of which a packet is printed: what becomes of a text, and which characters no typeface has.
import { printedCharacters, stampedCharacters } from "../../../../schemas/generated/typefaces.ts";

/** The characters of a text that cannot be printed, each once. */
export function unprintableIn(text: string): readonly string[] {
  return strangersTo(printed, text);
}

/** The same for what is stamped on pages, for which there is one typeface alone. */
export function unstampableIn(text: string): readonly string[] {
  return strangersTo(stamped, text);
}

const printed = new RegExp(`[^${printedCharacters}\\s]`, "gu");
const stamped = new RegExp(`[^${stampedCharacters}\\s]`, "gu");

const beyondAscii = /[^\0-\x7f]/;

function strangersTo(characters: RegExp, text: string): readonly string[] {
  if (!beyondAscii.test(text) || text.search(characters) < 0) return [];
  return [...new Set(written(text).match(characters))];
}

/**
 * The text as it is set: composed, without characters that have no picture of their own, and with plain spaces
 * and hyphens, so that what is copied from the packet can be searched for. What keeps Arabic letters apart or joins
 * them stays.
 */
export function written(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\u2011/g, "-")
    .replace(/(?<!\p{Script=Arabic}\p{M}*)[\u200c\u200d]/gu, "")
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/gu, "")
    .replace(/[^\P{Cc}\n]/gu, " ");
}
