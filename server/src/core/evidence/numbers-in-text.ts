// The numbers that a document names, as amounts: 142500, 142,500.00, 142.500,00, 142 500, 142.5 thousand. Where a point
// or comma can mean two things, both readings count.
import { memoizePair } from "../base/memoize.ts";
import type { FileText } from "../files/report.ts";

export interface NumberInText {
  /** As written. */
  readonly written: string;
  /** What it may mean. */
  readonly values: readonly number[];
}

/** The numbers of one page, from 1. */
export const numbersOnPage = memoizePair((text: FileText, page: number): readonly NumberInText[] => {
  const found: NumberInText[] = [];
  for (const line of (text.pages[page - 1] ?? "").split("\n")) {
    for (const match of line.matchAll(number)) {
      const [written = "", , times] = match;
      found.push({ written, values: valuesOf(match[1] ?? "", times) });
    }
    for (const [written] of line.matchAll(grouped)) {
      found.push({ written, values: valuesOf(written.replace(/[ ']/g, ""), undefined) });
    }
  }
  return found;
});

const number = /(?<![\d.,])(\d+(?:[.,]\d+)*)(?: ?(k|mil|thousand|m|million|millones)\b)?/gu;
/** Groups of three digits with blanks between them, which may be one number or several. */
const grouped = /(?<!\d|\d[.,])\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?(?![\d.,]?\d)/gu;

function valuesOf(written: string, times: string | undefined): readonly number[] {
  const factor = times === undefined ? 1 : /^m(?!il$)/.test(times) ? 1_000_000 : 1000;
  const plain = readings(written);
  return factor === 1 ? plain : [...plain, ...plain.map((value) => value * factor)];
}

function readings(written: string): readonly number[] {
  const parts = written.split(/[.,]/);
  const signs = written.match(/[.,]/g) ?? [];
  const last = parts.at(-1) ?? "";
  const whole = Number(parts.join(""));
  if (signs.length === 0) return [whole];
  const isGrouped = parts.slice(1).every((part) => part.length === 3);
  const isSame = new Set(signs.slice(0, -1)).size <= 1;
  const fraction = Number(`${parts.slice(0, -1).join("")}.${last}`);
  const isFraction =
    isSame &&
    (signs.length === 1 || signs.at(-1) !== signs[0]) &&
    parts.slice(1, -1).every((part) => part.length === 3);
  return [...(isGrouped ? [whole] : []), ...(isFraction ? [fraction] : [])];
}
