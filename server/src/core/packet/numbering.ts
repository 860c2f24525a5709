// Which number each page of a packet has: i, ii, iii … before the exhibits, 1, 2, 3 … from there on, and none on sheets
// that a lockbox removes, so that the pages that are kept have no gap in their numbers.
import type { Numbering, Packet, PacketPart } from "./packet.ts";

/** The number of a page as a PDF reader shows it, and as it is stamped. */
export interface PageNumber {
  /** "iii", "12", or the name of a sheet without a number. */
  readonly label: string;
  /** "Packet page iii of xii"; empty for a sheet without a number. */
  readonly stamp: string;
}

/** The page numbers of each part; `pages` has the number of pages of each part. */
export function pageNumbers(content: Packet, pages: readonly number[]): readonly (readonly PageNumber[])[] {
  const { frontParts, front, body } = content.numbering ?? numberingOf(content, pages);
  const next = { front: front.first, body: body.first };
  return content.parts.map((part, position) =>
    Array.from({ length: pages[position] ?? 0 }, (): PageNumber => {
      if (!isNumbered(part)) return { label: nameOfSheet(part), stamp: "" };
      const isFront = position < frontParts;
      const label = isFront ? roman(next.front++) : String(next.body++);
      const of = isFront ? roman(front.of) : String(body.of);
      return { label, stamp: `Packet page ${label} of ${of}` };
    }),
  );
}

/**
 * How the pages of a whole packet are numbered. Those before the first exhibit are numbered separately; without an
 * exhibit, all pages have one sequence.
 */
export function numberingOf({ parts }: Pick<Packet, "parts">, pages: readonly number[]): Numbering {
  const firstExhibit = parts.findIndex((part, position) => part.kind === "exhibit" && pages[position] !== 0);
  const frontParts = Math.max(0, firstExhibit);
  const numbered = pages.map((count, position) => (isNumbered(parts[position]) ? count : 0));
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return {
    frontParts,
    front: { first: 1, of: sum(numbered.slice(0, frontParts)) },
    body: { first: 1, of: sum(numbered.slice(frontParts)) },
  };
}

/** Divider sheets and lists of contents have no number. */
export function isNumbered(part: PacketPart | undefined): boolean {
  return part !== undefined && part.kind !== "divider" && part.kind !== "contents";
}

function nameOfSheet(part: PacketPart): string {
  if (part.kind === "divider") return part.heading;
  return part.kind === "contents" ? part.title : "";
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** 14 as xiv; from 1 up. */
export function roman(number: number): string {
  const [value, letters] = numerals.find(([value]) => value <= number) ?? [0, ""];
  return letters === "" ? "" : letters + roman(number - value);
}

/** The value of lowercase Roman numerals; 0 for anything else. */
export function romanNumberOf(letters: string): number {
  const digit = (letter: string) => numerals.find(([, one]) => one === letter)?.[0] ?? 0;
  const number = [...letters].reduce((sum, letter, at) => {
    const value = digit(letter);
    return sum + (value < digit(letters[at + 1] ?? "") ? -value : value);
  }, 0);
  return roman(number) === letters ? number : 0;
}
