// Whether a flattened form has any words besides those of the blank form. Contains no form's text: it compares a number
// computed from a page's letters and digits, in whatever order and pieces a program has written them.
import type { PDFDict } from "@cantoo/pdf-lib";
import { blankPages } from "./blank-pages.ts";
import type { Decoder, PageMark } from "./page-marks.ts";

/**
 * How many letters and digits a page has, and a number computed from how often each occurs; undefined for a page
 * without any.
 */
export function textNumber(marks: readonly PageMark[]): string | undefined {
  const text = marks.map((mark) => (mark.kind === "text" ? mark.text : "")).join("");
  const characters = [...text.normalize("NFKC").replace(/[^\p{L}\p{N}\p{So}]/gu, "")].toSorted();
  if (characters.length === 0) return undefined;
  let number = 0x811c9dc5;
  for (const character of characters) {
    number = Math.imul(number ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `${characters.length}-${number.toString(16)}`;
}

/**
 * Whether these pages are all pages of a known form and have no other letter or digit. If the edition is not known, or
 * a program has changed even one letter, the answer is no.
 */
export function hasOnlyPrintedText(
  { form, edition }: { readonly form: string; readonly edition: string },
  pages: readonly (readonly PageMark[])[],
  known: Readonly<Record<string, readonly string[]>> = blankPages,
): boolean {
  const blank = known[`${form} ${edition}`];
  return blank?.length === pages.length && pages.every((marks, index) => textNumber(marks) === blank[index]);
}

/** Reads letters as before, and records where text cannot be read. */
export function notingUnread(
  lettersOf: (font: PDFDict | undefined) => Decoder | undefined,
  note: () => void,
): (font: PDFDict | undefined) => Decoder | undefined {
  return (font) => {
    const letters = lettersOf(font);
    if (!letters) {
      note();
      return undefined;
    }
    return (bytes) => {
      const text = letters(bytes);
      if (text === "" && bytes.length > 0) note();
      return text;
    };
  };
}
