// A file as people submit it, and its expected result in a packet.

export interface DifficultFile {
  /** What is difficult about it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly outcome: Outcome;
  /** A file with the expected look, if poppler shows less or more of this one. */
  readonly looksLike?: Uint8Array;
}

export type Outcome =
  /** It goes in with all its pages; each page shows all of these words. */
  | { readonly pages: readonly (readonly string[])[] }
  /**
   * It goes in as one picture, whose four quarters have these colors as seen upright, clockwise from the upper left.
   */
  | { readonly quarters: readonly [Color, Color, Color, Color] }
  /** It is refused with these words. */
  | { readonly refused: string };

export type Color = "red" | "green" | "blue" | "white" | "black" | "gray";

/** A file that goes in with this many pages, "Paper sheet 1." and so on, or with pages that show these words. */
export function goesIn(
  name: string,
  pages: number | readonly (string | readonly string[])[],
  file: string | Uint8Array,
  looksLike?: string | Uint8Array,
): DifficultFile {
  const words =
    typeof pages === "number"
      ? Array.from({ length: pages }, (_, index) => [`Paper sheet ${index + 1}.`])
      : pages.map((page) => (typeof page === "string" ? [page] : page));
  const like = looksLike === undefined ? {} : { looksLike: bytesOf(looksLike) };
  return { name, bytes: bytesOf(file), outcome: { pages: words }, ...like };
}

export function isRefused(name: string, refused: string, file: string | Uint8Array): DifficultFile {
  return { name, bytes: bytesOf(file), outcome: { refused } };
}

/** One byte for each character. */
export function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === "string" ? Buffer.from(file, "latin1") : file;
}
