// The text of documents as it is kept and searched: small letters without accents, one kind of dash, blank, apostrophe,
// and digit. Values of a case are searched for in the same form.
import { plainLetters } from "../base/plain-letters.ts";

/** Lines stay lines. A raised number and an ordinal sign are no part of the number before them. */
export function plainText(written: string): string {
  return written
    .replace(/[ªº°²³¹⁰⁴-⁹₀-₉]/g, " ")
    .replace(/[½¼¾]/g, (sign) => (sign === "½" ? " 1/2" : sign === "¼" ? " 1/4" : " 3/4"))
    .normalize("NFKD")
    .replace(/[\p{M}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .toLowerCase()
    .replace(/[ßøæœđðłıþə]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u1040-\u1049]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\u00ad\u2010-\u2015\u2212]/g, "-")
    .replace(/[’‘‛`´ʼ]/g, "'")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\S\n]+/g, " ");
}
