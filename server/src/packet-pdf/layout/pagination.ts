// Which packet page everything begins on, when the index of exhibits stands before the exhibits and is
// itself as long as its own list makes it.

/** One part's first page in the packet, from 1, and its number of pages. */
export interface PageRange {
  readonly firstPage: number;
  readonly pages: number;
}

/** Lays parts with these numbers of pages one after the other. */
export function pageRanges(pages: readonly number[]): readonly PageRange[] {
  let next = 1;
  return pages.map((count) => {
    const firstPage = next;
    next += count;
    return { firstPage, pages: count };
  });
}

/**
 * Lays out texts that name pages until naming them moves nothing any more. `layOut` is given how many pages each
 * text may be taken to have and returns how many it has. A number never goes down again, so an end is always
 * reached; a text that comes out shorter than the number returned for it is to be followed by blank pages.
 */
export async function layoutUntilStable<Layout>(
  texts: number,
  layOut: (pages: readonly number[]) => Promise<{ layout: Layout; pages: readonly number[] }>,
): Promise<{ layout: Layout; pages: readonly number[] }> {
  let assumed: readonly number[] = Array.from({ length: texts }, () => 1);
  for (;;) {
    const { layout, pages } = await layOut(assumed);
    const grown = assumed.map((count, index) => Math.max(count, pages[index] ?? 0));
    if (grown.every((count, index) => count === assumed[index])) return { layout, pages: assumed };
    assumed = grown;
  }
}
