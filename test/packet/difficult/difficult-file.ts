// A file such as people do hand in, and what has to become of it in a packet.

export interface DifficultFile {
  /** What is difficult about it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly outcome: Outcome;
  /** A file that looks as this one has to, where poppler shows less of it or more. */
  readonly looksLike?: Uint8Array;
}

export type Outcome =
  /** It goes in with all its pages; each page shows all of these words. */
  | { readonly pages: readonly (readonly string[])[] }
  /** It goes in as one picture, whose four quarters have these colors as seen upright, from the upper left clockwise. */
  | { readonly quarters: readonly [Color, Color, Color, Color] }
  /** It is refused with these words. */
  | { readonly refused: string };

export type Color = "red" | "green" | "blue" | "white" | "black" | "gray";

/** A file that goes in with so many pages, "Paper sheet 1." and so on, or with pages that show these words. */
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
