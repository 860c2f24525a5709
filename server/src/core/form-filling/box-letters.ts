// A text as the boxes of a form accept it. Letters lose their accents, and punctuation that a box refuses becomes a space;
// a letter or a digit is never dropped.
import { plainLetters } from "../base/plain-letters.ts";

/** The text for a box; undefined if the box cannot hold one of its letters or digits. */
export function asBoxAccepts(written: string, letters: string | undefined): string | undefined {
  const text = written.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, " ").trim();
  if (letters === undefined) return isPrintable(text) ? text : asPrintable(withPlainLetters(text));
  const plain = withPlainLetters(text).replace(/['’‘`ʼʻ´.,#]/g, (mark) =>
    new RegExp(`[${letters}]`).test(mark) ? mark : "",
  );
  const refused = new RegExp(`[^${letters}]`, "gu");
  if ([...plain.matchAll(refused)].some(([letter]) => /[\p{L}\p{N}]/u.test(letter))) return undefined;
  return plain.replace(refused, " ").replace(/ +/g, " ").trim();
}

function asPrintable(text: string): string | undefined {
  return isPrintable(text) ? text : undefined;
}

/** Latin letters without accents, as passports write them in capitals: ß is ss, and ø is o. */
export function withPlainLetters(text: string): string {
  const simple = text.normalize("NFD").replace(/\p{M}/gu, "");
  return simple.replace(/[ßøæœđðłıþə]/gi, (letter) => {
    const plain = plainLetters[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
  });
}

/**
 * Whether the typeface of the boxes has every letter: it is one of those that every program has, with the letters of
 * western Europe in the encoding of Windows.
 */
export function isPrintable(text: string): boolean {
  return /^[\n -~\u00a0-\u00ff\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]*$/u.test(
    text,
  );
}
