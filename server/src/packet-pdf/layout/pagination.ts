// The packet page on which each part begins, when the index of exhibits precedes the exhibits and its own length
// depends on its list.

/** One part's first page in the packet, from 1, and its number of pages. */
export interface PageRange {
  readonly firstPage: number;
  readonly pages: number;
}

/** Places parts with these page counts one after the other. */
export function pageRanges(pages: readonly number[]): readonly PageRange[] {
  let next = 1;
  return pages.map((count) => {
    const firstPage = next;
    next += count;
    return { firstPage, pages: count };
  });
}

/**
 * Lays out texts that mention page numbers until the numbers are stable. `layOut` is given how many pages to assume for
 * each text and returns how many it has. An assumed count never decreases, so the loop always ends; a text that comes
 * out shorter than the returned count must be followed by blank pages.
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
